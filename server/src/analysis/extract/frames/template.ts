import type { FailureEvent } from './failureEvent';

/** Longest part of a body that a template is made of. */
const maxBody = 400;
/** What stands for a variable of any length */
const variable = '*';
/** Texts that are put in quotes or brackets, addresses, paths, and what is joined by signs that no word has */
const quoted = /"[^"]*"|'[^']*'|\[l:\d+(?: ml:\d+)?\]|\{[^{}]*\}|\bhttps?:\S+/g;
/** A word of a log, and nothing that names one thing: no digit, no path, no identity */
const word = /^[A-Za-z][A-Za-z:<>_-]*[,.;:)\]]?$/;

/**
 * The sentence of a record without what changes from one time to the next: what holds a digit or a path, or stands in quotes, is a
 * variable, and variables that follow each other are one.
 *
 * Words of fixed length and variables is how log template miners see a record (Drain: He, Zhu, Zheng and Lyu, ICWS 2017); here the
 * sentence is one line, so no tree has to be searched for it.
 */
export function templateOf(body: string): string {
  const words: string[] = [];
  for (const part of body
    .slice(0, maxBody)
    .replace(quoted, ` ${variable} `)
    .split(/[\s=()[\],]+/)) {
    if (part === '') continue;
    const kept = word.test(part) ? part : variable;
    if (kept !== variable || words.at(-1) !== variable) words.push(kept);
  }
  return words.join(' ');
}

/** Words without which a sentence is too like any other. */
const leastWords = 2;

/** Whether a template says enough to tell one sentence from another. */
export function isTelling(template: string): boolean {
  return template.split(' ').filter((part) => part !== variable).length >= leastWords;
}

/** A number for the sentence of an event and the codes in it: equal for events that are alike. 32 bits, unsigned. */
export function templateHash({
  record: { body, source },
  codes,
}: Pick<FailureEvent, 'record' | 'codes'>): number {
  return hashOf(`${source}|${templateOf(body)}|${codes.join()}`);
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 2_166_136_261 | 0;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

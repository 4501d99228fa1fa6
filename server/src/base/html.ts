import { saidName } from './madeNames';
import { plainLine } from './plainText';
import type { Text, Translate } from './text';

/** Text from outside, and sentences with such text in them, for HTML and SVG. */

/** Text for an element or an attribute in quotes: one line, every character that marks up escaped. */
export function escapeHtml(text: string, limit = 500): string {
  return escaped(plainLine(text, limit));
}

/** Text as a code element. Empty for a text without characters. */
export function htmlCode(text: string): string {
  const line = plainLine(text);
  return line === '' ? '' : `<code>${escaped(line)}</code>`;
}

/** A sentence of ours; what comes from outside in it is marked as code. */
export function htmlSentence({ message, args }: Text, translate: Translate): string {
  // The sentence first, with its placeholders still open, so that nothing put into it is escaped twice.
  return escaped(translate({ message, args: [] })).replace(/\{(\d+)\}/g, (placeholder, index: string) => {
    const given = args[Number(index)];
    if (given === undefined) return placeholder;
    const arg = typeof given === 'string' ? saidName(given) : given;
    if (typeof arg === 'object') return htmlSentence(arg, translate);
    return typeof arg === 'string' ? htmlCode(arg) : String(arg);
  });
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)!};`);
}

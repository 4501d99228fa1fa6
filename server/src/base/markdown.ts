import { withParts, type Text, type Translate } from './text';

/** Text of a log, and sentences with such text in them, for Markdown that people read as it stands. */

const invisible =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff\p{Co}\p{Cn}]/gu;

/** One line of a log: nothing invisible, cut at `limit` characters. Invisible characters are spelled out. */
export function plainLine(value: string, limit = 300): string {
  const characters = Array.from(value);
  const cut = characters.length > limit ? `${characters.slice(0, limit).join('')}…` : value;
  return cut
    .replace(/[\t\r\n]+/g, ' ')
    .replace(invisible, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`)
    .trim();
}

/** Text of a log as a code span: no formatting, no link, no HTML can come out of it. Empty for a text without characters. */
export function codeSpan(value: string, limit = 300): string {
  const line = plainLine(value, limit);
  if (line === '') return '';
  // A fence longer than any run of backticks inside.
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^[` ]|[` ]$/.test(line) ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** A sentence of ours in Markdown; what comes from a log in it becomes a code span. */
export function markdownSentence({ message, args }: Text, translate: Translate): string {
  // The sentence first, with its places still open, so that nothing put into it is escaped twice.
  return translate({ message, args: [] })
    .replace(/[<>*_\\`]/g, '\\$&')
    .replace(/\{(\d+)\}/g, (place, index: string) => {
      const arg = args[Number(index)];
      if (arg === undefined) return place;
      if (typeof arg === 'object') return markdownSentence(arg, translate);
      return typeof arg === 'string' ? codeSpan(arg) : String(arg);
    });
}

/** A sentence without any formatting, for plain text. */
export function plainSentence(sentence: Text, translate: Translate): string {
  return translate(withParts(sentence, plainLine));
}

/** Commands as an indented block. Placeholders in angle brackets are for the reader to fill in. */
export function codeBlock(lines: readonly string[], indent = ''): string[] {
  if (lines.length === 0) return [];
  return [
    `${indent}\`\`\`bat`,
    ...lines.map((line) => `${indent}${plainLine(line, 500).replace(/`{3,}/g, '``')}`),
    `${indent}\`\`\``,
  ];
}

import { withParts, type Text } from './text';

/** Control characters and those that turn the direction of text: they must show, not work. */
const invisible = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Text from a log for a place in Markdown. Every ASCII punctuation mark is escaped, so that nothing in it formats, links
 * or renders; control and direction characters are spelled out; longer than `limit` characters is cut.
 */
export function escapeMarkdown(text: string, limit = 300): string {
  return plain(text, limit).replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** Text from a log for a place that knows no formatting: one line, nothing invisible, cut at `limit` characters. */
export function plain(text: string, limit = 300): string {
  const cut = text.length > limit ? `${text.slice(0, limit).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return cut
    .replace(/[\t\r\n]+/g, ' ')
    .replace(invisible, (character) => `u+${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A sentence whose parts from a log, however deep they stand in it, are made fit for such a place. */
export function plainText(sentence: Text, limit?: number): Text {
  return withParts(sentence, (part) => plain(part, limit));
}

/** A link to a 1-based line of a document. */
export function lineLink(label: string, uri: string, line: number): string {
  return `[${label}](${uri.replace(/[()<>\s]/g, encodeURIComponent).replace(/[()]/g, (c) => (c === '(' ? '%28' : '%29'))}#L${line})`;
}

import type { Text, Translate } from './text';
import { withParts } from './translator';

/**
 * Text from outside (logs, archives, names of files, rules) made harmless for one line of plain text. What can hide, turn or
 * steer the text around it is defined here and nowhere else; Markdown, HTML, terminals and scripts build on it.
 */

/**
 * The inside of a character class with the `u` flag: controls (C0, C1), format characters (directions, tags), lone surrogates,
 * private and unassigned characters; separators of lines and paragraphs; what fonts draw as nothing (fillers, variation
 * selectors, joiners); the blank of braille.
 */
export const unseenCharacters = String.raw`\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800`;

const unseen = new RegExp(`[${unseenCharacters}]`, 'gu');
const firstUnseen = new RegExp(`[${unseenCharacters}]`, 'u');
/** Printable ASCII is always seen, and nearly all that there is; what is neither it nor a line end of JSON is looked up. */
const mayBeUnseen = /[^\n\x20-\x7e]+/g;
const lineEnds = /[\t\r\n]+/g;

/** Whether a text has a character that its reader could not see. */
export const hasUnseen = (text: string): boolean => firstUnseen.test(text);

/** A character as its code point in braces: `\u{202e}`. */
export const spellOut = (character: string): string => `\\u{${character.codePointAt(0)!.toString(16)}}`;

/** A text with each character that its reader could not see replaced. */
export function replaceUnseen(text: string, replacement: (character: string) => string): string {
  return text.replace(unseen, replacement);
}

/**
 * One line of plain text: unseen characters are spelled out, tabs and line ends are blanks, blanks at both ends are cut. Longer than
 * `limit` code points, it ends with an ellipsis; the work is bounded by the limit, not by the text.
 */
export function plainLine(text: string, limit = 300): string {
  // A code point has two units at most: this keeps one more than the limit, and cuts no pair that is shown.
  const head = text.slice(0, 2 * limit + 2);
  const line = replaceUnseen(head.replace(lineEnds, ' '), spellOut);
  return shorten(line, limit, head.length < text.length).trim();
}

/** A text of more than `limit` code points cut to that length, with an ellipsis; `hasMore`: it is only the head of a longer one. */
function shorten(text: string, limit: number, hasMore: boolean): string {
  if (text.length <= limit) return hasMore ? `${text}…` : text;
  let end = 0;
  let count = 0;
  for (const character of text) {
    if (++count > limit) return `${text.slice(0, end)}…`;
    end += character.length;
  }
  return hasMore ? `${text}…` : text;
}

/** A sentence whose parts from outside, however deep they stand in it, are made {@link plainLine}. */
export function plainText(sentence: Text, limit?: number): Text {
  return withParts(sentence, (part) => plainLine(part, limit));
}

/** A sentence without any formatting, in the reader's language. */
export function plainSentence(sentence: Text, translate: Translate): string {
  return translate(plainText(sentence));
}

/**
 * A text in printable ASCII on one line, cut at `limit` code points; every other character is spelled out. For sinks whose
 * encoding is not ours to choose.
 */
export function asciiLine(text: string, limit = 300): string {
  let shown = '';
  let count = 0;
  for (const character of text) {
    if (++count > limit) return `${shown.trimEnd()} ...`;
    shown += /[\x20-\x7e]/.test(character) ? character : character === '\t' ? ' ' : spellOut(character);
  }
  return shown.trim();
}

/**
 * A value as JSON, indented by one blank. Unseen characters are escaped: programs read the same values, and a terminal or
 * editor that shows the file is not steered by them.
 */
export function plainJson(value: unknown): string {
  return JSON.stringify(value, null, 1).replace(mayBeUnseen, (characters) =>
    replaceUnseen(characters, escapeUnits),
  );
}

/** Each UTF-16 unit of a character as JSON escapes it. */
function escapeUnits(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
}

/**
 * A sentence as a SARIF message, a format in which brackets make links, braces are placeholders for arguments and a backslash
 * escapes both: those of the parts from outside are escaped.
 */
export function sarifSentence(sentence: Text, translate: Translate): string {
  return translate(
    withParts(sentence, (part) =>
      plainLine(part)
        .replace(/[[\]\\]/g, '\\$&')
        .replace(/\{(\d+)\}/g, '{{$1}}'),
    ),
  );
}

import { plainLine } from './plainText';
import type { Text } from './text';
import { withParts } from './translator';

/** Text laid out for a terminal, and text from outside that cannot steer one. */

/** Columns a text takes in a terminal: East Asian wide characters take two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character.codePointAt(0)!) ? 2 : 1;
  return width;
}

function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}

/**
 * Breaks a text into lines of at most `width` columns, at blanks where there are any and between wide characters; a word
 * longer than a line is cut. `width` below 10 counts as 10.
 */
export function wrap(text: string, width: number): string[] {
  const limit = Math.max(10, width);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of text.split(/(?<=\s)|(?<=[\u2e80-\ua4cf\uff00-\uff60\u3000-\u303f])/u)) {
    const size = widthOf(piece.trimEnd());
    if (used + size <= limit) {
      line += piece;
      used += widthOf(piece);
      continue;
    }
    if (line.trimEnd() !== '') lines.push(line.trimEnd());
    line = piece;
    while (widthOf(line.trimEnd()) > limit) {
      const head = cut(line, limit);
      lines.push(head);
      line = line.slice(head.length);
    }
    used = widthOf(line);
  }
  if (line.trimEnd() !== '') lines.push(line.trimEnd());
  return lines;
}

/** The longest beginning of a text that fits into `width` columns. */
export function cut(text: string, width: number): string {
  let used = 0;
  let end = 0;
  for (const character of text) {
    used += widthOf(character);
    if (used > width) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** A text from outside on one line of a terminal, cut at `width` columns with an ellipsis. */
export function terminalLine(text: string, width: number): string {
  const line = plainLine(text, Math.max(1, width));
  return widthOf(line) <= width ? line : `${cut(line, Math.max(1, width - 1))}…`;
}

/** Columns of one part of a sentence that is not ours. */
const maxPart = 400;

/** A sentence whose parts cannot control a terminal, wherever they come from: a log, an archive, rules, names of files. */
export function terminalText(sentence: Text): Text {
  return withParts(sentence, (part) => terminalLine(part, maxPart));
}

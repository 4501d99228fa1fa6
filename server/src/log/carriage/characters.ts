import { replaced, type Piece, type Replacement } from './piece';

/**
 * Characters that programs write in place of others: blanks that do not break, quotes and dashes of a typesetter, marks
 * without a width, colours and titles of a terminal, blanks as wide as a Chinese character, and UTF-8 that was read as Windows-1252.
 */
const lookAlikes =
  /\x1b\[[\d;]{0,20}[A-Za-z]|\x1b\][^\x07\x1b]{0,200}(?:\x07|\x1b\\)|\u00c2\u00a0|\u00e2\u20ac[\u02dc\u2122\u0153\u009d\u201c\u201d]|[\u00a0\u00ad\u2000-\u200f\u2010-\u201f\u2028-\u202f\u205f\u2060\u2066-\u2069\u3000\ufeff]/;
const eachLookAlike = new RegExp(lookAlikes.source, 'g');
const runOfLookAlikes = new RegExp(`(?:${lookAlikes.source})+`, 'g');

function plain(character: string): string {
  const code = character.charCodeAt(0);
  if (code === 0x1b) return '';
  if (code === 0xc2) return ' ';
  if (character.length > 1) return plainQuote(cp1252.get(character[2]!) ?? character.charCodeAt(2));
  if (code === 0x3000) return '  ';
  if (code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f) return ' ';
  return plainQuote(code);
}

function plainQuote(code: number): string {
  if (code >= 0x2010 && code <= 0x2015) return '-';
  if (code >= 0x2018 && code <= 0x201b) return "'";
  if (code >= 0x201c && code <= 0x201f) return '"';
  return '';
}

/** Last bytes of quotes and dashes in UTF-8 as Windows-1252 shows them, with the characters that they are of */
const cp1252: ReadonlyMap<string, number> = new Map([
  ['\u02dc', 0x2018],
  ['\u2122', 0x2019],
  ['\u0153', 0x201c],
  ['\u009d', 0x201d],
  ['\u201c', 0x2013],
  ['\u201d', 0x2014],
]);

/** So many lines, of which one in so many has such a character, are the log itself where those stand in their columns. */
const fewestOfLog = 200;
const rare = 20;

/**
 * Whether something wrote such characters into some lines. That would have done so in all of them, while a long log names a device
 * with a dash of its own, and DISM begins each of its runs with a byte order mark. `isOwn` recognises lines in the columns of a family.
 */
export function isTypeset(lines: readonly string[], isOwn: (line: string) => boolean): boolean {
  const found = lines.filter((line) => lookAlikes.test(line));
  if (found.length === 0) return false;
  return lines.length < fewestOfLog || found.length * rare > lines.length || !found.every(isOwn);
}

/** Punctuation as wide as a Chinese character, and the marks that it stands for */
const wide = /[\uff01-\uff5e\u3010\u3011]/g;
const wideBetweenWords = /[0-9A-Za-z)\]\uff09\u3011][\uff01-\uff5e\u3010\u3011] {0,2}[0-9A-Za-z]/;
const ideograph = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;
const wideShare = 0.2;

/** Whether something wrote wide punctuation in place of a log's own: it stands between words that are not of a language that has it. */
export function isWide(lines: readonly string[]): boolean {
  const found = lines.filter((line) => wideBetweenWords.test(line) && !ideograph.test(line));
  return found.length >= Math.max(1, lines.length * wideShare);
}

/** A piece with its wide punctuation as logs write it. */
export function narrowed(piece: Piece): Piece {
  const found: Replacement[] = [];
  for (const { 0: mark, index } of piece.text.matchAll(wide))
    found.push({ from: index, to: index + 1, text: narrow(mark) });
  return replaced(piece, found);
}

function narrow(mark: string): string {
  if (mark === '\u3010') return '[';
  return mark === '\u3011' ? ']' : String.fromCharCode(mark.charCodeAt(0) - 0xfee0);
}

/** A piece with the characters that logs write. */
export function withPlainCharacters(piece: Piece): Piece {
  if (!lookAlikes.test(piece.text)) return piece;
  const found: Replacement[] = [];
  for (const { 0: run, index } of piece.text.matchAll(runOfLookAlikes))
    found.push({ from: index, to: index + run.length, text: run.replace(eachLookAlike, plain) });
  return replaced(piece, found);
}

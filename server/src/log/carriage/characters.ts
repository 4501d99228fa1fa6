import { replaced, type Piece, type Replacement } from './piece';

/**
 * Characters that programs write in place of others: blanks that do not break, quotes and dashes of a typesetter, marks
 * without a width, colours of a terminal.
 */
const lookAlikes =
  /\x1b\[[\d;]{0,20}[A-Za-z]|[\u00a0\u00ad\u2000-\u200f\u2010-\u201f\u2028-\u202f\u205f\u2060\u2066-\u2069\ufeff]/;
const eachLookAlike = new RegExp(lookAlikes.source, 'g');
const runOfLookAlikes = new RegExp(`(?:${lookAlikes.source})+`, 'g');

function plain(character: string): string {
  const code = character.charCodeAt(0);
  if (character.length > 1) return '';
  if (code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f) return ' ';
  if (code >= 0x2010 && code <= 0x2015) return '-';
  if (code >= 0x2018 && code <= 0x201b) return "'";
  if (code >= 0x201c && code <= 0x201f) return '"';
  return '';
}

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

/** A piece with the characters that logs write. */
export function withPlainCharacters(piece: Piece): Piece {
  if (!lookAlikes.test(piece.text)) return piece;
  const found: Replacement[] = [];
  for (const { 0: run, index } of piece.text.matchAll(runOfLookAlikes))
    found.push({ from: index, to: index + run.length, text: run.replace(eachLookAlike, plain) });
  return replaced(piece, found);
}

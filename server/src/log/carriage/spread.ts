import { replaced, type Piece, type Replacement } from './piece';

/** NULs, and the return that ends a line of wide characters */
const nulsAndEnd = /\0{1,1000}|\r(?=\0{0,2}$)/g;
/** So short lines say little. */
const shortest = 12;
const fewestLetters = 5;
/** Of the characters of a line, the share that NULs have where one stands behind each letter */
const nulShare = 0.3;
/** Of the lines of a text, the share that has to be written with blanks between letters for it to be a text of letters */
const share = 0.6;

/**
 * Whether letters stand apart: wide characters that something took for narrow ones leave a NUL behind each letter, and what cannot
 * show one writes a blank. A program that appends to a log in another encoding does so for a part of it.
 */
export function areSpread(lines: readonly string[]): boolean {
  if (lines.some(hasNuls)) return true;
  const long = lines.filter(({ length }) => length >= shortest);
  const apart = long.filter((line) => letterOffset(line) !== null).length;
  return apart > 0 && apart >= long.length * share;
}

/** A piece with its letters together again. */
export function together(piece: Piece): Piece {
  const { text } = piece;
  const found: Replacement[] = [];
  if (text.includes('\0')) {
    for (const { 0: run, index } of text.matchAll(nulsAndEnd))
      found.push({ from: index, to: index + run.length, text: '' });
  } else {
    const offset = letterOffset(text);
    if (offset === null) return piece;
    for (let at = 1 - offset; at < text.length; at += 2) found.push({ from: at, to: at + 1, text: '' });
  }
  return replaced(piece, found);
}

function hasNuls(line: string): boolean {
  if (line.length < shortest || !line.includes('\0')) return false;
  return line.split('\0').length - 1 >= line.length * nulShare;
}

/** Whether each second character of a line is a blank, from the second (0) or the first (1) on; null where neither is so. */
function letterOffset(line: string): 0 | 1 | null {
  if (line.length < shortest) return null;
  const offset = line[1] === ' ' ? 0 : 1;
  let letters = 0;
  for (let at = 1 - offset; at < line.length; at += 2) {
    if (line[at] !== ' ') return null;
    if (at > 0 && line[at - 1] !== ' ') letters++;
  }
  return letters >= fewestLetters ? offset : null;
}

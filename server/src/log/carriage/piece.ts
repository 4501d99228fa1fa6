/** UTF-16 column in a line of the file, for a UTF-16 offset in the text that was made of it. */
export type Columns = (offset: number) => number;

/** A part of a log's text, and where its characters stand in the line of the file that they come from. */
export interface Piece {
  readonly text: string;
  /** 1-based line of the file in which it begins */
  readonly line: number;
  readonly at: Columns;
}

export const sameColumns: Columns = (offset) => offset;

/** The characters `[from, to)` of a piece. */
export function partOf({ text, line, at }: Piece, from: number, to = text.length): Piece {
  if (from === 0) return to === text.length ? { text, line, at } : { text: text.slice(0, to), line, at };
  return { text: text.slice(from, to), line, at: (offset) => at(from + offset) };
}

/** A part of a text and what is written in its place. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A piece with some of its parts replaced; they are given in order and do not overlap. */
export function replaced(piece: Piece, replacements: readonly Replacement[]): Piece {
  if (replacements.length === 0) return piece;
  const parts: string[] = [];
  /** Where each replaced part ends in the new text, and how much further the old text is there */
  const ends: number[] = [];
  const shifts: number[] = [];
  let from = 0;
  let length = 0;
  for (const { from: start, to, text } of replacements) {
    parts.push(piece.text.slice(from, start), text);
    length += start - from + text.length;
    ends.push(length);
    shifts.push(to - length);
    from = to;
  }
  parts.push(piece.text.slice(from));
  return {
    text: parts.join(''),
    line: piece.line,
    at: (offset) => piece.at(offset + shiftAt(ends, shifts, offset)),
  };
}

function shiftAt(ends: readonly number[], shifts: readonly number[], offset: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : shifts[low - 1]!;
}

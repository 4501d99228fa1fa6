import { everyLine, splitAt, type Layer } from './layers';
import { json, unescaped } from './escapes';
import { partOf, type Piece } from './piece';
import { rowsIn, rowStartOf } from './rowStart';

/** How line breaks are written where several rows stand in one line, and between the texts of a list */
const breaks = [
  { mark: /\r\n?|\n/g, signs: ['\r', '\n'] },
  { mark: /\\r\\n|\\n/g, signs: ['\\n'] },
  { mark: /%0D%0A|%0A/gi, signs: ['%0A', '%0a'] },
  { mark: /', '/g, signs: ["', '"] },
  { mark: /", "/g, signs: ['", "'] },
];
/** A line that holds several rows is longer than this. */
const shortest = 120;
/** Of the parts of a line, the share that has to begin a row */
const share = 0.2;
/** Rows that follow each other with nothing but a blank between: fewer may be quoted in a message, but not where there is no other line. */
const fewestRows = 3;
const fewestAlone = 2;
const fewLines = 2;
/** A line with more escaped ends of lines is a text. */
const fewParts = 4;
const maxLine = 64 * 1024;

/** The layers that split lines in which several rows stand; none where each row has a line of its own. */
export function breakLayers(rows: readonly string[]): Layer[] {
  const long = rows.filter(({ length }) => length > shortest).map((row) => row.slice(0, maxLine));
  for (const { mark, signs } of breaks) {
    // A text of one line has its rows in it, however few begin like one.
    const least = rows.length <= fewLines ? 0 : share;
    const isBroken = (row: string): boolean =>
      signs.some((sign) => row.includes(sign)) && holdsRowsBetween(row, mark, least);
    if (!long.some(isBroken)) continue;
    const isEscaped = mark.source.startsWith('\\\\');
    return isEscaped
      ? [splitAt(mark), everyLine('escapes', (piece) => unescaped(piece, json))]
      : [splitAt(mark)];
  }
  const fewest = rows.length <= fewLines ? fewestAlone : fewestRows;
  return long.some((row) => rowsIn(row).length >= fewest) ? [everyRow((piece) => atRows(piece, fewest))] : [];
}

/** Whether some line holds several rows. */
export function holdRows(lines: readonly string[]): boolean {
  return breakLayers(lines).length > 0;
}

function holdsRowsBetween(row: string, mark: RegExp, least: number): boolean {
  const parts = row.split(mark);
  if (parts.length < 2) return false;
  // Nobody writes so many into a message.
  if (least === 0 && parts.length > fewParts && row.includes('\\r\\n')) return true;
  const begun = parts.slice(1).filter((part) => rowStartOf(part)?.at === 0).length;
  return begun > 0 && begun >= (parts.length - 1) * least;
}

function atRows(piece: Piece, fewest: number): readonly Piece[] {
  const starts = rowsIn(piece.text.slice(0, maxLine));
  if (starts.length < fewest) return [piece];
  if (starts[0]! > 0) starts.unshift(0);
  return starts.map((start, at) => partOf(piece, start, starts[at + 1] ?? piece.text.length));
}

function everyRow(open: (piece: Piece) => readonly Piece[]): Layer {
  return { kind: 'breaks', open: () => open };
}

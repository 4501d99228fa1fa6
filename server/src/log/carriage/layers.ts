import type { Notice } from '../family';
import { partOf, type Piece } from './piece';
import { rowStartOf } from './rowStart';
import type { Template } from './template';

/**
 * One envelope around the rows of a log: takes a line as it came through the envelopes around this one, and gives what it
 * carries. One opener reads one log, in file order: a cell may go on in the next line.
 */
export interface Opener {
  (piece: Piece): readonly Piece[];
  /** Gives what was held back because it could go on */
  readonly rest?: () => readonly Piece[];
  /** What the reader should know of what was taken so far: what is damaged or cut */
  readonly notices?: () => readonly Notice[];
}

/** The pieces that some openers, one inside the other, make of one. */
export function openedBy(openers: readonly Opener[], piece: Piece): readonly Piece[] {
  let pieces: readonly Piece[] = [piece];
  for (const open of openers)
    pieces = pieces.length === 1 ? open(pieces[0]!) : pieces.flatMap((one) => open(one));
  return pieces;
}

/** What some openers held back, once a text has ended. */
export function restOf(openers: readonly Opener[]): Piece[] {
  return openers.flatMap(({ rest }, at) =>
    (rest?.() ?? []).flatMap((piece) => openedBy(openers.slice(at + 1), piece)),
  );
}

/**
 * What an envelope is: marks or words before rows or behind them, cells, escapes, characters of a typesetter, breaks of a page, another
 * language of a console, elements of XML
 */
export type LayerKind =
  'prefix' | 'suffix' | 'cells' | 'escapes' | 'characters' | 'breaks' | 'console' | 'events';

export interface Layer {
  readonly kind: LayerKind;
  /** Makes the opener of the envelope for one reading of a log. */
  readonly open: () => Opener;
}

/** A layer that treats every line alike. */
export function everyLine(kind: LayerKind, open: (piece: Piece) => Piece): Layer {
  return { kind, open: () => (piece) => [open(piece)] };
}

/** Rows that stand in one line, with a mark between them. */
export function splitAt(mark: RegExp): Layer {
  const split: Opener = (piece) => {
    const pieces: Piece[] = [];
    let from = 0;
    for (const { 0: found, index } of piece.text.matchAll(mark)) {
      pieces.push(partOf(piece, from, index));
      from = index + found.length;
    }
    return from === 0 ? [piece] : [...pieces, partOf(piece, from)].filter(({ text }) => text.trim() !== '');
  };
  return { kind: 'breaks', open: () => split };
}

/** What stands before rows is at least so long where lines that go on with them are indented by as much. */
const leastHanging = 5;

/** Takes away what stands before rows: by its form, or because a row begins behind it. */
export function behind(templates: readonly Template[]): Layer {
  const [first] = templates;
  const lengthBefore = (text: string): number | null => {
    const start = rowStartOf(text);
    if (start?.at === 0) return foreignHeadOf(text, templates);
    for (const template of templates) {
      const length = template.matches.exec(text)?.[0].length;
      if (length === undefined) continue;
      // A word that changes may take a part of the row.
      if (start?.isSure && start.at < length) return start.at;
      if (template === first || start === null || start.at === length) return length;
    }
    if (start?.isSure) return start.at;
    // Blanks at the end of an empty row may be lost.
    return first?.matches.test(`${text} `) && text.trim().length < 12 ? text.length : null;
  };
  const open = (): Opener => {
    let hanging = '';
    return (piece) => {
      const length = lengthBefore(piece.text);
      if (length === null) return [piece.text.startsWith(hanging) ? partOf(piece, hanging.length) : piece];
      hanging = length >= leastHanging ? ' '.repeat(length) : '';
      return [partOf(piece, length)];
    };
  };
  return { kind: 'prefix', open };
}

/** Length of a head that looks like one of a row and stands before all rows; 0 where there is none. */
function foreignHeadOf(text: string, templates: readonly Template[]): number {
  for (const { matches } of templates) {
    const found = matches.exec(text)?.[0];
    if (found !== undefined && rowStartOf(found)?.at === 0) return found.length;
  }
  return 0;
}

/** Takes away what stands behind rows. */
export function before(suffix: string): Layer {
  return everyLine('suffix', (piece) => {
    const end = piece.text.trimEnd();
    if (!end.endsWith(suffix)) return piece;
    // Cells are filled up with blanks.
    return partOf(piece, 0, end.slice(0, -suffix.length).trimEnd().length);
  });
}

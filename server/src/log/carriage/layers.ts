import { unescaped, type Escape } from './escapes';
import { partOf, type Piece } from './piece';
import { rowStartOf } from './rowStart';
import type { Template } from './template';
import { append } from '../../base/lists';

/**
 * One envelope around the rows of a log: takes a line as it came through the envelopes around this one, and gives what it
 * carries. One opener reads one log, in file order: a cell may go on in the next line.
 */
export type Opener = (piece: Piece) => readonly Piece[];

/**
 * What an envelope is: marks or words before rows or behind them, cells, escapes, characters of a typesetter, breaks of a page, another
 * language of a console
 */
export type LayerKind = 'prefix' | 'suffix' | 'cells' | 'escapes' | 'characters' | 'breaks' | 'console';

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

/** Takes away what stands before rows: by its form, or because a row begins behind it. */
export function behind(templates: readonly Template[]): Layer {
  const [first] = templates;
  return everyLine('prefix', (piece) => {
    const { text } = piece;
    const start = rowStartOf(text);
    if (start?.at === 0) return piece;
    for (const template of templates) {
      const length = template.matches.exec(text)?.[0].length;
      if (length === undefined) continue;
      if (template === first || start === null || start.at === length) return partOf(piece, length);
    }
    if (start?.isSure) return partOf(piece, start.at);
    // Blanks at the end of an empty row may be lost.
    return first?.matches.test(`${text} `) && text.trim().length < 12 ? partOf(piece, text.length) : piece;
  });
}

/** Takes away what stands behind rows. */
export function before(suffix: string): Layer {
  return everyLine('suffix', (piece) => {
    const end = piece.text.trimEnd();
    return end.endsWith(suffix) ? partOf(piece, 0, end.length - suffix.length) : piece;
  });
}

/** How the cells of a text are quoted: what opens the one that carries a row, and what escapes a quote in it. */
export interface Quoting {
  readonly templates: readonly Template[];
  /** `"message":"`, where cells have names */
  readonly key: RegExp | null;
  readonly escape: Escape;
}

/** Longest cell that is put together from lines. */
const maxCellLines = 500;

/** Takes rows out of quoted cells, which may hold several lines of a row and go on in the next line of the file. */
export function quoted({ templates, key, escape }: Quoting): Layer {
  const open = (): Opener => {
    let openLines = 0;
    return (piece) => {
      const { text } = piece;
      const cells: Piece[] = [];
      let from: number | null = openLines > 0 ? 0 : null;
      const begins = beginOf(text, templates, key);
      if (begins !== null) {
        openLines = 0;
        from = begins;
      }
      if (from === null) return [piece];
      while (from !== null) {
        const end = closingOf(text, from, escape);
        append(cells, linesOf(unescaped(partOf(piece, from, end ?? text.length), escape)));
        if (end === null) {
          openLines = escape.name === 'csv' && openLines < maxCellLines ? openLines + 1 : 0;
          break;
        }
        openLines = 0;
        from = key === null ? null : nextKey(text, end, key);
      }
      return cells;
    };
  };
  return { kind: 'cells', open };
}

/** Where the cell begins that carries a row; null where the line has none. */
function beginOf(text: string, templates: readonly Template[], key: RegExp | null): number | null {
  for (const { matches } of templates) {
    const found = matches.exec(text);
    if (found) return found[0].length;
  }
  const named = key && nextKey(text, 0, key);
  if (named !== null) return named;
  const start = rowStartOf(text);
  return start?.isSure && text[start.at - 1] === '"' ? start.at : null;
}

function nextKey(text: string, from: number, key: RegExp): number | null {
  const rest = from === 0 ? text : text.slice(from);
  const found = key.exec(rest);
  return found && from + found.index + found[0].length;
}

/** Where a cell ends that begins at `from`; null where it does not. */
function closingOf(text: string, from: number, { name }: Escape): number | null {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    if (name === 'csv') {
      if (text[at + 1] !== '"') return at;
      at++;
    } else if (!isEscaped(text, at, from)) return at;
  }
  return null;
}

function isEscaped(text: string, at: number, from: number): boolean {
  let back = at - 1;
  while (back >= from && text[back] === '\\') back--;
  return (at - 1 - back) % 2 === 1;
}

/** The lines of a cell. */
function linesOf(piece: Piece): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = piece.text.indexOf('\n'); at >= 0; at = piece.text.indexOf('\n', from)) {
    pieces.push(partOf(piece, from, at));
    from = at + 1;
  }
  if (from < piece.text.length || from === 0) pieces.push(partOf(piece, from));
  return pieces;
}

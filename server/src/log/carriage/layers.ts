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
        from = key === null ? nextInList(text, end) : nextKey(text, end, key);
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

/** Where the next text of a list begins that holds a row behind the one that ends at `end`; null where none does. */
function nextInList(text: string, end: number): number | null {
  const between = /^"\s{0,4},\s{0,4}"/.exec(text.slice(end, end + 16))?.[0].length;
  if (between === undefined) return null;
  return rowStartOf(text.slice(end + between, end + between + 400))?.at === 0 ? end + between : null;
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

import { append } from '../../base/lists';
import { unescaped, type Escape } from './escapes';
import type { Layer, Opener } from './layers';
import { partOf, type Piece } from './piece';
import { rowStartOf } from './rowStart';
import { escapedLiteral, type Template } from './template';

/** How the cells of a text are quoted: what opens the one that carries a row, and what escapes a quote in it. */
export interface Quoting {
  readonly templates: readonly Template[];
  /** `"message":"`, where cells have names */
  readonly key: RegExp | null;
  /** What stands between two cells with rows, where a line holds a table of them */
  readonly between: RegExp | null;
  readonly escape: Escape;
}

/** Longest cell that is put together from lines. */
const maxCellLines = 500;

/** Takes rows out of quoted cells, which may hold several lines of a row and go on in the next line of the file. */
export function quoted({ templates, key, between, escape }: Quoting): Layer {
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
        from = key === null ? nextInList(text, end, between) : nextKey(text, end, key);
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

/** Where the next text of a list begins that holds a row, or the next cell of a table, behind the one that ends at `end`; null where none does. */
function nextInList(text: string, end: number, between: RegExp | null): number | null {
  const comma = /^"\s{0,4},\s{0,4}"/.exec(text.slice(end, end + 16))?.[0].length;
  if (comma !== undefined && beginsCell(text, end + comma)) return end + comma;
  const found = between?.exec(text.slice(end, end + maxBetween))?.[0].length;
  return found === undefined ? null : end + found;
}

/** Whether a cell that begins somewhere holds a row, which may have an envelope of its own. */
function beginsCell(text: string, at: number): boolean {
  const part = text.slice(at, at + 400);
  const start = rowStartOf(part);
  return start !== null && (start.at === 0 || !part.slice(0, start.at).includes('"'));
}

/** Longest text between two cells of a table, and how many cells are looked at to know it. */
const maxBetween = 1000;
const sampledCells = 40;

/** What stands between the cells that hold rows, in lines that hold several; `starts` are the first cells of some lines. */
export function betweenCells(
  lines: readonly { readonly start: string; readonly rest: string }[],
  escape: Escape,
): RegExp | null {
  const found: string[] = [];
  for (const { rest } of lines) {
    let from = 0;
    for (let cells = 0; cells < sampledCells && found.length < sampledCells; cells++) {
      const end = closingOf(rest, from, escape);
      const next = end === null ? null : nextCell(rest, end);
      if (end === null || next === null) break;
      found.push(rest.slice(end, next));
      from = next;
    }
  }
  // A longer one has cells between that go on with a row.
  const shortest = found.reduce((least, one) => (one.length < least.length ? one : least), found[0] ?? '');
  return found.length === 0 ? null : structureOf(shortest);
}

/** Recognises the cells that stand between two others, whatever they say: texts, numbers and the marks around them. */
function structureOf(between: string): RegExp {
  const source = between
    .split('"')
    .map((part, at) =>
      at % 2 === 0
        ? part === ''
          ? ''
          : String.raw`(?:[^"\\]|\\.){0,400}`
        : part
            .split(/([\w.+-]{1,80})/)
            .map((mark, word) => (word % 2 ? String.raw`[\w.+-]{1,80}` : escapedLiteral(mark)))
            .join(''),
    )
    .join('"');
  return new RegExp(`^${source}`);
}

/** Where the next cell begins that holds a row. */
function nextCell(text: string, end: number): number | null {
  for (let at = text.indexOf('"', end + 1); at >= 0 && at < end + maxBetween; at = text.indexOf('"', at + 1))
    if (beginsCell(text, at + 1)) return at + 1;
  return null;
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

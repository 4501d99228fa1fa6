import type { ExportedEvent } from './eventExports';
import { knownEvent } from './eventCatalogue';
import { levelOf } from './eventWords';

/** A date and a time of day, and what may stand before them: a level */
const stamped =
  /^\uFEFF?\s{0,8}(?:([^\s\d][^\t\d]{1,28}?)(?:\t| {2,40}))?(\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[T ,]{1,2}\d{1,2}:\d\d:\d\d(?:\.\d{1,7})?(?: ?[AaPp]\.?[Mm]\.?)?)(?:\t| {1,40})(?=\S)/;
const gap = /\t| {2,}/g;
const maxRow = 4000;
const maxCells = 8;

interface Cell {
  readonly text: string;
  readonly start: number;
}

/**
 * The event that a line is where events were copied out of a list and their tabs became blanks, or their heading was left out: date and
 * time, then provider and number side by side, then the message. Null for any other line, and for events that do not bear on servicing.
 */
export function eventRowOf(line: string, number: number): ExportedEvent | null {
  if (line.length > maxRow) return null;
  const found = stamped.exec(line);
  if (!found) return null;
  const [head, before = '', date] = found;
  const cells = cellsFrom(line, head.length);
  const level = before !== '' ? before : isLevel(cells[0]?.text) ? cells.shift()!.text : '';
  const [first, second, ...others] = cells;
  if (!first || !second) return null;
  const named = pairOf(first, second);
  const message = others.at(-1) ?? (named?.isJoined === true ? second : undefined);
  if (!named || !message || !knownEvent(named.provider, named.id, message.text)) return null;
  return {
    provider: named.provider,
    id: named.id,
    level,
    date: date!,
    message: message.text,
    line: number,
    lastLine: number,
    column: message.start,
    endColumn: message.start + message.text.length,
  };
}

function isLevel(word: string | undefined): boolean {
  return word !== undefined && levelOf(word) !== 'none';
}

/** Provider and number, in two cells in either order, or in one: a number stands at the right of its column. */
function pairOf(first: Cell, second: Cell): { provider: string; id: number; isJoined: boolean } | null {
  const joined = /^(\d{1,5}) (\D.{1,98})$/.exec(first.text);
  if (joined) return { provider: joined[2]!, id: Number(joined[1]), isJoined: true };
  const [name, id] = isNumber(first.text) ? [second, first] : [first, second];
  return isNumber(id.text) ? { provider: name.text, id: Number(id.text), isJoined: false } : null;
}

function isNumber(text: string): boolean {
  return /^\d{1,5}$/.test(text);
}

/** The cells of a line from a column on, parted by a tab or by two blanks; the last one holds what is left. */
function cellsFrom(line: string, from: number): Cell[] {
  const cells: Cell[] = [];
  let start = from;
  gap.lastIndex = from;
  for (let match = gap.exec(line); match && cells.length < maxCells; match = gap.exec(line)) {
    if (match.index > start) cells.push({ text: line.slice(start, match.index), start });
    start = match.index + match[0].length;
  }
  const last = line.slice(start).trimEnd();
  if (last !== '') cells.push({ text: last, start });
  return cells;
}

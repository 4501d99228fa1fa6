import { opensXmlEvent } from '../eventExports/xmlExport';
import { holdRows } from './breaks';
import { isTypeset } from './characters';
import { isPrinted } from './console';
import { carriedBy, envelopesOf } from './envelope';
import type { Layer } from './layers';
import { isNewestFirst, showsOrder } from './order';
import { rowStartOf } from './rowStart';
import { areSpread } from './spread';
import { beginsRow, wrappingOf, type Wrapping } from './wrapping';

/** How a text carries the rows of a log, where it is not the log as its program wrote it. */
export interface Carriage {
  /** The envelopes around its rows, from the outside in */
  readonly layers: readonly Layer[];
  /** An empty line follows each of its lines */
  readonly isSpaced: boolean;
  readonly wrapping: Wrapping | null;
  readonly isNewestFirst: boolean;
  /**
   * Recognises the lines that begin what stays together where the rest is turned round; what stands before the first stays in front. Each
   * line begins something where it is left out. One function reads one text.
   */
  readonly beginsUnit?: () => (line: string) => boolean;
}

/** Rows of a log of which one in so many stands in another form without making the log a copy. */
const tolerance = 20;
/** Of so many rows that stand in their columns, none was wrapped by hand. */
const manyRows = 500;
/** Of the lines of a text, the share of empty ones where they stand between all others */
const spaced = 0.4;

/** Where a record begins that lost the line break before it */
const glued = /(?<=\S)(?=\d{4}-\d\d-\d\d \d\d:\d\d:\d\d, (?:Info|Error|Warning)\b)/;

/** What a record begins with, at least, before which another one ends: a stamp and a comma */
const shortest = 20;

/** The records that stand in one line: a line break between them got lost. */
export function gluedRows(text: string): readonly string[] {
  // Nearly every row has one comma of that kind, its own.
  const mayBeGlued = levels.some((level) => text.indexOf(level, shortest) > 0);
  return mayBeGlued ? text.split(glued) : [text];
}

const levels = [', Info', ', Error', ', Warning'];

/**
 * How a text carries its rows, by a sample of its lines; null for a log as it was written. `isOwn` recognises the lines that stand in
 * the columns of a family. `isStrict`: a single row out of its columns is enough, as in a text that somebody may have edited.
 */
export function carriageOf(
  sample: readonly string[],
  isOwn: (line: string) => boolean,
  isStrict: boolean,
): Carriage | null {
  if (!isStrict && isAsWritten(sample, isOwn, false)) return null;
  const isUntouched =
    sample.some(isOwn) &&
    isAsWritten(sample, isOwn, isStrict) &&
    !sample.some(showsEnvelope) &&
    !holdRows(sample.filter((line) => line.trim() !== '')) &&
    !isTypeset(sample, isOwn) &&
    !areSpread(sample);
  const layers = isUntouched ? [] : envelopesOf(sample, isOwn);
  const carried = carriedBy(layers, sample);
  const rows = carried.filter((line) => line.trim() !== '');
  const isSpaced = rows.length > 2 && isSpacedOut(carried);
  const lines = isSpaced ? rows : carried;
  // What a program wrote is not wrapped, and lines of one length say little in a large log.
  const isWritten = layers.length === 0 && !isSpaced && (isUntouched || isAsWritten(rows, isOwn, isStrict));
  const isShort = isStrict && rows.length < manyRows;
  const wrapping = !isPutTogether({ layers }) && (!isWritten || isShort) ? wrappingOf(lines) : null;
  const newestFirst = isNewestFirst(lines.filter((line) => showsOrder(line) || beginsRow(line)));
  if (isWritten && !wrapping && !newestFirst) return null;
  return { layers, isSpaced, wrapping, isNewestFirst: newestFirst };
}

/** The same for a text that stands the other way round. */
export function turned(carriage: Carriage | null): Carriage {
  const { isNewestFirst = false, ...rest } = carriage ?? { layers: [], isSpaced: false, wrapping: null };
  return { ...rest, isNewestFirst: !isNewestFirst };
}

/** Whether the rows are put together from elements of XML, however those are broken into lines. */
export function isPutTogether({ layers }: Pick<Carriage, 'layers'>): boolean {
  return layers.some(({ kind }) => kind === 'events');
}

/** The lines of a text as a log would have them, without those that only keep others apart. */
export function linesIn(carriage: Carriage, lines: readonly string[]): string[] {
  const carried = carriedBy(carriage.layers, lines);
  return carriage.isSpaced ? carried.filter((line) => line.trim() !== '') : carried;
}

/** What an envelope leaves in rows that stand in their columns all the same: escapes, breaks of a page, marks behind them */
const traces =
  /&(?:lt|gt|amp|quot|apos|nbsp|#\w{1,7});|<br|\\[[\]_*]|=3D|=$|[|`>$][ \t]*$|\\(?:par|line)[ \t]*$|\^M$/i;

function showsEnvelope(line: string): boolean {
  return traces.test(line) || isPrinted(line) || opensXmlEvent(line);
}

function isSpacedOut(lines: readonly string[]): boolean {
  const empty = lines.filter((line) => line.trim() === '').length;
  if (empty < lines.length * spaced) return false;
  const touching = lines.filter(
    (line, at) => at > 0 && line.trim() !== '' && lines[at - 1]!.trim() !== '',
  ).length;
  return touching * tolerance <= lines.length;
}

function isAsWritten(rows: readonly string[], isOwn: (line: string) => boolean, isStrict: boolean): boolean {
  let own = 0;
  let other = 0;
  for (const row of rows) {
    if (isOwn(row)) {
      own++;
      if (glued.test(row)) other++;
    } else if (rowStartOf(row) !== null) other++;
  }
  return isStrict ? other === 0 : own > 0 && other * tolerance <= own + other;
}

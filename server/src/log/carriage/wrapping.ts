import { rowStartOf } from './rowStart';

/** How rows were broken that did not fit: at a column, or between words before it. */
export interface Wrapping {
  readonly width: number;
  readonly isAtColumn: boolean;
  /** Lines that go on with a row begin with blanks */
  readonly isIndented: boolean;
}

const minWidth = 40;
const maxWidth = 2000;
/** Widths that screens, mails and printers have; another one has to be seen twice */
const usualWidths: ReadonlySet<number> = new Set([
  65, 66, 70, 72, 74, 75, 76, 78, 79, 80, 90, 96, 99, 100, 110, 119, 120, 128, 132, 140, 150, 160, 180, 200,
  240, 255, 256, 998,
]);
/** Of the lines that may go on in the next one, the share that has to be broken at a column, and before one */
const mostAtColumn = 0.6;
const mostBetweenWords = 0.8;
const fewBroken = 0.3;
const maxCandidates = 12;

/** A line and the next one, which begins no row. */
interface Pair {
  readonly line: string;
  readonly next: string;
  /** Length of the longest line of the record so far */
  readonly widest: number;
}

/** Whether a row begins at the start of a line. */
export function beginsRow(line: string): boolean {
  return rowStartOf(line)?.at === 0;
}

/** How the rows of a text were wrapped; null where they were not, as far as its lines show. */
export function wrappingOf(lines: readonly string[]): Wrapping | null {
  const pairs: Pair[] = [];
  let isInRow = false;
  let widest = 0;
  lines.forEach((line, at) => {
    const next = lines[at + 1];
    const begins = beginsRow(line);
    isInRow = isText(line) && (isInRow || begins);
    widest = begins ? line.length : Math.max(widest, line.length);
    if (isInRow && isText(next) && goesOn(line, next)) pairs.push({ line, next, widest });
  });
  const isOwn = ({ next }: Pair): boolean => /^(?:[[(=]| {2}Found: \{)/.test(next);
  const open = pairs.filter((pair) => !isOwn(pair));
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const rows = lines.filter(beginsRow).map(({ length }) => length);
  return (
    wrappedAt(
      open.filter(({ next }) => !/^[ \t]/.test(next)),
      { longest, rows },
      false,
    ) ??
    wrappedAt(
      open.filter(({ next }) => /^[ \t]/.test(next)),
      { longest, rows },
      true,
    )
  );
}

/** Length of the longest line, and of those that rows begin in. */
interface Lengths {
  readonly longest: number;
  readonly rows: readonly number[];
}

function wrappedAt(pairs: readonly Pair[], { longest, rows }: Lengths, isIndented: boolean): Wrapping | null {
  if (pairs.length === 0 || longest < minWidth) return null;
  if (!isIndented && longest <= maxWidth && isCutAt(pairs, longest))
    return { width: longest, isAtColumn: true, isIndented };
  const lengths = [...new Set(pairs.map(({ line }) => line.trimEnd().length))].sort((a, b) => b - a);
  for (const width of lengths.slice(0, maxCandidates)) {
    if (width < minWidth) break;
    const full = fullAt(pairs, width);
    // Rows that are longer were not cut there.
    const longer = rows.filter((length) => length > width).length;
    if (!isIndented && full > Math.max(1, longer) && full >= pairs.length * mostAtColumn)
      return { width, isAtColumn: true, isIndented };
    // A long name alone in its line says nothing of where others were broken.
    const conclusive = pairs.filter(({ line }) => hasWords(line) || line.length < width / 2);
    const broken = conclusive.filter((pair) => isBroken(pair, width)).length;
    if (broken >= 2 && broken >= conclusive.length * mostBetweenWords && !isSpread(pairs, width))
      return { width, isAtColumn: false, isIndented };
  }
  return null;
}

function fullAt(pairs: readonly Pair[], width: number): number {
  return pairs.filter(({ line, widest }) => line.length === width && widest === width).length;
}

/** Whether lines were cut at a column: most of those that go on, or all that the next word would not have ended. */
function isCutAt(pairs: readonly Pair[], width: number): boolean {
  const full = fullAt(pairs, width);
  const isUsual = usualWidths.has(width);
  if (full >= (isUsual ? 1 : 2) && full >= pairs.length * mostAtColumn) return true;
  if (!isUsual || full < 2) return false;
  const others = pairs.filter(({ line }) => line.length !== width);
  return others.filter((pair) => isBroken(pair, width)).length <= others.length * fewBroken;
}

/** Whether a line with several words could not take the first one of the next line. */
function isBroken({ line, next }: Pair, width: number): boolean {
  return hasWords(line) && !wouldFit(line, next, width);
}

function hasWords(line: string): boolean {
  return /\S[ \t]\S/.test(line);
}

/** Whether lines are longer than a width that could have been broken before it. */
function isSpread(pairs: readonly Pair[], width: number): boolean {
  const longer = pairs.filter(({ line }) => line.trimEnd().length > width);
  return longer.some(({ line }) => /\S[ \t]/.test(line.trimEnd().slice(width)));
}

/** What stands between a line and the next one, where that goes on with its row: nothing or a blank; null where it does not. */
export function seamOf(
  line: string,
  next: string,
  { width, isAtColumn, isIndented }: Wrapping,
): '' | ' ' | null {
  if (!isText(next) || !goesOn(line, next)) return null;
  if (isAtColumn && line.length === width) return '';
  // Blanks at the end of a line are easily lost.
  if (isAtColumn && line.length < width - 2) return null;
  if (/^[ \t]/.test(next) !== isIndented || next.trimStart().startsWith('[gle=')) return null;
  return wouldFit(line, next, width) ? null : ' ';
}

/** The code that rows of setup and servicing end with */
const lastWords = /\[(?:gle=|HRESULT = )0x[0-9a-fA-F]{8}(?: - \w{1,60})?\]$/;

/** Whether a line may go on in the next one. A message may look like a row, but columns of its own show that it is one. */
function goesOn(line: string, next: string): boolean {
  if (lastWords.test(line.slice(-100))) return false;
  return (
    !beginsRow(next) || (isHeadAlone(line) && !/, {0,4}(?:Info|Warning|Error)[ \t]/.test(next.slice(0, 80)))
  );
}

/** Whether a row was broken right behind its columns. */
function isHeadAlone(line: string): boolean {
  return (
    /, {0,4}(?:Info|Warning|Error)[ \t]{1,24}(?:CBS|CSI)[ \t]{0,8}$/.test(line.slice(0, 80)) &&
    line.length < 80
  );
}

function isText(line: string | undefined): line is string {
  return line !== undefined && line.trim() !== '';
}

function wouldFit(line: string, next: string, width: number): boolean {
  const word = next.trimStart().split(/[ \t]/, 1)[0]!;
  return line.trimEnd().length + 1 + word.length <= width;
}

import { rowStartOf } from './carriage/rowStart';

/** Different lines that a copy has at least. */
const leastLines = 3;
const maxCandidates = 50;
/** Lines that are compared, in all: a text of one line over and over costs no more. */
const maxCompared = 200_000;
const timed = /\d{1,2}:\d\d:\d\d/;
/** Marks of a mail before a line that begins no row */
const quoteMarks = /^[>|\s]{1,40}/;

/**
 * The lines of a text without those that say again what its first rows say: the log was pasted twice, or an answer quotes it. Lines keep
 * their numbers; those of a copy are empty. Gives the same list where there is no copy.
 */
export function withoutCopies(lines: readonly string[]): readonly string[] {
  const first = firstRow(lines);
  if (first < 0) return lines;
  const key = keyOf(lines[first]!);
  const out = [...lines];
  /** Where the first of the copies begins */
  let behind: number | null = null;
  let compared = 0;
  let candidates = 0;
  let from = first + 1;
  for (let at = from; at < lines.length && candidates < maxCandidates && compared < maxCompared; at++) {
    if (at < from || !lines[at]!.trimEnd().endsWith(key) || keyOf(lines[at]!) !== key) continue;
    candidates++;
    const copy = copyAt(lines, first, behind ?? at, at);
    compared += copy.end - at;
    if (!copy.isWhole) continue;
    out.fill('', at, copy.end);
    behind ??= at;
    from = copy.end;
  }
  return behind === null ? lines : out;
}

function firstRow(lines: readonly string[]): number {
  const row = lines.findIndex((line) => rowStartOf(line) !== null);
  return row >= 0 ? row : lines.findIndex((line) => line.trim() !== '');
}

/** A line without what stands before its row. */
function keyOf(line: string): string {
  const start = rowStartOf(line);
  return (start ? line.slice(start.at) : line.replace(quoteMarks, '')).trim();
}

/** Where the lines end that stand at `at` as they do in `[first, behind)`, and whether they are all of those. */
function copyAt(
  lines: readonly string[],
  first: number,
  behind: number,
  at: number,
): { end: number; isWhole: boolean } {
  const seen = new Set<string>();
  let isTimed = false;
  let left = first;
  let right = at;
  let end = at;
  while (left < behind && right < lines.length) {
    const key = keyOf(lines[left]!);
    const other = keyOf(lines[right]!);
    if (key !== '' && key === other) {
      seen.add(key);
      isTimed ||= timed.test(key);
      end = ++right;
      left++;
    } else if (key === '') left++;
    else if (other === '') right++;
    else break;
  }
  const rest = lines.slice(left, behind);
  // Without a time, only all of a text can be a copy: what a program does again is written in the same words.
  const isAll = isTimed
    ? !rest.some((line) => rowStartOf(line) !== null)
    : !rest.some(isText) && !lines.slice(0, first).some(isText) && !lines.slice(end).some(isText);
  return { end, isWhole: seen.size >= leastLines && isAll };
}

function isText(line: string): boolean {
  return line.trim() !== '';
}

import type { LogFormat } from './format';

/** How many lines of a sample hold text, and how many of those are rows of a family. */
export interface RowCount {
  readonly lines: number;
  readonly rows: number;
}

/** A row with a level has columns; some families have rows without any. */
const leveled = /^.{0,60}?\b(?:Info|Warning|Error)\b/;
/** Characters that are looked at: the same ones when the log has grown */
const maxLength = 12 * 1024;
/** Longest beginning of a line that is looked at */
const maxLine = 2000;

/** Counts the rows of a family among the first lines of a log, as its program wrote them; a last line that may be cut is left out. */
export function countRows(
  format: Pick<LogFormat, 'split' | 'matchesLine'>,
  sample: readonly string[],
): RowCount {
  let lines = 0;
  let rows = 0;
  let left = maxLength;
  for (const [at, whole] of sample.entries()) {
    left -= whole.length + 1;
    if (left < 0 || (at > 0 && at === sample.length - 1)) break;
    const line = whole.slice(0, maxLine).trimEnd();
    if (line === '') continue;
    lines++;
    if (format.split(line) !== null || (format.matchesLine(line) && !leveled.test(line))) rows++;
  }
  return { lines, rows };
}

/** Stamps whose digits sort as the moments that they name. */
const stamp = /(?:\d{4}[-/]\d\d[-/]\d\d[ T\t]{1,4})?\d\d:\d\d:\d\d(?:[:.,]\d{3,7})?/;
/** CSI numbers its records. */
const sequence = /\bCSI[ \t]{1,8}([0-9a-fA-F]{8})[ @]/;
const leastRows = 3;
const leastSteps = 2;
const outweighs = 10;

/** Whether the rows of a text stand newest first. */
export function isNewestFirst(rows: readonly string[]): boolean {
  if (rows.length < leastRows) return false;
  const starts = rows.map((row) => (row.length > 200 ? row.slice(0, 200) : row));
  const times = stepsOf(starts.map((row) => stamp.exec(row)?.[0].replace(/\D/g, '')));
  const numbers = stepsOf(starts.map((row) => sequence.exec(row)?.[1]?.toLowerCase()));
  // Two rows of neighbouring seconds may have changed places.
  if (times.back < leastSteps && (numbers.back === 0 || times.ahead > 0)) return false;
  return times.back + numbers.back > (times.ahead + numbers.ahead) * outweighs;
}

/** How often some marks of rows, which grow as a log does, get smaller and larger. */
function stepsOf(marks: readonly (string | undefined)[]): { back: number; ahead: number } {
  let back = 0;
  let ahead = 0;
  let last: string | undefined;
  for (const mark of marks) {
    if (mark === undefined) continue;
    if (last?.length === mark.length) {
      if (mark < last) back++;
      else if (mark > last) ahead++;
    }
    last = mark;
  }
  return { back, ahead };
}

/** Stamps whose digits sort as the moments that they name. */
const stamp = /(?:\d{4}[-/]\d\d[-/]\d\d[ T\t]{1,4})?\d\d:\d\d:\d\d(?:[:.,]\d{3,7})?/;
/** CSI numbers its records, which may stand without what CBS writes before them. */
const sequence = /\bCSI[ \t]{1,8}([0-9a-fA-F]{8})[ @]|^([0-9a-fA-F]{8})(?:@\d{4}\/| \[SR\] | \([FW]\) )/;
/** The end of a step of device installation, which stands further in the deeper the step is */
const exit = /\b[a-z]{3}:( {1,80})\{[^{}]{1,200}\bexit\(0x/;
const entry = /\b[a-z]{3}: {1,80}\{/;
/** A readiness check names what it looks at, and lists below what it found there. */
const headings: readonly { readonly names: RegExp; readonly lists: RegExp }[] = [
  { names: /(?:^|\s)Checking System Update Readiness/, lists: /(?:^|\s)\((?:f|fix|p|w|n)\)\s/ },
  { names: /(?:^|\s)Checking Package Manifests/, lists: /(?:^|\s)\((?:f|fix)\)\sCBS (?:MUM|Catalog) / },
  { names: /(?:^|\s)Checking Component Store/, lists: /(?:^|\s)\((?:f|fix|p)\)\sCSI / },
];
const leastRows = 3;
const leastSteps = 2;
const outweighs = 10;
/** What carries a row may have a stamp behind it. */
const maxStart = 1000;

/** Whether the rows of a text stand newest first. */
export function isNewestFirst(rows: readonly string[]): boolean {
  if (rows.length < leastRows) return false;
  const starts = rows.map((row) => (row.length > 200 ? row.slice(0, 200) : row));
  const times = stepsOf(starts.map((row) => stamp.exec(row)?.[0].replace(/\D/g, '')));
  const numbers = sum(numberSteps(starts), exitSteps(starts), headingSteps(rows));
  // Two rows of neighbouring seconds may have changed places.
  if (times.back < leastSteps && (numbers.back === 0 || times.ahead > 0)) return false;
  return times.back + numbers.back > (times.ahead + numbers.ahead) * outweighs;
}

/** Whether a line shows the order of its log though it may begin no row: it has a number that grows, or heads a list. */
export function showsOrder(line: string): boolean {
  const start = line.slice(0, 200);
  return sequence.test(start) || headings.some(({ names, lists }) => names.test(start) || lists.test(start));
}

/** Whether nothing in the rows of a text shows that what stands below was written later. */
export function showsNoOrder(lines: readonly string[]): boolean {
  const starts = lines.map((line) => line.slice(0, maxStart));
  if (starts.filter((start) => start.trim() !== '').length < leastRows) return false;
  const times = stepsOf(starts.map((row) => stamp.exec(row)?.[0].replace(/\D/g, '')));
  return sum(times, numberSteps(starts), exitSteps(starts), headingSteps(lines)).ahead === 0;
}

interface Steps {
  readonly back: number;
  readonly ahead: number;
}

const sum = (...steps: readonly Steps[]): Steps => ({
  back: steps.reduce((all, { back }) => all + back, 0),
  ahead: steps.reduce((all, { ahead }) => all + ahead, 0),
});

const numberSteps = (rows: readonly string[]): Steps => stepsOf(rows.map((row) => numberOf(row)));

function numberOf(row: string): string | undefined {
  const [, inCsi, alone] = sequence.exec(row) ?? [];
  return (inCsi ?? alone)?.toLowerCase();
}

/** A step inside another one ends before it does. */
function exitSteps(rows: readonly string[]): Steps {
  const steps = { back: 0, ahead: 0 };
  let last: number | null = null;
  for (const row of rows) {
    const depth = exit.exec(row)?.[1]!.length;
    if (depth === undefined) {
      if (entry.test(row)) last = null;
      continue;
    }
    if (last !== null && depth > last) steps.back++;
    else if (last !== null && depth < last) steps.ahead++;
    last = depth;
  }
  return steps;
}

/** Lists stand below their headings. */
function headingSteps(rows: readonly string[]): Steps {
  const steps = { back: 0, ahead: 0 };
  for (const { names, lists } of headings) {
    const heading = rows.findIndex((row) => names.test(row));
    const listed = rows.findIndex((row) => lists.test(row));
    if (heading < 0 || listed < 0) continue;
    if (heading < listed) steps.ahead++;
    else if (!rows.slice(heading).some((row) => lists.test(row))) steps.back++;
  }
  return steps;
}

/** How often some marks of rows, which grow as a log does, get smaller and larger. */
function stepsOf(marks: readonly (string | undefined)[]): Steps {
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

import type { LogFamily } from './family';
import type { Assembler, LogFormat } from './format';

/** What a failing row has, whatever its family: a code with its top bit set, a level behind a comma */
const failing = /\b0x[89cC][0-9a-fA-F]{7}\b|, {1,2}Error\b/g;
/** Families whose rows have a level, and what says that a row fails where all of them lost it */
const leveled: ReadonlySet<LogFamily> = new Set<LogFamily>(['cbs', 'dism', 'setup']);
const level = /\b(?:Info|Warning|Error)\b/;
const failed = /\b[Ff]ailed to \w/;

/** Families of which each row says all that it says in one line, and a code that fails, however it is written */
const oneLined: ReadonlySet<LogFamily> = new Set<LogFamily>(['windowsupdate', 'reportingevents', 'setupapi']);
const failingCode = /\b0x[89cC][0-9a-fA-F]{7}\b/;

/** The same as a number, which exports of events have too */
const failingNumber = /\b0x[89cC][0-9a-fA-F]{7}\b|(?<![\w-])(?:-214\d{7}|21[4-5]\d{7})(?!\w)/;
/** What only events of servicing name */
const namesServicing = /\bMicrosoft-Windows-(?:Servicing|WUSA|WindowsUpdateClient)\b|\bKB\d{6,7}\b/;

/** Whether lines that are no rows of their log have codes that fail: its rows were broken where nothing shows it. */
export function breaksFailingRows(
  lines: readonly string[],
  { family, split, matchesLine, assemble }: Pick<LogFormat, 'family' | 'split' | 'matchesLine' | 'assemble'>,
): boolean {
  if (oneLined.has(family))
    return lines.some((line) => failingCode.test(line) && split(line) === null && !matchesLine(line));
  return assemble !== undefined && leavesAlone(lines, assemble(), family === 'events' ? namesServicing : /^/);
}

/** Whether lines that name something with a code that fails belong to no record. */
function leavesAlone(lines: readonly string[], assembler: Assembler, names: RegExp): boolean {
  const failing = lines.flatMap((line, at) => (names.test(line) && failingNumber.test(line) ? [at + 1] : []));
  if (failing.length === 0) return false;
  const records = [...lines.map((line, at) => assembler.line(line, at + 1)), assembler.finish()];
  const covers = records.flatMap((record) => record ?? []);
  return failing.some((number) => !covers.some(({ line, lastLine }) => line <= number && number <= lastLine));
}

/**
 * Whether a text that carries a log shows failures that the lines of the log do not: marks of them that stand in none of its rows, or
 * words where no row has its level.
 */
export function leavesOutFailures(text: string, lines: readonly string[], family: LogFamily): boolean {
  if (leveled.has(family) && failed.test(text) && !lines.some((line) => level.test(line))) return true;
  const whole = countIn(text);
  return whole > 0 && whole > lines.reduce((sum, line) => sum + countIn(line), 0);
}

function countIn(text: string): number {
  return text.match(failing)?.length ?? 0;
}

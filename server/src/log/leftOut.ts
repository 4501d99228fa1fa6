import type { LogFamily } from './family';

/** What a failing row has, whatever its family: a code with its top bit set, a level behind a comma */
const failing = /\b0x[89cC][0-9a-fA-F]{7}\b|, {1,2}Error\b/g;
/** Families whose rows have a level, and what says that a row fails where all of them lost it */
const leveled: ReadonlySet<LogFamily> = new Set<LogFamily>(['cbs', 'dism', 'setup']);
const level = /\b(?:Info|Warning|Error)\b/;
const failed = /\b[Ff]ailed to \w/;

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

/** What a failing row has, whatever its family: a code with its top bit set, a level behind a comma */
const failing = /\b0x[89cC][0-9a-fA-F]{7}\b|, {1,2}Error\b/g;

/** Whether a text holds more marks of failures than the lines of the log that was found in it: some of its rows were not. */
export function leavesOutFailures(text: string, lines: readonly string[]): boolean {
  const whole = countIn(text);
  return whole > 0 && whole > lines.reduce((sum, line) => sum + countIn(line), 0);
}

function countIn(text: string): number {
  return text.match(failing)?.length ?? 0;
}

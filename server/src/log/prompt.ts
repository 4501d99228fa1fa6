/** A prompt of cmd.exe or PowerShell, and what was typed there */
const prompt = /^\s{0,8}(?:PS )?(?:[A-Za-z]:\\|~)[^<>|"]{0,200}>\s{0,4}(\S.{0,300})?$/;
const longest = 600;

/** What prompts begin with, of the drives that Windows is serviced from; for a filter of lines. */
export const promptStarts = ['PS ', 'C:\\', 'D:\\', 'E:\\', 'X:\\'] as const;

/** What was typed at the prompt that a line shows, empty for nothing; undefined for a line without a prompt. */
export function promptOf(line: string): string | undefined {
  const found = line.length < longest ? prompt.exec(line) : null;
  return found ? (found[1] ?? '').trim() : undefined;
}

/** What is typed to see the number that the program before it ended with */
export const asksForResult = /%errorlevel%|\$LASTEXITCODE|\.ExitCode\b/i;

/** Whether a line shows a prompt that ends the command before it: asking for the number that it ended with does not. */
export function opensCommand(line: string): boolean {
  const typed = promptOf(line);
  return typed !== undefined && !asksForResult.test(typed);
}

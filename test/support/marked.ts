import assert from 'node:assert/strict';
import { analyseLog, type AnalyseOptions } from '../../server/src/analysis/pipeline/analyse';
import { linkAt } from '../../server/src/analysis/diagnosis/links';
import type { Incident, LogAnalysis } from '../../server/src/analysis/model/model';
import { memorySource } from '../../server/src/log/source';

/**
 * A small log with marks at the ends of its lines: `«cause»` where the earliest cause is, `«error»` on every line that must
 * lead there, `«healthy»` on lines that must lead nowhere. A record without a stamp gets columns by `CBS Info …` shorthand:
 * the first two words `source level` are spread over the fixed columns, one second apart.
 */
export interface Marked {
  readonly analysis: LogAnalysis;
  /** The log as an editor shows it, without the marks */
  readonly lines: readonly string[];
  readonly marks: ReadonlyMap<string, readonly number[]>;
  /** The first incident; fails the test when there is none */
  readonly first: Incident;
}

export async function analyseMarked(log: string, options: AnalyseOptions = {}): Promise<Marked> {
  const marks = new Map<string, number[]>();
  let second = 0;
  const lines = log
    .replace(/^\n/, '')
    .split('\n')
    .map((raw, index) => {
      let line = raw.replace(/^ {6}/, '');
      for (const [, mark] of line.matchAll(/«([a-z]+)»/g))
        marks.set(mark!, [...(marks.get(mark!) ?? []), index + 1]);
      line = line.replace(/\s*«[a-z]+»/g, '');
      const short =
        /^(CBS|CSI|DISM|DPX|DEPLOY|MOUPG|SP|MIG|DU|IBS|IBSLIB|SYSPRP|TOOL) (Info|Error|Warning) (.*)$/.exec(
          line,
        );
      return short ? record(short[1]!, short[2]!, short[3]!, second++) : line;
    });
  const analysis = await analyseLog(memorySource(new TextEncoder().encode(lines.join('\r\n'))), options);
  return {
    analysis,
    lines,
    marks,
    get first() {
      const [incident] = analysis.incidents;
      assert.ok(incident, 'no incident was found');
      return incident;
    },
  };
}

/** A DISM log with a row that fails in a command that ended without a word on how: no incident describes it. */
export const failureWithoutEnd = `
      DISM Info DISM.EXE: <----- Starting Dism.exe session ----->
      DISM Info DISM.EXE: Executing command line: dism /Get-Ovens
      DISM Error DISM.EXE: Failed to heat the oven. Result = 0xC190020E
      DISM Info DISM.EXE: <----- Ending Dism.exe session ----->`;

/** A record in fixed columns. */
export function record(source: string, level: string, message: string, second = 0): string {
  const stamp = new Date(Date.UTC(2024, 3, 20, 10, 0, second)).toISOString().slice(0, 19).replace('T', ' ');
  return `${stamp}, ${level.padEnd(21)} ${source.padEnd(7)}${message}`;
}

/** Asserts that the first incident has its cause at the mark, and that every marked error leads there. */
export function assertLeadsToCause({ analysis, marks, first }: Marked): void {
  const [cause] = marks.get('cause') ?? [];
  assert.equal(first.cause?.finding.line, cause, 'line of the earliest cause');
  for (const line of marks.get('error') ?? []) {
    assert.equal(linkAt(analysis, line)?.cause?.line, cause, `line ${line} leads to the cause`);
  }
  for (const line of marks.get('healthy') ?? [])
    assert.equal(linkAt(analysis, line), null, `line ${line} leads nowhere`);
}

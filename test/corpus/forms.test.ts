import assert from 'node:assert/strict';
import { analyseLog } from '../../server/src/analysis/pipeline/analyse';
import { memorySource } from '../../server/src/log/source';
import { forms, otherForms } from '../support/forms';
import { needsShared } from '../support/shared';
import { solvedCasesOf } from '../support/solvedLogs';
import { scaledLimit } from '../../tools/lib/speed.mjs';

interface Solved {
  readonly name: string;
  readonly lines: readonly string[];
  readonly kinds: readonly string[];
  readonly causes: readonly number[];
}

/** The kind and the line of the cause that a text is answered with. */
async function answerTo(text: string): Promise<{ kind: string; line: number } | null> {
  const { incidents } = await analyseLog(memorySource(new TextEncoder().encode(text)), {
    name: 'excerpt.log',
  });
  const cause = incidents[0]?.cause;
  return cause ? { kind: cause.kind, line: cause.finding.line } : null;
}

/** The cases of a folder that are answered right as they are. */
async function solvedIn(folder: string): Promise<Solved[]> {
  const solved: Solved[] = [];
  for (const { name, log, verdict, kinds, lines: causes } of solvedCasesOf(folder)) {
    if (verdict !== 'cause-in-log') continue;
    const text = Buffer.from(log).toString('utf8').replace(/\r/g, '').replace(/\n$/, '');
    const answer = await answerTo(`${text}\n`);
    if (answer && kinds.includes(answer.kind) && causes.includes(answer.line))
      solved.push({ name, lines: text.split('\n'), kinds, causes });
  }
  return solved;
}

/** Of the cases, every so many is tried in each of the other forms: another one in the next form. */
const step = 4;

suite('forms of solved cases', () => {
  for (const [folder, least] of [
    ['cases', 0.97],
    ['cases2', 0.97],
  ] as const) {
    test(`${folder}: kind and line survive what a log goes through`, async function () {
      this.timeout(scaledLimit(300_000));
      const solved = await solvedIn(needsShared(this, folder));
      let kept = 0;
      let all = 0;
      const weak: string[] = [];
      const tried = [...Object.entries(forms), ...Object.entries(otherForms)];
      for (const [at, [name, form]] of tried.entries()) {
        const isListed = name in forms;
        const chosen = isListed ? solved : solved.filter((_, index) => index % step === at % step);
        const lost: string[] = [];
        for (const { name: id, lines, kinds, causes } of chosen) {
          const { text, lineOf } = form(lines);
          const answer = await answerTo(text);
          if (!answer || !kinds.includes(answer.kind) || !causes.map(lineOf).includes(answer.line))
            lost.push(id);
        }
        all += chosen.length;
        kept += chosen.length - lost.length;
        // Of few cases one is more than a tenth.
        if (lost.length > Math.max(chosen.length * 0.1, isListed ? 0 : 2))
          weak.push(`${name}: ${lost.join(', ')}`);
      }
      console.log(`      ${kept} of ${all} (${((100 * kept) / all).toFixed(1)} %)`);
      assert.deepEqual(weak, []);
      assert.ok(kept >= all * least, `${kept} of ${all}`);
    });
  }
});

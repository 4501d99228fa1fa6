import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyseLog } from '../../server/src/analysis/pipeline/analyse';
import { memorySource } from '../../server/src/log/source';
import { forms } from '../support/forms';
import { needsShared } from '../support/shared';

interface Solved {
  readonly name: string;
  readonly lines: readonly string[];
  readonly kinds: readonly string[];
  readonly causes: readonly number[];
}

interface Truth {
  readonly id: string;
  readonly log: string;
  readonly verdict: string;
  readonly cause?: {
    readonly kind: string;
    readonly alsoKinds?: readonly string[];
    readonly lines: readonly number[];
  };
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
  const truths = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Truth[];
  const solved: Solved[] = [];
  for (const { id, log, verdict, cause } of truths) {
    if (verdict !== 'cause-in-log' || !cause) continue;
    const text = readFileSync(join(folder, id, log), 'utf8')
      .replace(/\r/g, '')
      .replace(/\n$/, '');
    const kinds = [cause.kind, ...(cause.alsoKinds ?? [])];
    const answer = await answerTo(`${text}\n`);
    if (answer && kinds.includes(answer.kind) && cause.lines.includes(answer.line))
      solved.push({ name: id, lines: text.split('\n'), kinds, causes: cause.lines });
  }
  return solved;
}

suite('forms of solved cases', () => {
  for (const [folder, least] of [
    ['cases', 0.97],
    ['cases2', 0.97],
  ] as const) {
    test(`${folder}: kind and line survive what a log goes through`, async function () {
      const solved = await solvedIn(needsShared(this, folder));
      let kept = 0;
      let all = 0;
      const weak: string[] = [];
      for (const [name, form] of Object.entries(forms)) {
        const lost: string[] = [];
        for (const { name: id, lines, kinds, causes } of solved) {
          const { text, lineOf } = form(lines);
          const answer = await answerTo(text);
          if (!answer || !kinds.includes(answer.kind) || !causes.map(lineOf).includes(answer.line))
            lost.push(id);
        }
        all += solved.length;
        kept += solved.length - lost.length;
        // Rows without stamps do not tell in which order they stand.
        const most = name === 'newest first' ? 0.27 : 0.1;
        if (lost.length > solved.length * most) weak.push(`${name}: ${lost.join(', ')}`);
      }
      console.log(`      ${kept} of ${all} (${((100 * kept) / all).toFixed(1)} %)`);
      assert.deepEqual(weak, []);
      assert.ok(kept >= all * least, `${kept} of ${all}`);
    });
  }
});

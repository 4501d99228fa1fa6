import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyseLog } from '../server/src/analysis/pipeline/analyse';
import type { LogAnalysis } from '../server/src/analysis/model/model';
import type { NamedFamily } from '../server/src/log/family';
import { mixing } from '../server/src/log/recognise';
import { memorySource } from '../server/src/log/source';
import { fixtures } from './families/all.generated';

const families = Object.keys(fixtures) as NamedFamily[];
const failureOf = (family: NamedFamily): string => fixtures[family].failure.join('\r\n');
const runs = 60;

const analyse = (text: string | Uint8Array, name = ''): Promise<LogAnalysis> =>
  analyseLog(memorySource(typeof text === 'string' ? new TextEncoder().encode(text) : text), { name });

/** What must hold of any answer: locations are in the file, and in order. */
function assertSound({ findings, incidents, sessions, lines }: LogAnalysis): void {
  for (const { line, lastLine, session, column, endColumn } of findings) {
    assert.ok(line >= 1 && line <= lastLine && lastLine <= lines.count);
    assert.ok(session < sessions.length && column <= endColumn);
  }
  for (const { firstLine, lastLine } of sessions)
    assert.ok(firstLine >= 1 && firstLine <= lastLine && lastLine <= lines.count);
  for (const { findings: own, top } of incidents) assert.ok(top === null || own.includes(top));
}

suite('damaged logs of every family', () => {
  for (const family of families) {
    const text = failureOf(family);

    test(`${family}: the whole log has its failure`, async () => {
      const analysis = await analyse(text);
      assert.equal(analysis.family, family);
      assert.equal(analysis.incidents.length, 1);
    });

    test(`${family}: cut anywhere`, () =>
      fc.assert(
        fc.asyncProperty(fc.nat(text.length), fc.nat(text.length), async (from, to) => {
          assertSound(await analyse(text.slice(Math.min(from, to), Math.max(from, to)), `${family}.log`));
        }),
        { numRuns: runs },
      ));

    test(`${family}: any bytes in its midst`, () =>
      fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.nat(text.length), async (bytes, at) => {
          const whole = Buffer.concat([Buffer.from(text.slice(0, at)), bytes, Buffer.from(text.slice(at))]);
          assertSound(await analyse(whole));
        }),
        { numRuns: runs },
      ));

    test(`${family}: lines in any order, so that times run backwards`, () =>
      fc.assert(
        fc.asyncProperty(fc.shuffledSubarray(text.split('\r\n')), async (lines) => {
          assertSound(await analyse(lines.join('\n')));
        }),
        { numRuns: runs },
      ));
  }

  // Rows that share columns may be those of any family that has them.
  test('lines of two families in one file: the answer is that of one of them', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...families),
        fc.constantFrom(...families),
        fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
        async (one, other, choices) => {
          const lines = [[...fixtures[one].failure], [...fixtures[other].failure]];
          const mixed = choices.flatMap((choice) => lines[choice ? 0 : 1]!.shift() ?? []);
          const analysis = await analyse(mixed.join('\r\n'));
          assertSound(analysis);
          const isShared = mixing.has(analysis.family) && (mixing.has(one) || mixing.has(other));
          assert.ok([one, other, 'unknown'].includes(analysis.family) || isShared, analysis.family);
        },
      ),
      { numRuns: runs },
    ));
});

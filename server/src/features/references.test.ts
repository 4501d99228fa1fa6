import assert from 'node:assert/strict';
import { story, uri } from '../../../test/support/story';
import { maxReferences, referencesAt } from './references';
import { wholeLog } from './locationMapper';

suite('references', () => {
  test('the cause has everything that it led to, in file order', async () => {
    const { analysis, line } = await story();
    const lines = (mark: string, includeCause: boolean): number[] =>
      referencesAt(
        analysis,
        wholeLog(uri),
        { line: line(mark) - 1, character: 3 },
        includeCause,
      )!.locations.map(({ range }) => range.start.line + 1);
    const effects = lines('cause', false);
    for (const mark of ['hydration', 'flood', 'unwinding', 'wer', 'repair', 'mark', 'row']) {
      assert.ok(effects.includes(line(mark)), mark);
    }
    assert.deepEqual(
      effects,
      [...effects].sort((a, b) => a - b),
    );
    assert.ok(!effects.includes(line('noise')) && !effects.includes(line('cause')));
    assert.deepEqual(lines('wer', true), [line('cause'), ...effects]);
  });

  test('a healthy line has none', async () => {
    const { analysis, line } = await story();
    assert.equal(
      referencesAt(analysis, wholeLog(uri), { line: line('healthy') - 1, character: 0 }, true),
      null,
    );
  });

  test('a flood is cut, and what is left out is counted', async () => {
    const { analysis, first, line } = await story();
    const flood = Array.from({ length: maxReferences + 100 }, (_, index) => ({
      ...first.cause!.finding,
      line: 1000 + index,
      lastLine: 1000 + index,
    }));
    const found = referencesAt(
      { ...analysis, incidents: [{ ...first, findings: [...first.findings, ...flood] }] },
      wholeLog(uri),
      { line: line('cause') - 1, character: 0 },
      true,
    )!;
    assert.equal(found.locations.length, maxReferences);
    assert.ok(found.leftOut >= 100);
  });
});

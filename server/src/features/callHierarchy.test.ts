import assert from 'node:assert/strict';
import type { CallHierarchyItem } from 'vscode-languageserver-types';
import { chinese, english, story, uri } from '../../../test/support/story';
import { callsFrom, callsTo, maxCalls, prepareCallsAt } from './callHierarchy';
import { wholeLog } from './locationMapper';

const lineOf = ({ selectionRange }: CallHierarchyItem): number => selectionRange.start.line + 1;

async function prepared() {
  const { analysis, line, first } = await story();
  const prepare = (mark: string): CallHierarchyItem | undefined =>
    prepareCallsAt(analysis, wholeLog(uri), { line: line(mark) - 1, character: 60 }, english)?.[0];
  const next = (item: CallHierarchyItem) =>
    callsFrom(analysis, wholeLog(uri), item, english).calls.map(({ to }) => to);
  const previous = (item: CallHierarchyItem) =>
    callsTo(analysis, wholeLog(uri), item, english).calls.map(({ from }) => from);
  return { analysis, line, first, prepare, next, previous };
}

suite('call hierarchy', () => {
  test('each step of the chain calls the next one, from the cause to the top failure', async () => {
    const { first, prepare, next, previous } = await prepared();
    const chain = first.chain.map(({ finding }) => finding.line);
    let item = prepare('cause')!;
    assert.equal(lineOf(item), chain[0]);
    assert.match(item.detail!, /Earliest cause: Corrupt payload/);
    for (const line of chain.slice(1)) {
      const following = next(item).find((one) => lineOf(one) === line);
      assert.ok(following, `a step leads to line ${line}`);
      assert.ok(
        previous(following).some((one) => lineOf(one) === lineOf(item)),
        `and back from line ${line}`,
      );
      item = following;
    }
    assert.deepEqual(next(item), []);
  });

  test('effects beside the chain are called by the cause itself', async () => {
    const { line, prepare, next, previous } = await prepared();
    const effects = next(prepare('cause')!).map(lineOf);
    for (const mark of ['flood', 'repair', 'mark', 'row']) {
      assert.ok(effects.includes(line(mark)), mark);
      assert.deepEqual(previous(prepare(mark)!).map(lineOf), [line('cause')], mark);
    }
    assert.ok(!effects.includes(line('noise')));
  });

  test('a line between the findings of a failure starts at its cause, a healthy one nowhere', async () => {
    const { line, prepare } = await prepared();
    assert.equal(lineOf(prepare('continuation')!), line('cause'));
    assert.equal(lineOf(prepare('plain')!), line('cause'));
    for (const mark of ['healthy', 'noise']) assert.equal(prepare(mark), undefined, mark);
  });

  test('an item of a log that has changed calls nothing', async () => {
    const { analysis, prepare, next, previous } = await prepared();
    const old = { ...prepare('cause')!, data: 'another/rule' };
    assert.deepEqual([next(old), previous(old)], [[], []]);
    const gone = callsFrom({ ...analysis, findings: [] }, wholeLog(uri), prepare('cause')!, english);
    assert.deepEqual(gone, { calls: [], leftOut: 0 });
  });

  test('a flood is cut, and what is left out is counted', async () => {
    const { analysis, first, prepare } = await prepared();
    const flood = Array.from({ length: maxCalls + 300 }, (_, index) => ({
      ...first.cause!.finding,
      role: 'error' as const,
      line: 1000 + index,
      lastLine: 1000 + index,
    }));
    const incidents = [{ ...first, findings: [...first.findings, ...flood] }];
    const { calls, leftOut } = callsFrom(
      { ...analysis, incidents },
      wholeLog(uri),
      prepare('cause')!,
      english,
    );
    assert.equal(calls.length, maxCalls);
    assert.ok(leftOut >= 300);
  });

  test('in the language of the reader', async () => {
    const { analysis, line } = await story();
    const [item] = prepareCallsAt(
      analysis,
      wholeLog(uri),
      { line: line('cause') - 1, character: 0 },
      chinese,
    )!;
    assert.match(item!.detail!, /[\u4e00-\u9fff]/);
  });
});

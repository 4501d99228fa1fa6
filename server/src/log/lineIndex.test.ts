import assert from 'node:assert/strict';
import { LineIndex } from './lineIndex';

suite('line index', () => {
  test('offsets survive block borders and more than 4 GB', () => {
    const index = new LineIndex();
    const step = 100_000;
    for (let line = 0; line < 200_000; line++) index.add(line * step);
    const whole = index.upTo(200_000 * step);
    assert.equal(whole.count, 200_000);
    for (const line of [1, 65_536, 65_537, 131_072, 200_000])
      assert.equal(whole.start(line), (line - 1) * step);
    assert.equal(whole.start(200_001), whole.end);
    assert.equal(whole.start(0), 0);
  });

  test('lines of one block that lie more than 4 GB apart', () => {
    const index = new LineIndex();
    const starts = [7, 8, 5e9, 5e9 + 1, 2 ** 40];
    for (const offset of starts) index.add(offset);
    assert.deepEqual(
      starts.map((_, at) => index.start(at + 1)),
      starts,
    );
  });

  test('a position costs four bytes', () => {
    const index = new LineIndex();
    for (let line = 0; line < 200_000; line++) index.add(line * 80);
    const bytes = index.data.blocks.reduce((sum, { starts }) => sum + starts.byteLength, 0);
    assert.equal(bytes, 4 * 65_536 * 4);
  });

  test('offsets of earlier lines stay while lines are added', () => {
    const index = new LineIndex();
    for (const offset of [0, 10, 20]) index.add(offset);
    const early = index.upTo(25);
    index.add(25);
    assert.deepEqual([early.count, early.start(4), index.count, index.start(4)], [3, 25, 4, 25]);
  });

  test('goes to another thread as plain data', () => {
    const index = new LineIndex();
    for (let line = 0; line < 70_000; line++) index.add(line * 7);
    const there = new LineIndex(structuredClone(index.upTo(490_000).data));
    assert.deepEqual([there.count, there.start(69_999), there.end], [70_000, 69_998 * 7, 490_000]);
  });
});

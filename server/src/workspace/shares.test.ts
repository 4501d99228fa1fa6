import { strict as assert } from 'node:assert';
import { maxKept } from '../analysis/extract/collect';
import { maxLines } from '../log/lineIndex';
import { keptOfAll, sharesOf } from './shares';

const megabyte = 1_000_000;

suite('shares', () => {
  test('one log, and several small ones, have all that a log may have', () => {
    assert.deepEqual(sharesOf([1000 * megabyte]), { kept: maxKept, lines: maxLines });
    assert.deepEqual(sharesOf(Array.from({ length: 20 }, () => 50_000)), { kept: maxKept, lines: maxLines });
    assert.deepEqual(sharesOf([]), { kept: maxKept, lines: maxLines });
  });

  test('many large logs share what a case may have', () => {
    const { kept } = sharesOf(Array.from({ length: 40 }, () => 33 * megabyte));
    assert.equal(kept, keptOfAll / 40);
  });

  test('a small log keeps its own beside large ones, in whatever order', () => {
    const sizes = [...Array.from({ length: 9 }, () => 100 * megabyte), 60_000];
    const { kept } = sharesOf(sizes);
    assert.equal(kept, Math.floor((keptOfAll - 1000) / 9));
    assert.deepEqual(sharesOf([...sizes].reverse()), sharesOf(sizes));
  });
});

import assert from 'node:assert/strict';
import { Cache } from './cache';

suite('memo', () => {
  test('gives what was put into it, and a value that is nothing too', () => {
    const memo = new Cache<string | null>(2);
    assert.equal(memo.get('one'), undefined);
    assert.equal(memo.set('one', null), null);
    assert.equal(memo.get('one'), null);
  });

  test('holds no more than its limit', () => {
    const memo = new Cache<number>(2);
    for (let text = 0; text < 5; text++) memo.set(String(text), text);
    assert.deepEqual(
      [0, 1, 2, 3, 4].filter((text) => memo.get(String(text)) !== undefined),
      [4],
    );
  });

  test('does not hold long texts', () => {
    const memo = new Cache<number>(2, 3);
    assert.equal(memo.set('long', 1), 1);
    assert.equal(memo.get('long'), undefined);
  });
});

import assert from 'node:assert/strict';
import { append, largest, prepend, smallest } from './lists';

suite('lists', () => {
  test('of any length are added, before and behind, and compared', () => {
    const many = Array.from({ length: 300_000 }, (_, index) => index);
    const list = [-1];
    append(list, many);
    assert.equal(list.length, 300_001);
    prepend(list, many);
    assert.deepEqual([list.length, list[0], list[300_000], list.at(-1)], [600_001, 0, -1, 299_999]);
    assert.deepEqual(
      [smallest(list), largest(list), smallest([]), largest([])],
      [-1, 299_999, Infinity, -Infinity],
    );
  });
});

import assert from 'node:assert/strict';
import { mergeRanked, weightOf } from './ranking';

suite('ranking', () => {
  test('the lightest head comes first, and each list keeps its order', () => {
    const merged = mergeRanked([[5, 1, 9], [], [3, 3, 7]], (weight) => weight);
    assert.deepEqual(merged, [3, 3, 5, 1, 7, 9]);
    assert.deepEqual(
      mergeRanked<number>([], (weight) => weight),
      [],
    );
  });

  test('a failure without a known cause comes before one that recovered', () => {
    assert.ok(weightOf({ outcome: 'failed', cause: null }) < weightOf({ outcome: 'recovered', cause: null }));
  });
});

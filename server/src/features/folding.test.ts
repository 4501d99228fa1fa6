import assert from 'node:assert/strict';
import { english, story } from '../../../test/support/story';
import { foldingRangesOf } from './folding';
import { wholeLog } from './locationMapper';

suite('folding', () => {
  test('sessions fold, from their first to their last line', async () => {
    const { analysis } = await story();
    assert.deepEqual(
      foldingRangesOf(analysis, wholeLog('file:///CBS.log'), english).map(
        ({ startLine, endLine, collapsedText }) => [startLine, endLine, collapsedText],
      ),
      [
        [0, 2, 'Session 31033558_1000000001'],
        [3, 15, 'Session 31033558_2000000002'],
        [16, 21, 'Session 31033559_3000000003'],
      ],
    );
  });
});

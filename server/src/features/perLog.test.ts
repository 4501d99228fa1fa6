import assert from 'node:assert/strict';
import { chinese, english, story } from '../../../test/support/story';
import { perLog } from './perLog';

suite('answers about a whole log', () => {
  test('are made once for each log and language', async () => {
    let made = 0;
    const answer = perLog((analysis, { locale }) => `${locale} ${analysis.family} ${++made}`);
    const [{ analysis: one }, { analysis: other }] = [await story(), await story()];
    assert.equal(answer(one, english), 'en cbs 1');
    assert.equal(answer(one, chinese), 'zh-cn cbs 2');
    assert.equal(answer(one, english), 'en cbs 1');
    assert.equal(answer(other, english), 'en cbs 3');
  });
});

import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';
import { failed, rules, wentWell } from '../../../../test/support/servicedTwice';
import { english } from '../../../../test/support/story';
import { explainLine } from './explain';

suite('rows of operations that went well', () => {
  test('what stands there too is not where a failure began', async () => {
    const log = await analyseMarked([wentWell(9000001), wentWell(9000002), failed].join('\n'), { rules });
    assertLeadsToCause(log);
    assert.match(log.first.cause?.object ?? '', /oven\.dat/);
  });

  test('the explanation says why such a row was left', async () => {
    const log = await analyseMarked([wentWell(9000001), wentWell(9000002), failed].join('\n'), { rules });
    const left = explainLine(log.analysis, log.marks.get('cause')![0]!)
      .flatMap(({ grounds }) => grounds)
      .filter(({ finding }) => finding?.message.includes('Spare'))
      .map(({ says }) => english.translate(says));
    assert.deepEqual(left, ['Rows like it are in operations that went well, too: 2.']);
  });

  test('where nothing went well the first row that fits is it', async () => {
    const { first } = await analyseMarked(failed, { rules });
    assert.match(first.cause?.object ?? '', /Spare/);
  });
});

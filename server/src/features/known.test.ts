import assert from 'node:assert/strict';
import { story } from '../../../test/support/story';
import { findMentions } from '../codes';
import { offsetsIn, withLearnedName } from './known';

suite('what a log teaches', () => {
  test('a name printed elsewhere in the log helps where the table is silent, and only there', async () => {
    const { analysis } = await story();
    const [finding] = analysis.findings;
    const taught = {
      ...analysis,
      findings: [
        { ...finding!, code: 0x8fff4242, codeName: 'NEW_E_FAULT' },
        { ...finding!, code: 0x80070002, codeName: 'WRONG_NAME' },
        { ...finding!, code: 0x8fff4243, codeName: 'Unknown Error' },
      ],
    };
    const names = (line: string) =>
      findMentions(line).map((mention) => withLearnedName(mention, taught).name);
    assert.deepEqual(names('status: 0x8fff4242'), ['NEW_E_FAULT']);
    assert.deepEqual(names('status: 0x80070002'), [undefined]);
    assert.deepEqual(names('status: 0x8fff4243'), [undefined]);
  });

  test('the zone of the log follows from the first line of a session', async () => {
    const { analysis } = await story();
    const session = {
      type: 'session', client: 'x', firstLine: 1, lastLine: 2, endTime: Number.NaN, outcome: 'open',
    } as const; // prettier-ignore
    const time = (text: string) => Date.parse(text) / 1000;
    const offsetOf = offsetsIn({
      ...analysis,
      sessions: [
        { ...session, id: '31110578_1891577479', time: time('2024-06-03T05:34:56Z') },
        { ...session, id: '31110578_2051577479', time: time('2024-06-05T05:35:12Z') },
      ],
    });
    assert.equal(offsetOf('31110578_1891577479'), -7 * 3600);
    assert.equal(offsetOf('31110578_2051577479'), undefined);
    assert.equal(offsetOf('1_2'), undefined);
  });
});

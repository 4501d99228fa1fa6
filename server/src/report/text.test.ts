import assert from 'node:assert/strict';
import { chinese, english, story } from '../../../test/support/story';
import { analyseLog } from '../analysis/analyse';
import { memorySource } from '../log/source';
import { textReport } from './text';
import { widthOf, wrap } from './width';

const plain = { translate: english.translate, width: 90, color: false };

suite('text report', () => {
  test('says what failed, the earliest cause with file and line, the chain and what to do', async () => {
    const { analysis, line } = await story();
    const report = textReport([{ path: 'logs/CBS.log', analysis }], plain);
    assert.match(report, /^FAILED {2}Installing KB5036892 failed: 0x8007000d/);
    assert.match(
      report,
      new RegExp(String.raw`Earliest cause +logs/CBS\.log:${line('cause')} +\(high confidence\)`),
    );
    assert.match(report, new RegExp(String.raw`CBS\.log:${line('wer')} `));
    assert.match(report, /What to do +1\. /);
    assert.ok(report.split('\n').length <= 40, 'one screen');
  });

  test('keeps to the width, in Chinese too', async () => {
    const { analysis } = await story();
    for (const { translate } of [english, chinese]) {
      const report = textReport([{ path: 'CBS.log', analysis }], { translate, width: 90, color: false });
      for (const row of report.split('\n')) assert.ok(widthOf(row) <= 90, row);
    }
  });

  test('colours only when asked to', async () => {
    const { analysis } = await story();
    const logs = [{ path: 'CBS.log', analysis }];
    assert.ok(!textReport(logs, plain).includes('\u001b'));
    assert.ok(textReport(logs, { ...plain, color: true }).includes('\u001b[31;1m'));
  });

  test('an empty log has no failures, and the report says that it is empty', async () => {
    const analysis = await analyseLog(memorySource(new Uint8Array()));
    assert.match(textReport([{ path: 'CBS.log', analysis }], plain), /No failed operation found[^]*empty/);
  });

  test('names from a log cannot steer the terminal', async () => {
    const { analysis, first } = await story();
    const cause = { ...first.cause!, why: { message: 'Bad {0}', args: ['x\u001b[2Jy\u202ez'] } };
    const report = textReport(
      [{ path: 'a\u001b]0;b', analysis: { ...analysis, incidents: [{ ...first, cause }] } }],
      plain,
    );
    assert.ok(!/[\u001b\u202e]/.test(report));
  });

  test('wraps at blanks and between wide characters, and cuts what is too long', () => {
    assert.deepEqual(wrap('one two three', 10), ['one two', 'three']);
    assert.deepEqual(wrap('组件存储中的文件', 10), ['组件存储中', '的文件']);
    assert.deepEqual(wrap('a'.repeat(25), 10), ['a'.repeat(10), 'a'.repeat(10), 'a'.repeat(5)]);
    assert.deepEqual(wrap('', 10), []);
  });
});

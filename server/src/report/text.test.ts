import assert from 'node:assert/strict';
import { analyseMarked, failureWithoutEnd } from '../../../test/support/marked';
import { chinese, english, story } from '../../../test/support/story';
import { analyseLog } from '../analysis/pipeline/analyse';
import { memorySource } from '../log/source';
import { textReport } from './text';
import { widthOf, wrap } from '../base/terminal';

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

  test('equal failures are one, with how often, from when till when and where', async () => {
    const { analysis, first } = await story();
    const again = { ...first, top: { ...first.top!, line: 7, time: first.top!.time - 3600 } };
    const other = { ...first, title: { message: 'Another oven failed', args: [] } };
    const report = textReport(
      [{ path: 'CBS.log', analysis: { ...analysis, incidents: [first, other, again] } }],
      plain,
    );
    assert.equal(report.match(/^FAILED/gm)?.length, 2);
    assert.match(
      report,
      new RegExp(
        String.raw`How often +2 times, from \S+ \S+ to \S+ \S+\n +CBS\.log:7, CBS\.log:${first.top!.line}\n`,
      ),
    );
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

  test('the all-clear is for logs that were read and in which nothing failed', async () => {
    const empty = { path: 'CBS.log', analysis: await analyseLog(memorySource(new Uint8Array())) };
    const healthy = { path: 'ok.log', analysis: (await analyseMarked('CBS Info Nothing burns')).analysis };
    const unclear = {
      path: 'dism.log',
      analysis: (await analyseMarked(failureWithoutEnd)).analysis,
    };
    assert.match(textReport([healthy], plain), /^No failed operation found\.\n/);
    assert.doesNotMatch(textReport([empty, unclear], plain), /No failed operation/);
    assert.match(textReport([empty, healthy], plain), /No failed operation found in 1 of 2 files/);
    assert.match(textReport([empty], plain), /^NOT READ {2}CBS\.log\n +The file is empty/);
    assert.match(
      textReport([unclear], plain),
      /^UNCLEAR {2}dism\.log\n[^]*dism\.log:3\n +0xc190020e [^]*space[^]*Open as well +CBS\.log/,
    );
    for (const locale of [english, chinese])
      for (const row of textReport([empty, unclear], { ...plain, ...locale }).split('\n'))
        assert.ok(widthOf(row) <= 90, row);
  });

  test('no name can steer the terminal: of a log, an object, a rule, another log to open', async () => {
    const bad = 'x\u001b[2Jy\u202ez\u009b\r\n';
    const { first, analysis } = await story();
    const why = { message: '{0} (added rule {1} of {2})', args: [bad, { message: '{0}', args: [bad] }, bad] };
    const incident = {
      ...first,
      cause: { ...first.cause!, why },
      causeElsewhere: ['CBS.log', bad],
      externalVerdicts: [{ ...first.externalVerdicts?.[0], says: { message: '{0}', args: [bad] } }],
      remedies: first.remedies.map((remedy) => ({ ...remedy, title: { message: '{0}', args: [bad] } })),
    } as typeof first;
    const notices = [{ line: 1, text: { message: 'Members: {0}', args: [bad] } }];
    const report = textReport(
      [{ path: 'a\u001b]0;b', analysis: { ...analysis, incidents: [incident], notices } }],
      plain,
    );
    assert.ok(!/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/.test(report));
    assert.match(report, /Open as well +CBS\.log, x\\u\{1b\}\[2Jy\\u\{202e\}z/);
  });

  test('wraps at blanks and between wide characters, and cuts what is too long', () => {
    assert.deepEqual(wrap('one two three', 10), ['one two', 'three']);
    assert.deepEqual(wrap('组件存储中的文件', 10), ['组件存储中', '的文件']);
    assert.deepEqual(wrap('a'.repeat(25), 10), ['a'.repeat(10), 'a'.repeat(10), 'a'.repeat(5)]);
    assert.deepEqual(wrap('', 10), []);
  });
});

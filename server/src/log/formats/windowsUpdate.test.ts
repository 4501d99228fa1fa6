import assert from 'node:assert/strict';
import type { StampOffset } from '../format';
import { Prefilter } from '../prefilter';
import { familyOf } from '../recognise';
import { windowsUpdate } from './windowsUpdate';

const read = (line: string): unknown => {
  const record = windowsUpdate.assemble!().line(line, 1);
  return record && [record.stamp, record.thread, record.level, record.source, record.body];
};

const converted = '2024/04/20 08:08:32.6303004 8096  8116  Agent           ';
const older = '2012-04-20\t19:21:16:277\t 908\t45c\tAgent\t';

suite('lines of WindowsUpdate.log', () => {
  test('days of other languages are those of the log where their order is certain', () => {
    const day = (written: string): string | undefined =>
      windowsUpdate.restore!(`${written} 8:08:32.6303004 8096 8116 Agent text`)?.text.slice(0, 19);
    assert.equal(day('2024/4/3'), '2024/04/03 08:08:32');
    assert.equal(day('3.4.2024'), '2024/04/03 08:08:32');
    assert.equal(day('20/4/2024'), '2024/04/20 08:08:32');
    assert.equal(day('4/20/2024'), '2024/04/20 08:08:32');
    assert.equal(day('3/4/2024'), '    /  /   08:08:32');
  });

  test('as Get-WindowsUpdateLog writes them, with dates of any language', () => {
    assert.deepEqual(read(`${converted}* END * Finding updates`), [
      '2024/04/20 08:08:32.6303004',
      '8096.8116',
      'none',
      'Agent',
      '* END * Finding updates',
    ]);
    assert.deepEqual(read('2024-04-20 08:08:32.6303004 13568 16876 DownloadManager   Title = Update'), [
      '2024-04-20 08:08:32.6303004',
      '13568.16876',
      'none',
      'DownloadManager',
      'Title = Update',
    ]);
  });

  test('are wanted by their text, whatever blanks of their columns got lost', () => {
    const wanted = new Prefilter(['Download call complete (']);
    for (const row of [
      '2024/04/20 08:08:32.6303004 8096  8116  ComApi          Download call complete (failed = 1)',
      '2024/04/20 08:08:32.6303004 8096 8116 ComApi Download call complete (failed = 1)',
      '2024/04/20 08:08:32.6303004 1 2 ComApi Download call complete (failed = 1)',
    ]) {
      const bytes = new TextEncoder().encode(row);
      assert.ok(windowsUpdate.prefilter(bytes, 0, bytes.length, wanted), row);
    }
  });

  test('of Windows 7, with levels and bullets', () => {
    assert.deepEqual(read(`${older}  * WARNING: Exit code = 0x80072EE2`), [
      '2012-04-20 19:21:16:277',
      '908.45c',
      'Warning',
      'Agent',
      'WARNING: Exit code = 0x80072EE2',
    ]);
    assert.deepEqual(read(`${older}** START **  Agent: Finding updates`), [
      '2012-04-20 19:21:16:277',
      '908.45c',
      'none',
      'Agent',
      '** START **  Agent: Finding updates',
    ]);
  });

  test('of early versions of Windows 10, whose dates may be masked', () => {
    assert.deepEqual(read('hh:mm:ss.fffff tt 1092 10968 handler_cpp16907 [Handler] Exit code = 0x80070490'), [
      'hh:mm:ss.fffff tt',
      '1092.10968',
      'none',
      'Handler',
      'Exit code = 0x80070490',
    ]);
  });

  test('a line that is none of them', () => {
    assert.equal(read('Agent Exit code = 0x80070490'), null);
  });

  test('the zone that a log of Windows 7 states holds for the records after it', () => {
    const assembler = windowsUpdate.assemble!();
    const offset = (text: string): StampOffset | null => assembler.line(text, 1)!.offset;
    assert.equal(offset(`${older}Before`), null);
    assert.equal(
      offset(`${older}===========  Logging initialized (build: 7.5.7601.17514, tz: -0730)  ===========`),
      -27_000,
    );
    assert.equal(offset(`${older}After`), -27_000);
  });

  test('stamps of each form', () => {
    const time = Date.UTC(2024, 3, 20, 8, 8, 32) / 1000;
    for (const stamp of ['2024/04/20 08:08:32.6303004', '2024-04-20 08:08:32:630'])
      assert.equal(windowsUpdate.timeOf(stamp), time);
    assert.ok(Number.isNaN(windowsUpdate.timeOf('hh:mm:ss.fffff tt')));
  });

  test('logs are recognised by their lines or their name', () => {
    assert.equal(familyOf('', `${converted}Anything`), 'windowsupdate');
    assert.equal(familyOf('', `${older}Anything`), 'windowsupdate');
    assert.equal(familyOf('WindowsUpdate (2).log', ''), 'windowsupdate');
  });

  test('the prefilter looks at the text, behind a bullet too', () => {
    const prefilter = new Prefilter(['WARNING:', '* END *', 'WU client calls back to ']);
    const wants = (line: string): boolean => {
      const bytes = new TextEncoder().encode(line);
      return windowsUpdate.prefilter(bytes, 0, bytes.length, prefilter);
    };
    for (const line of [
      `${converted}* END * Finding updates`,
      `${converted}    FF95561B-934D-4F58-AF55-CABBDFFB1A92.1`,
      `${older}WARNING: failed`,
      `${converted}WU client calls back to download call {1} with code Call complete and error 0`,
      `${converted}WU client calls back to download call {1} with code Call progress and error 0x80070490`,
      `${older}  * WARNING: failed`,
      'masked 1092 10968 a_cpp1 [Handler] Exit code = 0x80070490',
    ])
      assert.ok(wants(line), line);
    const progress = 'WU client calls back to download call {1} with code Call progress and error 0';
    for (const line of [
      `${converted}${progress}`,
      `${older}${progress}\r`,
      `${converted}Adding timer: `,
      `${older}  * Anything`,
      older,
      'no columns',
      '',
    ])
      assert.ok(!wants(line), line);
  });
});

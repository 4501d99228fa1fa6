import assert from 'node:assert/strict';
import fc from 'fast-check';
import { events } from './events';
import type { WholeRecord } from '../format';
import { familyOf } from '../recognise';

/** The records of a text. */
function records(text: string): WholeRecord[] {
  const assembler = events.assemble!();
  const found = text.split(/\r?\n/).map((line, index) => assembler.line(line, index + 1));
  return [...found, assembler.finish()].filter((record) => record !== null);
}

const recordsOf = (text: string): readonly (readonly [number, string | null, string, string])[] =>
  records(text).map(({ line, stamp, level, body }) => [line, stamp, level, body]);

const own = `# Setup of PC-7: 2 of 2 events bear on servicing. Times are in UTC.
2024-04-20 10:15:02.375 UTC, Error    Servicing  3  Package KB5036892 failed to be changed to the Installed state. Status: 0x800f0831. Client id: WindowsUpdateAgent.
2024-04-20 10:16:00.000 UTC, Error    WUSA  3  Windows update  could not be installed because of error 0x80070002 ""
    CommandLine: wusa.exe C:\\a.msu`;

const wevtutil = `\uFEFFEvent[0]:
  Log Name: Setup
  Source: Microsoft-Windows-Servicing
  Date: 2024-04-20T10:15:02.375
  Event ID: 3
  Task: N/A
  Level: Information
  User: S-1-5-18
  Computer: PC-7
  Description:${' '}
Package KB5036892 failed to be changed to the Installed state. Status: 0x800f0831.

Event[1]
  Log Name: System
  Source: Microsoft-Windows-DNS-Client
  Date: 2024-04-20T10:15:03.000
  Event ID: 1014
  Description:
Name resolution timed out.

Event[2]
  Log Name: Setup
  Source: Microsoft-Windows-Servicing
  Date: 2024-04-20T10:16:00.0000000Z
  Event ID: 2
  Level: Information
  Description:
Package KB5036893 was successfully changed
to the Installed state.
`;

const copied = `日志名称:          Setup
来源:            Microsoft-Windows-Servicing
日期:            2024/4/20 18:15:02
事件 ID:         3
任务类别:          (1)
级别:            信息
关键字:${'           '}
用户:            SYSTEM
计算机:           PC-7
描述:
程序包 KB5036892 未能更改为 已安装 状态。状态: 0x800f0831。
事件 Xml:
`;

const csv = `Level,Date and Time,Source,Event ID,Task Category
Information,4/20/2024 10:15:02 AM,Microsoft-Windows-Servicing,3,(1),"Package KB5036892 failed to be changed to the Installed state. Status: 0x800f0831."
Error,4/20/2024 10:16:00 AM,Microsoft-Windows-WUSA,3,None,"Windows update ""Update (KB5036892)"" could not be installed because of error 2147956507 ""x"",
(Command line: ""wusa.exe"")"
Error,4/20/2024 10:17:00 AM,Microsoft-Windows-DistributedCOM,10016,None,"no matter of ours 0x80070005"
Information,4/20/2024 10:18:00 AM,Microsoft-Windows-Servicing,2,(1),Package KB5036892 was successfully changed to the Installed state.`;

const chineseCsv = `级别,日期和时间,来源,事件 ID,任务类别
信息,2024/4/20 10:15:02,Microsoft-Windows-Servicing,3,(1),"程序包 KB5036892 未能更改为 已安装 状态。状态: 0x800f0831。"`;

const powershell = `"TimeCreated","ProviderName","Id","LevelDisplayName","Message"
"4/20/2024 10:15:02 AM","Microsoft-Windows-Servicing","3","Information","Package KB5036892 failed to be changed to the Installed state. Status: 0x800f0831."`;

const failure =
  'Servicing 3: Package KB5036892 failed to be changed to the Installed state. Status: 0x800f0831.';
const chineseFailure = 'Servicing 3: 程序包 KB5036892 未能更改为 已安装 状态。状态: 0x800f0831。';

suite('event records', () => {
  test('our own text', () => {
    assert.deepEqual(recordsOf(own), [
      [2, '2024-04-20 10:15:02', 'Error', `${failure} Client id: WindowsUpdateAgent.`],
      [
        3,
        '2024-04-20 10:16:00',
        'Error',
        'WUSA 3: Windows update  could not be installed because of error 0x80070002 ""',
      ],
    ]);
    const [first] = records(own);
    assert.equal(
      own.split('\n')[1]!.slice(first!.column, first!.endColumn).slice(0, 17),
      'Package KB5036892',
    );
    assert.equal(first!.offset, 'utc');
  });

  test('text of wevtutil: the record is where its message is, others are left out', () => {
    assert.deepEqual(recordsOf(wevtutil), [
      [11, '2024-04-20 10:15:02', 'Error', failure],
      [
        28,
        '2024-04-20 10:16:00',
        'Info',
        'Servicing 2: Package KB5036893 was successfully changed to the Installed state.',
      ],
    ]);
    assert.deepEqual(
      records(wevtutil).map(({ offset, lastLine }) => [offset, lastLine]),
      [
        [null, 11],
        ['utc-mark', 29],
      ],
    );
  });

  test('details copied out of a Chinese Event Viewer', () => {
    assert.deepEqual(recordsOf(copied), [
      [11, '2024-04-20 18:15:02', 'Error', `${chineseFailure} 事件 Xml:`],
    ]);
    assert.equal(recordsOf(copied + copied).length, 2);
  });

  test('a table of Event Viewer: quotes, rows over several lines, one code', () => {
    assert.deepEqual(recordsOf(csv), [
      [2, '2024-04-20 10:15:02', 'Error', failure],
      [
        3,
        '2024-04-20 10:16:00',
        'Error',
        'WUSA 3: Windows update "Update (KB5036892)" could not be installed because of error 2147956507 "x", (Command line: "wusa.exe")',
      ],
      [
        6,
        '2024-04-20 10:18:00',
        'Info',
        'Servicing 2: Package KB5036892 was successfully changed to the Installed state.',
      ],
    ]);
    const [first] = records(csv);
    assert.equal(csv.split('\n')[1]!.slice(first!.column, first!.endColumn), failure.slice(13));
  });

  test('the same parted by tabs, without its heading, in Chinese, of PowerShell', () => {
    assert.deepEqual(recordsOf(csv.replace(/,(?=\S)/g, '\t')).length, 3);
    assert.deepEqual(recordsOf(csv.split('\n')[1]!), [[1, '2024-04-20 10:15:02', 'Error', failure]]);
    assert.deepEqual(recordsOf(chineseCsv), [[2, '2024-04-20 10:15:02', 'Error', chineseFailure]]);
    assert.deepEqual(recordsOf(powershell), [[2, '2024-04-20 10:15:02', 'Error', failure]]);
  });

  test('all forms are recognised by what is in them, logs of other families are not', () => {
    for (const text of [own, wevtutil, copied, csv, chineseCsv, powershell])
      assert.equal(familyOf('x.txt', text), 'events', text.slice(0, 40));
    const log = '2024-04-20 10:15:02, Info                  CBS    Log Name: Setup\n';
    assert.equal(familyOf('x.txt', log.repeat(3)), 'cbs');
    assert.equal(familyOf('x.csv', 'Date,Amount\n4/20/2024 10:15,3\n'), 'unknown');
  });

  test('a quote that nothing closes takes no more than a bounded part of the file', () => {
    const open = csv.replace('state."', 'state.') + '\nrest'.repeat(2000);
    const [first] = records(open);
    assert.ok(first!.lastLine < 1000 && first!.body.length < 20_000);
  });

  test('any interleaving of lines gives an answer, in the order of the file', () => {
    const all = [
      own,
      wevtutil,
      copied,
      csv,
      powershell,
      '"',
      '""',
      ',,,,,,"',
      'Event[9]:',
      '  Description:',
    ].flatMap((text) => text.split('\n'));
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...all), fc.string()), { maxLength: 40 }), (lines) => {
        for (const { line, lastLine, column, endColumn } of records(lines.join('\n')))
          assert.ok(line >= 1 && lastLine >= line && endColumn >= column && column >= 0);
      }),
      { numRuns: 500 },
    );
  });
});

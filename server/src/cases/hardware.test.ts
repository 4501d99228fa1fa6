import assert from 'node:assert/strict';
import { record } from '../../../test/support/marked';
import { english, storyLog } from '../../../test/support/story';
import { explainLine } from '../analysis/diagnosis/explain';
import type { LogAnalysis } from '../analysis/model/model';
import { analyseLog } from '../analysis/pipeline/analyse';
import { memorySource } from '../log/source';
import { planIn } from '../remedy/planIn';
import { reportOf } from '../report/json';
import { letterText } from '../report/reply/letter';
import { replyTo } from '../report/reply/reply';
import { textReport } from '../report/text';
import { scriptAt } from '../views/script';
import { caseOf } from './case';

const read = (name: string, log: string): Promise<LogAnalysis> =>
  analyseLog(memorySource(new TextEncoder().encode(log)), { name });

/** The story of one damaged file, with its records in columns. */
const cbs = storyLog
  .split('\n')
  .map((raw, index) => {
    const line = raw.replace(/^ {6}/, '').replace(/\s*«[a-z]+»/g, '');
    const [, source, level, message] = /^(CBS|CSI) (Info|Error|Warning) (.*)$/.exec(line) ?? [];
    return message === undefined ? line : record(source!, level!, message, index);
  })
  .join('\r\n');

type Event = readonly [provider: string, id: number, message: string, level?: string];
const badBlock: Event = ['disk', 7, String.raw`The device, \Device\Harddisk0\DR0, has a bad block.`];
const retried: Event = [
  'disk',
  153,
  String.raw`The IO operation at logical block address 0x4d2 for Disk 0 was retried.`,
  'Warning',
];

/** Events as Event Viewer copies them, a minute apart. */
const events = (...all: readonly Event[]): string =>
  all
    .map(
      ([provider, id, message, level = 'Error'], minute) =>
        `Log Name:      System\r\nSource:        ${provider}\r\nDate:          2024-04-19T08:1${minute}:00.0000000Z\r\nEvent ID:      ${id}\r\nLevel:         ${level}\r\nComputer:      PC-1\r\nDescription:\r\n${message}\r\n`,
    )
    .join('\r\n');

/** The logs of a folder as a case. */
async function folder(logs: Readonly<Record<string, string>>): Promise<Record<string, LogAnalysis>> {
  const named = await Promise.all(
    Object.entries(logs).map(async ([name, log]) => ({ name, analysis: await read(name, log) })),
  );
  const analyses = caseOf(named);
  return Object.fromEntries(named.map(({ name }, index) => [name, analyses[index]!]));
}

/** The title of the first step for the damaged file, and what the first failure of the events is. */
function answerOf(all: Readonly<Record<string, LogAnalysis>>, beside: string): unknown[] {
  const analysis = all['PC1/CBS.log']!;
  const [incident] = analysis.incidents;
  const plan = planIn(analysis, incident!, incident!.cause!.fault, 'CBS.log');
  return [plan?.ok === true && plan.value.form, all[beside]!.incidents[0]?.cause?.kind];
}

suite('failing memory and disks, over all logs of a machine', () => {
  const held = ['checklist', 'hardware-suspected'];
  const free = ['script', undefined];
  const cases: readonly (readonly [string, readonly Event[], readonly unknown[]])[] = [
    ['a bad block', [badBlock], held],
    [
      'a page that was read wrongly',
      [['ESENT', 447, 'svchost (1,R) The page failed verification, error -1018 (0xfffffc06).']],
      held,
    ],
    [
      'a fatal error of the processor',
      [['Microsoft-Windows-WHEA-Logger', 18, 'A fatal hardware error has occurred.']],
      held,
    ],
    ['a retried write, beside a file whose hash is wrong', [retried], held],
    [
      'a stop error that memory brings about',
      [
        [
          'BugCheck',
          1001,
          'The computer has rebooted from a bugcheck. The bugcheck was: 0x0000001a (0x0, 0x0, 0x0, 0x0).',
        ],
      ],
      held,
    ],
    [
      'a recovered hive',
      [
        [
          'Microsoft-Windows-Kernel-General',
          5,
          String.raw`{Registry Hive Recovered} Registry hive (file): '\SystemRoot\System32\Config\SOFTWARE' was corrupted and it has been recovered.`,
        ],
      ],
      held,
    ],
    ['a disc', [['disk', 7, String.raw`The device, \Device\CdRom0, has a bad block.`]], free],
    [
      'a sound volume',
      [
        [
          'Microsoft-Windows-Ntfs',
          98,
          String.raw`Volume C: (\Device\HarddiskVolume3) is healthy. No action is needed.`,
          'Information',
        ],
      ],
      free,
    ],
    [
      'a stop error of a driver',
      [
        [
          'BugCheck',
          1001,
          'The computer has rebooted from a bugcheck. The bugcheck was: 0x000000d1 (0x0, 0x0, 0x0, 0x0).',
        ],
      ],
      free,
    ],
  ];
  for (const [title, all, wanted] of cases)
    test(`${title}: ${wanted === held ? 'repairs are held back' : 'nothing is held back'}`, async () => {
      const found = await folder({ 'PC1/CBS.log': cbs, 'PC1/System.txt': events(...all) });
      assert.deepEqual(answerOf(found, 'PC1/System.txt'), wanted);
    });

  test('a database of Windows Update and a cabinet that the device cannot read', async () => {
    const found = await folder({
      'PC1/CBS.log': cbs,
      'PC1/dism.log': [
        record('DISM', 'Info', 'DISM.EXE: <----- Starting Dism.exe session ----->'),
        record(
          'DISM',
          'Error',
          String.raw`DISM Package Manager: PID=1 TID=2 Failed to open the store C:\Windows\demo.edb - CDISMPackageManager::Open(hr:0xc80003fa)`,
          1,
        ),
        record('DISM', 'Info', 'DISM.EXE: <----- Ending Dism.exe session ----->', 2),
      ].join('\r\n'),
    });
    assert.deepEqual(answerOf(found, 'PC1/dism.log')[0], 'checklist');
  });

  test('without damage of the store a retried write is no failure', async () => {
    const { 'PC1/System.txt': analysis } = await folder({ 'PC1/System.txt': events(badBlock, retried) });
    assert.deepEqual(analysis!.incidents, []);
  });

  test('another machine keeps its script', async () => {
    const found = await folder({ 'PC1/CBS.log': cbs, 'PC2/System.txt': events(badBlock) });
    assert.deepEqual(answerOf(found, 'PC2/System.txt'), free);
  });

  test('months before the damage', async () => {
    const old = events(badBlock).replace('2024-04-19', '2023-04-19');
    const found = await folder({ 'PC1/CBS.log': cbs, 'PC1/System.txt': old });
    assert.deepEqual(answerOf(found, 'PC1/System.txt'), free);
  });

  test('every face says it, and says it first', async () => {
    const found = await folder({ 'PC1/CBS.log': cbs, 'PC1/System.txt': events(badBlock) });
    const logs = Object.entries(found).map(([path, analysis]) => ({ path, analysis }));
    const report = reportOf(logs, english);
    assert.equal(report.incidents[0]?.cause?.kind, 'hardware-suspected');
    assert.equal(report.incidents.length, 2);
    for (const { plan } of report.incidents)
      assert.match(plan?.steps[0]?.title ?? '', /^Test memory and disk/);
    const text = textReport(logs, { translate: english.translate, width: 120, color: false });
    assert.equal(text.match(/1\. Test memory and disk/g)?.length, 2);
    assert.ok(text.indexOf('bad block') < text.indexOf('WpdMtpUS.dll'));
    const analysis = found['PC1/CBS.log']!;
    const [incident] = analysis.incidents;
    const script = scriptAt(analysis, incident!.cause!.finding.line, 'CBS.log', english);
    assert.match('content' in script ? script.content : script.refused, /Test memory and disk/);
    const why = explainLine(analysis, incident!.cause!.finding.line).flatMap(({ grounds }) => grounds);
    assert.ok(why.some(({ says }) => english.translate(says).startsWith('Its repair is held back.')));
    const reply = replyTo({ analysis, incident: incident!, logName: 'CBS.log', others: [] }, 'customer');
    assert.match(letterText(reply, english.translate), /Test memory and disk/);
  });
});

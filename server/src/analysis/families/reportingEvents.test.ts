import assert from 'node:assert/strict';
import { memorySource } from '../../log/source';
import { analyseLog } from '../pipeline/analyse';
import type { LogAnalysis } from '../model/model';

const service = '{9482F4B4-E343-43B6-B170-9A65BC822C77}';
const update = '{C7B927C8-6B48-4E6D-8C0B-000000000001}';
const name = '2024-04 Cumulative Update (KB5036892)';

type WrittenRow = readonly [
  when: string,
  event: string,
  update: string,
  code: string,
  outcome: string,
  category: string,
  text: string,
];

const searchFails = (when: string, code: string): WrittenRow => [
  when,
  '148 [AGENT_DETECTION_FAILED]',
  service,
  code,
  'Failure',
  'Software Synchronization',
  `failed to detect with error 0x${code}.`,
];
const installFails = (when: string, code: string): WrittenRow => [
  when,
  '182 [AGENT_INSTALLING_FAILED]',
  update,
  code,
  'Failure',
  'Content Install',
  `Installation Failure: Windows failed to install the following update with error 0x${code}: ${name}.`,
];
const downloadFails = (when: string, code: string): WrittenRow => [
  when,
  '161 [AGENT_DOWNLOAD_FAILED]',
  update,
  code,
  'Failure',
  'Content Download',
  'Error: Download failed.',
];
const installs = (when: string): WrittenRow => [
  when,
  '183 [AGENT_INSTALLING_SUCCEEDED]',
  update,
  '0',
  'Success',
  'Content Install',
  `Installation Successful: Windows successfully installed the following update: ${name}`,
];

/** UTF-16 with a byte order mark, as Windows writes it. */
function analyse(...rows: readonly WrittenRow[]): Promise<LogAnalysis> {
  const lines = rows.map(([when, event, id, code, outcome, category, text]) =>
    [
      '{6F653B9E-0000-49DC-B72D-37AD84322CFC}',
      `2024-04-${when}:00:000+0300`,
      '1',
      event,
      '101',
      id,
      '1',
      code,
      'UpdateOrchestrator',
      outcome,
      category,
      text,
      'abc.1',
    ].join('\t'),
  );
  return analyseLog(memorySource(Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`, 'utf16le')));
}

const summary = ({ incidents }: LogAnalysis): unknown =>
  incidents.map(({ outcome, top, kb, findings, causeElsewhere }) => ({
    outcome,
    line: top?.line,
    code: top?.code?.toString(16),
    kb,
    lines: findings.map(({ line }) => line),
    causeElsewhere,
  }));

suite('reported failures of Windows Update', () => {
  test('searches that fail in one way are one incident, a day later they are another', async () => {
    const analysis = await analyse(
      searchFails('10 08:00', '8024402c'),
      searchFails('10 09:00', '80072ee2'),
      searchFails('10 10:00', '8024402c'),
      searchFails('12 10:00', '8024402c'),
    );
    assert.equal(analysis.family, 'reportingevents');
    const common = { outcome: 'failed', kb: undefined, causeElsewhere: [] };
    assert.deepEqual(summary(analysis), [
      { ...common, line: 4, code: '8024402c', lines: [4] },
      { ...common, line: 2, code: '80072ee2', lines: [2] },
      { ...common, line: 1, code: '8024402c', lines: [1, 3] },
    ]);
  });

  test('an update that fails again and again is one incident, with its KB number', async () => {
    const analysis = await analyse(
      installFails('10 08:00', '800f0831'),
      installFails('15 08:00', '800f0831'),
    );
    assert.deepEqual(summary(analysis), [
      {
        outcome: 'failed',
        line: 1,
        code: '800f0831',
        kb: 'KB5036892',
        lines: [1, 2],
        causeElsewhere: ['CBS.log', 'WindowsUpdate.log'],
      },
    ]);
    assert.deepEqual(analysis.incidents[0]?.title, { message: 'Installing {0} failed', args: ['KB5036892'] });
  });

  test('an update that succeeds later has recovered, whatever its first rows call it', async () => {
    const analysis = await analyse(
      downloadFails('10 08:00', '80d02002'),
      installFails('10 09:00', '800f0831'),
      installs('11 08:00'),
    );
    assert.deepEqual(
      analysis.incidents.map(({ outcome }) => outcome),
      ['recovered', 'recovered'],
    );
  });

  test('a cancelled download carries a failure code and is none', async () => {
    const analysis = await analyse([
      '10 08:00',
      '163 [AGENT_DOWNLOAD_CANCELED]',
      update,
      '8024000b',
      'Success',
      'Content Download',
      'Download canceled.',
    ]);
    assert.deepEqual(analysis.incidents, []);
    assert.deepEqual(analysis.findings, []);
  });

  test('stamps state how far the clock is ahead of UTC', async () => {
    const { clock } = await analyse(searchFails('10 08:00', '8024402c'));
    assert.deepEqual(clock, [{ line: 1, offset: 10_800, from: 'stamp' }]);
  });
});

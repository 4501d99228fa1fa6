import assert from 'node:assert/strict';
import { memorySource } from '../../log/source';
import { sectionsOf } from '../../log/sections';
import { verdictOf } from '../diagnosis/verdict';
import type { LogAnalysis } from '../model/model';
import { analyseLog } from './analyse';

const servicing = [
  '2024-04-20 10:00:00, Info                  CBS    Exec: Using execution sequence: 1',
  '2024-04-20 10:00:01, Info                  CBS    Appl: Evaluating package applicability',
];
const brokenServicing = [
  ...servicing,
  '2024-04-20 10:00:02, Info                  CBS    Store corruption, manifest missing for package: Package_1_for_KB9000001~31bf3856ad364e35~amd64~~6.3.1.2',
  '2024-04-20 10:00:03, Error                 CBS    Failed to perform operation.  [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]',
];
const update = [
  '2024/04/20 10:05:00.1234567 1234  5678  Agent           * START * Installing updates CallerId = Fabrikam',
  '2024/04/20 10:05:03.1234567 1234  5678  Agent           * Found 0 updates',
];
const brokenUpdate = [
  update[0]!,
  '2024/04/20 10:05:03.1234567 1234  5678  Misc            *FAILED* [80072EE2] Send request',
  '2024/04/20 10:05:04.1234567 1234  5678  Agent           *FAILED* [80072EE2] Method failed [CAgentUpdateManager::Install:12]',
];
const brokenDevice = [
  '>>>  [Device Install (Hardware initiated) - FBK\\PANEL\\7&1]',
  '>>>  Section start 2024/04/20 10:00:00.000',
  "!!!  sig: File 'C:\\fbk\\panel.sys' hash not in catalog. Error = 0xE000024B",
  '<<<  Section end 2024/04/20 10:00:03.000',
  '<<<  [Exit status: FAILURE(0xE000024B)]',
];
const setup = [
  '2024-04-20 11:14:32, Info                  MOUPG  Fabrikam: Starting',
  '2024-04-20 11:14:33, Error                 MOUPG  CSetupManager::ExecuteInstallMode(1096): Result = 0xC190020E',
];

const paste = (...logs: readonly (readonly string[])[]): string[] =>
  logs.flatMap((log, at) => [`This is log ${at + 1} of the machine:`, '', ...log, '']);
const read = (lines: readonly string[]): Promise<LogAnalysis> =>
  analyseLog(memorySource(new TextEncoder().encode(lines.join('\n'))), { name: 'mail.txt' });

suite('several logs in one text', () => {
  test('each failure is reported with the line of the text that states its cause', async () => {
    const lines = paste(brokenServicing, brokenUpdate, brokenDevice, setup);
    const { incidents } = await read(lines);
    const causes = incidents.map(({ cause }) => lines[cause!.finding.line - 1]);
    for (const wanted of [brokenServicing[2], brokenUpdate[1], brokenDevice[2], setup[1]])
      assert.ok(causes.includes(wanted), `${wanted} in ${causes.join('; ')}`);
  });

  test('the same in quotes', async () => {
    const lines = paste(brokenServicing, brokenDevice).map((line) => `> ${line}`);
    const { incidents } = await read(lines);
    assert.deepEqual(
      incidents.map(({ cause }) => lines[cause!.finding.line - 1]!.slice(2)).sort(),
      [brokenDevice[2], brokenServicing[2]].sort(),
    );
  });

  test('findings and incidents know the session of their own log', async () => {
    const { sessions, findings, incidents } = await read(paste(brokenServicing, brokenDevice, brokenUpdate));
    for (const { session, line } of findings) {
      if (session < 0) continue;
      const { firstLine, lastLine } = sessions[session]!;
      assert.ok(line >= firstLine && line <= lastLine, `line ${line}`);
    }
    for (const { findings: own } of incidents) for (const one of own) assert.ok(findings.includes(one));
  });

  test('healthy logs have the all-clear together, and none of them gives it for another', async () => {
    assert.equal(verdictOf(await read(paste(servicing, update))).state, 'nothing-failed');
    assert.notEqual(verdictOf(await read(paste(servicing, brokenDevice))).state, 'nothing-failed');
    assert.notEqual(verdictOf(await read(paste(update, setup))).state, 'nothing-failed');
  });

  test('a command that failed on a console is no less a failure above a list of events', async () => {
    const { incidents } = await read([
      'PS C:\\> Install-WindowsFeature -Name Fabrikam',
      'Install-WindowsFeature : 指定されたサーバーに機能を追加または削除する要求に失敗しました。',
      '    + FullyQualifiedErrorId : WindowsServerRebootRequired,Fabrikam.AddWindowsFeatureCommand',
      '',
      'PS C:\\> Get-WinEvent -LogName Setup -MaxEvents 2 | Format-List TimeCreated,Id,LevelDisplayName,Message',
      '',
      'TimeCreated      : 2024/05/22 18:02:44',
      'Id               : 4',
      'LevelDisplayName : Information',
      'Message          : A reboot is necessary before package KB9000001 can be changed to the Installed state.',
      '',
      'TimeCreated      : 2024/05/22 17:55:10',
      'Id               : 1',
      'LevelDisplayName : Information',
      'Message          : Initiating changes for package KB9000001. Current state is Staged. Target state is Installed.',
    ]);
    assert.deepEqual(
      incidents.map(({ top }) => top?.line),
      [2],
    );
  });

  test('a single row of another family is quoted, not a log', () => {
    assert.equal(sectionsOf([...servicing, update[0]!].join('\n')), null);
    assert.equal(sectionsOf(servicing.join('\n')), null);
  });
});

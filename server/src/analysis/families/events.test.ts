import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { needsShared } from '../../../../test/support/shared';
import { renderEvents } from '../../evtx/render';
import { memorySource } from '../../log/source';
import { analyseLog } from '../pipeline/analyse';
import type { LogAnalysis } from '../model/model';

/** Events as `minute provider number message`, in our own text. */
function analyse(...events: readonly string[]): Promise<LogAnalysis> {
  const lines = events.map((event) => {
    const [, minute, provider, id, message] = /^(\d+) (.+?) (\d+) (.*)$/.exec(event)!;
    const level = /fail|could not/.test(message!) ? 'Error' : 'Info';
    return `2024-04-20 10:${minute!.padStart(2, '0')}:00.000 UTC, ${level.padEnd(8)} ${provider}  ${id}  ${message}`;
  });
  return analyseLog(memorySource(new TextEncoder().encode(lines.join('\n'))));
}

const starts = (kb: string): string =>
  `Servicing 1 Initiating changes for package ${kb}. Current state is Absent. Target state is Installed. Client id: WindowsUpdateAgent.`;
const fails = (kb: string, code: string): string =>
  `Servicing 3 Package ${kb} failed to be changed to the Installed state. Status: ${code}. Client id: WindowsUpdateAgent.`;
const succeeds = (kb: string, state = 'Installed'): string =>
  `Servicing 2 Package ${kb} was successfully changed to the ${state} state.`;

const summary = ({ incidents }: LogAnalysis): unknown =>
  incidents.map(({ outcome, kb, top, cause, causeElsewhere }) => ({
    outcome,
    kb,
    line: top?.line,
    code: top?.code?.toString(16),
    cause: cause?.kind ?? 'unknown',
    causeElsewhere,
  }));
const failed = { outcome: 'failed', cause: 'unknown', causeElsewhere: ['CBS.log', 'CbsPersist_*.log'] };

suite('events of servicing', () => {
  test('a failed package: its KB, its code, and that the cause stands in CBS.log', async () => {
    const analysis = await analyse(`1 ${starts('KB5036892')}`, `2 ${fails('KB5036892', '0x800f0831')}`);
    assert.equal(analysis.family, 'events');
    assert.deepEqual(summary(analysis), [{ ...failed, kb: 'KB5036892', line: 2, code: '800f0831' }]);
    assert.deepEqual(
      analysis.sessions.map(({ id, client, firstLine, lastLine, outcome }) => [
        id,
        client,
        firstLine,
        lastLine,
        outcome,
      ]),
      [['KB5036892', 'WindowsUpdateAgent', 1, 2, 'failed']],
    );
  });

  test('a check of the component store is reported and explained, and is no failure', async () => {
    const { incidents, findings } = await analyse(
      '1 Servicing 1013 Initiating system store corruption detection and repair.',
      '2 Servicing 1014 System store corruption detection and repair has completed.',
      '3 Servicing 1015 Instances of system store corruption have been repaired.',
    );
    assert.deepEqual(incidents, []);
    assert.deepEqual(
      findings.map(({ role, rule, note }) => [role, rule.replace(/^.*\//, ''), note !== undefined]),
      [
        ['context', 'store-check-event', true],
        ['context', 'store-check-event', true],
        ['context', 'store-damage-event', true],
      ],
    );
  });

  test('packages that are changed side by side keep their own stories', async () => {
    const analysis = await analyse(
      `1 ${starts('KB5036892')}`,
      `1 ${starts('KB5036893')}`,
      `2 ${succeeds('KB5036893')}`,
      `3 ${fails('KB5036892', '0x80070002')}`,
    );
    assert.deepEqual(summary(analysis), [{ ...failed, kb: 'KB5036892', line: 4, code: '80070002' }]);
  });

  test('a later success of the same package takes the weight off; a step on the way does not', async () => {
    const story = [
      `1 ${starts('KB5036892')}`,
      `2 ${fails('KB5036892', '0x800f0831')}`,
      `9 ${starts('KB5036892')}`,
    ];
    const recovered = await analyse(...story, `10 ${succeeds('KB5036892')}`);
    assert.deepEqual(
      recovered.incidents.map(({ outcome }) => outcome),
      ['recovered'],
    );
    const staged = await analyse(...story, `10 ${succeeds('KB5036892', 'Staged')}`);
    assert.deepEqual(
      staged.incidents.map(({ outcome }) => outcome),
      ['failed'],
    );
  });

  test('Windows Update and wusa report the same failure again: one incident', async () => {
    const analysis = await analyse(
      '1 WindowsUpdateClient 43 Installation Started: Windows has started installing the following update: Update (KB5036892)',
      `1 ${starts('KB5036892')}`,
      `2 ${fails('KB5036892', '0x800f0831')}`,
      '3 WindowsUpdateClient 20 Installation Failure: Windows failed to install the following update with error 0x800f0831: Update (KB5036892).',
      '4 WUSA 3 Windows update "Update (KB5036892)" could not be installed because of error 2148468785 "" (Command line: "wusa.exe")',
    );
    assert.deepEqual(summary(analysis), [{ ...failed, kb: 'KB5036892', line: 3, code: '800f0831' }]);
  });

  test('two tries are two incidents', async () => {
    const analysis = await analyse(
      `1 ${starts('KB5036892')}`,
      `2 ${fails('KB5036892', '0x800f0831')}`,
      `5 ${starts('KB5036892')}`,
      `6 ${fails('KB5036892', '0x800f0831')}`,
    );
    assert.equal(analysis.incidents.length, 2);
  });

  test('wusa writes its code in decimal, without a sign', async () => {
    const analysis = await analyse(
      '1 WUSA 3 Windows update  could not be installed because of error 2147956507 "" (Command line: "wusa.exe")',
    );
    assert.deepEqual(summary(analysis), [{ ...failed, kb: undefined, line: 1, code: '8007371b' }]);
  });

  test('a feature that could not be turned on', async () => {
    const analysis = await analyse(
      '1 Servicing 7 Initiating changes to turn on update NetFx3 of package Microsoft-Windows-NetFx3-OnDemand-Package. Client id: DISM Package Manager Provider.',
      '2 Servicing 11 Update NetFx3 of package Microsoft-Windows-NetFx3-OnDemand-Package failed to be turned on. Status: 0x800f081f. Client id: DISM Package Manager Provider.',
    );
    assert.equal(analysis.incidents[0]?.top?.object?.name, 'NetFx3');
    assert.equal(analysis.incidents.length, 1);
  });

  test('a service or database without which nothing is installed is a failure of its own', async () => {
    const service =
      '4 Service Control Manager 7023 The Windows Modules Installer service terminated with the following error: The system cannot find the file specified.';
    const { incidents } = await analyse(service);
    assert.deepEqual(
      incidents.map(({ isOpen, cause }) => [isOpen, cause?.kind, cause?.object]),
      [[true, 'service-unavailable', 'Windows Modules Installer']],
    );
    assert.deepEqual((await analyse(service, `5 ${succeeds('KB5036892')}`)).incidents, []);
  });

  test('a table without its providers, or with their names cut, is read by what its events say', async () => {
    const table = (heading: string, row: string): Promise<LogAnalysis> =>
      analyseLog(
        memorySource(new TextEncoder().encode(`${heading}\n${heading.replace(/[A-Za-z]/g, '-')}\n${row}\n`)),
      );
    for (const [heading, row] of [
      [
        'TimeCreated           Id LevelDisplayName Message                         ',
        '3/1/2024 10:11:12 AM   3 Error            Package KB5999001 failed to be changed to the Installed state. Status: 0x800f0922.',
      ],
      [
        'TimeCreated           Id LevelDisplayName Message                         ',
        '3/1/2024 10:11:12 AM  20 Fehler           Installationsfehler: Die Installation ist mit Fehler 0x800f0922 fehlgeschlagen: KB5999001.',
      ],
      [
        'TimeCreated           Id ProviderName          Message                    ',
        '3/1/2024 10:11:12 AM  20 Microsoft-Windows...  Installation Failure: Windows failed to install the following update with error 0x800F0922: KB5999001.',
      ],
    ] as const) {
      const { incidents } = await table(heading, row);
      assert.deepEqual(
        incidents.map(({ outcome, top }) => [outcome, top?.line]),
        [['failed', 3]],
        row,
      );
    }
    const other = '3/1/2024 10:11:12 AM   3 Error            The widget failed.';
    assert.deepEqual(
      (await table('TimeCreated           Id LevelDisplayName Message     ', other)).incidents,
      [],
    );
  });

  test('the agent of Windows Update that cannot connect or search', async () => {
    for (const event of [
      '7 WindowsUpdateClient 16 Unable to Connect: Windows is unable to connect to the automatic updates service. (0x80070422)',
      '7 WindowsUpdateClient 25 Windows Update failed to check for updates with error 0x8024402C.',
    ]) {
      const { incidents } = await analyse(event);
      assert.deepEqual(
        incidents.map(({ outcome, top }) => [outcome, top?.line]),
        [['failed', 1]],
        event,
      );
    }
  });

  test('apps of the Store, restarts and disks are no failed servicing', async () => {
    const analysis = await analyse(
      '1 WindowsUpdateClient 20 Installation Failure: Windows failed to install the following update with error 0x80073d02: 9ABCDEFGHJKL-Contoso.Clock.',
      '2 Servicing 4 A reboot is necessary before package KB5036892 can be changed to the Installed state.',
      '3 disk 7 The device \\Device\\Harddisk0\\DR0 has a bad block; it failed.',
      '4 Kernel-Power 41 The system failed to shut down.',
    );
    assert.deepEqual(analysis.incidents, []);
    assert.ok(analysis.findings.every(({ role }) => role === 'context'));
  });

  test('stamps of event logs are in UTC', async () => {
    const { clock } = await analyse(`1 ${succeeds('KB5036892')}`);
    assert.deepEqual(clock, [{ line: 1, offset: 0, from: 'utc' }]);
  });

  test('real logs: what failed, and silence where nothing did', async function () {
    const folder = needsShared(this, 'corpus', 'evtx');
    const found: Record<string, readonly (string | undefined)[]> = {};
    for (const name of readdirSync(folder)) {
      const { text } = renderEvents(readFileSync(join(folder, name)));
      const { incidents } = await analyseLog(memorySource(new TextEncoder().encode(text)), { name });
      found[name] = incidents.map(({ kb }) => kb).sort();
    }
    assert.deepEqual(found, {
      '3gstudent_Setup.evtx': ['KB4091461', 'KB4093137'],
      '3gstudent_SetupNew_ALTERED.evtx': ['KB4093137'],
      'aaronthopliss_Setup.evtx': [],
      'anotherc0ne_Setup.evtx': [],
      'dikimevi_Setup.evtx': [],
    });
  });

  test('a list that stands newest first is read again where its records are', async () => {
    const lines = [
      String.raw`C:\temp>wusa windows6.1-kb4999003-v3-x64.msu /quiet /norestart`,
      String.raw`C:\temp>powershell -c "Get-WinEvent -LogName Setup -MaxEvents 5 | fl TimeCreated,Id,Message"`,
      '',
      'TimeCreated : 9/18/2023 10:41:07 AM',
      'Id          : 3',
      'Message     : Windows update Security Update for Windows (KB4999003) could not be installed because of error 2149842967 "" (Command line: "wusa  windows6.1-kb4999003-v3-x64.msu /quiet /norestart")',
      '',
      'TimeCreated : 9/18/2023 10:38:55 AM',
      'Id          : 4',
      'Message     : A reboot is necessary before package KB4999004 can be changed to the Installed state.',
      '',
      'TimeCreated : 9/18/2023 10:38:12 AM',
      'Id          : 1',
      'Message     : Initiating changes for package KB4999004. Current state is Absent. Target state is Installed. Client id: WindowsUpdateAgent.',
      '',
      'TimeCreated : 9/17/2023 3:02:31 AM',
      'Id          : 2',
      'Message     : Package KB4999005 was successfully changed to the Installed state.',
    ];
    const { incidents } = await analyseLog(memorySource(new TextEncoder().encode(lines.join('\n'))));
    assert.deepEqual(
      incidents.map(({ top, cause }) => [top?.line, cause?.kind, cause?.finding.line]),
      [[6, 'not-applicable', 6]],
    );
  });
});

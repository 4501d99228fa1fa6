import assert from 'node:assert/strict';
import { analyseMarked, record } from '../../../test/support/marked';
import { english } from '../../../test/support/story';
import { analyseLog } from '../analysis/pipeline/analyse';
import type { LogAnalysis } from '../analysis/model/model';
import { memorySource } from '../log/source';
import { caseOf } from './case';
import { factNames, machineFactsOf, offlineImageOf, updateTitleOf } from './machineFacts';
import { machineLine } from './machineWords';

async function read(name: string, lines: readonly string[]): Promise<LogAnalysis> {
  return analyseLog(memorySource(new TextEncoder().encode(lines.join('\r\n'))), { name });
}

/** What is known, by name. */
function known(analysis: LogAnalysis): Record<string, string> {
  const facts = machineFactsOf(analysis);
  return Object.fromEntries(factNames.flatMap((name) => (facts[name] ? [[name, facts[name].value]] : [])));
}

const token = '31bf3856ad364e35';
const stack = record(
  'CBS',
  'Info',
  `Loaded Servicing Stack v10.0.19041.3989 with Core: C:\\Windows\\winsxs\\amd64_microsoft-windows-servicingstack_${token}_10.0.19041.3989_none_7dd80d767cb5c7b0\\cbscore.dll`,
);
const cached = (package_: string): string =>
  record(
    'CBS',
    'Info',
    `Read out cached package applicability for package: ${package_}, ApplicableState: 112, CurrentState:112`,
    1,
  );

suite('facts of the machine', () => {
  test('CBS.log: stack, edition, language, what is installed', async () => {
    const analysis = await read('CBS.log', [
      stack,
      record(
        'CBS',
        'Info',
        `Appl: detectParent: parent found: Microsoft-Windows-ProfessionalEdition~${token}~amd64~~10.0.19041.4170, state: Installed`,
      ),
      record(
        'CBS',
        'Info',
        `Appl: detectParent: parent found: Microsoft-Windows-EnterpriseEdition~${token}~amd64~~10.0.19041.4170, state: Staged`,
      ),
      cached(`Package_for_RollupFix~${token}~amd64~~19041.3930.1.9`),
      cached(`Package_for_RollupFix~${token}~amd64~~19041.4170.1.5`),
      cached(`Microsoft-Windows-Client-LanguagePack-Package~${token}~amd64~zh-CN~10.0.19041.4170`),
    ]);
    assert.deepEqual(known(analysis), {
      os: 'Windows 10',
      revision: '4170',
      edition: 'Professional',
      architecture: 'amd64',
      language: 'zh-CN',
      installation: 'Client',
      servicingStack: '10.0.19041.3989',
      lastCumulativeUpdate: `Package_for_RollupFix~${token}~amd64~~19041.4170.1.5`,
    });
    assert.deepEqual(machineFactsOf(analysis).revision, { value: '4170', line: 5 });
  });

  test('an update counts as installed when it was put in, not when it was taken out or failed', async () => {
    const rollup = (build: string): string => `Package_for_RollupFix~${token}~amd64~~${build}`;
    const run = (id: string, phase: string, build: string, result: string): string[] => [
      record(
        'CBS',
        'Info',
        `Session: ${id} initialized by client WindowsUpdateAgent, external staging directory: (null)`,
      ),
      record(
        'CBS',
        'Info',
        `Exec: Processing started.  Client: WindowsUpdateAgent, Session: ${id}, Package: ${rollup(build)}, Identifier: KB50${build.slice(6, 10)}0`,
      ),
      record('CBS', 'Info', `Exec: ${phase} Package: ${rollup(build)}, Update: 1_neutral`),
      record(
        'CBS',
        'Info',
        `Exec: Processing complete.  Session: ${id}, Package: ${rollup(build)}, Identifier: KB50${build.slice(6, 10)}0 [HRESULT = ${result}]`,
      ),
    ];
    const analysis = await read('CBS.log', [
      ...run('31000001_1', 'Installing', '19041.4170.1.5', '0x00000000 - S_OK'),
      ...run('31000002_2', 'Uninstalling', '19041.4291.1.5', '0x00000000 - S_OK'),
      ...run('31000003_3', 'Installing', '19041.4412.1.5', '0x800f0922 - CBS_E_INSTALLERS_FAILED'),
    ]);
    assert.equal(known(analysis).lastCumulativeUpdate, 'KB5041700');
  });

  test('dism.log: the running Windows and its image, unless a command works on another', async () => {
    const lines = (command: string): string[] => [
      record('DISM', 'Info', 'DISM.EXE: <----- Starting Dism.exe session ----->'),
      record(
        'DISM',
        'Info',
        'DISM.EXE: Host machine information: OS Version=10.0.22631, Running architecture=amd64, Number of processors=4',
      ),
      record('DISM', 'Info', `DISM.EXE: Executing command line: ${command}`),
      record(
        'DISM',
        'Info',
        'DISM.EXE: Target image information: OS Version=10.0.22631.3447, Image architecture=amd64',
      ),
      record(
        'DISM',
        'Error',
        'DISM.EXE: DISM Package Manager processed the command line but failed. HRESULT=800F081F',
      ),
      record('DISM', 'Info', 'DISM.EXE: Image session has been closed. Reboot required=no.'),
      record('DISM', 'Info', 'DISM.EXE: <----- Ending Dism.exe session ----->'),
    ];
    const online = await read('dism.log', lines('dism /online /cleanup-image /restorehealth'));
    assert.equal(
      english.translate(machineLine(machineFactsOf(online))!),
      'Windows 11 23H2, x64, build 22631.3447',
    );
    const offline = await read('dism.log', lines('dism /Image:"D:\\my image" /add-package'));
    assert.equal(known(offline).revision, undefined);
    assert.equal(offlineImageOf(offline, offline.incidents[0] ?? null), 'D:\\my image');
    assert.equal(offlineImageOf(online, online.incidents[0] ?? null), null);
  });

  test('setupapi.dev.log: its head', async () => {
    const analysis = await read('setupapi.dev.log', [
      '[Device Install Log]',
      '     OS Version = 10.0.17763',
      '     Service Pack = 0.0',
      '     Suite = 0x0110',
      '     ProductType = 3',
      '     Architecture = amd64',
    ]);
    assert.deepEqual(known(analysis), {
      os: 'Windows Server 2019',
      build: '17763',
      architecture: 'amd64',
      installation: 'Server',
    });
  });

  test('Setup: its host, which may be Windows PE', async () => {
    const analysis = await read('setupact.log', [
      record(
        'IBS',
        'Info',
        'StoreHostOSInformationOnBB: Host OS = 10.0.19041 (SP 0.0); productname = [Windows (TM) 10 Preinstallation Environment]',
      ),
    ]);
    assert.deepEqual([known(analysis).installation, known(analysis).build], ['WinPE', '19041']);
  });

  test('Windows Update: titles of updates, and the Windows that they are for', async () => {
    const title = '2024-04 Cumulative Update for Windows 10 Version 22H2 for x64-based Systems (KB5036892)';
    const log = await read('WindowsUpdate.log', [
      `2024/04/20 09:57:20.9357148 6996  7148  Agent             Title = ${title}`,
    ]);
    assert.deepEqual([known(log).os, known(log).version], ['Windows 10', '22H2']);
    assert.equal(updateTitleOf(log, 'KB5036892')?.value, title);
    assert.equal(updateTitleOf(log, 'KB5036893'), null);
    const row = (event: string, says: string): string =>
      `{0A6C41E8-9D25-4B7F-8E13-5C7042D9B16A}\t2024-04-20 10:02:26:611+0800\t1\t183 [${event}]\t101\t{C4D8A1F2-3B70-4E5C-9A16-70E2B85D3F49}\t1\t0\tUpdateOrchestrator\tSuccess\tContent Install\t${says}\tx`;
    const reported = await read('ReportingEvents.log', [
      row(
        'AGENT_INSTALLING_SUCCEEDED',
        `Installation Successful: Windows successfully installed the following update: ${title}`,
      ),
    ]);
    assert.equal(known(reported).lastCumulativeUpdate, title);
    const feature = await read('WindowsUpdate.log', [
      '2024/04/20 09:57:20.9357148 6996  7148  Agent             Title = Feature update to Windows 11, version 23H2 (KB5032190)',
    ]);
    assert.equal(known(feature).os, undefined, 'an upgrade names the Windows that comes');
  });

  test('the logs of one machine add to each other, those of another never do', async () => {
    const cbs = { name: 'file:///case/PC1/CBS.log', analysis: await read('CBS.log', [stack]) };
    const setupapi = (of: string, build: string) =>
      read('setupapi.dev.log', ['[Device Install Log]', `     OS Version = 10.0.${build}`]).then(
        (analysis) => ({
          name: `file:///case/${of}/setupapi.dev.log`,
          analysis,
        }),
      );
    const [own, , other] = caseOf([cbs, await setupapi('PC1', '19045'), await setupapi('PC2', '17763')]);
    assert.deepEqual(machineFactsOf(own!).build, {
      value: '19045',
      log: 'file:///case/PC1/setupapi.dev.log',
      line: 2,
    });
    assert.deepEqual([known(own!).version, known(own!).servicingStack], ['22H2', '10.0.19041.3989']);
    assert.deepEqual([known(other!).build, known(other!).servicingStack], ['17763', undefined]);
  });

  test('what no line states, the names of the store may show; they name no build', async () => {
    const { analysis } = await analyseMarked(`
      CSI Error 00000007 (F) Failed to open amd64_sample_${token}_6.1.7600.16385_none_0123456789abcdef\\a.dll [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]
      CBS Error Failed to process single phase execution. [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]`);
    assert.deepEqual(known(analysis), {
      os: 'Windows 7 / Windows Server 2008 R2',
      architecture: 'amd64',
    });
  });
});

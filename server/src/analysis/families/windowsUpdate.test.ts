import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause, type Marked } from '../../../../test/support/marked';

const call = '11111111-2222-4333-8444-555555555555';
const update = 'AAAAAAAA-2222-4333-8444-555555555555';

/** Records as `pid tid component text`, a second apart, in the columns of Get-WindowsUpdateLog. */
function converted(log: string): Promise<Marked> {
  let second = 0;
  const lines = log
    .trim()
    .split('\n')
    .map((line) => {
      const [, pid, tid, component, text] = /^\s*(\d+) (\d+) (\w+) (.*)$/.exec(line)!;
      const time = new Date(Date.UTC(2024, 3, 20, 8, 0, second++)).toISOString().slice(11, 19);
      return `2024/04/20 ${time}.1234567 ${pid!.padEnd(5)} ${tid!.padEnd(5)} ${component!.padEnd(15)} ${text}`;
    });
  return analyseMarked(lines.join('\n'));
}

/** Records as `tid component text`, as Windows 7 writes them. */
function older(log: string): Promise<Marked> {
  let second = 0;
  const lines = log
    .trim()
    .split('\n')
    .map((line) => {
      const [, tid, component, text] = /^\s*(\w+) (\w+) (.*)$/.exec(line)!;
      const time = new Date(Date.UTC(2012, 3, 20, 8, 0, second++)).toISOString().slice(11, 19);
      return `2012-04-20\t${time}:123\t 908\t${tid}\t${component}\t${text}`;
    });
  return analyseMarked(lines.join('\n'));
}

suite('calls of Windows Update', () => {
  test('a search that a server cannot be reached for, beside one that goes well', async () => {
    const log = await converted(`
      800 11 Agent * START * Finding updates CallerId = Update;ScanForUpdates  Id = 2 (cV = abc.1)
      800 12 Agent * START * Finding updates CallerId = Windows Defender  Id = 3 (cV = def.1)
      800 11 Agent *FAILED* [80248007] GetServiceObject couldn't find service «healthy»
      800 12 Misc *FAILED* [80072EE2] WinHttp: SendRequest failed for <HTTPS://other.contoso.example/x> «healthy»
      800 11 WebServices *FAILED* [80240438] Web service call. Current service auth scheme=0.
      800 11 Misc *FAILED* [8024402C] WinHttp: SendRequest using proxy failed for <HTTPS://sls.contoso.example/SLS/x64> «cause»
      800 11 Agent *FAILED* [8024402C] Library download error. Will retry. «error»
      800 12 Agent * END * Finding updates CallerId = Windows Defender, Id = 3, Exit code = 0x00240010 (cV = def.1) «healthy»
      800 11 Agent * END * Finding updates CallerId = Update;ScanForUpdates, Id = 2, Exit code = 0x8024402C (cV = abc.1) «error»
      900 21 ComApi *RESUMED*   Search ClientId = Update;ScanForUpdates, ServiceId = x (cV = abc.1)
      900 21 ComApi Exit code = 0x00000000, Result code = 0x8024402C (cV = abc.1)`);
    assertLeadsToCause(log);
    const { cause, title, causeElsewhere } = log.first;
    assert.equal(log.analysis.incidents.length, 1);
    assert.deepEqual(
      [cause?.kind, cause?.object, cause?.confidence],
      ['source-unavailable', 'sls.contoso.example', 'high'],
    );
    assert.deepEqual(title.args, ['Update;ScanForUpdates']);
    assert.deepEqual(causeElsewhere, []);
    assert.deepEqual(
      log.analysis.sessions.map(({ type, client, outcome }) => [type, client, outcome]),
      [
        ['search', 'Update;ScanForUpdates', 'failed'],
        ['search', 'Windows Defender', 'succeeded'],
      ],
    );
  });

  const download = (code: string, lines: string): string => `
      900 21 ComApi * START *   Download ClientId = UpdateOrchestrator
      800 11 DownloadManager * START * Begin Downloading Updates [CallerId = UpdateOrchestrator] [Call ID = {${call}}]
      800 11 Agent   Title = 2024-04 Cumulative Update (KB5036892)
      800 11 Agent   UpdateId = 99999999-2222-4333-8444-555555555555.1
      800 11 Agent         ${update}.1
      800 11 DownloadManager * END * Begin Downloading Updates [CallerId = UpdateOrchestrator] [Call ID = {${call}}] [hr = 0x00000000]
      ${lines.trim()}
      800 11 DownloadManager * END * Download Call Complete. Call 7 for caller UpdateOrchestrator has completed; signaling completion.
      800 11 Agent Released network PDC reference for callId {${call}}; ActivationID: 94
      900 22 ComApi *RESUMED* Download ClientId = UpdateOrchestrator
      900 22 ComApi Download call complete (succeeded = 0, succeeded with errors = 0, failed = 1, cancelled = 0, unaccounted = 0) «error»
      900 22 ComApi ClientId = UpdateOrchestrator: Exit code = 0x00000000; Call error code = 0x80240022 «error»
      800 13 Agent WU client calls back to download call {${call}} with code Call complete and error 0x${code} «error»`;

  test('a download that a server does not give: on other threads, by the update', async () => {
    const log = await converted(
      download(
        '8020002b',
        `
      800 17 DownloadManager *FAILED* [8024000C] DynamicDownloadDataFetcher Refresh complete
      800 12 DownloadManager BITS job {11112222-3333-4444-8555-666677778888} failed, updateId = ${update}.1, hr = 0x8020002B. File URL = http://dl.contoso.example/files/x «cause»
      800 12 DownloadManager *FAILED* [8020002B] Error occurred while downloading update ${update}.1; notifying dependent calls. «error»`,
      ),
    );
    assertLeadsToCause(log);
    assert.equal(log.analysis.incidents.length, 1);
    assert.equal(log.first.top?.code, 0x80240022);
    assert.equal(log.first.top.object?.name, '2024-04 Cumulative Update (KB5036892)');
    assert.deepEqual(
      [log.first.cause?.kind, log.first.cause?.object],
      ['source-unavailable', 'dl.contoso.example'],
    );
    assert.deepEqual(
      log.analysis.sessions.map(({ id, type, outcome }) => [id, type, outcome]),
      [[call, 'download', 'failed']],
    );
  });

  test('a download whose signature is broken: by the thread that has locked the update', async () => {
    const log = await converted(
      download(
        '80096004',
        String.raw`
      800 12 DownloadManager Lock the sandbox of update ${update}.1 (session data: (null))
      800 12 Misc *FAILED* [80096002] Error: verifying trust for C:\Windows\SoftwareDistribution\Download\4f\patch.cab
      800 12 Misc *FAILED* [80096004] Digital Signatures on file C:\Windows\SoftwareDistribution\Download\4f\patch.cab are not trusted «cause»
      800 12 Agent *FAILED* [80096004] FileCheck.cpp @1025 «error»
      800 12 DownloadManager Unlock the sandbox of update ${update}.1 (session data: (null))`,
      ),
    );
    assertLeadsToCause(log);
    assert.deepEqual(
      [log.first.cause?.kind, log.first.cause?.object],
      ['bad-package', 'C:\\Windows\\SoftwareDistribution\\Download\\4f\\patch.cab'],
    );
  });

  test('a download for want of memory: the first line with the code behind the wrapper', async () => {
    const log = await converted(
      download(
        '8007000e',
        `
      800 12 DownloadManager Lock the sandbox of update ${update}.1 (session data: (null))
      800 12 Misc *FAILED* [8024402C] A retry that went well in the end
      800 12 Handler *FAILED* [8007000E] UUP GDR: Completed «cause»
      800 12 DownloadManager *FAILED* [8007000E] Error occurred while downloading update ${update}.1; notifying dependent calls. «error»`,
      ),
    );
    assertLeadsToCause(log);
    assert.deepEqual([log.first.cause?.kind, log.first.cause?.confidence], ['unknown', 'low']);
    assert.deepEqual(log.first.causeElsewhere, ['Microsoft-Windows-Bits-Client%4Operational.evtx']);
  });

  test('an error that its thread overcame is no failure, though nothing states when the download began', async () => {
    const rows = (end: string): string => `
      800 12 Agent * START * Finding updates CallerId = Update  Id = 3
      800 12 Agent * END * Finding updates CallerId = Update, Id = 3, Exit code = 0x00000000 (cV = abc.1)
      800 13 DownloadManager *FAILED* [80D03805] DO job {55556666-3333-4444-8555-666677778888} hit a transient error, updateId = 99998888-3333-4444-8555-666677778888.1
      800 13 DownloadManager DO job {55556666-3333-4444-8555-666677778888} resumed
      800 ${end} Agent           * END * Downloading updates CallerId = Update, Exit code = 0x00000000`;
    assert.deepEqual((await analyseMarked(rows('13'))).analysis.incidents, []);
    assert.equal((await analyseMarked(rows('14'))).analysis.incidents.length, 1);
  });

  test('no room for a download', async () => {
    const { first } = await converted(
      download(
        '80070070',
        `800 12 Misc *FAILED* [80070070] Error occurred while downloading update ${update}.1; notifying.`,
      ),
    );
    assert.equal(first.cause?.kind, 'disk-space');
  });

  test('what was cancelled, and what was tried again and went well, did not fail', async () => {
    const { analysis } = await converted(`
      800 11 DownloadManager * START * Begin Downloading Updates [CallerId = Store] [Call ID = {${call}}]
      800 11 Agent   UpdateId = ${update}.1
      800 12 DownloadManager *FAILED* [80D03805] DO job {11112222-3333-4444-8555-666677778888} hit a transient error, updateId = ${update}.1
      800 12 DownloadManager *FAILED* [80D03805] Error occurred while downloading update ${update}.1; notifying dependent calls.
      800 13 Agent WU client calls back to download call {${call}} with code Call complete and error 0
      900 22 ComApi *RESUMED* Download ClientId = Windows Defender
      900 22 ComApi ClientId = Windows Defender: Exit code = 0x00000000; Call error code = 0x8024000B
      800 14 Shared * END * Service exit Exit code = 0x240001`);
    assert.deepEqual(analysis.incidents, []);
    assert.deepEqual(analysis.faults, []);
  });

  test('an installation that fails: the cause stands in the log of its installer', async () => {
    const log = await converted(`
      800 11 Deployment Deployment job Id ${call} : Beginning deployment of updates, CallerId = UpdateOrchestrator.
      800 11 Deployment   Title = 2024-04 Cumulative Update (KB5036892)
      850 31 Handler * START *   CBS Install  Updates to install = 1
      850 31 Handler *FAILED* [800F0831] CBS called Error «cause»
      800 11 Deployment Deployment job Id ${call} : Ending deployment for updates, CallerId = UpdateOrchestrator, Exit code = 0x800F0831 «error»
      900 22 ComApi  Install ClientId = UpdateOrchestrator
      900 22 ComApi Install call complete (succeeded = 0, succeeded with errors = 0, failed = 1, cancelled = 0, unaccounted = 0 «error»`);
    assertLeadsToCause(log);
    assert.equal(log.analysis.incidents.length, 1);
    assert.equal(log.first.cause?.confidence, 'low');
    assert.deepEqual(log.first.causeElsewhere, ['CBS.log', 'CbsPersist_*.log', 'Setup.evtx']);
  });

  test('who asked for an installation is known from its end where its beginning does not say', async () => {
    const { analysis } = await converted(`
      800 11 Deployment Deployment job Id ${call} : Installing starting for update ${update}.1, deployable update count = 1
      800 11 Deployment Deployment job Id ${call} : Ending deployment for updates, CallerId = UpdateOrchestrator, Exit code = 0x800F0831`);
    assert.deepEqual(
      analysis.sessions.map(({ type, client, outcome }) => [type, client, outcome]),
      [['installation', 'UpdateOrchestrator', 'failed']],
    );
  });

  test('a feature update that Windows Setup gives up', async () => {
    const { first } = await analyseMarked(`
      hh:mm:ss.fffff tt 11736 12104 uhwinsetup_cpp739 [Handler] * START * Windows Setup Install
      hh:mm:ss.fffff tt 11736 12104 uhwinsetupsession_cpp458 [Handler] Installer completed. Process return code = 0x80070005, result = 0x80070005, callback pending = False
      hh:mm:ss.fffff tt 11736 12104 setup360installer_cpp490 [Handler] Handler: Setup360 returned unknown error 80070005 for state 5
      hh:mm:ss.fffff tt 11736 12104 uhwinsetup_cpp776 [Handler] Exit code = 0x80070005`);
    assert.equal(first.top?.line, 4);
    assert.equal(first.cause?.confidence, 'low');
    assert.deepEqual(first.causeElsewhere, ['setupact.log', 'setuperr.log']);
  });

  test('Windows 7: a search without a network', async () => {
    const log = await older(`
      45c Misc ===========  Logging initialized (build: 7.5.7601.17514, tz: -0700)  ===========
      680 Agent ** START **  Agent: Finding updates [CallerId = AutomaticUpdates]
      680 Misc WARNING: SendRequest failed with hr = 80072ee2. Proxy List used: <(null)> «cause»
      680 Misc WARNING: WinHttp: SendRequestUsingProxy failed for <http://wu.contoso.example/selfupdate>. error 0x80072ee2 «error»
      680 Agent   * WARNING: Exit code = 0x80072EE2 «error»
      680 Agent **  END  **  Agent: Finding updates [CallerId = AutomaticUpdates]
      680 Agent WARNING: WU client failed Searching for update with error 0x80072ee2 «error»
      45c Service **  END  **  Service: Service exit [Exit code = 0x240001]`);
    assertLeadsToCause(log);
    assert.equal(log.analysis.incidents.length, 1);
    assert.deepEqual(
      [log.first.cause?.kind, log.first.cause?.object],
      ['source-unavailable', 'wu.contoso.example'],
    );
    assert.deepEqual(log.analysis.clock, [{ line: 1, offset: -25_200, from: 'stamp' }]);
  });

  test('Windows 7: an installation, and its report to the server', async () => {
    const { first, analysis } = await older(`
      680 Agent ** START **  Agent: Installing updates [CallerId = AutomaticUpdates]
      680 Handler FATAL: CBS called Error with 0x80073712,
      680 Agent   * WARNING: Exit code = 0x80073712
      680 Agent **  END  **  Agent: Installing updates [CallerId = AutomaticUpdates]
      45c Report REPORT EVENT: {AAAAAAAA}\t2012-04-20\t1\t182\t101\t{BBBBBBBB}\t1\t80073712\tAutomaticUpdates\tFailure\tContent Install\tInstallation Failure: error 0x80073712: Update (KB2506143)`);
    assert.equal(analysis.incidents.length, 1);
    assert.deepEqual([first.cause?.finding.line, first.cause?.kind, first.top?.line], [2, 'unknown', 3]);
    assert.deepEqual(first.causeElsewhere, ['CBS.log', 'CbsPersist_*.log', 'Setup.evtx']);
    assert.equal(analysis.findings.at(-1)?.session, 0);
  });

  test('Windows 7: a search that ends because its client is gone', async () => {
    const { first, analysis } = await older(`
      680 Agent ** START **  Agent: Finding updates [CallerId = ChkWuDrv]
      680 PT WARNING: Sync of Updates: 0x8024000b
      680 Agent   * WARNING: Exit code = 0x8024000B
      680 Agent **  END  **  Agent: Finding updates [CallerId = ChkWuDrv]
      680 Agent WARNING: WU client failed Searching for update with error 0x8024000b
      90c Agent WARNING: WU client fails to call back to search call {${call}} with error 0x800706ba`);
    assert.equal(analysis.incidents.length, 1);
    assert.deepEqual(
      first.findings.map(({ line }) => line),
      [2, 3, 5, 6],
    );
  });
});

import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';
import { translateInto } from '../../base/l10n';

const say = translateInto('en');

suite('failures of Windows Setup', () => {
  test('the image cannot be read: the last failed operation, followed back to where it began', async () => {
    const log = await analyseMarked(String.raw`
      MOUPG Info *************** SetupHost Logging Begin ***************
      SP Info OPERATIONTRACK ExecuteOperations: Start execution phase Safe OS
      SP Info Executing operation: Get disk information
      SP Error Operation failed: Get disk information. Error: 0x80070490
      SP Info Executing operation: Apply image file E:\media\install.wim, index 3
      SP Error SPWIMCallback: Error in apply of \\?\Volume{1}\NewOS\Windows\System32\a.dll. GLE [1392][gle=0x00000715] «cause»
      SP Error     CApplyWIM: Failure while applying image 3 for E:\media\install.wim. Error 0x80070570[gle=0x00000570] «error»
      SP Error Operation failed: Apply image file E:\media\install.wim, index 3. Error: 0x80070570[gle=0x000000b7] «error»
      SP Error Operation execution failed: 12. hr = 0x80070570 «error»
      SP Error ExecuteOperations: Main operation execution failed. Error: 0x8007000D «error»
      SP Info Execution phase [Safe OS] exiting with HRESULT [0x8007000D] «error»
      MOUPG Info ImageExit: Initializing SetupResult: [0x8007000d] «error»
      MOUPG Info ImageExit: Initializing Extended:    [0x2000C] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'bad-package');
    assert.equal(log.first.cause.object, String.raw`E:\media\install.wim`);
    assert.equal(log.first.policy, 'last-failure');
    assert.equal(
      say(log.first.title),
      'Windows Setup failed with 0x8007000D-0x2000C (phase: in the recovery environment (Safe OS); operation: apply the image)',
    );
    assert.deepEqual(
      log.analysis.incidents.map(({ top }) => top?.line),
      [12, 4],
    );
  });

  test('a failure after which Setup goes on is no failure of Setup', async () => {
    const { analysis } = await analyseMarked(String.raw`
      SP Info OPERATIONTRACK ExecuteOperations: Start execution phase Downlevel
      SP Info Executing operation: Collect names
      SP Error Operation failed: Collect names. Error: 0x80070490
      SP Info Executing operation: Copy files
      SP Info Operation completed successfully: Copy files
      SP Info Execution phase [Downlevel] exiting with HRESULT [0x00000000]`);
    assert.deepEqual(
      analysis.incidents.map(({ outcome }) => outcome),
      ['recovered'],
    );
  });

  test('a file that cannot be taken along', async () => {
    const log = await analyseMarked(String.raw`
      SP Info OPERATIONTRACK ExecuteOperations: Start execution phase Finalize
      SP Info Executing operation: Migrate framework (Full)
      SP Error Error WRITE, 0x0000065E while gathering/applying object: State, Contoso-Settings[@version="1.0"]/settings. Will return 2[gle=0x00000012]
      SP Error Error READ, 0x00000570 while gathering/applying object: File, C:\Users\anna\Pictures [sea.jpg]. Will return 0[gle=0x00000570] «cause»
      MIG Error Error 1392 while gathering object: C:\Users\anna\Pictures\sea.jpg. Shell application requested abort![gle=0x00000570]
      SP Error Operation failed: Migrate framework (Full). Error: 0x8007042B[gle=0x000000b7] «error»
      SP Error Operation execution failed: 13. hr = 0x8007042B[gle=0x000000b7] «error»
      SP Info Execution phase [Finalize] exiting with HRESULT [0x8007042B] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'unreadable-file');
    assert.equal(log.first.cause.object, String.raw`C:\Users\anna\Pictures\sea.jpg`);
    assert.equal(log.first.remedies[0]?.kind, 'hardware-test');
    assert.equal(
      say(log.first.title),
      'Windows Setup failed in its phase Finalize: Migrate framework (Full)',
    );
  });

  test('no room on the system volume', async () => {
    const log = await analyseMarked(String.raw`
      SP Info OPERATIONTRACK ExecuteOperations: Start execution phase Downlevel
      SP Error Operation failed: Check free space on C:. Error: 0x80070070 «cause»
      SP Error ExecuteOperations: Failed execution phase Downlevel. Error: 0x80070070 «error»
      SP Info Execution phase [Downlevel] exiting with HRESULT [0x80070070] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'disk-space');
  });

  test('a driver that cannot be injected', async () => {
    const log = await analyseMarked(String.raw`
      SP Info OPERATIONTRACK ExecuteOperations: Start execution phase Safe OS
      SP Error CInjectDrivers: Failed to install driver package C:\$WINDOWS.~BT\Drivers\nic\contosonet.inf. Error: 0x8007007e «cause»
      SP Error Operation failed: Add drivers. Error: 0x8007007e «error»
      SP Info Execution phase [Safe OS] exiting with HRESULT [0x8007007E] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'driver-install-failed');
    assert.equal(log.first.cause.object, 'contosonet.inf');
  });

  test('a rollback reports the result of what it takes back, and is one failure in all its stages', async () => {
    const log = await analyseMarked(String.raw`
      SP Info Initiating rollback/uninstall, phase = 0
      SP Info Rollback completed successfully.
      SP Info Initiating rollback/uninstall, phase = 1
      MOUPG Info *************** SetupHost Logging Begin ***************
      MOUPG Warning SetupManager: Error retrieving setup platform result: [0x80070002]
      MOUPG Info SetupHost: Reporting post reboot event -> [0xC1900101, 0x40017]
      SP Info Rollback-Online-System completed successfully.`);
    assert.equal(log.analysis.incidents.length, 1);
    assert.match(say(log.first.title), /0xC1900101-0x40017 .*second boot.*; operation: boot\)$/);
    assert.equal(log.first.cause, null);
    assert.ok(log.first.causeElsewhere.includes('setupapi.dev.log'));
    assert.equal(log.first.remedies[0]?.kind, 'fix-driver');
  });

  test('a run that fails and the rollback after it are one failure', async () => {
    const log = await analyseMarked(String.raw`
      MOUPG Info *************** SetupHost Logging Begin ***************
      SP Info OPERATIONTRACK ExecuteOperations: Start execution phase Safe OS
      SP Error Operation failed: Migrate data. Error: 0x80070005 «cause»
      SP Info Execution phase [Safe OS] exiting with HRESULT [0x80070005]
      SP Info Initiating rollback/uninstall, phase = 0
      MOUPG Info ImageExit: Initializing SetupResult: [0x80070005]
      MOUPG Info ImageExit: Initializing Extended:    [0x2000D]`);
    assert.equal(log.analysis.incidents.length, 1);
    assert.equal(log.first.top?.line, 6);
  });

  test('dynamic updates that cannot be had do not stop Setup', async () => {
    const log = await analyseMarked(String.raw`
      MOUPG Info *************** SetupHost Logging Begin ***************
      DU Error DU::CDUSession::Download: Operation result code (4) after download indicates failure. «cause»
      SP Error CSetupPlatform::DownloadDynamicUpdates: Failed to download updates. Error: 0x80004005`);
    assertLeadsToCause(log);
    assert.equal(log.first.outcome, 'recovered');
    assert.equal(log.first.cause?.kind, 'source-unavailable');
  });

  test('the user stops Setup', async () => {
    const log = await analyseMarked(String.raw`
      MOUPG Info *************** SetupHost Logging Begin ***************
      MOUPG Error CDlpTask::CheckUserInterrupt(3112): Result = 0x800704D3 «cause»
      MOUPG Error CSetupHost::Execute(433): Result = 0x800705BB`);
    assertLeadsToCause(log);
    assert.match(say(log.first.cause!.why), /user/);
  });

  test('what every upgrade writes at level Error is noise', async () => {
    const { analysis } = await analyseMarked(String.raw`
      MIG Error Ignoring replacement manifest with no settingsVersionRange or versionRange attribute in migration element: Contoso-Manager
      SP Error Failed to merge telemetry file: . hr = 0X80070057
      MOUPG Error CDlpActionImpl<class CDlpErrorImpl>::Suspend(1253): Result = 0xC1800104[gle=0x00000002]
      IBS Error [SetupCl library] Required profile hive does not exist: [\??\E:\WINDOWS\system32\config\systemprofile\NTUSER.DAT].`);
    assert.deepEqual(analysis.incidents, []);
    assert.ok(analysis.findings.every(({ role }) => role === 'benign'));
  });
});

suite('failures of Sysprep and of the first boot', () => {
  test('an app that one user has', async () => {
    const log = await analyseMarked(String.raw`
      SYSPRP Info ===          Beginning of a new sysprep run          ===
      SYSPRP Error Package Contoso.Paint_2.1.0.0_x64__0a1b2c3d4e5f6 was installed for a user, but not provisioned for all users. This package will not function properly in the sysprep image. «cause»
      SYSPRP Error Failed to remove apps for the current user: 0x80073cf2. «error»
      SYSPRP Error Exit code of RemoveAllApps thread was 0x3cf2. «error»
      SYSPRP Error RunPlatformActions:Failed while validating Sysprep session actions; dwRet = 0x3cf2 «error»
      SYSPRP Error WinMain:Hit failure while pre-validate sysprep generalize internal providers; hr = 0x80073cf2 «error»
      SYSPRP Info Shutting down SysPrep log`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'app-package');
    assert.equal(log.first.cause.object, 'Contoso.Paint_2.1.0.0_x64__0a1b2c3d4e5f6');
    assert.equal(log.first.top?.code, 0x80073cf2);
    assert.equal(say(log.first.title), 'Sysprep failed');
    assert.deepEqual(
      log.first.remedies.map(({ kind }) => kind),
      ['remove-package', 'fix-installer', 'collect-more-logs'],
    );
  });

  test('a boot configuration that cannot be written', async () => {
    const log = await analyseMarked(String.raw`
      TOOL Error BCD: BiUpdateEfiEntry failed c000000d «cause»
      TOOL Error BCD: Failed to export alterations to firmware. Status: c000000d «error»`);
    assertLeadsToCause(log);
    assert.equal(say(log.first.title), 'The boot configuration could not be written');
  });

  test('first boot ends with a failure', async () => {
    const log = await analyseMarked(String.raw`
      2024-04-20 10:00:00, Error                        [windeploy.exe] Failed to run the first logon command. Error 0x80070005 «cause»
      2024-04-20 10:00:01, Info                         [windeploy.exe] WinDeploy.exe exiting with code [0x80070005] «error»`);
    assertLeadsToCause(log);
    assert.equal(say(log.first.title), 'The first start of the new Windows failed');
  });
});

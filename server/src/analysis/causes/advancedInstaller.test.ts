import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';

suite('advanced installer', () => {
  test('what the installer says of itself comes before the queue', async () => {
    const log = await analyseMarked(String.raw`
      CSI Info 00000044 Begin executing advanced installer phase 39 index 0 (sequence 0)
          Installer name: 'Sample Installer'
      CSI Info 00000048 Failed to create sample base layer for client id Sample-Config with status -2147023143 «cause»
      CSI Info 0000004a End executing advanced installer (sequence 0)
          Completion status: HRESULT_FROM_WIN32(1753) «error»
      CSI Error 0000004b (F) Failed execution of queue item Installer: Sample Installer ({00000000-ef44-4c87-ac5a-8aad730137ab}) with HRESULT HRESULT_FROM_WIN32(1753).  Failure will not be ignored: A rollback will be initiated «error»
      CBS Error Startup: Failed to process advanced operation queue, startupPhase: 0.  A rollback transaction will be created. [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'advanced-installer-failed');
    assert.match(log.first.cause.object ?? '', /^Sample Installer$/);
  });
  test('a command with an exit code', async () => {
    const log = await analyseMarked(String.raw`
      CSI Info 00000047 Calling generic command executable (sequence 2): [40]"C:\Windows\System32\sample.exe" CmdLine: [151]""C:\Windows\System32\sample.exe" reset config"
      CSI Error 00000048 (F) Done with generic command 2; CreateProcess returned 0, CPAW returned S_OK Process exit code 4711 (0x00001267) resulted in success? FALSE Process output: [l:22 [22]"Failed = 0x80004001"][gle=0x80004005] «cause»
      CBS Error Failed to process single phase execution. [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'advanced-installer-failed');
    assert.match(log.first.cause.object ?? '', /sample\.exe reset config/);
  });

  test('an installer that completes', async () => {
    const { analysis } = await analyseMarked(String.raw`
          Installer name: 'Sample Installer'
      CSI Info 0000004a End executing advanced installer (sequence 0)
          Completion status: S_OK `);
    assert.deepEqual(analysis.incidents, []);
    assert.deepEqual(analysis.findings, []);
  });

  test('of many installers the one that fails is named', async () => {
    const others = Array.from({ length: 9 }, (_, index) => `    Installer name: 'Installer ${index}'`);
    const log = await analyseMarked(
      [
        ...others,
        "    Installer name: 'Sample Installer'",
        'CSI Info 0000004a End executing advanced installer (sequence 0)',
        '    Completion status: HRESULT_FROM_WIN32(1753) «error»',
        'CBS Error Startup: Failed to process advanced operation queue, startupPhase: 0.  A rollback transaction will be created. [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED] «error»',
      ].join('\n'),
    );
    assert.equal(log.first.cause?.object, 'Sample Installer');
  });

  test('the name of the installer in the quotes of Windows 7', async () => {
    const log = await analyseMarked(String.raw`
      CSI Info 00000002 Begin executing advanced installer phase 38 index 5 (sequence 30)
          Installer name: [12]"Root Devices"
      CSI Error 00000003 (F) CMIADAPTER: Inner Error Message from AI HRESULT = 800f0207 [Error,Facility=FACILITY_SETUPAPI,Code=519 (0x0207)] «cause»
      CBS Error Failed to process single phase execution. [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.object, 'Root Devices');
  });

  test('of two commands, the one that its exit code failed, not the one whose output complains', async () => {
    const log = await analyseMarked(`
      CSI Info 00000060 Done with generic command 5; CreateProcess returned 0, CPAW returned S_OK
          Process exit code 2 (0x00000002) resulted in success? TRUE
          Process output: [l:40 [39]"Error: Unable to open key, error code is 2"]
      CSI Error 00000063 (F) Done with generic command 6; CreateProcess returned 0, CPAW returned S_OK
          Process exit code 1013 (0x000003f5) resulted in success? FALSE «cause»
          Process output: [l:30 [29]"Error: Win32 error code is 1013"]
      CBS Error Startup: Failed to process advanced operation queue, startupPhase: 0. [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]`);
    assert.equal(log.first.cause?.kind, 'advanced-installer-failed');
    assert.match(log.first.cause.finding.message, /exit code 1013/);
  });
});

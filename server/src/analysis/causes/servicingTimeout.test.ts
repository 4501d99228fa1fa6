import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';

suite('servicing timed out', () => {
  test('a shutdown without progress', async () => {
    const log = await analyseMarked(String.raw`
      CBS Info Shtd: Timed out waiting for shutdown processing to complete - no progress detected in last 900000 milliseconds «cause»
      CBS Error Startup: A possible hang was detected on the last boot. [HRESULT = 0x800f0920 - CBS_E_HANG_DETECTED] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'servicing-timeout');
  });

  test('a restart is announced before the hang is stated', async () => {
    const log = await analyseMarked(String.raw`
      CBS Info Startup: will attempt a restart to recover
      CBS Error Startup: A possible hang was detected on the last boot. [HRESULT = 0x800f0920 - CBS_E_HANG_DETECTED] «cause»`);
    assertLeadsToCause(log);
  });

  test('what fails once Windows has started again failed because of the hang', async () => {
    const log = await analyseMarked(String.raw`
      CBS Info TI: --- Initializing Trusted Installer ---
      CBS Info Session: 31000000_1 initialized by client WindowsUpdateAgent.
      CBS Error Shtd: Timed out waiting for shutdown processing to complete - no progress detected in last 900000 milliseconds «cause»
      CBS Info TI: --- Initializing Trusted Installer ---
      CBS Error Startup: A possible hang was detected on the last boot. [HRESULT = 0x800f0920 - CBS_E_HANG_DETECTED] «error»
      CBS Info Startup: will attempt a restart to recover.
      CBS Error Failed restart attempt. [HRESULT = 0x8007045b - ERROR_SHUTDOWN_IN_PROGRESS]
      CBS Info Session: 31000000_2 initialized by client WindowsUpdateAgent.
      CBS Error Failed to perform operation. [HRESULT = 0x8007045b - ERROR_SHUTDOWN_IN_PROGRESS] «error»
      CBS Error Session: 31000000_2 finalized. Reboot required: no [HRESULT = 0x80004005 - E_FAIL] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.analysis.incidents.length, 1);
  });

  test('a failure with a code of its own is no effect of the hang', async () => {
    const { analysis } = await analyseMarked(String.raw`
      CBS Info TI: --- Initializing Trusted Installer ---
      CBS Error Startup: A possible hang was detected on the last boot. [HRESULT = 0x800f0920 - CBS_E_HANG_DETECTED]
      CBS Info Session: 31000000_2 initialized by client WindowsUpdateAgent.
      CBS Error Failed to perform operation. [HRESULT = 0x80070005 - E_ACCESSDENIED]
      CBS Error Session: 31000000_2 finalized. Reboot required: no [HRESULT = 0x80070005 - E_ACCESSDENIED]`);
    const kinds = analysis.incidents.map(({ cause }) => cause?.kind);
    assert.equal(kinds.filter((kind) => kind === 'servicing-timeout').length, 1);
    assert.equal(analysis.incidents.length, 2);
  });

  test('a session that goes on while the start-up reports the hang', async () => {
    const log = await analyseMarked(String.raw`
      CBS Info TI: --- Initializing Trusted Installer ---
      CBS Info Session: 31000000_3 initialized by client SPP.
      CBS Info Exec: Processing started. Session: 31000000_3, Client: SPP, Package: Package_for_KB5036892~31bf3856ad364e35~amd64~~19041.1.1.0
      CBS Error Startup: A possible hang was detected on the last boot. [HRESULT = 0x800f0920 - CBS_E_HANG_DETECTED] «cause»
      CBS Error Exec: Processing complete.  Session: 31000000_3, Package: Package_for_KB5036892~31bf3856ad364e35~amd64~~19041.1.1.0 [HRESULT = 0x8007045b - ERROR_SHUTDOWN_IN_PROGRESS] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.analysis.incidents.length, 1);
  });
});

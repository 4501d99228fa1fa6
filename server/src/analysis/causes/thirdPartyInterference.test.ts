import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';

suite('interference by another product', () => {
  test('access denied to a network driver', async () => {
    const log = await analyseMarked(String.raw`
      CSI Info 0000004c Installing network driver sample_filter
      CSI Error 0000004e (F) Failed execution of queue item Installer: Network Drivers ({00000000-5923-47c0-9a68-d0bafb577901}) with HRESULT HRESULT_FROM_WIN32(ERROR_ACCESS_DENIED).  Failure will not be ignored: A rollback will be initiated «cause»
      CBS Error Failed to process single phase execution. [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'third-party-interference');
    assert.match(log.first.cause.object ?? '', /sample_filter/);
  });
  test('a management agent that restarts the machine', async () => {
    const log = await analyseMarked(String.raw`
      The process c:\program files (x86)\agent\agent.exe (SAMPLE-PC) has initiated the restart of computer SAMPLE-PC on behalf of user NT AUTHORITY\SYSTEM «cause»
      CBS Error Failed to process single phase execution. [HRESULT = 0x8007045b - ERROR_SHUTDOWN_IN_PROGRESS] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'third-party-interference');
    assert.match(log.first.cause.object ?? '', /agent\.exe$/);
  });

  test('Windows restarting itself is no third party', async () => {
    const { analysis } = await analyseMarked(String.raw`
      The process C:\Windows\servicing\TrustedInstaller.exe (SAMPLE-PC) has initiated the restart of computer SAMPLE-PC on behalf of user NT AUTHORITY\SYSTEM`);
    assert.ok(analysis.incidents.every(({ cause }) => cause?.kind !== 'third-party-interference'));
  });
});

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
});

import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';

suite('restart pending', () => {
  test('a repair that waits for a restart, past damage that cannot end in this code', async () => {
    const log = await analyseMarked(String.raw`
      CSI Info 000000e3 Hashes for file member [l:10]'Sample.dll' do not match.
      CBS Error Failed to create CSI transaction with id: TI5.31034769_42:1/. A pending repair transaction already exists, reboot is required [HRESULT = 0x80070bc9 - ERROR_FAIL_REBOOT_REQUIRED] «cause»
      CBS Info Failed to get CSI inventory [HRESULT = 0x80070bc9 - ERROR_FAIL_REBOOT_REQUIRED] «error»
      CBS Info Operation result: 0x80070bc9 «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'pending-reboot');
    assert.match(log.first.cause.object ?? '', /31034769_42/);
  });

  test('a normal restart mark', async () => {
    const { analysis } = await analyseMarked(String.raw`
      CBS Info TI: CBS has signaled that a reboot is required.
      CBS Info Startup: Processing complete. [HRESULT = 0x80070bc2 - ERROR_SUCCESS_REBOOT_REQUIRED]`);
    assert.deepEqual(analysis.incidents, []);
  });
});

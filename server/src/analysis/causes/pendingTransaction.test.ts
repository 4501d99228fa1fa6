import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';

suite('pending transaction', () => {
  test('a transaction that must be resolved first', async () => {
    const log = await analyseMarked(String.raw`
      CSI Info 00000040 Pending transaction content must be resolved, cannot begin another transaction yet «cause»
      CBS Info Failed to get transaction analysis because of pending operations. Disposition from Analyze: 0x1 [HRESULT = 0x80070bc9 - ERROR_FAIL_REBOOT_REQUIRED] «error»
      CBS Error Failed to process single phase execution. [HRESULT = 0x80070bc9 - ERROR_FAIL_REBOOT_REQUIRED] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'pending-transaction');
  });
});

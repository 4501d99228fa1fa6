import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';

suite('transaction log', () => {
  test('a log of the driver queue that is full', async () => {
    const log = await analyseMarked(String.raw`
      CBS Info Failed uninstalling driver updates [HRESULT = 0x800719e4 - ERROR_LOG_FULL] «cause»
      CBS Error Startup: Failed while processing non-critical driver operations queue. [HRESULT = 0x800719e4 - ERROR_LOG_FULL] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'transaction-log');
  });

  test('lines that were pasted without their heads', async () => {
    const { first } = await analyseMarked(
      [
        'Failed uninstalling driver updates [HRESULT = 0x800719e4 - ERROR_LOG_FULL]',
        'Startup: Failed while processing non-critical driver operations queue',
      ].join('\n'),
    );
    assert.equal(first.cause?.kind, 'transaction-log');
  });

  test('the call that names the log comes before the row that sums it up', async () => {
    const log = await analyseMarked(String.raw`
      CSI Error 0000003f (F) c01a001d [Error,Facility=FACILITY_COMMONLOG,Code=29 (0x001d)] #112# from Windows::Rtl::SystemImplementation::CKtmTransaction::Enlist(rm = [l:42]"\SystemRoot\System32\Config\TxR\{01234567}")[gle=0x800719e4]
      CBS Error Failed to create CSI transaction [HRESULT = 0x800719e4 - ERROR_LOG_FULL]
      CBS Error Failed to perform operation.  [HRESULT = 0x800719e4 - ERROR_LOG_FULL]`);
    assert.equal(log.first.cause?.kind, 'transaction-log');
    assert.match(log.first.cause.object ?? '', /TxR/);
  });
});

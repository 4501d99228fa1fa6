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
});

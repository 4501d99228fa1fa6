import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';

suite('damaged catalog database', () => {
  test('an error of the database behind the catalogs', async () => {
    const log = await analyseMarked(String.raw`
      CBS Error Failed to add catalog. [HRESULT = 0x8e5e03fa] «cause»
      CBS Error Failed to process single phase execution. [HRESULT = 0x8e5e03fa] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'corrupt-catroot');
  });
});

import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';

suite('package not applicable', () => {
  test('a package that does not belong on the image', async () => {
    const log = await analyseMarked(String.raw`
      CBS Info Failed to plan package Package_for_KB900001~31bf3856ad364e35~amd64~~10.0.1.1 [HRESULT = 0x800f081e - CBS_E_NOT_APPLICABLE] «cause»
      CBS Error Failed to process single phase execution. [HRESULT = 0x800f081e - CBS_E_NOT_APPLICABLE] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'not-applicable');
    assert.match(log.first.cause.object ?? '', /KB900001/);
    assert.equal(log.first.remedies[0]?.kind, 'none');
  });
});

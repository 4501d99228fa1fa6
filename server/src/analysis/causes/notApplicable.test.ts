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

  test('the package that was being installed, where the line names none', async () => {
    const log = await analyseMarked(String.raw`
      CBS Info Session: 30880555_3120044121 initialized by client WUSA.
      CBS Error Failed to process changes. [HRESULT = 0x800f081e - CBS_E_NOT_APPLICABLE ] «cause»
      CBS Info WER: Generating failure report for package: Package_for_KB9000001~31bf3856ad364e35~arm64~~18362.836.1.10, status: 0x800f081e, failure source: Resolve, start state: Absent, target state: Installed, client id: WUSA «error»`);
    assertLeadsToCause(log);
    assert.match(log.first.cause?.object ?? '', /KB9000001/);
  });
});

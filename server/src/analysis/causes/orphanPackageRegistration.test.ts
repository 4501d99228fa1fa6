import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';

suite('orphaned package registration', () => {
  test('what is left of a language', async () => {
    const log = await analyseMarked(`
      CBS Info Failed to pin deployment while resolving Update: Microsoft-Windows-Sample-Package~31bf3856ad364e35~amd64~nl-NL~10.0.14393.0.Sample-LangPack from file: (null) [HRESULT = 0x80073701 - ERROR_SXS_ASSEMBLY_MISSING] «cause»
      CBS Error Failed to process single phase execution. [HRESULT = 0x80073701 - ERROR_SXS_ASSEMBLY_MISSING] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'orphan-package-registration');
    assert.match(log.first.cause.object ?? '', /~nl-NL~/);
    assert.equal(log.first.remedies[0]?.kind, 'remove-language-pack-registration');
  });
});

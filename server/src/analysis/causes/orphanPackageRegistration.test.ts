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

  test('a package of a language that CheckSUR finds watched and gone', async () => {
    const log = await analyseMarked(
      '(f)\tCBS Watchlist Package Missing\t0x80070002\tMicrosoft-Windows-Sample-LanguagePack-Package~31bf3856ad364e35~amd64~nl-NL~6.1.7601.17514\tPackage_for_KB2000001~31bf3856ad364e35~amd64~nl-NL~6.1.1.1',
    );
    assert.equal(log.first.cause?.kind, 'orphan-package-registration');
    assert.match(log.first.cause.object ?? '', /Sample-LanguagePack-Package.*~nl-NL~/);
  });

  test('one of no language is left in the registry alone', async () => {
    const log = await analyseMarked(
      '(f)\tCBS Watchlist Package Missing\t0x80070002\tPackage_2_for_KB2000002~31bf3856ad364e35~amd64~~6.1.1.1\tPackage_for_KB2000002~31bf3856ad364e35~amd64~~6.1.1.1',
    );
    assert.equal(log.first.cause?.kind, 'corrupt-servicing-registry');
  });
});

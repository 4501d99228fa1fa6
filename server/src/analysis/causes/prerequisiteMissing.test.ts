import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';

suite('prerequisite missing', () => {
  test('a servicing stack that is too old', async () => {
    const log = await analyseMarked(String.raw`
      CBS Error Package "Package_for_KB900170~31bf3856ad364e35~amd64~~14393.5285.1.4" requires Servicing Stack v10.0.14393.5285 but current Servicing Stack is v10.0.14393.4349. [HRESULT = 0x800f0823 - CBS_E_NEW_SERVICING_STACK_REQUIRED] «cause»
      CBS Error Failed to process single phase execution. [HRESULT = 0x800f0823 - CBS_E_NEW_SERVICING_STACK_REQUIRED] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'prerequisite-missing');
    assert.match(log.first.cause.object ?? '', /10\.0\.14393\.5285/);
  });
  test('a catalog that a restart would make usable', async () => {
    const log = await analyseMarked(String.raw`
      CSI Info 00000236 Couldn't find the hash of component: Sample-Loader.Resources, Version = 6.1.7601.23136, pA = PROCESSOR_ARCHITECTURE_AMD64 (9), Culture = [l:10{5}]"en-US", VersionScope = 1 nonSxS in the catalog [l:20{10}]"a.cat". «cause»
      CBS Error Failed to process single phase execution. [HRESULT = 0x80092004 - CRYPT_E_NOT_FOUND] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'prerequisite-missing');
    assert.match(log.first.cause.object ?? '', /Sample-Loader/);
  });
});

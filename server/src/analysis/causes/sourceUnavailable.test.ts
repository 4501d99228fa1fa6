import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';

suite('source unavailable', () => {
  test('a search that Windows Update did not answer, each attempt on its own', async () => {
    const log = await analyseMarked(String.raw`
      CBS Info Session: 31069300_1 initialized by client FodHelper(LanguageFeaturesOnDemand), external staging directory: (null)
      CBS Info DLWD:WU search failed [HRESULT = 0x8024402c - Unknown Error] «cause»
      CBS Error FC:   CFCAcquirerWUClient::Download(134): Result = 0x8024402C «error»
      CBS Error Failed to process single phase execution. [HRESULT = 0x8024402c - Unknown Error] «error»
      CBS Info Session: 31069300_1 finalized. [HRESULT = 0x8024402c - Unknown Error] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'source-unavailable');
    assert.match(log.first.cause.object ?? '', /8024402c/);
  });
  test('a payload that is not in its container', async () => {
    const log = await analyseMarked(String.raw`
      DPX Info Extraction of file: amd64_sample_31bf3856ad364e35_6.3.9600.17418_none_d59cc0f9c28e6f18\sample.dll failed because it is not present in the container. «cause»
      CBS Info Asynchronous Session: 30409734_22 finalized. [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'source-unavailable');
    assert.match(log.first.cause.object ?? '', /sample\.dll$/);
  });

  test('an optional file that is not in its container', async () => {
    const { analysis } = await analyseMarked(String.raw`
      DPX Info Extraction of file: update.ses failed because it is not present in the container.`);
    assert.ok(analysis.incidents.every(({ cause }) => cause?.kind !== 'source-unavailable'));
  });

  test('an answer of the update server, whatever was asked of it', async () => {
    const log = await analyseMarked(String.raw`
      CBS Error Failed to search for capability: Sample.Server [HRESULT = 0x800f0954 - CBS_E_INVALID_WINDOWS_UPDATE_COUNT_WSUS] «cause»
      CBS Error Failed to process single phase execution. [HRESULT = 0x800f0954 - CBS_E_INVALID_WINDOWS_UPDATE_COUNT_WSUS] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'source-unavailable');
    assert.equal(log.first.remedies[0]?.kind, 'fix-source');
  });

  test('the search, in the other spelling of its prefix', async () => {
    const log = await analyseMarked(String.raw`
      CBS Info DWLD:WU search failed [HRESULT = 0x8024001e - Unknown Error] «cause»
      CBS Error Failed to process single phase execution. [HRESULT = 0x800f0907 - CBS_E_GROUPPOLICY_DISALLOWED] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'source-unavailable');
  });
});

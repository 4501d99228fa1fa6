import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';

suite('component store changed by a tool', () => {
  test('a component that was marked as deleted', async () => {
    const log = await analyseMarked(String.raw`
      CSI Error 000006d2 (F) Component marked deleted and is no longer available for: [l:77 ml:140]'amd64_microsoft-sample_31bf3856ad364e35_10.0.26100.712_none_f450d344b53f81c0'[gle=0x80004005] «cause»
      CSI Error 000006d3 (F) STATUS_NOT_SUPPORTED #117# from CFileInstaller::DoComponentOperation(...)[gle=0xd00000bb] «error»
      CBS Error Failed to process single phase execution. [HRESULT = 0x80070032 - ERROR_NOT_SUPPORTED] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'store-modified-by-third-party');
    assert.match(log.first.cause.object ?? '', /microsoft-sample/);
  });

  test('the component without a counted argument', async () => {
    const log = await analyseMarked(String.raw`
      CSI Info 00000003 Component marked deleted and is no longer available for: amd64_sample-recall_31bf3856ad364e35_10.0.26100.1742_none_1a2b3c4d5e6f7a8b «cause»
      CBS Error Failed to process single phase execution. [HRESULT = 0x800f0991 - Unknown Error] «error»`);
    assertLeadsToCause(log);
    assert.match(log.first.cause?.object ?? '', /^amd64_sample-recall/);
  });
});

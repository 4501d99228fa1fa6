import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';

suite('unreadable file', () => {
  test('a file that the compression driver cannot read', async () => {
    const log = await analyseMarked(String.raw`
      CSI Error 00000062 (F) c0000242 [Error,Facility=(system),Code=578 (0x0242)] #50# from Windows::Rtl::SystemImplementation::DirectFileSystemProvider::SysReadFile(h = b2c ('\Device\HarddiskVolume5\Windows\WinSxS\amd64_sample_31bf3856ad364e35_10.0.18362.1_none_0cc92487e34d1331\sample.dll'), evt = 0) «cause»
      CBS Error Failed to process single phase execution. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'unreadable-file');
    assert.match(log.first.cause.object ?? '', /sample\.dll$/);
  });
});

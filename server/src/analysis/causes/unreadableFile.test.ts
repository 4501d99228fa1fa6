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

  test('a stream that is not read comes before the check that gives up', async () => {
    const log = await analyseMarked(String.raw`
      CSI Error 0000003d (F) STATUS_DATA_ERROR #881# from Windows::Rtl::SystemImplementation::CFile_IRtlFileTearoff::ReadFile(flags = 0, file = [l:90]"\SystemRoot\WinSxS\amd64_sample-wizard_31bf3856ad364e35_6.3.9600.1_none_8f0ec9f8a4c3d500\Sample.png")[gle=0xd000003e]
      CSI Error 0000003e (F) HRESULT_FROM_WIN32(23) #880# from CComponentStore::VerifyComponent(flags = 1, component = Sample-Wizard)[gle=0x80070017]
      CSI Info 00000040 [SR] Cannot verify component files for Sample-Wizard, Version = 6.3.9600.1, manifest is damaged (FALSE)`);
    assert.equal(log.first.cause?.kind, 'unreadable-file');
    assert.match(log.first.cause.object ?? '', /Sample\.png$/);
  });
});

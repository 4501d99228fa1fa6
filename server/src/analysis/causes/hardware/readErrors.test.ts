import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../../test/support/marked';

const store = String.raw`\Device\HarddiskVolume3\Windows\WinSxS`;
const read = (status: string, path: string): string =>
  `CSI Error 00000062 (F) ${status} #50197# from Windows::Rtl::SystemImplementation::DirectFileSystemProvider::SysReadFile(h = b2c ('${store}\\${path}'), evt = 0, iosb = @0x400e77b8f0, byteoffset = 0, key = (null))`;
const dataError = 'c000009c [Error,Facility=(system),Code=156 (0x009c)]';

suite('read errors of the disk', () => {
  test('files of several components', async () => {
    const log = await analyseMarked(`
      ${read(dataError, String.raw`amd64_sample-one_31bf3856ad364e35_10.0.19041.1_none_0f0e0d0c0b0a0908\a.dll`)} «cause»
      ${read('STATUS_CRC_ERROR', String.raw`wow64_sample-two_31bf3856ad364e35_10.0.19041.1_none_1f0e0d0c0b0a0908\b.dll`)}
      CBS Error Session: 30880777_41 failed to perform store corruption detect and repair operation. [HRESULT = 0x80070570 - ERROR_FILE_OR_DIRECTORY_CORRUPTED]`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'hardware-suspected');
    assert.equal(log.first.remedies[0]?.kind, 'hardware-test');
  });

  test('one file, however often, is an unreadable file', async () => {
    const path = String.raw`amd64_sample-one_31bf3856ad364e35_10.0.19041.1_none_0f0e0d0c0b0a0908\a.dll`;
    const log = await analyseMarked(`
      ${read(dataError, path)} «cause»
      ${read(dataError, path)} «error»
      CBS Error Session: 30880777_41 failed to perform store corruption detect and repair operation. [HRESULT = 0x80070570 - ERROR_FILE_OR_DIRECTORY_CORRUPTED] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'unreadable-file');
  });

  test('files whose compression cannot be undone', async () => {
    const status = 'c0000242 [Error,Facility=(system),Code=578 (0x0242)]';
    const { first } = await analyseMarked(`
      ${read(status, String.raw`amd64_sample-one_31bf3856ad364e35_10.0.19041.1_none_0f0e0d0c0b0a0908\a.dll`)}
      ${read(status, String.raw`wow64_sample-two_31bf3856ad364e35_10.0.19041.1_none_1f0e0d0c0b0a0908\b.dll`)}
      CBS Error Session: 30880777_41 failed to perform store corruption detect and repair operation. [HRESULT = 0x80071160 - Unknown Error]`);
    assert.equal(first.cause?.kind, 'unreadable-file');
  });
});

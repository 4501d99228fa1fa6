import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';

suite('no disk space', () => {
  test('a volume that is full', async () => {
    const log = await analyseMarked(String.raw`
      CBS Info Failed to expand file. [HRESULT = 0x80070070 - ERROR_DISK_FULL] «cause»
      CBS Error Failed to process single phase execution. [HRESULT = 0x80070070 - ERROR_DISK_FULL] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'disk-space');
  });

  test('a size of seventy', async () => {
    const { analysis } = await analyseMarked(String.raw`
      CBS Info Exec: 70 files staged`);
    assert.deepEqual(analysis.incidents, []);
  });

  test('who extracts says which volume is full', async () => {
    const log = await analyseMarked(String.raw`
      DPX Info Not enough space on volume E:\ for extraction to E:\Scratch\aa11, required 3,811,442,688 bytes, free 901,120,000 bytes
      CBS Info Failed to expand cabinet [HRESULT = 0x80070070 - ERROR_DISK_FULL]
      CBS Error Failed to process single phase execution. [HRESULT = 0x80070070 - ERROR_DISK_FULL]`);
    assert.equal(log.first.cause?.kind, 'disk-space');
    assert.equal(log.first.cause.object, 'E:\\');
  });
});

import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';

suite('damaged package', () => {
  test('a package that cannot be read', async () => {
    const log = await analyseMarked(String.raw`
      CBS Error Failed to internally open package. [HRESULT = 0x80070570 - ERROR_FILE_OR_DIRECTORY_CORRUPTED] «cause»
      CBS Info Failed to resolve package [Package_for_KB900001~31bf3856ad364e35~amd64~~10.0.1.1] [HRESULT = 0x80070570] «error»
      CBS Error Failed to process single phase execution. [HRESULT = 0x80070570 - ERROR_FILE_CORRUPT] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'bad-package');
    assert.match(log.first.cause.object ?? '', /KB900001/);
  });

  test('the probe for a package that is not installed', async () => {
    const { analysis } = await analyseMarked(String.raw`
      CBS Info Failed to internally open package. [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]`);
    assert.deepEqual(analysis.incidents, []);
  });

  test('a cabinet from which nothing can be extracted', async () => {
    const log = await analyseMarked(String.raw`
      CBS Error Failed to extract file: update.mum from cabinet: \\?\C:\Users\sample\windows10.0-kb9000001-x64.cab [HRESULT = 0x80070570 - ERROR_FILE_OR_DIRECTORY_CORRUPTED] «cause»
      CBS Error Failed to process single phase execution. [HRESULT = 0x80070570 - ERROR_FILE_OR_DIRECTORY_CORRUPTED] «error»`);
    assertLeadsToCause(log);
    assert.match(log.first.cause?.object ?? '', /kb9000001-x64\.cab$/);
  });
});

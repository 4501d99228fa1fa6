import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';

suite('damaged servicing registry', () => {
  test('a driver operation without an identity names its key', async () => {
    const log = await analyseMarked(String.raw`
      CBS Info Failed reading Identity for driver operation sequenceID 7 [HRESULT = 0x80070490 - ERROR_NOT_FOUND] «cause»
      CBS Info Failed loading a driver operation [HRESULT = 0x80070490 - ERROR_NOT_FOUND] «error»
      CBS Error Doqi: Failed loading driver operations queue. [HRESULT = 0x80070490 - ERROR_NOT_FOUND] «error»
      CBS Error Failed to process single phase execution. [HRESULT = 0x80070490 - ERROR_NOT_FOUND] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'corrupt-servicing-registry');
    assert.match(log.first.cause.object ?? '', /DriverOperations\\7$/);
  });

  test('values that are merely absent', async () => {
    const { analysis } = await analyseMarked(String.raw`
      CBS Info Failed to read RptTime from registry. [HRESULT = 0x80070490 - ERROR_NOT_FOUND]`);
    assert.deepEqual(analysis.incidents, []);
  });

  test('CheckSUR warns that the index names a package that is not registered', async () => {
    const { first } = await analyseMarked(
      [
        'Checking System Update Readiness.',
        'Binary Version 6.1.7601.21645',
        '(w)\tCBS Package Index Package Missing\t0x80070490\tPackage_for_KB5000001~31bf3856ad364e35~amd64~~6.1.1.0\tWindows Foundation',
      ].join('\n'),
    );
    assert.equal(first.cause?.kind, 'corrupt-servicing-registry');
    assert.match(first.cause.object ?? '', /KB5000001/);
  });

  test('a value below Component Based Servicing that cannot be parsed', async () => {
    const key = String.raw`Component Based Servicing\ComponentDetect\amd64_sample-ras_31bf3856ad364e35_0.0.0.0_none_cc1be3f5a0b4fd00`;
    const log = await analyseMarked(`
      CBS Info Failed to parse watch list value: 'Package_for_Sample~31bf' under key: HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\${key} [HRESULT = 0x80070057 - E_INVALIDARG] «cause»
      CBS Info Failed to get detect parent package watch list [HRESULT = 0x80070057 - E_INVALIDARG]
      CBS Error Failed to process single phase execution. [HRESULT = 0x80070057 - E_INVALIDARG] «error»`);
    assert.equal(log.first.cause?.kind, 'corrupt-servicing-registry');
    assert.equal(log.first.cause.object, key);
  });
});

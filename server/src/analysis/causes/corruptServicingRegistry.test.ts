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
});

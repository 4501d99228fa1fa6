import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';

suite('service unavailable', () => {
  test('a service that cannot be started', async () => {
    const log = await analyseMarked(String.raw`
      CSI Error 000000fc@2018/9/29:08:45:29.414 (F) Failed in StartService for [30]"sample_optimization_32" with error code 2[gle=0x80004005] «cause»
      CSI Error 000000fd (F) Failed execution of queue item Installer: Sample Tickler ({00000000-5923-47c0-9a68-d0bafb577901}) with HRESULT HRESULT_FROM_WIN32(2).  Failure will not be ignored: A rollback will be initiated «error»
      CBS Error Failed to process single phase execution. [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'service-unavailable');
    assert.match(log.first.cause.object ?? '', /sample_optimization_32/);
  });
  test('an installer whose service is disabled', async () => {
    const log = await analyseMarked(String.raw`
      CSI Error 00000e64 (F) Failed execution of queue item Installer: HTTP Installer ({00000000-5923-47c0-9a68-d0bafb577901}) with HRESULT HRESULT_FROM_WIN32(1058).  Failure will not be ignored: A rollback will be initiated «cause»
      CBS Error Failed to process single phase execution. [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'service-unavailable');
    assert.match(log.first.cause.object ?? '', /HTTP Installer/);
  });

  test('a failure that the log ignores', async () => {
    const { analysis } = await analyseMarked(String.raw`
      CSI Info 00000e64 Failed execution of queue item Installer: HTTP Installer ({00000000-5923-47c0-9a68-d0bafb577901}) with HRESULT HRESULT_FROM_WIN32(1058).  Failure will be ignored: The failure was encountered during rollback`);
    assert.deepEqual(analysis.incidents, []);
  });

  test('a service that does not exist, in the words of another generation', async () => {
    const log = await analyseMarked(String.raw`
      CSI Error 000000fc (F) Failed in StartService for sample_optimization_64, error code 1060[gle=0x80004005] «cause»
      CBS Error Failed to process single phase execution. [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED] «error»`);
    assertLeadsToCause(log);
    assert.match(log.first.cause?.object ?? '', /sample_optimization_64/);
  });

  test('the message of the installer comes before the report of its failure', async () => {
    const log = await analyseMarked(String.raw`
      CSI Error 00000e63 (F) CMIADAPTER: Inner Error Message from AI HRESULT = HRESULT_FROM_WIN32(1058) «cause»
       (
      CSI Error 00000e64 (F) Failed execution of queue item Installer: HTTP Installer ({00000000-5923-47c0-9a68-d0bafb577901}) with HRESULT HRESULT_FROM_WIN32(1058).  Failure will not be ignored: A rollback will be initiated «error»
      CBS Error Failed to process single phase execution. [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'service-unavailable');
    assert.match(log.first.cause.object ?? '', /HTTP Installer/);
  });
});

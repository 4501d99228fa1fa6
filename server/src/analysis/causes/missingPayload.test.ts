import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';

const store = 'x86_microsoft-sample-view_31bf3856ad364e35_7.1.7601.23545_none_97d18962587cf040';

suite('missing payload', () => {
  test('a file that staging cannot find, with the separator left out as Windows 7 does', async () => {
    const log = await analyseMarked(`
      CBS Info Failed to find file: ${store}Sample.dll [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND] «cause»
      CBS Info Failed to gather all required files. [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND] «error»
      CBS Error Failed to process single phase execution. [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'missing-payload');
    assert.equal(log.first.cause.object, `${store}\\Sample.dll`);
  });

  test('rows of the readiness tool: what it fixed does not count', async () => {
    const log = await analyseMarked(`
      (f)	CSI Payload File Missing	0x00000000	fixed.dll	${store}
      (fix)	CSI Payload File Missing	0x00000000	fixed.dll	${store}
      (f)	CSI Payload File Missing	0x00000000	gone.exe	${store} «cause»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.object, `${store}\\gone.exe`);
    assert.deepEqual(
      log.analysis.faults.map(({ state }) => state),
      ['repaired', 'outstanding'],
    );
  });

  test('a flood of missing files under ERROR_INVALID_DATA is no cause of it', async () => {
    const log = await analyseMarked(`
      CBS Info Failed to find file: ${store}\\a.dll [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]
      CBS Info Failed to stage package. [HRESULT = 0x8007000d - ERROR_INVALID_DATA] «cause»
      CBS Error Failed to process single phase execution. [HRESULT = 0x8007000d - ERROR_INVALID_DATA] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'unknown');
    assert.equal(log.first.cause.confidence, 'low');
    assert.ok(log.first.causeElsewhere.length > 0);
  });

  test('the readiness tool replaced another file than the first', async () => {
    const log = await analyseMarked(String.raw`
      (f)	CSI Payload File Missing	0x00000000	first.dll	amd64_sample-first_31bf3856ad364e35_11.2.9600.18283_none_7b1c9d3e5f6a8b20 «cause»
      (f)	CSI Payload File Missing	0x00000000	second.dll	amd64_sample-second_31bf3856ad364e35_11.2.9600.18283_none_0c1d2e3f4a5b6c7d
      (fix)	CSI Payload File Missing	CSI File Replaced	File: second.dll From: C:\Windows\CheckSur\v1.0\sample.cab
      Found 2 errors`);
    assertLeadsToCause(log);
    assert.match(log.first.cause?.object ?? '', /first\.dll$/);
    assert.deepEqual(
      log.analysis.faults.map(({ state }) => state),
      ['outstanding', 'repaired'],
    );
  });
});

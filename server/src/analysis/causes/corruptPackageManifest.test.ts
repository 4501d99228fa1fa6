import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';

suite('corrupt package manifest', () => {
  test('what the readiness tool replaced is no cause; what is left is', async () => {
    const log = await analyseMarked(String.raw`
      (f)	CBS MUM Corrupt	0x800F0900	servicing\Packages\Package_1_for_KB900001~31bf3856ad364e35~amd64~~6.1.1.0.mum		Line 1:
      (fix)	CBS MUM Corrupt	CBS File Replaced	Package_1_for_KB900001~31bf3856ad364e35~amd64~~6.1.1.0.mum from Cabinet: C:\Windows\CheckSur\v1.0\a.cab.
      (f)	CBS MUM Corrupt	0x800F0900	servicing\Packages\Package_2_for_KB900002~31bf3856ad364e35~amd64~~6.1.1.1.mum		Line 1: «cause»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.object, 'Package_2_for_KB900002~31bf3856ad364e35~amd64~~6.1.1.1');
    assert.equal(log.first.remedies[0]?.kind, 'restore-package-manifest');
  });

  test('the rows that every Windows 7 with Internet Explorer 11 shows are harmless', async () => {
    const name = 'Microsoft-Windows-IE-Spelling-Parent-Package-English~31bf3856ad364e35';
    const { analysis } = await analyseMarked(
      `(f)	CBS MUM Corrupt	0x00000000	servicing\\Packages\\${name}~~~11.2.9412.0.mum		Expected file name ${name}~neutral~~11.2.9412.0.mum does not match the actual file name`,
    );
    assert.deepEqual(analysis.incidents, []);
    assert.equal(analysis.faults[0]?.state, 'benign');
  });

  test('an installation that reads the manifest of an older package', async () => {
    const log = await analyseMarked(String.raw`
      CBS Info Failed to parse package manifest: \\?\C:\Windows\Servicing\Packages\Package_12_for_KB9000001~31bf3856ad364e35~amd64~~6.3.1.2.mum [HRESULT = 0x800f0900 - CBS_E_XML_PARSER_FAILURE] «cause»
      CBS Info Failed to internally open package. [HRESULT = 0x800f0900 - CBS_E_XML_PARSER_FAILURE] «error»
      CBS Error Failed to resolve package 'Package_12_for_KB9000001~31bf3856ad364e35~amd64~~6.3.1.2' [HRESULT = 0x800f0900 - CBS_E_XML_PARSER_FAILURE] «error»
      CBS Error Failed to process single phase execution. [HRESULT = 0x800f0900 - CBS_E_XML_PARSER_FAILURE] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'corrupt-package-manifest');
    assert.match(log.first.cause.object ?? '', /KB9000001/);
  });
});

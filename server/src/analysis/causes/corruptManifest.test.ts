import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';

suite('corrupt component manifest', () => {
  test('the mark has no name; the sfc line after it gives one', async () => {
    const log = await analyseMarked(`
      CSI Error 000174e1@2019/5/22:23:14:09.970 (F) Attempting to mark store corrupt with category [l:15 ml:16]'CorruptManifest' «cause»
      CSI Error 000174e2 (F) onecore\\csd_core.cpp(553): Error STATUS_SXS_COMPONENT_STORE_CORRUPT originated in function CCSDirect::GetComponentManifest expression: (null) «error»
      CSI Info 000174e5 [SR] Cannot verify component files for Sample-Clean, version 10.0.10586.633, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35}, manifest is damaged (false) «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'corrupt-manifest');
    assert.match(log.first.cause.object ?? '', /^Sample-Clean, version 10\.0\.10586\.633/);
  });

  test('readiness rows of every generation', async () => {
    const keyform = 'amd64_sample-wow64_31bf3856ad364e35_6.1.7601.23136_none_e211a5ae63575212';
    for (const row of [
      `(f)	CSI Manifest All Zeros	0x00000000	winsxs\\Manifests\\${keyform}.manifest	${keyform}`,
      `(f)	CSI Manifest Failed Catalog Check	0x00000000	winsxs\\Manifests\\${keyform}.manifest`,
      `(p)	CSI Manifest Corrupt	(n)			${keyform}`,
    ]) {
      const { first } = await analyseMarked(row);
      assert.equal(first.cause?.kind, 'corrupt-manifest', row);
      assert.equal(first.cause.object, keyform, row);
    }
  });

  test('more manifests than anybody copies one by one', async () => {
    const rows = Array.from(
      { length: 25 },
      (_, n) =>
        `CBS Info (p)	CSI Manifest Corrupt	(n)			amd64_sample${n}_31bf3856ad364e35_10.0.1.${n}_none_f450d344b53f8100`,
    );
    const log = await analyseMarked([...rows, 'CBS Info Operation result: 0x800f081f'].join('\n'));
    assert.equal(log.first.remedies[0]?.kind, 'in-place-upgrade');
  });

  test('the hash of a manifest that is not the expected one, before what only reports it', async () => {
    const keyform = 'amd64_sample-netapi_31bf3856ad364e35_10.0.20348.1_none_3a1ddf04f7c35e00';
    const log = await analyseMarked(`
      CBS Info Session: 30000001_1 initialized by client DISM Package Manager Provider, external staging: False, external registry update: False
      CSI Info 000000cb Manifest hash for component [l:73 ml:140]"${keyform}" does not match expected value. «cause»
      CSI Error 000000cc (F) HRESULT_FROM_WIN32(14098) #21# from CCSDirectTransaction::OperateEnding at index 0 of 1 operations, disposition 2[gle=0x80073712]
      CBS Info Failed to pin deployment while resolving Update: Package_7_for_KB5000007~31bf3856ad364e35~amd64~~20348.1.1.6.5000007-4_neutral from file: (null) [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]
      CBS Error Failed to perform operation.  [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]`);
    assert.equal(log.first.cause?.kind, 'corrupt-manifest');
    assert.equal(log.first.cause.object, keyform);
    assert.equal(log.first.cause.finding.line, log.first.findings[0]?.line);
  });
});

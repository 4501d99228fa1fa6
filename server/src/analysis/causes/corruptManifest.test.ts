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
});

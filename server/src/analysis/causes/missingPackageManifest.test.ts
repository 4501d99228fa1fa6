import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';

const old = 'Package_123_for_KB900123~31bf3856ad364e35~amd64~~6.3.1.4';

suite('missing package manifest', () => {
  test('the package is the earlier one, not the one being installed', async () => {
    const log = await analyseMarked(`
      CBS Info Store corruption, manifest missing for package: ${old} «cause»
      CBS Error Failed to resolve package '${old}' [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION] «error»
      CBS Info Mark store corruption flag because of package: ${old}. [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION] «error»
      CBS Info Failed to resolve package [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION] «error»
      CBS Info WER: Generating failure report for package: Package_for_KB900999~31bf3856ad364e35~amd64~~6.3.1.0, status: 0x800f0831, failure source: Resolve, start state: Absent, target state: Installed, client id: WindowsUpdateAgent «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.object, old);
    assert.equal(log.first.kb, 'KB900999');
    assert.equal(log.first.remedies[0]?.kind, 'reinstall-kb');
  });

  test('rows and the list of what the readiness tool has not', async () => {
    for (const row of [
      `(f)	CBS MUM Missing	0x00000002	servicing\\packages\\${old}.mum`,
      `\t\tservicing\\packages\\${old}.cat`,
    ]) {
      const { first } = await analyseMarked(row);
      assert.equal(first.cause?.kind, 'missing-package-manifest', row);
      assert.equal(first.cause.object, old, row);
    }
  });
});

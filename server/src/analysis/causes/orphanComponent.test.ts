import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';

suite('component without an owner', () => {
  test('it is no cause of a failure by itself', async () => {
    const { analysis } = await analyseMarked(String.raw`
      CBS Info Repr: No owner found for component amd64_sample_31bf3856ad364e35_10.0.1.1_none_f450d344b53f81c0, it might be a 3rd party component [HRESULT = 0x800f090c - CBS_E_COMPONENT_NOT_INSTALLED_BY_CBS]`);
    assert.deepEqual(analysis.incidents, []);
  });
  test('damage in it is nothing that a repair can end', async () => {
    const keyform = 'amd64_sample_31bf3856ad364e35_10.0.1.1_none_f450d344b53f81c0';
    const { first } = await analyseMarked(`
      CBS Info Session: 31094769_2 initialized by client DISM Package Manager Provider, external staging directory: (null)
      CBS Info Repr: No owner found for component ${keyform}, it might be a 3rd party component [HRESULT = 0x800f090c - CBS_E_COMPONENT_NOT_INSTALLED_BY_CBS]
      CBS Info (p)	CSI Payload Corrupt	(n)			${keyform}\\sample.dll
      CBS Info Session: 31094769_2 finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]`);
    assert.equal(first.cause?.kind, 'orphan-component');
    assert.equal(first.cause.finding.line, 2);
  });
  test('a repair that ends in it', async () => {
    const log = await analyseMarked(String.raw`
      CBS Info Repr: No owner found for component amd64_sample_31bf3856ad364e35_10.0.1.1_none_f450d344b53f81c0, it might be a 3rd party component [HRESULT = 0x800f090c - CBS_E_COMPONENT_NOT_INSTALLED_BY_CBS] «cause»
      CBS Info Operation result: 0x800f090c «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'orphan-component');
    assert.match(log.first.cause.object ?? '', /amd64_sample/);
  });

  test('damage in it is damage that no repair looks at', async () => {
    const log = await analyseMarked(String.raw`
      CSI Info 00000002 Hashes for file member [l:8]'scan.dll' do not match.
      CBS Info Repr: No owner found for component amd64_sample_31bf3856ad364e35_10.0.1.1_none_f450d344b53f81c0, it might be a 3rd party component [HRESULT = 0x800f090c - CBS_E_COMPONENT_NOT_INSTALLED_BY_CBS]
      CBS Info Repr: Non CBS installed component found, ignore it since it is not repairble
      CBS Info (p)	CSI Payload Corrupt	(n)			amd64_sample_31bf3856ad364e35_10.0.1.1_none_f450d344b53f81c0\scan.dll
      CBS Info Operation result: 0x800f081f`);
    assert.equal(log.first.cause?.kind, 'orphan-component');
    assert.equal(log.analysis.incidents.length, 1);
  });

  test('damage elsewhere stays what it is', async () => {
    const log = await analyseMarked(String.raw`
      CBS Info Repr: No owner found for component amd64_sample_31bf3856ad364e35_10.0.1.1_none_f450d344b53f81c0, it might be a 3rd party component [HRESULT = 0x800f090c - CBS_E_COMPONENT_NOT_INSTALLED_BY_CBS]
      CBS Info (p)	CSI Payload Corrupt	(n)			amd64_other_31bf3856ad364e35_10.0.1.1_none_f450d344b53f81c1\scan.dll «cause»
      CBS Info Operation result: 0x800f081f «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'corrupt-payload');
  });
});

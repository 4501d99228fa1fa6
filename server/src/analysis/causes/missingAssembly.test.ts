import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';

suite('missing assembly', () => {
  test('the identity in rid names the package; the update name gives the KB that the package name hides', async () => {
    const log = await analyseMarked(`
      CSI Error 00000009@2020/8/1:09:00:00.123 (F) onecore\\csd_locking.cpp(324): Error STATUS_SXS_ASSEMBLY_MISSING originated in function CCSDirectTransaction::LockComponent expression: (null) «cause»
      CSI Error 0000000a (F) HRESULT_FROM_WIN32(ERROR_SXS_ASSEMBLY_MISSING) #85# from Windows::ServicingAPI::CCSITransaction::ICSITransaction_PinDeployment(Flags = 0, a = 00ff, version 10.0.14393.2999, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35}, rid = 'Package_74_for_KBxxxxxxx~31bf3856ad364e35~amd64~~10.0.1.8.9005511-17_neutral', rah = '2', manpath = (null))[gle=0x80073701] «error»
      CBS Info Failed to pin deployment while resolving Update: Package_74_for_KBxxxxxxx~31bf3856ad364e35~amd64~~10.0.1.8.9005511-17_neutral from file: (null) [HRESULT = 0x80073701 - ERROR_SXS_ASSEMBLY_MISSING] «error»
      CBS Error Failed to process single phase execution. [HRESULT = 0x80073701 - ERROR_SXS_ASSEMBLY_MISSING] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'missing-assembly');
    assert.match(log.first.cause.object ?? '', /9005511/);
  });

  test('a deployment of a language pack is another kind', async () => {
    const { first } = await analyseMarked(
      'CBS Info Failed to pin deployment while resolving Update: Microsoft-Windows-Sample-Package~31bf3856ad364e35~amd64~de-DE~10.0.14393.0.Sample from file: (null) [HRESULT = 0x80073701 - ERROR_SXS_ASSEMBLY_MISSING]',
    );
    assert.equal(first.cause?.kind, 'orphan-package-registration');
  });
});

import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';

suite('access denied', () => {
  test('permissions on one named key', async () => {
    const log = await analyseMarked(String.raw`
      CSI Error 00000062 (F) STATUS_ACCESS_DENIED #50# from Windows::Rtl::SystemImplementation::DirectRegistryProvider::SysCreateKey(flags = 0, key = 9f4 ('\REGISTRY\MACHINE\SOFTWARE\Sample'), disp = 0)[gle=0xd0000022] «cause»
      CBS Error Failed to process single phase execution. [HRESULT = 0x80070005 - E_ACCESSDENIED] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'access-denied');
    assert.match(log.first.cause.object ?? '', /Sample$/);
  });

  test('whatever function met it, the frame names the object', async () => {
    const log = await analyseMarked(String.raw`
      CSI Error 00000062 (F) STATUS_ACCESS_DENIED #50# from Windows::Rtl::SystemImplementation::CKey::OpenExistingKey(f = 0, da = (KEY_READ), oa = @0x9f->OBJECT_ATTRIBUTES {s:48; rd:NULL; on:[42]'\Registry\Machine\SOFTWARE\Sample'; a:(OBJ_CASE_INSENSITIVE)})[gle=0xd0000022] «cause»
      CBS Error Failed to process single phase execution. [HRESULT = 0x80070005 - E_ACCESSDENIED] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'access-denied');
    assert.match(log.first.cause.object ?? '', /Sample$/);
  });

  test('a tool that was not elevated, without a failed operation', async () => {
    const { analysis } = await analyseMarked(String.raw`
      CBS Info Failed administrator access check. [HRESULT = 0x80070005 - E_ACCESSDENIED]
      CBS Info Session: 7_1 initialized by client Fabrikam
      CBS Info Session: 7_1 finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]`);
    assert.deepEqual(analysis.incidents, []);
  });
});

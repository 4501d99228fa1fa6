import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';

suite('user profile hive', () => {
  test('the last account before the error is the one', async () => {
    const log = await analyseMarked(String.raw`
      CSI Info 00000046 Loading user account SID [l:92{46}]"S-1-5-21-1-2-3-1001"
      CSI Info 00000047 Loading user account SID [l:90{45}]"S-1-5-21-1-2-3-500"
      CSI Error 00000048@2016/1/11:20:17:42.338 (F) base\wcp\auto_hive.h(105): Error STATUS_OBJECT_PATH_NOT_FOUND originated in function Windows::Rtl::AutoHive::Load expression: (null)[gle=0x80004005] «cause»
      CBS Error Failed to process single phase execution. [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'user-profile-hive');
    assert.match(log.first.cause.object ?? '', /-500$/);
  });

  test('accounts that load are nothing', async () => {
    const { analysis } = await analyseMarked(String.raw`
      CSI Info 00000046 Loading user account SID [l:92{46}]"S-1-5-21-1-2-3-1001"`);
    assert.deepEqual(analysis.incidents, []);
  });

  test('the installer that writes into every profile meets one that is gone', async () => {
    const log = await analyseMarked(String.raw`
      CSI Error 00000047 (F) Failed execution of queue item Installer: Per-User Registry Installer ({11111111-2222-4333-8444-555555555555}) with HRESULT HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND).  Failure will not be ignored: A rollback will be initiated after all the operations in the installer queue are completed; installer is reliable «cause»
      CBS Error Failed to process single phase execution. [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'user-profile-hive');
  });

  test('an installer that writes to all profiles does not find one of them', async () => {
    const log = await analyseMarked(String.raw`
      CSI Info 00000002 Begin executing advanced installer phase 39 index 5 (sequence 30)
          Installer name: [l:54{27}]"Per-User Registry Installer"
      CSI Error 00000003 (F) CMIADAPTER: Inner Error Message from AI HRESULT = HRESULT_FROM_WIN32(2) «cause»
      CSI Error 00000005 (F) Failed execution of queue item Installer: Per-User Registry Installer ({00000000-1122-4333-8444-556677889900}) with HRESULT HRESULT_FROM_WIN32(2).  Failure will not be ignored: A rollback will be initiated «error»
      CBS Error Failed to process single phase execution. [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'user-profile-hive');
    assert.equal(log.first.remedies[0]?.kind, 'fix-profile');
  });
});

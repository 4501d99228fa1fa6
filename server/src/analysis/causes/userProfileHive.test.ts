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
});

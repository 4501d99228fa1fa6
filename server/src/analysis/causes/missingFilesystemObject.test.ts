import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';

suite('missing file or folder', () => {
  test('the destination stands on the lines before the error', async () => {
    const log = await analyseMarked(String.raw`
      CSI Info 00000040 Destination File: [l:92{46}]"C:\Windows\System32\Sample\Flash\activex.vch"
      CSI Error 00000056@2017/8/17:10:38:49.206 (F) base\iefileinstallai.cpp(453): Error HRESULT_FROM_WIN32(ERROR_PATH_NOT_FOUND) originated in function Windows::WCP::IEFileInstallAI::IEFileInstallAI::InstallFile expression: (null) «cause»
      CBS Error Failed to process single phase execution. [HRESULT = 0x80070003 - ERROR_PATH_NOT_FOUND] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'missing-filesystem-object');
    assert.match(log.first.cause.object ?? '', /Sample\\Flash/);
  });
  test('a link that leads nowhere', async () => {
    const log = await analyseMarked(String.raw`
      CSI Error 00000796 (F) c0000280 [Error,Facility=(system),Code=640 (0x0280)] #565888# from Windows::Rtl::SystemImplementation::DirectFileSystemProvider::SysCreateFile(flags = (AllowFileNotFound|AllowSharingViolation), oa = @0x9->OBJECT_ATTRIBUTES {s:48; rd:NULL; on:[77]'\??\C:\Program Files\Sample\v3.5'; a:(OBJ_CASE_INSENSITIVE)}) «cause»
      CBS Error Failed to process single phase execution. [HRESULT = 0x80070781 - ERROR_REPARSE_POINT_ENCOUNTERED] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'missing-filesystem-object');
    assert.match(log.first.cause.object ?? '', /v3\.5$/);
  });

  test('a probe that allows the file to be missing', async () => {
    const { analysis } = await analyseMarked(String.raw`
      CSI Error 00000796 (F) STATUS_OBJECT_NAME_NOT_FOUND #56# from Windows::Rtl::SystemImplementation::DirectFileSystemProvider::SysCreateFile(flags = (AllowFileNotFound), oa = @0x9->OBJECT_ATTRIBUTES {s:48; rd:NULL; on:[77]'\??\C:\Sample\x'; a:(OBJ_CASE_INSENSITIVE)})`);
    assert.ok(analysis.incidents.every(({ cause }) => cause?.kind !== 'missing-filesystem-object'));
  });

  test('a destination without quotes, copied by another installer', async () => {
    const log = await analyseMarked(String.raw`
      CSI Info 00000004 Destination File: C:\Windows\SysWOW64\Sample\Player\player.ocx
      CSI Error 00000005 (F) base\wcp\plugins\sample.cpp(441): Error HRESULT_FROM_WIN32(ERROR_PATH_NOT_FOUND) originated in function CSampleInstaller::CopyFile expression: (null) «cause»
      CBS Error Failed to process single phase execution. [HRESULT = 0x80070003 - ERROR_PATH_NOT_FOUND] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'missing-filesystem-object');
    assert.match(log.first.cause.object ?? '', /Sample\\Player\\player\.ocx$/);
  });
});

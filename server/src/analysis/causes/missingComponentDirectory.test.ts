import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';

const store = 'x86_microsoft-sample-keyboard_31bf3856ad364e35_6.0.6000.16386_none_950db730e0626fc2';

suite('missing component directory', () => {
  test('the directory that a delta needs as its base', async () => {
    const log = await analyseMarked(String.raw`
      CSI Error 00000011 (F) Component directory missing. Dir: \SystemRoot\WinSxS\amd64_sample_31bf3856ad364e35_10.0.26100.1_none_00112233445566aa[gle=0x80004005] «cause»
      CBS Info Failed to stage package. [HRESULT = 0x800f0983 - PSFX_E_MATCHING_COMPONENT_DIRECTORY_MISSING] «error»
      CBS Error Failed to process single phase execution. [HRESULT = 0x800f0983 - PSFX_E_MATCHING_COMPONENT_DIRECTORY_MISSING] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.object, 'amd64_sample_31bf3856ad364e35_10.0.26100.1_none_00112233445566aa');
  });

  test('a store directory that cannot be opened; a folder elsewhere is another kind', async () => {
    const log = await analyseMarked(
      [
        `CSI Error 0000009b (F) STATUS_OBJECT_NAME_NOT_FOUND #14# from Windows::Rtl::SystemImplementation::DirectFileSystemProvider::SysCreateFile(flags = 0, oa = @0x6be774->OBJECT_ATTRIBUTES {s:24; rd:NULL; on:[120]"\\??\\C:\\Windows\\WinSxS\\${store}"; a:(OBJ_CASE_INSENSITIVE)}) «cause»`,
        'CBS Error Failed to process single phase execution. [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND] «error»',
      ].join('\n'),
    );
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'missing-component-directory');
  });

  test('a file whose path is gone, in a session that the excerpt does not open', async () => {
    const log = await analyseMarked(String.raw`
      CBS Info Session: 31000001_1 initialized by client WindowsUpdateAgent, external staging: False, external registry update: False
      CSI Error 00000053 (F) STATUS_OBJECT_PATH_NOT_FOUND #77# from Windows::Rtl::SystemImplementation::DirectFileSystemProvider::SysCreateFile(flags = 0, oa = @0x1, on:[99]"\SystemRoot\WinSxS\amd64_sample-guard_31bf3856ad364e35_10.0.22621.1_none_a0c7e8d5b2f6ac00\Sample.exe")[gle=0xd000003a]
      CBS Error Failed to resolve execution package: Package_for_Sample~31bf3856ad364e35~amd64~~22621.1.1.1 [HRESULT = 0x80070003 - ERROR_PATH_NOT_FOUND]
      CBS Info Session: 30999999_7 finalized. Reboot required: no [HRESULT = 0x80070003 - ERROR_PATH_NOT_FOUND]`);
    assert.equal(log.first.cause?.kind, 'missing-component-directory');
    assert.match(log.first.cause.object ?? '', /^amd64_sample-guard_/);
  });
});

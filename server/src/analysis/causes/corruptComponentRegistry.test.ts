import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';

suite('damaged component registry', () => {
  test('an entry that is removed twice', async () => {
    const log = await analyseMarked(String.raw`
      CSI Info 000000eb Over-removing a TLC, s/b internal error 00ff7ca1, Version = 6.1.7601.23455, pA = PROCESSOR_ARCHITECTURE_AMD64 (9), Culture neutral, VersionScope = 1 nonSxS «cause»
      CSI Error 000000ec@2016/10/31:17:25:11.317 (F) base\analysis.cpp(1186): Error STATUS_REQUEST_OUT_OF_SEQUENCE originated in function CServicingFamilyEntries::RemoveInstalledTlc expression: (null) «error»
      CBS Error Failed to process single phase execution. [HRESULT = 0x80070308 - ERROR_REQUEST_OUT_OF_SEQUENCE] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'corrupt-component-registry');
    assert.match(log.first.cause.object ?? '', /00ff7ca1/);
  });
  test('a version entry that is no version', async () => {
    const log = await analyseMarked(String.raw`
      CBS Info Failed to get component version: 6.1.7601.22653  [HRESULT = 0x80070057 - E_INVALIDARG] «cause»
      CBS Error Failed to process single phase execution. [HRESULT = 0x80070057 - E_INVALIDARG] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'corrupt-component-registry');
    assert.match(log.first.cause.object ?? '', /22653/);
  });

  test('a name in the hive holds a character that no name may hold', async () => {
    const log = await analyseMarked(String.raw`
      CSI Error 00000047 (F) HRESULT_FROM_WIN32(ERROR_ILLEGAL_CHARACTER) #912# from Windows::COM::CComponentStore::X(flags = 0)[gle=0x80070246] «cause»
      CBS Error Failed to process single phase execution. [HRESULT = 0x80070246 - ERROR_ILLEGAL_CHARACTER] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'corrupt-component-registry');
  });

  test('a damaged value and an unreadable hive, in other words', async () => {
    const { first } = await analyseMarked(String.raw`
      CSI Error 00000003 (F) Attempting to mark store corrupt with category [l:42{21}]"CorruptComponentValue"
      CBS Error Failed to process single phase execution. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]`);
    assert.equal(first.cause?.kind, 'corrupt-component-registry');
    const hive = await analyseMarked(String.raw`
      CBS Error Failed to load COMPONENTS hive. [HRESULT = 0x800703f1 - ERROR_BADDB] «cause»`);
    assert.equal(hive.first.cause?.object, 'COMPONENTS');
  });

  test('a hive whose file is damaged, by its code alone', async () => {
    const log = await analyseMarked(String.raw`
      CSI Error 00000047 (F) HRESULT_FROM_WIN32(1009) #912# from Windows::ServicingAPI::CCSITransaction::ICSITransaction_Commit(flags = 0)[gle=0x800703f1] «cause»
      CBS Error Failed to process single phase execution. [HRESULT = 0x800703f1 - ERROR_BADDB] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'corrupt-component-registry');
  });
});

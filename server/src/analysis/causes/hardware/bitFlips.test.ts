import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../../test/support/marked';

const session = 'CBS Info Session: 30880555_3120044121 initialized by client WindowsUpdateAgent.';
const failed =
  'CBS Error Failed to process single phase execution. [HRESULT = 0x80070246 - ERROR_ILLEGAL_CHARACTER]';

suite('names with one wrong bit', () => {
  test('a language that no Windows has, next to one that it has', async () => {
    const log = await analyseMarked(`
      ${session}
      CBS Info Failed to find package Sample-Package~31bf3856ad364e35~amd64~de-@E~10.0.17134.1 [HRESULT = 0x80070246 - ERROR_ILLEGAL_CHARACTER] «cause»
      ${failed}`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'hardware-suspected');
    assert.match(log.first.cause.object ?? '', /de-@e.* for .*de-de/);
    assert.equal(log.first.remedies[0]?.kind, 'hardware-test');
  });

  test('a component under the hash of another one', async () => {
    const log = await analyseMarked(`
      ${session}
      CBS Info Exec: Staging Package: Sample~31bf3856ad364e35~amd64~~10.0.1.7, Update: sample, PinDeployment: amd64_sample-netjoin_31bf3856ad364e35_10.0.19041.2006_none_5a6b7c8d9e0f1a2b
      CSI Error 00000003 (F) STATUS_SXS_ASSEMBLY_MISSING #77# from Sample::Lock(a = amd64_sample-nedjoin_31bf3856ad364e35_10.0.19041.2006_none_5a6b7c8d9e0f1a2b) «cause»
      ${failed}`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'hardware-suspected');
  });

  test('a character that no name holds', async () => {
    const { first } = await analyseMarked(`
      ${session}
      CBS Info Exec: Resolving Package: Sample-Package~31bf3856ad364e35~amd64~~10.0.17134.1, Update: sample
      CBS Info Failed to open package: S!mple-Package~31bf3856ad364e35~amd64~~10.0.17134.1 [HRESULT = 0x80070246 - ERROR_ILLEGAL_CHARACTER]
      ${failed}`);
    assert.equal(first.cause?.kind, 'hardware-suspected');
  });

  test('packages, versions and languages that are one bit apart and both exist', async () => {
    const { first } = await analyseMarked(`
      ${session}
      CBS Info Exec: Resolving Package: Package_1_for_KB9000001~31bf3856ad364e35~amd64~~6.1.1.1, Update: a
      CBS Info Exec: Resolving Package: Sample-a-Package~31bf3856ad364e35~amd64~sk-SK~6.1.1.1, Update: a
      CBS Info Failed to resolve package 'Package_3_for_KB9000001~31bf3856ad364e35~amd64~~6.1.1.3' [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]
      CBS Info Failed to resolve package 'Sample-c-Package~31bf3856ad364e35~amd64~sk-SK~6.1.1.1' [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]
      CBS Error Failed to process single phase execution. [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]`);
    assert.notEqual(first.cause?.kind, 'hardware-suspected');
  });
});

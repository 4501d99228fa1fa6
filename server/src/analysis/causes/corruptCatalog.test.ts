import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';

const name = 'Package_3_for_KB900003~31bf3856ad364e35~amd64~~10.0.1.2';

suite('corrupt catalog', () => {
  test('the origin has no name; its frame and the verification give it', async () => {
    const log = await analyseMarked(
      [
        String.raw`CSI Error 00000011@2022/1/5:09:00:00.123 (F) onecore\base\wcp\rtllib\catalog.cpp(80): Error HRESULT_FROM_WIN32(ERROR_INVALID_DATA) originated in function CCatalog::Create expression: CertCreateCTLContext «cause»`,
        `CBS Error Failed to verify if catalog file [\\\\?\\C:\\Windows\\Servicing\\Packages\\${name}.cat] is valid. [HRESULT = 0x8007000d - ERROR_INVALID_DATA] «error»`,
        'CBS Error Failed to process single phase execution. [HRESULT = 0x8007000d - ERROR_INVALID_DATA] «error»',
      ].join('\n'),
    );
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'corrupt-catalog');
    assert.equal(log.first.cause.object, name);
  });

  test('a readiness row', async () => {
    const { first } = await analyseMarked(`(p)	CBS Catalog Corrupt	(n)			${name}`);
    assert.equal(first.cause?.kind, 'corrupt-catalog');
    assert.equal(first.cause.object, name);
  });
});

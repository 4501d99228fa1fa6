import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../../test/support/marked';

const session = 'CBS Info Session: 30880555_3120044121 initialized by client WindowsUpdateAgent.';
const failed =
  'CBS Error Failed to process single phase execution. [HRESULT = 0x8007000d - ERROR_INVALID_DATA]';
const sum = 'a1b2c3d4'.repeat(8);

const hashes = (actual: string): string => `
      ${session}
      CSI Info 00000002 Hashes for file member [l:9]'fabri.dll' do not match. «cause»
       Expected: {l:32 ml:33 b:${sum}}.
       Actual: {l:32 b:${actual}}.
      CSI Info 00000014 Warning: Unable to repair payload file ([l:9]'fabri.dll') for component ([l:90 ml:140]'amd64_fabrikam-one_31bf3856ad364e35_10.0.19041.1_none_0123456789abcdef') from backups directory
      ${failed}`;

suite('digests and bytes that are one bit off', () => {
  test('a hash of a file', async () => {
    const log = await analyseMarked(hashes(`${sum.slice(0, -1)}5`));
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'hardware-suspected');
    assert.equal(log.first.remedies[0]?.kind, 'hardware-test');
  });

  test('a hash that has nothing in common', async () => {
    const { first } = await analyseMarked(hashes('0f1e2d3c'.repeat(8)));
    assert.equal(first.cause?.kind, 'corrupt-payload');
  });

  for (const [title, words, kind] of [
    ['a checksum', 'checksum of part.bin is wrong, expected 0x9A8B7C6D, actual 0x9A8B7C6C', true],
    ['a byte', 'byte 512 of part.bin is wrong: expected 4D, found 4C', true],
    [
      'a checksum of other content',
      'checksum of part.bin is wrong, expected 0x9A8B7C6D, actual 0x12345678',
      false,
    ],
    ['states', 'state is wrong, expected 0x00000001, actual 0x00000000', false],
  ] as const)
    test(title, async () => {
      const { first } = await analyseMarked(`
      ${session}
      CBS Error Failed to read the part, ${words} [HRESULT = 0x8007000d - ERROR_INVALID_DATA]
      ${failed}`);
      assert.equal(first.cause?.kind === 'hardware-suspected', kind);
    });
});

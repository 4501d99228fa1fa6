import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';

suite('wrong setup configuration', () => {
  test('a configuration file that cannot be read', async () => {
    const log = await analyseMarked(String.raw`
      2024-04-20 10:00:00, Error                 MOUPG  Failed to parse C:\Users\Default\AppData\Local\Microsoft\Windows\WSUS\SetupConfig.ini: error 0x80070490 «cause»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'bad-setup-config');
    assert.match(log.first.cause.object ?? '', /SetupConfig\.ini$/);
  });
});

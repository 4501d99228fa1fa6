import assert from 'node:assert/strict';
import manifest from '../../../package.json';
import { isMaybeLogName } from '../../../server/src/protocol/protocol';
import { shownName } from './names';

suite('names', () => {
  test('codes that look like colours and letters of other scripts get no marks, in any language', () => {
    const [key] = Object.keys(manifest.contributes.configurationDefaults);
    assert.equal(key, manifest.contributes.languages.map(({ id }) => `[${id}]`).join(''));
  });

  test('worth a look', () => {
    for (const name of ['PC01.log', 'collected.txt', 'PC01.log.1', 'a.OLD'])
      assert.ok(isMaybeLogName(`/x/${name}`), name);
    for (const name of ['main.ts', 'log', 'a.evtx', 'x.cab'])
      assert.ok(!isMaybeLogName(`/x.log/${name}`), name);
  });

  test('a name is shown as it is, but nothing in it turns the direction of text', () => {
    assert.equal(shownName('/logs/PC02 中文 שלום/سجل_CBS.log'), 'سجل_CBS.log');
    assert.equal(shownName('/logs/a\u202egol.\u2066exe'), String.raw`a\u{202e}gol.\u{2066}exe`);
  });
});

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../../../tools/lib/compiled.mjs';
import { loadBundle, loadCompiled } from './compiledBundle';

interface Exported {
  readonly answer: () => string;
  readonly isText: (text: string) => boolean;
}

suite('compiled bundle', () => {
  let folder = '';
  let bundle = '';

  setup(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cbs-lens-bundle-'));
    bundle = join(folder, 'bundle.js');
    const lines = [
      "const { join } = require('node:path');",
      "module.exports = { answer: () => join(__dirname, 'x'), isText: (text) => /^[\u00e9\u9519]+$/.test(text) };",
    ];
    writeFileSync(bundle, lines.join('\n'));
    await compile(bundle, (exported) => void (exported as Exported).answer());
  });

  teardown(() => rmSync(folder, { recursive: true, force: true }));

  test('it exports what the bundle does, characters that are no ASCII among it', () => {
    const { answer, isText } = loadCompiled(bundle) as Exported;
    assert.equal(answer(), join(folder, 'x'));
    assert.ok(isText('\u9519\u00e9'));
    assert.match(readFileSync(bundle, 'latin1'), /^[\0-\x7f]+$/);
  });

  test('a bundle that was written later is loaded as it is', () => {
    writeFileSync(bundle, "module.exports = { answer: () => 'new' };");
    const later = new Date(Date.now() + 10_000);
    utimesSync(bundle, later, later);
    assert.equal(loadCompiled(bundle), null);
    assert.equal((loadBundle(bundle) as Exported).answer(), 'new');
  });

  test('so is one without it, and one that another V8 compiled', () => {
    writeFileSync(bundle, "module.exports = { answer: () => 'other' };");
    writeFileSync(`${bundle}.compiled`, 'of another V8');
    assert.equal(loadCompiled(bundle), null);
    rmSync(`${bundle}.compiled`);
    assert.equal((loadBundle(bundle) as Exported).answer(), 'other');
  });

  test('the command that was built is taken as it was compiled', () => {
    assert.notEqual(loadCompiled(join(__dirname, '..', '..', '..', 'dist', 'command.js')), null);
  });
});

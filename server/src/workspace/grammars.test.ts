import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { record } from '../../../test/support/marked';
import { languageIds } from '../log/families';
import { nodeGrammars } from '../node/grammars';
import { Grammars, type GrammarFiles } from './grammars';

const root = join(__dirname, '..', '..', '..');
const files: GrammarFiles = {
  ...nodeGrammars(root),
  engine: () =>
    Promise.resolve(readFileSync(createRequire(__filename).resolve('vscode-oniguruma/release/onig.wasm'))),
};

suite('grammars in the server', () => {
  test('every family of logs has its colours', async () => {
    const grammars = new Grammars(files);
    for (const language of Object.values(languageIds)) assert.ok(await grammars.of(language), language);
    assert.equal(await grammars.of('plaintext'), null);
  });

  test('a line stands alone, and one without an end is coloured up to a limit', async () => {
    const colours = (await new Grammars(files).of(languageIds.cbs))!;
    const line = record('CBS', 'Error', 'Failed to stage. [HRESULT = 0x8007000d - ERROR_INVALID_DATA]');
    const level = colours(line).find(({ start }) => start === 21)!;
    assert.ok(level.scopes.includes('token.error-token'));
    assert.deepEqual(colours(line), colours(line));
    assert.ok(colours(line + 'x'.repeat(1_000_000)).every(({ end }) => end <= 5001));
  });

  test('nothing is read before the first request, and what failed is tried again', async () => {
    let reads = 0;
    let fails = true;
    const grammars = new Grammars({
      ...files,
      grammar: (scope) => {
        reads++;
        return fails ? Promise.reject(new Error('gone')) : files.grammar(scope);
      },
    });
    assert.equal(reads, 0);
    await assert.rejects(grammars.of(languageIds.cbs), /gone/);
    fails = false;
    assert.ok(await grammars.of(languageIds.cbs));
  });
});

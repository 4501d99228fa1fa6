import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaText } from '../../contracts/generate.mjs';

const committed = readFileSync(join(import.meta.dirname, '../../contracts/analysis.schema.json'), 'utf8');

suite('schema of reports', () => {
  test('is the one that the type makes', async function () {
    assert.equal(committed, await schemaText(), 'run: npm run generate');
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { schemaText } from '../../contracts/generate.mjs';
import { readRules } from '../../server/src/analysis/userRules/parse';

const committed = readFileSync(join(import.meta.dirname, '../../contracts/rules.schema.json'), 'utf8');
const validate = new Ajv().compile(JSON.parse(committed) as object);

suite('schema of rules files', () => {
  test('is the one that the type makes', async function () {
    assert.equal(committed, await schemaText('rules.schema.json'), 'run: npm run generate');
  });

  test('takes what the reader takes, and refuses what it refuses', () => {
    const rule = 'id: a, text: Guard denied, why: x';
    for (const content of [
      'version: 1',
      `version: 1\nnoise: [{ ${rule}, families: [cbs], example: Guard denied it }]`,
      `version: 1\ncauses: [{ ${rule}, kind: disk-space, endsIn: any, remedies: [reboot], elsewhere: [a.log] }]`,
      `version: 1\ncauses: [{ ${rule}, kind: disk-space, endsIn: [0x80070005, -2147024891, E_FAIL] }]`,
      'noise: []',
      'version: 2',
      `version: 1\nnoise: [{ ${rule}, kind: disk-space }]`,
      `version: 1\ncauses: [{ ${rule}, kind: benign }]`,
      `version: 1\ncauses: [{ ${rule} }]`,
      `version: 1\nnoise: [{ id: A, text: Guard denied, why: x }]`,
      `version: 1\nnoise: [{ id: a, text: '', why: x }]`,
      `version: 1\nnoise: [{ ${rule}, families: [etl] }]`,
    ]) {
      const { problems } = readRules(content, 'rules.yaml');
      assert.equal(validate(parse(content)), problems.length === 0, content);
    }
  });
});

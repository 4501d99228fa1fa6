import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { samples } from '../../tools/samples.mjs';

const folder = path.resolve(import.meta.dirname, '../../samples');

suite('sample bundle', () => {
  for (const [name, bytes] of samples) {
    test(`${name} is what tools/samples.mjs writes`, () => {
      assert.ok(bytes.equals(fs.readFileSync(path.join(folder, name))), `run: node tools/samples.mjs`);
    });
  }

  test('there is no other log', () => {
    const logs = fs.readdirSync(folder).filter((name) => name !== 'README.md');
    assert.deepEqual(logs.sort(), [...samples.keys()].sort());
  });
});

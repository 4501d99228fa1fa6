import assert from 'node:assert/strict';
import { generate } from '../../tools/generate.mjs';

suite('what is generated', () => {
  test('is what its sources give: else run npm run generate', async () => {
    assert.deepEqual(await generate(), []);
  });
});

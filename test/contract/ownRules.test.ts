import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countOf } from '../../server/src/analysis/userRules/model';
import { readRules } from '../../server/src/analysis/userRules/parse';

suite('docs/add-your-own-rules.md', () => {
  test('its example is in order', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/add-your-own-rules.md'), 'utf8');
    const example = /```yaml\n([\s\S]*?)```/.exec(page)![1]!;
    const { rules, problems } = readRules(example, 'rules.yaml');
    assert.deepEqual([countOf(rules), problems], [2, []]);
  });
});

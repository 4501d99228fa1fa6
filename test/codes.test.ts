import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';

suite('code table', () => {
  test('what is committed is what the facts give', () => {
    const script = path.join(import.meta.dirname, '..', 'tools', 'codes', 'generate.mjs');
    const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });
});

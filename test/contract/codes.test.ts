import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';

suite('code table', () => {
  test('what is committed is what the facts give', () => {
    const script = path.join(import.meta.dirname, '..', '..', 'tools', 'codes', 'generate.mjs');
    const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });

  test('the numbers are those of the headers that they come from', function () {
    const script = path.join(import.meta.dirname, '..', '..', 'tools', 'codes', 'verify.mjs');
    const { status, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
    // The headers come from packages that need not be installed.
    if (status === 3) this.skip();
    assert.equal(status, 0, stderr);
  });
});

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';

const root = path.resolve(import.meta.dirname, '../..');

suite('package', () => {
  test('holds the files of test/package/files.txt and no other', async () => {
    const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
    const wanted = fs.readFileSync(path.join(root, 'test/package/files.txt'), 'utf8').trim().split(/\r?\n/);
    assert.deepEqual(files.map((file) => file.replaceAll('\\', '/')).sort(), wanted.sort());
  });
});

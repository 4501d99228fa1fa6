import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { locales } from '../../server/src/base/l10n';
import { languageIds } from '../../server/src/log/families';

const root = path.resolve(import.meta.dirname, '../..');

suite('package', () => {
  test('holds the files of test/package/files.txt, a grammar each family, two files each translation, and no other', async () => {
    const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
    const wanted = [
      ...fs.readFileSync(path.join(root, 'test/package/files.txt'), 'utf8').trim().split(/\r?\n/),
      ...Object.values(languageIds).map((id) => `syntaxes/${id}.tmLanguage.json`),
      ...locales
        .filter((locale) => locale !== 'en')
        .flatMap((locale) => [`l10n/bundle.l10n.${locale}.json`, `package.nls.${locale}.json`]),
    ];
    // Packaging writes the bill of materials, a build does not.
    const packaged = new Set([...files.map((file) => file.replaceAll('\\', '/')), 'dist/sbom.cdx.json']);
    assert.deepEqual([...packaged].sort(), wanted.sort());
  });
});

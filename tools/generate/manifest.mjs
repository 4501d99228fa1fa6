import fs from 'node:fs';
import * as prettier from 'prettier';
import { languageIds } from '../../server/src/log/families.ts';
import { languageNames } from '../../server/src/log/names.ts';
import { inRoot } from '../lib/paths.mjs';

/** package.json with the file names of each log language, from the registry of names (server/src/log/names.ts). */
export async function manifestFile() {
  const file = inRoot('package.json');
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
  const byLanguage = new Map(Object.entries(languageIds).map(([family, id]) => [id, languageNames[family]]));
  manifest.contributes.languages = manifest.contributes.languages.map((language) => {
    const names = byLanguage.get(language.id);
    if (!names) throw new Error(`${language.id} is no language of server/src/log/families.ts`);
    return Object.fromEntries(
      Object.entries({ ...language, filenames: undefined, filenamePatterns: undefined, ...names }).filter(
        ([, value]) => value !== undefined && (!Array.isArray(value) || value.length > 0),
      ),
    );
  });
  const options = await prettier.resolveConfig(file);
  return {
    'package.json': await prettier.format(JSON.stringify(manifest, null, 2), { ...options, filepath: file }),
  };
}

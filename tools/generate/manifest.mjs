import fs from 'node:fs';
import { locales } from '../../server/src/base/l10n.ts';
import { languageNames } from '../../server/src/log/names.ts';
import { formatted } from '../lib/formatted.mjs';
import { inRoot } from '../lib/paths.mjs';
import { declaredFormats } from './families.mjs';

const json = (path) => JSON.parse(fs.readFileSync(inRoot(path), 'utf8'));
const grammarOf = (id) => `syntaxes/${id}.tmLanguage.json`;
const isOurs = /^language\./;

/**
 * The manifest with the languages of the log families, their grammars and defaults, and their names in all translations of the
 * manifest: text by path. Everything else in these files is written by hand.
 */
export async function manifestFiles() {
  const families = (await declaredFormats())
    .map(({ value }) => value)
    .filter(({ language }) => language)
    .sort((a, b) => (a.family < b.family ? -1 : 1));
  const manifest = json('package.json');
  const { contributes } = manifest;
  contributes.languages = families.map(({ family, language }) => {
    const { filenames, filenamePatterns } = languageNames[family];
    return {
      id: language.id,
      aliases: [`%language.${family}%`, language.id],
      ...(filenames.length > 0 && { filenames }),
      ...(filenamePatterns.length > 0 && { filenamePatterns }),
      ...(language.firstLine !== undefined && { firstLine: language.firstLine }),
      configuration: './syntaxes/windows-log.language-configuration.json',
    };
  });
  contributes.grammars = [
    ...contributes.grammars.filter(({ language }) => language === undefined),
    ...families.map(({ language: { id } }) => ({
      language: id,
      scopeName: json(grammarOf(id)).scopeName,
      path: `./${grammarOf(id)}`,
    })),
  ];
  const ids = families.map(({ language }) => `[${language.id}]`).join('');
  contributes.configurationDefaults = Object.fromEntries(
    Object.entries(contributes.configurationDefaults).map(([key, value]) => [
      key.startsWith('[windows-') ? ids : key,
      value,
    ]),
  );
  const files = { 'package.json': await formatted('package.json', JSON.stringify(manifest, null, 2)) };
  for (const locale of locales) {
    const path = locale === 'en' ? 'package.nls.json' : `package.nls.${locale}.json`;
    const bundle = locale === 'en' ? {} : json(`l10n/bundle.l10n.${locale}.json`);
    const byHand = Object.entries(json(path)).filter(([key]) => !isOurs.test(key));
    const ours = families.map(({ family, language: { name } }) => [
      `language.${family}`,
      bundle[name.message] ?? name.message,
    ]);
    const text = JSON.stringify(Object.fromEntries([...byHand, ...ours]), null, 2);
    files[path] = await formatted(path, text);
  }
  return files;
}

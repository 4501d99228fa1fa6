import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { locales } from '../../server/src/base/l10n';
import { textsOfSources } from '../../tools/generate/texts.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) =>
  JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Record<string, string>;
const placeholders = (message: string): string => [...new Set(message.match(/\{\d+\}/g) ?? [])].sort().join();
/** What is left in English on purpose is a name, not a sentence. */
const isSentence = (message: string): boolean => /[a-z]{3} [a-z]{3}/.test(message);

const { messages, brought } = textsOfSources();
const english = read('package.nls.json');

suite('languages', () => {
  test('a bundle, texts of the manifest and a line in server/src/base/translations.ts make a language', () => {
    const files = [...readdirSync(root), ...readdirSync(path.join(root, 'l10n'))];
    const localesOf = (name: RegExp) => files.flatMap((file) => name.exec(file)?.[1] ?? []).sort();
    assert.deepEqual(['en', ...localesOf(/^bundle\.l10n\.(.+)\.json$/)], locales);
    assert.deepEqual(['en', ...localesOf(/^package\.nls\.(.+)\.json$/)], locales);
  });

  test('the Chinese bundle has what source files bring along: else run npm run generate', () => {
    const chinese = read('l10n/bundle.l10n.zh-cn.json');
    const others = [...brought].filter(([message, own]) => chinese[message] !== own.chinese);
    assert.deepEqual(others, []);
  });

  test('the manifest says what it has texts for', () => {
    const used = new Set(
      [...readFileSync(path.join(root, 'package.json'), 'utf8').matchAll(/"%([^%"]+)%"/g)].map(
        ([, key]) => key,
      ),
    );
    assert.deepEqual([...used].sort(), Object.keys(english).sort());
  });

  test('the Chinese texts use one word for one thing: see tools/lint/glossary.zh-cn.json', () => {
    const glossary = JSON.parse(
      readFileSync(path.join(root, 'tools/lint/glossary.zh-cn.json'), 'utf8'),
    ) as Record<string, string[]>;
    const texts = Object.entries({
      ...read('l10n/bundle.l10n.zh-cn.json'),
      ...read('package.nls.zh-cn.json'),
    });
    const wrong = Object.entries(glossary).flatMap(([term, others]) =>
      texts.flatMap(([key, text]) =>
        others.filter((other) => text.includes(other)).map((other) => `${other}, not ${term}: ${key}`),
      ),
    );
    assert.deepEqual(wrong, []);
  });

  for (const locale of locales.filter((one) => one !== 'en'))
    suite(locale, () => {
      const bundle = read(`l10n/bundle.l10n.${locale}.json`);

      test('every message has a translation', () => {
        const missing = [...messages].filter(([message]) => !Object.hasOwn(bundle, message));
        assert.deepEqual(missing, []);
      });

      test('no translation is left over', () => {
        assert.deepEqual(
          Object.keys(bundle).filter((message) => !messages.has(message)),
          [],
        );
      });

      test('a translation has the placeholders of its message, and is not the message itself', () => {
        const wrong = Object.entries(bundle).filter(
          ([message, translation]) =>
            placeholders(message) !== placeholders(translation) ||
            (message === translation && isSentence(message)),
        );
        assert.deepEqual(wrong, []);
      });

      test('the manifest has all its texts', () => {
        assert.deepEqual(Object.keys(read(`package.nls.${locale}.json`)).sort(), Object.keys(english).sort());
      });
    });
});

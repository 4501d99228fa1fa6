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

  /** Every text that a Chinese reader sees, by its key. */
  const chineseTexts = (): [key: string, text: string][] =>
    Object.entries({
      ...read('l10n/bundle.l10n.zh-cn.json'),
      ...read('package.nls.zh-cn.json'),
      ...Object.fromEntries(
        ['causes', 'open', 'read', 'repair'].map((page) => [
          page,
          readFileSync(path.join(root, `media/walkthrough/${page}.zh-cn.md`), 'utf8'),
        ]),
      ),
    });

  test('the Chinese texts use one word for one thing: see tools/lint/glossary.zh-cn.json', () => {
    const glossary = JSON.parse(
      readFileSync(path.join(root, 'tools/lint/glossary.zh-cn.json'), 'utf8'),
    ) as Record<string, string[]>;
    assert.ok(Object.keys(glossary).length >= 70);
    const texts = chineseTexts();
    const wrong = Object.entries(glossary).flatMap(([term, others]) =>
      others.flatMap((other) => {
        const pattern = new RegExp(other);
        return texts
          .filter(([, text]) => pattern.test(text))
          .map(([key, text]) => `${other}, not ${term}: ${key}: ${text}`);
      }),
    );
    assert.deepEqual(wrong, []);
  });

  test('the Chinese texts are punctuated and spaced as Microsoft does', () => {
    const han = '\u4e00-\u9fff';
    const rules: Record<string, RegExp> = {
      'a half-width mark behind a Chinese character': new RegExp(`[${han}][,;:?!](?![\\w/])`),
      'a blank beside a full-width mark': /[，。：；？！、（）] (?!\s)|(?<![\s\n]) [，。：；？！、）]/,
      'no blank between Chinese and Latin': new RegExp(`[${han}][A-Za-z0-9]|[A-Za-z0-9%][${han}]`),
      'Chinese in half-width brackets': new RegExp(`\\([${han}][^()]*\\)`),
      'two marks in a row': /[，。；：]{2}/,
    };
    const wrong = chineseTexts().flatMap(([key, text]) =>
      Object.entries(rules)
        .filter(([, pattern]) => pattern.test(text))
        .map(([rule]) => `${rule}: ${key}: ${text}`),
    );
    assert.deepEqual(wrong, []);
  });

  test('a Chinese sentence does not put its predicate behind the name of a component', () => {
    const late = chineseTexts().filter(([key, text]) => text.startsWith('{0}（位于') && key.length > 20);
    assert.deepEqual(late, []);
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

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { locales } from '../../server/src/base/l10n';
import { textsOfSources } from '../../tools/generate/texts.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) =>
  JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Record<string, string>;
const placeholders = (message: string): string => [...new Set(message.match(/\{\d+\}/g) ?? [])].sort().join();
interface Term {
  /** The English words of it, as an expression */
  readonly en: string;
  /** What a Chinese text must have where an English one has them */
  readonly zh: string;
  /** English texts in which the words mean something else, with what */
  readonly except?: Readonly<Record<string, string>>;
}
interface Glossary {
  /** Longer terms come first: what one has matched is not looked at again. */
  readonly terms: readonly Term[];
  /** By the term, renderings that no text may have */
  readonly never: Readonly<Record<string, readonly string[]>>;
}

/** A term that begins with a small letter has a large one where it begins a sentence. */
const atBegin = (en: string): string =>
  en.replace(/^[a-z]/, (letter) => `[${letter}${letter.toUpperCase()}]`);

/** Texts whose Chinese lacks the rendering of a term. Names of files and what is quoted as it stands are no words. */
function termFaults(pairs: readonly (readonly [string, string])[], terms: readonly Term[]): string[] {
  const patterns = terms.map((term) => ({
    ...term,
    pattern: new RegExp(`(?<![\\w-])(?:${atBegin(term.en)})(?![\\w-])`, 'g'),
  }));
  return pairs.flatMap(([message, chinese]) => {
    let rest = message.replace(/“[^”]*”|"[^"]*"/g, (quoted) =>
      chinese.includes(quoted.slice(1, -1)) ? ' ' : quoted,
    );
    rest = rest.replace(/\S*[\\._-]\S*\w/g, (name) => (chinese.includes(name) ? ' ' : name));
    return patterns.flatMap(({ pattern, en, zh, except }) => {
      const without = rest.replace(pattern, ' ');
      const has = without !== rest;
      rest = without;
      return has && !chinese.includes(zh) && !Object.hasOwn(except ?? {}, message)
        ? [`${en}, ${zh}: ${message.slice(0, 200)}: ${chinese.slice(0, 200)}`]
        : [];
    });
  });
}

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

  const glossary = JSON.parse(
    readFileSync(path.join(root, 'tools/lint/glossary.zh-cn.json'), 'utf8'),
  ) as Glossary;

  test('the Chinese texts use no other word for a thing: see tools/lint/glossary.zh-cn.json', () => {
    assert.ok(Object.keys(glossary.never).length >= 70);
    const texts = chineseTexts();
    const wrong = Object.entries(glossary.never).flatMap(([term, others]) =>
      others.flatMap((other) => {
        const pattern = new RegExp(other);
        return texts
          .filter(([, text]) => pattern.test(text))
          .map(([key, text]) => `${other}, not ${term}: ${key.slice(0, 200)}: ${text.slice(0, 200)}`);
      }),
    );
    assert.deepEqual(wrong, []);
  });

  /** Every text with its Chinese: those of the bundle and of the manifest. */
  const pairs = (): [english: string, chinese: string][] => {
    const manifest = read('package.nls.zh-cn.json');
    return [
      ...Object.entries(read('l10n/bundle.l10n.zh-cn.json')),
      ...Object.entries(english).map(([key, message]): [string, string] => [message, manifest[key] ?? '']),
    ];
  };

  test('a term of the glossary has its one rendering wherever an English text has it', () => {
    assert.ok(glossary.terms.length >= 80);
    assert.deepEqual(termFaults(pairs(), glossary.terms), []);
  });

  test('a rendering that is not that of the glossary is found, inside of a longer term, too', () => {
    const faults = (text: string, translation: string): number =>
      termFaults([[text, translation]], glossary.terms).length;
    assert.equal(faults('The update rolled back.', '更新已撤回。'), 1);
    assert.equal(faults('The servicing stack is busy.', '服务堆栈忙。'), 0);
    assert.equal(faults('The servicing stack of a servicing session.', '服务堆栈的服务会话。'), 1);
    assert.equal(
      faults('“Manifest hash mismatch” in pending.xml', '“Manifest hash mismatch”，见 pending.xml'),
      0,
    );
  });

  test('an exception of the glossary is one', () => {
    const all = new Set(pairs().map(([message]) => message));
    for (const { en, except = {}, ...term } of glossary.terms)
      for (const message of Object.keys(except)) {
        assert.ok(all.has(message), message);
        const own = pairs().filter(([one]) => one === message);
        assert.notDeepEqual(termFaults(own, [{ en, ...term }]), [], message);
      }
  });

  test('the Chinese texts are punctuated and spaced as Microsoft does', () => {
    const han = '\u4e00-\u9fff';
    const rules: Record<string, RegExp> = {
      'a half-width mark behind a Chinese character': new RegExp(`[${han}][,;:?!](?![\\w/])`),
      'a blank beside a full-width mark': /[，。：；？！、（）] (?!\s)|(?<![\s\n]) [，。：；？！、）]/,
      'no blank between Chinese and Latin': new RegExp(`[${han}][A-Za-z0-9]|[A-Za-z0-9%][${han}]`),
      'Chinese in half-width brackets': new RegExp(`\\([${han}][^()]*\\)`),
      'a blank beside a full-width quote': new RegExp(`[${han}，。：；、] “|” [${han}]`),
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

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textsOfSources } from '../../tools/generate/texts.mjs';

const root = join(__dirname, '..', '..');
const bundle = JSON.parse(readFileSync(join(root, 'l10n/bundle.l10n.zh-cn.json'), 'utf8')) as Record<
  string,
  string
>;
const places = (message: string): string => [...new Set(message.match(/\{\d+\}/g) ?? [])].sort().join();

suite('both languages', () => {
  const { messages, brought } = textsOfSources();

  test('every message has a Chinese translation', () => {
    const missing = [...messages].filter(([message]) => !Object.hasOwn(bundle, message));
    assert.deepEqual(missing, []);
  });

  test('the bundle has the Chinese that a source file brings along: else run npm run generate', () => {
    const others = [...brought].filter(([message, { chinese }]) => bundle[message] !== chinese);
    assert.deepEqual(others, []);
  });

  test('no translation is left over', () => {
    assert.deepEqual(
      Object.keys(bundle).filter((message) => !messages.has(message)),
      [],
    );
  });

  test('a translation has the places of its message, and is not the message itself', () => {
    const wrong = Object.entries(bundle).filter(
      ([message, translation]) =>
        places(message) !== places(translation) ||
        (message === translation && /[a-z]{3} [a-z]{3}/.test(message)),
    );
    assert.deepEqual(wrong, []);
  });

  test('the manifest speaks both languages', () => {
    const read = (file: string) =>
      JSON.parse(readFileSync(join(root, file), 'utf8')) as Record<string, string>;
    const english = read('package.nls.json');
    const chinese = read('package.nls.zh-cn.json');
    assert.deepEqual(Object.keys(chinese).sort(), Object.keys(english).sort());
    const used = new Set(
      [...readFileSync(join(root, 'package.json'), 'utf8').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key),
    );
    assert.deepEqual([...used].sort(), Object.keys(english).sort());
  });
});

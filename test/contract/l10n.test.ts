import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '..', '..');
const bundle = JSON.parse(readFileSync(join(root, 'l10n/bundle.l10n.zh-cn.json'), 'utf8')) as Record<
  string,
  string
>;
const places = (message: string): string => [...new Set(message.match(/\{\d+\}/g) ?? [])].sort().join();

/** Messages that the sources hand to `text(…)` or `l10n.t(…)`, each with the place it stands in. */
function messagesOf(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => join(folder, file));
  for (const file of files) {
    const source = ts.createSourceFile(
      file,
      readFileSync(join(root, file), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    const visit = (node: ts.Node): void => {
      if (
        ts.isCallExpression(node) &&
        /^(?:text|(?:vscode\.)?l10n\.t)$/.test(node.expression.getText(source))
      ) {
        const [message] = node.arguments;
        const line = `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
        assert.ok(message && ts.isStringLiteralLike(message), `${line}: the message must be a literal`);
        found.set(message.text, line);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

suite('both languages', () => {
  const messages = new Map([...messagesOf('server/src'), ...messagesOf('client/src')]);

  test('every message has a Chinese translation', () => {
    const missing = [...messages].filter(([message]) => !Object.hasOwn(bundle, message));
    assert.deepEqual(missing, []);
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

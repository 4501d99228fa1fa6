import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { codeTexts } from '../codes/generate.mjs';
import { formatted } from '../lib/formatted.mjs';
import { inRoot } from '../lib/paths.mjs';

const codes = 'server/src/codes/data/servicing.tsv';
const isText = /^(?:text|(?:vscode\.)?l10n\.t)$/;

/**
 * The texts of the sources: every message that is handed to `text(…)` or `l10n.t(…)`, and what is said of codes, with the place it
 * stands in; and the Chinese that a file brings along as `export const zhCn = { 'English': '中文' }`, or the table of codes.
 *
 * @returns {{ messages: Map<string, string>, brought: Map<string, { chinese: string, file: string }> }}
 */
export function textsOfSources() {
  const messages = new Map();
  const brought = new Map();
  for (const folder of ['server/src', 'client/src'])
    for (const name of readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
      const file = join(folder, name).replaceAll('\\', '/');
      const content = readFileSync(inRoot(file), 'utf8');
      const source = ts.createSourceFile(file, content, ts.ScriptTarget.Latest, true);
      const visit = (node) => {
        if (ts.isCallExpression(node) && isText.test(node.expression.getText(source))) {
          const [message] = node.arguments;
          const line = `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
          if (!message || !ts.isStringLiteralLike(message))
            throw new Error(`${line}: the message must be a literal`);
          messages.set(message.text, line);
        }
        ts.forEachChild(node, visit);
      };
      visit(source);
      for (const [message, chinese] of translationsIn(source)) brought.set(message, { chinese, file });
    }
  for (const [message, chinese] of codeTexts()) {
    messages.set(message, codes);
    brought.set(message, { chinese, file: codes });
  }
  return { messages, brought };
}

/** Pairs of a top-level `zhCn`; values are literals, in one piece or put together with `+`. */
function translationsIn(source) {
  const literal = (node) =>
    ts.isStringLiteralLike(node)
      ? node.text
      : ts.isBinaryExpression(node)
        ? literal(node.left) + literal(node.right)
        : (() => {
            throw new Error(`${source.fileName}: zhCn holds literals only, not ${node.getText(source)}`);
          })();
  return source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .filter(({ name, initializer }) => name.getText(source) === 'zhCn' && initializer)
    .flatMap(({ initializer }) => {
      const object = ts.isObjectLiteralExpression(initializer) ? initializer : initializer.expression;
      return object.properties.map((pair) => [pair.name.text, literal(pair.initializer)]);
    });
}

/**
 * The bundle of each translation, sorted: without what nothing says any more, the Chinese one with what source files bring along. All
 * other translations are written in the bundles by hand.
 */
export async function bundleFiles() {
  const { messages, brought } = textsOfSources();
  for (const [message, { file }] of brought)
    if (!messages.has(message)) throw new Error(`${file}: zhCn translates what nothing says: ${message}`);
  const chinese = Object.fromEntries([...brought].map(([message, { chinese }]) => [message, chinese]));
  const files = {};
  for (const name of readdirSync(inRoot('l10n')).filter((file) => file.endsWith('.json'))) {
    const path = `l10n/${name}`;
    const byHand = JSON.parse(readFileSync(inRoot(path), 'utf8'));
    const bundle = name === 'bundle.l10n.zh-cn.json' ? { ...byHand, ...chinese } : byHand;
    const sorted = Object.fromEntries(
      Object.entries(bundle)
        .filter(([message]) => messages.has(message))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    files[path] = await formatted(path, JSON.stringify(sorted, null, 2));
  }
  return files;
}

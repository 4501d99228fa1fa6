// The walls of the house (docs/ARCHITECTURE.md) as lint rules: who may import what. Data flows one way,
// log -> analysis -> (features | report | remedy); `codes` and the texts are leaves that all may read.
import { builtinModules } from 'node:module';

const nodeModules = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];
const nodeGlobals = [
  'globalThis',
  'process',
  'Buffer',
  'require',
  'module',
  '__dirname',
  '__filename',
  'global',
];

const editor = { regex: '^vscode$', message: 'Only the client knows the editor.' };
const connection = {
  regex: '^vscode-(languageserver|languageclient|jsonrpc)',
  message: 'The engine knows no language server connection.',
};
const connectionValues = {
  regex: '^vscode-(languageserver|languageclient|jsonrpc)',
  allowTypeImports: true,
  message: 'Features take types from the protocol and nothing else.',
};
const nodeConnection = {
  regex: '^vscode-languageserver/node',
  message: 'Only server/src/node talks to a process; a browser could start the rest.',
};
const node = {
  regex: `^(?:${nodeModules.map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')})(?:/|$)`,
  message: 'Node lives in server/src/node and server/src/cli.',
};

const dynamicImport = { selector: 'ImportExpression', message: node.message };
const wholeText = {
  selector: 'CallExpression[callee.property.name="getText"][arguments.length=0]',
  message:
    'The whole text of a document is a second copy, which the extension host keeps as long as the document: ask for a range.',
};

/** Forbids relative imports of folders and files in server/src. */
const inner = (...names) => ({
  regex: `^(?:\\.\\./)+(?:server/src/)?(?:${names.join('|')})(?:/|$)`,
  message: 'Data flows one way: log -> analysis -> (features | report | remedy).',
});
const outside = inner(
  'node',
  'browser',
  'cli',
  'server',
  'gestures',
  'requests',
  'protocol',
  'workspace\\w*',
  'client',
);
const readers = ['features', 'report', 'remedy'];

const block = (name, files, patterns, globals = nodeGlobals, syntax = [dynamicImport]) => ({
  name: `cbs-lens/walls/${name}`,
  files,
  ignores: ['**/*.test.ts'],
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
    // A list left empty would keep that of an earlier block.
    'no-restricted-globals':
      globals.length > 0 ? ['error', ...globals.map((name) => ({ name, message: node.message }))] : 'off',
    // The rules above see static imports only.
    'no-restricted-syntax': syntax.length > 0 ? ['error', ...syntax] : 'off',
  },
});

/** An engine folder: what it may not import on top of what no engine folder may. */
const engine = (name, ...patterns) =>
  block(name, [`server/src/${name}/**/*.ts`], [editor, connection, node, outside, ...patterns]);

/** Later blocks replace earlier ones for the files that they name. */
export const walls = [
  block(
    'server',
    ['server/src/**/*.ts'],
    [editor, nodeConnection, node, inner('node', 'browser', 'cli', 'client')],
  ),
  block('starters', ['server/src/{node,browser,cli}/**/*.ts'], [editor, inner('client')], [], []),
  engine('codes', inner('log', 'analysis', ...readers)),
  // The words of the model (levels, families) are types that the readers of logs share.
  engine('log', { ...inner('analysis', ...readers), allowTypeImports: true }),
  engine('analysis', inner('bundle', ...readers)),
  engine('bundle', inner(...readers)),
  engine('remedy', inner('features', 'report')),
  engine('report', inner('features')),
  block(
    'features',
    ['server/src/features/**/*.ts'],
    [editor, connectionValues, node, outside, inner('report')],
  ),
  block(
    'client',
    ['client/src/**/*.ts'],
    [
      {
        regex: 'server/src/(?!protocol(?:\\.ts)?$)',
        message: 'The client shares server/src/protocol with the server and nothing else.',
      },
      { regex: '^vscode-languageserver', message: 'The client uses vscode-languageclient.' },
    ],
    [],
    [wholeText],
  ),
];

// The walls between the rooms (docs/ARCHITECTURE.md) as lint rules. Which room imports which is one table, rooms.json; here is what
// no room, or only some, may know: the editor, the connection, Node and its globals.
import { builtinModules } from 'node:module';
import { codeLiteralsRule } from './codeLiterals.mjs';
import { protocolOnlyRule, rooms, roomsRule } from './rooms.mjs';
import { ruleIdsRule } from './ruleIds.mjs';
import { totalRecordsRule } from './totalRecords.mjs';

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

const nodeMessage = 'Node lives in server/src/node and server/src/cli.';
const editor = { regex: '^vscode$', message: 'Only the client knows the editor.' };
const node = {
  regex: `^(?:${nodeModules.map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')})(?:/|$)`,
  message: nodeMessage,
};
const nodeConnection = {
  regex: '^vscode-languageserver/node',
  message: 'Only server/src/node talks to a process; a browser could start the rest.',
};

/** What a room may not import of the connection: of the packages in `types` it takes types, of those in `values` anything. */
const connection = ({ types = [], values = [] }) => [
  {
    regex: `^(?!(?:${[...types, ...values].join('|')})$)vscode-(?:languageserver|languageclient|jsonrpc)`,
    message: 'This room knows no language server connection (tools/lint/rooms.json).',
  },
  ...types.map((name) => ({
    regex: `^${name}$`,
    allowTypeImports: true,
    message: `This room takes types of ${name} and nothing else (tools/lint/rooms.json).`,
  })),
];

const dynamicImport = { selector: 'ImportExpression', message: nodeMessage };
const wholeText = {
  selector: 'CallExpression[callee.property.name="getText"][arguments.length=0]',
  message:
    'The whole text of a document is a second copy, which the extension host keeps as long as the document: ask for a range.',
};

const oneHandler = {
  selector: 'CallExpression[callee.property.name="onNotification"]',
  message: 'A language client keeps one handler a method: listen to ServerNotifications.',
};

/** 0 is no limit. */
const fixedLimit = {
  selector:
    'CallExpression[callee.object.type="ThisExpression"][callee.property.name="timeout"] > Literal[value!=0]',
  message: 'A slow or busy machine fails no test: use scaledLimit of tools/lib/speed.mjs.',
};

/** A list that a log made long overflows the stack as arguments of a call. */
const spreadLists = {
  selector:
    'CallExpression[callee.property.name=/^(push|unshift)$/] > SpreadElement, CallExpression[callee.object.name="Math"] > SpreadElement',
  message: 'A long list overflows the stack here: use append, prepend, smallest or largest of base/lists.',
};

const block = (name, files, patterns, globals, syntax) => ({
  name: `cbs-lens/walls/${name}`,
  files,
  ignores: ['**/*.test.ts'],
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
    // A list left empty would keep that of an earlier block.
    'no-restricted-globals':
      globals.length > 0 ? ['error', ...globals.map((name) => ({ name, message: nodeMessage }))] : 'off',
    // The rules above see static imports only.
    'no-restricted-syntax': syntax.length > 0 ? ['error', ...syntax] : 'off',
  },
});

const roomBlock = (one) => {
  const files = [`server/src/${one.room}/**/*.ts`];
  if (one.uses?.includes('node')) return block(one.room, files, [editor], [], [spreadLists]);
  const patterns = [editor, node, ...(one.uses ? [nodeConnection] : connection(one))];
  return block(one.room, files, patterns, nodeGlobals, [dynamicImport, spreadLists]);
};

const plugins = {
  'cbs-lens': {
    rules: {
      rooms: roomsRule,
      'protocol-only': protocolOnlyRule,
      'rule-ids': ruleIdsRule,
      'total-records': totalRecordsRule,
      'code-literals': codeLiteralsRule,
    },
  },
};

/** Later blocks replace earlier ones for the files that they name. */
export const walls = [
  {
    name: 'cbs-lens/walls/rooms',
    files: ['server/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    plugins,
    rules: {
      'cbs-lens/rooms': 'error',
      'cbs-lens/rule-ids': 'error',
      'cbs-lens/total-records': 'error',
      'cbs-lens/code-literals': 'error',
    },
  },
  {
    name: 'cbs-lens/walls/protocol',
    files: ['client/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    plugins,
    rules: {
      'cbs-lens/protocol-only': 'error',
      'cbs-lens/rule-ids': 'error',
      'cbs-lens/total-records': 'error',
      'cbs-lens/code-literals': 'error',
    },
  },
  {
    name: 'cbs-lens/walls/limits',
    files: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', fixedLimit] },
  },
  {
    name: 'cbs-lens/walls/functions',
    files: ['server/src/**/*.ts', 'client/src/**/*.ts'],
    // There a function is mostly the text of a script.
    ignores: ['**/*.test.ts', 'server/src/remedy/powershell/**'],
    rules: { 'max-lines-per-function': ['error', 100] },
  },
  ...rooms.map(roomBlock),
  block(
    'client',
    ['client/src/**/*.ts'],
    [{ regex: '^vscode-languageserver', message: 'The client uses vscode-languageclient.' }],
    [],
    [wholeText, oneHandler],
  ),
  {
    name: 'cbs-lens/walls/notifications',
    files: ['client/src/features/serverNotifications.ts'],
    rules: { 'no-restricted-syntax': ['error', wholeText] },
  },
];

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ESLint } from 'eslint';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importCycles } from '../../tools/lint/cycles.mjs';
import { rooms } from '../../tools/lint/rooms.mjs';

const root = path.resolve(import.meta.dirname, '..', '..');
const rules = [
  '@typescript-eslint/no-restricted-imports',
  'no-restricted-globals',
  'no-restricted-syntax',
  'max-lines-per-function',
  'cbs-lens/rooms',
  'cbs-lens/protocol-only',
  'cbs-lens/rule-ids',
  'cbs-lens/total-records',
  'cbs-lens/code-literals',
];

/** Types are of no use here, and looking them up would ask for files that exist. */
const withoutTypes = defineConfig(tseslint.configs.disableTypeChecked, {
  languageOptions: { parserOptions: { projectService: false } },
});

const names = rooms.map(({ room }) => room);
const isolated = rooms.filter(({ uses }) => !uses).map(({ room }) => room);
const engine = isolated.filter((room) => !['protocol', 'features', 'views', 'workspace'].includes(room));
const inRooms = (these: readonly string[], name = 'x'): string[] =>
  these.map((room) => `server/src/${room}/${name}.ts`);

/** What must not be written, and where. */
const forbidden: readonly (readonly [files: readonly string[], source: string])[] = [
  [inRooms(names), `import 'vscode';`],
  [inRooms(isolated), `import { DiagnosticSeverity } from 'vscode-languageserver';`],
  [inRooms(isolated), `import { Position } from 'vscode-languageserver-types';`],
  [inRooms(engine), `import type { Range } from 'vscode-languageserver-types';`],
  [
    [...inRooms(isolated), 'server/src/server/x.ts'],
    `import { createConnection } from 'vscode-languageserver/node';`,
  ],
  [[...inRooms(isolated, 'deep/er/x'), 'server/src/server/x.ts'], `import fs from 'node:fs';`],
  [inRooms(isolated), `import { join } from 'path';`],
  [inRooms(isolated), `import { readFile } from 'fs/promises';`],
  [inRooms(isolated), `process.exit(1);`],
  [
    ['server/src/analysis/faults/x.ts', 'server/src/node/x.ts'],
    `export const add = (a: number[], b: number[]) => a.push(...b);`,
  ],
  [['server/src/views/x.ts'], `export const most = (a: number[]) => Math.max(...a);`],
  [inRooms(isolated), `export const fs = import('node:fs');`],
  [inRooms(isolated), `export const code = globalThis.process;`],
  [inRooms(isolated), `export const bytes = Buffer.from('x');`],
  [['server/src/x.ts', 'server/src/analysis/x.ts', 'server/src/attic/x.ts'], `export const stray = 1;`],
  [['server/src/log/x.ts'], `import { summary } from '../summaries';`],
  [['server/src/views/x.ts'], `import { client } from '../../../client/src/extension';`],
  // The name of a rule decides nothing.
  [['server/src/report/x.ts'], `export const is = (f: { rule: string }): boolean => f.rule === 'a/b';`],
  [
    ['server/src/views/x.ts'],
    `export const is = ({ rule }: { rule: string }): boolean => rule.startsWith('a/');`,
  ],
  [['server/src/remedy/x.ts'], `export const variants = { 'third-party-interference/hive-in-use': 1 };`],
  [['server/src/analysis/causes/x.ts'], `export const ends = new Set(['terminal/session-finalized']);`],
  // The name of a rule by another name, by its parts, or as the key of a list that is written down.
  ...[
    `f['rule'] === 'a'`,
    `f.rule.split('/')[1] === 'owner'`,
    `f.rule.search(/owner/) > 0`,
    `f.rule.replace(/x/, '') === 'y'`,
    `['hash-mismatch'].includes(f.rule)`,
    `ownName === f.rule`,
    `ownNames.has(f.rule)`,
    `ownMap.has(f.rule)`,
    `f.rule in {} || ownTable[f.rule] === 1`,
  ].map(
    (is) =>
      [
        ['server/src/report/x.ts', 'client/src/features/x.ts'],
        `const ownName = '/owner'; const ownNames = new Set(['not-reached']); const ownMap = new Map([['a', 1]]); const ownTable = { 'not-reached': 1 } as Record<string, number>; export const is = (f: { rule: string }): boolean => ${is};`,
      ] as const,
  ),
  [
    ['server/src/report/x.ts'],
    `export const is = (f: { rule: string }): boolean => { const { rule: name } = f; return name === 'x'; };`,
  ],
  [
    ['server/src/report/x.ts'],
    `export const is = (name: string): boolean => name === 'missing-filesystem-object/x';`,
  ],
  // Result codes stand in codes/.
  [['server/src/analysis/causes/x.ts', 'server/src/remedy/x.ts'], `export const full = 0x80070070;`],
  [['server/src/report/x.ts'], 'export const full = /0x80070070/;'],
  [['server/src/report/x.ts'], 'export const full = /80070070|c000007f/;'],
  [['server/src/report/x.ts'], 'export const full = -2147024784;'],
  [['server/src/report/x.ts'], 'export const full = 2147942512;'],
  [['server/src/report/x.ts'], 'export const full = 0x80070070n;'],
  [['client/src/features/x.ts'], 'export const full = 0x80070070;'],
  // A table over a closed list leaves nothing out.
  [
    ['server/src/remedy/plans/x.ts'],
    `import type { CauseKind } from '../../analysis/model/kinds'; export const t: Partial<Record<CauseKind, string>> = {};`,
  ],
  ...[
    'Partial<Record<Exclude<CauseKind, "benign">, string>>',
    'Readonly<Partial<Record<CauseKind, string>>>',
    '{ readonly [K in CauseKind]?: string }',
  ].map(
    (type) =>
      [
        ['server/src/remedy/plans/x.ts', 'client/src/features/x.ts'],
        `import type { CauseKind } from 'x'; export const t: ${type} = {};`,
      ] as const,
  ),
  // Nobody reads a function of more than a hundred lines.
  [['server/src/server/x.ts'], `export function start(): void {${'\n  run();'.repeat(100)}\n}`],
  // The clock decides no test.
  [['server/src/log/x.test.ts', 'test/lsp/x.test.ts'], `suite('x', function () { this.timeout(60_000); });`],
  // Every way to write an import.
  ...[
    `import x = require('../cli/main');`,
    `const x = require('../cli/main');`,
    'export const x = import(`../cli/main`);',
    `declare module '../cli/main' { interface X { a: 1 } }`,
    `import '${root}/server/src/cli/main';`,
    `import { marked } from '../../../test/support/marked';`,
    `import { rooms } from '../../../tools/lint/rooms.mjs';`,
  ].map((source) => [['server/src/node/x.ts'], source] as const),
  ...[
    `import '../../../server/src/base/text';`,
    `export type X = import('../../../server/src/base/text').Text;`,
    `export const x = import('../../../server/src/base/text');`,
    `import x = require('../../../server/src/base/text');`,
    `import '../../../server/src/protocol/../base/text';`,
    `import '../../../server/src';`,
  ].map((source) => [['client/src/features/x.ts', 'client/src/webview/x.ts'], source] as const),
  // No file asks for one kind of cause: kinds are asked through what declares them.
  [
    inRooms(['analysis/diagnosis', 'analysis/faults', 'analysis/pipeline']),
    `import { diskSpace } from '../causes/diskSpace';`,
  ],
  // One look over a wall for each way that imports have been seen to climb.
  [['server/src/codes/x.ts'], `import { splitRecord } from '../log/formats/panther';`],
  [['server/src/codes/x.ts'], `import { logFamilies } from '../log/families';`],
  [['server/src/log/x.ts'], `import type { Finding } from '../analysis/model/model';`],
  [['server/src/log/x.ts'], `import { readResults } from '../workspace/setupDiagFiles';`],
  [['server/src/log/x.ts'], `import { documents } from '../views/documents';`],
  [['server/src/remedy/x.ts'], `import { progress } from '../workspace/readingProgress';`],
  [['server/src/protocol/x.ts'], `import type { Status } from '../views/status';`],
  [['server/src/protocol/x.ts'], `export type { Incident } from '../analysis/model/model';`],
  [['server/src/analysis/causes/x.ts'], `import { hover } from '../../features/hover';`],
  [['server/src/analysis/causes/x.ts'], `import { diagnose } from '../diagnosis/diagnose';`],
  [['server/src/analysis/causes/x.ts'], `import { dism } from '../families/dism';`],
  [['server/src/analysis/model/x.ts'], `import { diagnose } from '../diagnosis/diagnose';`],
  [['server/src/analysis/diagnosis/x.ts'], `import { analyse } from '../pipeline/analyse';`],
  [['server/src/analysis/pipeline/x.ts'], `import { rootCauses } from '../../views/rootCauses';`],
  [['server/src/analysis/pipeline/x.ts'], `import { handlers } from '../../server/rulesHandlers';`],
  [['server/src/analysis/pipeline/x.ts'], `import { requestFor } from '../../remedy/request';`],
  [['server/src/analysis/pipeline/x.ts'], `export const json = import('../../report/json');`],
  [['server/src/remedy/x.ts', 'server/src/report/x.ts'], `import { status } from '../views/status';`],
  [['server/src/features/x.ts'], `import { json } from '../report/json';`],
  [['server/src/views/x.ts'], `import { files } from '../node/files';`],
  [['server/src/node/x.ts'], `import { main } from '../cli/main';`],
  [['client/src/features/x.ts'], `import { analyse } from '../../../server/src/analysis/pipeline/analyse';`],
  [['client/src/features/x.ts'], `import { Position } from 'vscode-languageserver-types';`],
  [['client/src/features/x.ts'], `export const text = editor.document.getText();`],
  [['client/src/features/x.ts'], `client.onNotification(statusChangedNotification, update);`],
  [['server/src/features/x.ts', 'server/src/views/x.ts'], `import { RequestType } from 'vscode-jsonrpc';`],
];

/** What the walls must let through. */
const allowed: readonly (readonly [files: readonly string[], source: string])[] = [
  [['client/src/features/x.ts'], `import * as vscode from 'vscode';`],
  [['client/src/features/x.ts'], `export const head = document.getText(range);`],
  [['client/src/features/x.ts'], `import type { Request } from '../../../server/src/protocol/protocol';`],
  [['server/src/features/x.ts'], `import type { Range } from 'vscode-languageserver-types';`],
  [['server/src/server/x.ts'], `import { createConnection } from 'vscode-languageserver';`],
  [
    ['server/src/node/main.ts'],
    `import fs from 'node:fs'; import 'vscode-languageserver/node'; process.exit(0);`,
  ],
  [inRooms(names.filter((room) => !room.includes('/'))), `import { text } from '../base/text';`],
  [['server/src/log/x.ts', 'server/src/remedy/x.ts'], `import { nameOf } from '../codes';`],
  [['server/src/features/x.ts', 'server/src/report/x.ts'], `import { requestFor } from '../remedy/request';`],
  [['server/src/analysis/causes/x.ts'], `import { splitRecord } from '../../log/formats/panther';`],
  [['server/src/analysis/causes/x.ts'], `import { unwinding } from '../patterns/unwinding';`],
  [['server/src/protocol/x.ts'], `import { RequestType } from 'vscode-jsonrpc';`],
  [['server/src/analysis/diagnosis/x.ts'], `import { declarationOf } from '../causes';`],
  [['server/src/remedy/x.ts'], `import { version } from '../../../package.json';`],
  [
    ['server/src/report/x.ts'],
    `export const isSame = (a: { rule: string }, b: { rule: string }): boolean => a.rule === b.rule;`,
  ],
  [['test/lsp/x.test.ts'], `suite('x', function () { this.timeout(scaledLimit(60_000)); });`],
  [['server/src/log/x.test.ts'], `import fs from 'node:fs';`],
];

suite('walls', () => {
  const eslint = new ESLint({ cwd: root, overrideConfig: withoutTypes });
  /** The rules of the walls that a source breaks in a file. */
  const broken = async (file: string, source: string): Promise<string[]> => {
    const [result] = await eslint.lintText(source, { filePath: path.join(root, file) });
    assert.ok(result);
    assert.deepEqual(
      result.messages.filter(({ fatal }) => fatal),
      [],
    );
    return result.messages.map(({ ruleId }) => ruleId ?? '').filter((rule) => rules.includes(rule));
  };

  for (const [files, source] of forbidden) {
    for (const file of files) {
      test(`${file} may not: ${source}`, async () => {
        assert.notDeepEqual(await broken(file, source), []);
      });
    }
  }
  for (const [files, source] of allowed) {
    for (const file of files) {
      test(`${file} may: ${source}`, async () => {
        assert.deepEqual(await broken(file, source), []);
      });
    }
  }

  test('no imports run in a circle, not even those of types', async () => {
    assert.deepEqual(await importCycles(root, ['server/src', 'client/src']), []);
  });

  test('a circle of types is found', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'cbs-lens-cycle-'));
    try {
      writeFileSync(path.join(folder, 'a.ts'), `import type { B } from './b';\nexport type A = B | 1;\n`);
      writeFileSync(path.join(folder, 'b.ts'), `import type { A } from './a';\nexport type B = A | 2;\n`);
      assert.equal((await importCycles(folder, ['.'])).length, 1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

import assert from 'node:assert/strict';
import path from 'node:path';
import { ESLint } from 'eslint';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const root = path.resolve(import.meta.dirname, '..');
const rules = ['@typescript-eslint/no-restricted-imports', 'no-restricted-globals', 'no-restricted-syntax'];

/** Types are of no use here, and looking them up would ask for files that exist. */
const withoutTypes = defineConfig(tseslint.configs.disableTypeChecked, {
  languageOptions: { parserOptions: { projectService: false } },
});

const engineFolders = ['log', 'codes', 'analysis', 'bundle', 'remedy', 'report', 'features'];
const inEngine = (name: string): string[] => engineFolders.map((folder) => `server/src/${folder}/${name}.ts`);

/** What must not be written, and where. */
const forbidden: readonly (readonly [files: readonly string[], source: string])[] = [
  [
    [...inEngine('x'), 'server/src/server.ts', 'server/src/node/main.ts', 'server/src/cli/main.ts'],
    `import 'vscode';`,
  ],
  [inEngine('x'), `import { DiagnosticSeverity } from 'vscode-languageserver';`],
  [inEngine('x'), `import { Position } from 'vscode-languageserver-types';`],
  [
    ['server/src/analysis/x.ts', 'server/src/log/x.ts'],
    `import type { Range } from 'vscode-languageserver-types';`,
  ],
  [
    ['server/src/server.ts', ...inEngine('x')],
    `import { createConnection } from 'vscode-languageserver/node';`,
  ],
  [[...inEngine('deep/er/x'), 'server/src/server.ts', 'server/src/text.ts'], `import fs from 'node:fs';`],
  [inEngine('x'), `import { join } from 'path';`],
  [inEngine('x'), `import { readFile } from 'fs/promises';`],
  [[...inEngine('x'), 'server/src/server.ts'], `process.exit(1);`],
  [[...inEngine('x'), 'server/src/server.ts'], `export const fs = import('node:fs');`],
  [inEngine('x'), `export const code = globalThis.process;`],
  [inEngine('x'), `export const bytes = Buffer.from('x');`],
  [inEngine('x'), `import { fileSource } from '../node/fileSource';`],
  [inEngine('x'), `import { main } from '../cli/main';`],
  [inEngine('x'), `import { start } from '../server';`],
  [['server/src/codes/x.ts'], `import { splitRecord } from '../log/panther';`],
  [['server/src/codes/x.ts', 'server/src/log/x.ts'], `import { analyseLog } from '../analysis/analyse';`],
  [['server/src/analysis/causes/x.ts'], `import { hover } from '../../features/hover';`],
  [['server/src/analysis/x.ts', 'server/src/log/x.ts'], `import { json } from '../report/json';`],
  [['server/src/analysis/x.ts'], `import { requestFor } from '../remedy/request';`],
  [
    ['server/src/remedy/plans/x.ts', 'server/src/report/x.ts'],
    `import { hover } from '../../features/hover';`,
  ],
  [['server/src/remedy/x.ts', 'server/src/features/x.ts'], `import { json } from '../report/json';`],
  [['client/src/features/x.ts'], `import { analyseLog } from '../../../server/src/analysis/analyse';`],
  [['client/src/features/x.ts'], `import { Position } from 'vscode-languageserver-types';`],
  [['client/src/features/x.ts'], `export const text = editor.document.getText();`],
];

/** What the walls must let through. */
const allowed: readonly (readonly [files: readonly string[], source: string])[] = [
  [['client/src/features/x.ts'], `import * as vscode from 'vscode';`],
  [['client/src/features/x.ts'], `export const head = document.getText(range);`],
  [['client/src/features/x.ts'], `import type { Request } from '../../../server/src/protocol';`],
  [['server/src/features/x.ts'], `import type { Range } from 'vscode-languageserver-types';`],
  [['server/src/server.ts'], `import { createConnection } from 'vscode-languageserver';`],
  [
    ['server/src/node/main.ts'],
    `import fs from 'node:fs'; import 'vscode-languageserver/node'; process.exit(0);`,
  ],
  [inEngine('x'), `import { text } from '../text';`],
  [inEngine('x').filter((file) => !file.includes('/codes/')), `import { nameOf } from '../codes';`],
  [['server/src/log/x.ts'], `import type { Level } from '../analysis/model';`],
  [['server/src/features/x.ts', 'server/src/report/x.ts'], `import { requestFor } from '../remedy/request';`],
  [['server/src/analysis/causes/x.ts'], `import { splitRecord } from '../../log/panther';`],
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
});

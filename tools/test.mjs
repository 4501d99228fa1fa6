// Checks everything that can be checked, from types to a real VS Code with the packaged extension in it.
//
//   npm test [-- --only engine,grammar] [-- --desktop]
//
// Installs what it needs, so that it works in a fresh clone. `--desktop` runs the editor tests in the desktop's VS
// Code. Each step that is no test run counts as one failure when it fails. The last line has the sums.
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runMocha } from './lib/mocha.mjs';
import { inRoot } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';
import { packageExtension } from './package.mjs';
import { runDesktopTests } from './vscode/desktop.mjs';
import { runEditorTests } from './vscode/editorTests.mjs';
import { hostsSupported, prepareHost } from './vscode/host.mjs';

const { values } = parseArgs({
  options: { only: { type: 'string' }, desktop: { type: 'boolean', default: false } },
});
const only = values.only?.split(',');
const nothing = { passed: 0, failed: 0, skipped: 0 };

/** A step that runs a tool of node_modules and passes when that does. */
const tool =
  (script, ...args) =>
  async () =>
    (await runNode([inRoot('node_modules', script), ...args])) === 0 ? [] : [{ ...nothing, failed: 1 }];

/** A step that runs test files. */
const tests =
  (...patterns) =>
  async () => [await runMocha(patterns)];

const hosted = !values.desktop && hostsSupported();

/** Steps by name, in their order. Each gives the sums of its test runs, and throws where it could not be done. */
const steps = {
  types: async () => [
    ...(await tool('typescript/bin/tsc', '-p', 'tsconfig.json')()),
    // What a browser runs has other globals.
    ...(await tool('typescript/bin/tsc', '-p', 'client/src/webview')()),
  ],
  lint: tool('eslint/bin/eslint.js', '.'),
  format: tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  engine: tests('server/src/**/*.test.ts', 'client/src/**/*.test.ts', 'test/*.test.ts'),
  grammar: tests('test/grammar/*.test.ts'),
  lsp: tests('test/lsp/**/*.test.ts'),
  // Real logs and solved cases, where they are beside the clone.
  corpus: tests('test/corpus/*.test.ts'),
  package: async () => {
    await packageExtension();
    return [await runMocha(['test/package/*.test.ts'])];
  },
  editor: async () => {
    if (!hosted) return runDesktopTests();
    const host = await prepareHost('latest');
    const vsix = inRoot('cbs-lens.vsix');
    return [
      ...(await runEditorTests(host, { vsix })),
      ...(await runEditorTests(host, { only: ['default'] })),
    ];
  },
  minimum: async () => {
    if (!hosted) return runDesktopTests('1.100.0');
    return runEditorTests(await prepareHost('minimum'), { vsix: inRoot('cbs-lens.vsix'), only: ['default'] });
  },
};

const unknown = only?.filter((name) => !Object.hasOwn(steps, name)) ?? [];
if (unknown.length > 0) {
  console.error(`No step ${unknown.join(', ')}. Steps: ${Object.keys(steps).join(', ')}`);
  process.exit(2);
}

await ensureInstalled();
const results = [];
const summary = [];
// What is run below is what is built here.
try {
  await build();
} catch {
  summary.push('build: failed');
  results.push({ ...nothing, failed: 1 });
}
for (const [name, step] of Object.entries(steps)) {
  if (only && !only.includes(name)) continue;
  const start = Date.now();
  console.log(`\n== ${name}`);
  const sums = await step().catch((error) => {
    console.error(error);
    return [{ ...nothing, failed: 1 }];
  });
  const failed = sums.reduce((sum, one) => sum + one.failed, 0);
  summary.push(`${name}: ${failed === 0 ? 'ok' : 'failed'}, ${((Date.now() - start) / 1000).toFixed(1)} s`);
  results.push(...sums);
}

const total = (key) => results.reduce((sum, one) => sum + one[key], 0);
const skipped = total('skipped');
console.log(`\n${summary.join('\n')}\n`);
console.log(
  `${total('passed')} passed, ${total('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
);
process.exitCode = total('failed') > 0 || total('passed') === 0 ? 1 : 0;

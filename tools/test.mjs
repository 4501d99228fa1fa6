// Checks everything that can be checked, from types to a real VS Code with the packaged extension in it.
//
//   npm test [-- --only unit,grammar] [-- --desktop]
//
// Installs what it needs, so that it works in a fresh clone. `--desktop` runs the editor tests in the desktop's VS
// Code. Each step that is no test run counts as one failure when it fails. What failed is repeated at the end by name, with
// its message, and all results are in test-out/junit.xml. The last line has the sums.
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { writeJunit } from './lib/junit.mjs';
import { runMocha } from './lib/mocha.mjs';
import { inRoot } from './lib/paths.mjs';
import { ensurePowershell } from './lib/powershell.mjs';
import { runNode } from './lib/run.mjs';
import { packageExtension } from './package.mjs';
import { runDesktopTests } from './vscode/desktop.mjs';
import { runEditorTests } from './vscode/editorTests.mjs';
import { hostsSupported, prepareHost } from './vscode/host.mjs';

const { values } = parseArgs({
  options: { only: { type: 'string' }, desktop: { type: 'boolean', default: false } },
});
const only = values.only?.split(',');

/** The sums of a step that is no test run. */
const outcomeOf = (name, wrong) => ({
  passed: 0,
  failed: wrong === null ? 0 : 1,
  skipped: 0,
  tests: [{ suite: '', name, state: wrong === null ? 'passed' : 'failed', seconds: 0, message: wrong }],
});

/** A step that runs a tool of node_modules and passes when that does. */
const tool =
  (script, ...args) =>
  async () => {
    const status = await runNode([inRoot('node_modules', script), ...args]);
    return [
      outcomeOf(script, status === 0 ? null : `ended with status ${status}; what it found is said above`),
    ];
  };

/** A step that runs test files. */
const tests = (patterns, options) => async () => [await runMocha(patterns, options)];

/** Tests that draw many inputs from a seed or go through all there are, and tests that start threads. */
const properties = '**/*.property.test.ts';
const threads = '**/*.thread.test.ts';

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
  // In memory, in seconds: what is run after each change.
  unit: tests(['server/src/**/*.test.ts', 'client/src/**/*.test.ts', 'test/*.test.ts'], {
    without: [properties, threads],
    isParallel: true,
  }),
  property: tests(['server/src/**/*.property.test.ts', 'test/*.property.test.ts'], { isParallel: true }),
  threads: tests(['server/src/**/*.thread.test.ts']),
  // Twice the rows for twice the work, counted in a process of its own.
  growth: tests(['test/growth/*.test.ts']),
  // What is written down twice, and what others rely on: walls, schemas, texts, the manifest, samples, recipes.
  contract: tests(['test/contract/*.test.ts']),
  grammar: tests(['test/grammar/*.test.ts']),
  lsp: tests(['test/lsp/**/*.test.ts']),
  // Real logs and solved cases, where they are beside the clone.
  corpus: tests(['test/corpus/*.test.ts']),
  // The scripts of remedies in real PowerShells: their grammar, and what they do to a pretend Windows.
  powershell: async () => {
    const missing = ensurePowershell();
    if (missing === null) return [await runMocha(['test/powershell/*.test.ts'])];
    console.log(`Skipped: ${missing}`);
    const test = { suite: '', name: 'powershell', state: 'skipped', seconds: 0, message: missing };
    return [{ passed: 0, failed: 0, skipped: 1, tests: [test] }];
  },
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
/** @type {Map<string, import('./lib/mocha.mjs').Test[]>} */
const testsByStep = new Map();
const results = [];
const summary = [];
const take = (step, runs) => {
  results.push(...runs);
  testsByStep.set(
    step,
    runs.flatMap(({ tests }) => tests),
  );
};
// What is run below is what is built here.
try {
  await build();
} catch (error) {
  summary.push('build: failed');
  take('build', [outcomeOf('build', String(error))]);
}
for (const [name, step] of Object.entries(steps)) {
  if (only && !only.includes(name)) continue;
  const start = Date.now();
  console.log(`\n== ${name}`);
  const runs = await step().catch((error) => {
    console.error(error);
    return [outcomeOf(name, String(error.stack ?? error))];
  });
  const failed = runs.reduce((sum, one) => sum + one.failed, 0);
  summary.push(`${name}: ${failed === 0 ? 'ok' : 'failed'}, ${((Date.now() - start) / 1000).toFixed(1)} s`);
  take(name, runs);
}

await writeJunit(inRoot('test-out', 'junit.xml'), testsByStep);
for (const [step, tests] of testsByStep)
  for (const { suite, name, state, message } of tests) {
    if (state !== 'failed') continue;
    const head = String(message).split('\n').slice(0, 12).join('\n    ');
    console.log(`\nFAILED ${[step, suite, name].filter(Boolean).join(' › ')}\n    ${head}`);
  }
const total = (key) => results.reduce((sum, one) => sum + one[key], 0);
const skipped = total('skipped');
console.log(`\n${summary.join('\n')}\n`);
console.log(
  `${total('passed')} passed, ${total('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
);
process.exitCode = total('failed') > 0 || total('passed') + skipped === 0 ? 1 : 0;

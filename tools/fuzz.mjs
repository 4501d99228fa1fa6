// Feeds inputs that nobody would write to everything that takes bytes from outside.
//
//   npm run fuzz [-- minutes] [-- --only archives] [-- --seed 7] [-- --runs 100000] [-- --keep]
//
// Inputs are changed from a seed, and those that enter code that none entered before are changed further. What fails is made as
// small as it can be and put into test/fuzz/corpus, where a test of every run meets it again. `--keep` puts there, too, what reached
// something new.
import { copyFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { coveragePlugin } from './lib/coverage.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    seed: { type: 'string' },
    runs: { type: 'string' },
    keep: { type: 'boolean' },
  },
});
await ensureInstalled();
const { build } = await import('esbuild');
// Below the root, so that what runs finds its packages.
const outfile = inRoot('.fuzz/fuzz.cjs');
await build({
  absWorkingDir: root,
  entryPoints: ['test/fuzz/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  packages: 'external',
  define: { 'import.meta.dirname': '__dirname' },
  banner: { js: 'globalThis.__enter ??= () => undefined;' },
  plugins: [coveragePlugin()],
  logLevel: 'warning',
});
copyFileSync(inRoot('node_modules/libarchive-wasm/dist/libarchive.wasm'), inRoot('.fuzz/libarchive.wasm'));
const given = Object.entries(values).flatMap(([name, value]) =>
  value === true ? [`--${name}`] : [`--${name}`, value],
);
process.exitCode = await runNode([
  outfile,
  '--minutes',
  positionals[0] ?? '1',
  '--corpus',
  inRoot('test/fuzz/corpus'),
  ...given,
]);

// Bundles the extension, the language server and the command into dist/.
//
//   npm run build [-- --development] [-- --watch]
import { copyFileSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileCommand } from './lib/compiled.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot, root } from './lib/paths.mjs';

const bundles = {
  'dist/client.js': 'client/src/node/main.ts',
  'dist/server.js': 'server/src/node/main.ts',
  'dist/cli.js': 'server/src/cli/main.ts',
  'dist/command.js': 'server/src/cli/run.ts',
  'dist/archiveWorker.js': 'server/src/node/archiveWorker.ts',
  'dist/analysisWorker.js': 'server/src/node/analysisWorker.ts',
};

/** Files that go beside the bundles as they are. */
export const copies = {
  'dist/libarchive.wasm': 'node_modules/libarchive-wasm/dist/libarchive.wasm',
  'dist/onig.wasm': 'node_modules/vscode-oniguruma/release/onig.wasm',
};

/** Pages of views, which a browser runs. */
const pages = {
  'dist/timeline.js': 'client/src/webview/timeline.ts',
  'dist/casePage.js': 'client/src/webview/casePage.ts',
};

/** How everything that Node runs is bundled. Editors bring `vscode` themselves. */
const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode'],
  // Some packages have an entry for bundlers that `main` does not name.
  mainFields: ['module', 'main'],
  charset: 'ascii',
  logLevel: 'warning',
  legalComments: 'none',
};

/** How the page of a view is bundled: the script, and beside it the style sheet that it imports. */
const page = {
  ...common,
  platform: 'browser',
  format: 'iife',
  target: 'chrome120',
  external: [],
};

const contextsOf = async (options) => {
  const esbuild = await import('esbuild');
  const all = [
    ...Object.entries(bundles).map(([outfile, entry]) => ({ ...common, entryPoints: [entry], outfile })),
    ...Object.entries(pages).map(([outfile, entry]) => ({ ...page, entryPoints: [entry], outfile })),
  ];
  return Promise.all(all.map((one) => esbuild.context({ ...one, ...options })));
};

const putCopies = () => {
  mkdirSync(inRoot('dist'), { recursive: true });
  for (const [outfile, file] of Object.entries(copies)) copyFileSync(inRoot(file), inRoot(outfile));
};

/** What the bundler takes for each bundle, as it tells itself. Writes nothing. */
export async function metafiles() {
  const contexts = await contextsOf({ metafile: true, write: false });
  try {
    return (await Promise.all(contexts.map((context) => context.rebuild()))).map(({ metafile }) => metafile);
  } finally {
    await Promise.all(contexts.map((context) => context.dispose()));
  }
}

/** Bundles once. @param {{ development?: boolean }} [options] */
export async function build({ development = false } = {}) {
  putCopies();
  const contexts = await contextsOf({ minify: !development, sourcemap: development });
  try {
    await Promise.all(contexts.map((context) => context.rebuild()));
  } finally {
    await Promise.all(contexts.map((context) => context.dispose()));
  }
  if (!development) await compileCommand();
}

/**
 * Bundles test files that run inside the extension host, one bundle a file.
 *
 * @param {readonly string[]} entryPoints paths inside the project
 * @param {string} outdir
 */
export async function buildTests(entryPoints, outdir) {
  const { build: esbuild } = await import('esbuild');
  const external = [...common.external, 'mocha'];
  await esbuild({ ...common, entryPoints: [...entryPoints], outdir, external, sourcemap: 'inline' });
}

async function main() {
  await ensureInstalled();
  if (process.argv.includes('--watch')) {
    putCopies();
    for (const context of await contextsOf({ sourcemap: true })) await context.watch();
  } else {
    await build({ development: process.argv.includes('--development') });
  }
}

// No await out here: tests load this file as one that is required.
if (process.argv[1] === fileURLToPath(import.meta.url)) void main();

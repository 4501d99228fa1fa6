// Runs the tests of test/editor inside the extension host of a real VS Code.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildTests } from '../build.mjs';
import { sumsOf } from '../lib/mocha.mjs';
import { scaledLimit } from '../lib/speed.mjs';
import { inRoot, root } from '../lib/paths.mjs';
import { profiles, testsByProfile } from './profiles.mjs';
import { openWorkbench } from './workbench.mjs';

const outFolder = inRoot('out', 'editor');
const bundleOf = (file) => path.join(outFolder, path.basename(file, '.ts') + '.js');

/** An extension that does nothing, for VS Code runs tests only beside an extension under development. */
const stub = inRoot('test', 'support', 'stub-extension');

/** Bundles all editor tests and the module that runs them. Returns that module's bundle, and the files by profile. */
export async function buildEditorTests() {
  const byProfile = testsByProfile();
  fs.rmSync(outFolder, { recursive: true, force: true });
  await buildTests(['test/editor/index.ts', ...[...byProfile.values()].flat()], outFolder);
  return { entry: bundleOf('index.ts'), byProfile };
}

/** The environment that tells the module what to run and where its sums go. */
export const testEnv = (files, sums) => ({
  CBS_LENS_TESTS: JSON.stringify(files.map(bundleOf)),
  CBS_LENS_REPORTER: inRoot('tools', 'lib', 'reporter.cjs'),
  CBS_LENS_RESULT: sums,
  CBS_LENS_TEST_LIMIT: String(scaledLimit(20_000)),
});

/**
 * Gives a run a copy of the samples to work in, for tests edit files: a folder, or with names of `roots` a workspace file that has
 * a copy under each of them.
 */
export async function inSamples(use, roots) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cbs-lens-samples-'));
  try {
    for (const root of roots ?? ['.'])
      fs.cpSync(inRoot('samples'), path.join(folder, root), { recursive: true });
    if (!roots) return await use(folder);
    const workspace = path.join(folder, 'two.code-workspace');
    fs.writeFileSync(workspace, JSON.stringify({ folders: roots.map((root) => ({ path: root })) }));
    return await use(workspace);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs editor tests in a host, profile after profile.
 *
 * @param {{ name: string, server: string, node: string, version: string }} host
 * @param {{ vsix?: string, only?: readonly string[] }} [options] with `vsix` the packaged extension is installed and
 *   tested, without it the project's folder; `only` names the profiles
 * @returns {Promise<import('../lib/mocha.mjs').Sums[]>} one a profile
 */
export async function runEditorTests(host, { vsix, only } = {}) {
  const { entry, byProfile } = await buildEditorTests();
  const results = [];
  for (const [profile, files] of byProfile) {
    if (only && !only.includes(profile)) continue;
    const layout = vsix ? 'package' : 'folder';
    console.log(`\nVS Code ${host.version}, ${layout}, ${profile}`);
    const run = (folder, sums) =>
      openWorkbench(host, {
        ...profiles[profile],
        ...(vsix ? { vsix: [vsix], extension: stub } : { extension: root }),
        folder,
        tests: entry,
        env: testEnv(files, sums),
        outFolder: inRoot('test-out', `${host.name}-${layout}-${profile}`),
      });
    results.push(await inSamples((folder) => sumsOf((sums) => run(folder, sums)), profiles[profile].roots));
  }
  return results;
}

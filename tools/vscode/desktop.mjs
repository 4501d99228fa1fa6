// Runs the tests of test/editor in the desktop's VS Code, which is downloaded when it is not there yet.
//
//   npm run test:desktop [-- --version 1.100.0]      any version, `stable` or `insiders`
//
// VSCODE_EXECUTABLE names an installed one to use instead.
import { parseArgs } from 'node:util';
import { build } from '../build.mjs';
import { ensureInstalled } from '../lib/install.mjs';
import { sumsOf } from '../lib/mocha.mjs';
import { root } from '../lib/paths.mjs';
import { buildEditorTests, inSamples, testEnv } from './editorTests.mjs';
import { profiles } from './profiles.mjs';

/**
 * Runs the tests of the default profile: another display language would ask for a language pack, and the desktop's test
 * runner trusts every folder.
 */
export async function runDesktopTests(version = 'stable') {
  const { runTests } = await import('@vscode/test-electron');
  const { entry, byProfile } = await buildEditorTests();
  const results = [];
  for (const [profile, files] of byProfile) {
    if (Object.keys(profiles[profile]).length > 0) {
      console.log(`\nVS Code ${version}, desktop: the profile ${profile} is for the test host alone`);
      continue;
    }
    console.log(`\nVS Code ${version}, desktop, ${profile}`);
    const run = async (folder, sums) => {
      const executable = process.env.VSCODE_EXECUTABLE;
      const status = await runTests({
        version,
        ...(executable ? { vscodeExecutablePath: executable } : {}),
        extensionDevelopmentPath: root,
        extensionTestsPath: entry,
        extensionTestsEnv: testEnv(files, sums),
        launchArgs: [folder, '--disable-extensions'],
      }).catch((error) => String(error));
      return status === 0 ? null : `VS Code ended with ${status}`;
    };
    results.push(await inSamples((folder) => sumsOf((sums) => run(folder, sums))));
  }
  return results;
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { version: { type: 'string' } } });
  await ensureInstalled();
  await build();
  const results = await runDesktopTests(values.version);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  process.exitCode = results.length > 0 && failed === 0 ? 0 : 1;
}

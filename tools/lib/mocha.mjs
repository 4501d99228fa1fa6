import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inRoot } from './paths.mjs';
import { runNode } from './run.mjs';
import { scaledLimit } from './speed.mjs';

/**
 * One test that ended. @typedef {{ suite: string, name: string, state: string, seconds: number, message: string | null }} Test
 *
 * A test run. @typedef {{ passed: number, failed: number, skipped: number, tests: readonly Test[] }} Sums
 */

/** What a run that did not come to its end, or found nothing to run, counts as. */
const broken = (message) => {
  console.error(message);
  return {
    passed: 0,
    failed: 1,
    skipped: 0,
    tests: [{ suite: '', name: 'run', state: 'failed', seconds: 0, message }],
  };
};

/**
 * Gives a run a file to put its sums into, and reads them.
 *
 * @param {(file: string) => Promise<string | null>} use runs the tests; returns what went wrong, or null
 * @returns {Promise<Sums>} a run without sums, without a test, or that went wrong, has at least one failure
 */
export async function sumsOf(use) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cbs-lens-sums-'));
  const file = path.join(folder, 'sums.json');
  try {
    const wrong = await use(file);
    if (!fs.existsSync(file)) return broken(`The tests did not run to their end${wrong ? `: ${wrong}` : ''}`);
    const { report, ...sums } = JSON.parse(fs.readFileSync(file, 'utf8'));
    if (report) console.log(report);
    if (sums.passed + sums.failed + sums.skipped === 0) return broken('No test was run');
    if (wrong === null || sums.failed > 0) return sums;
    const { failed, tests } = broken(wrong);
    return { ...sums, failed, tests: [...sums.tests, ...tests] };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs TypeScript test files in Nodes of their own.
 *
 * @param {readonly string[]} patterns glob patterns from the project's folder
 * @param {{ without?: readonly string[], isParallel?: boolean }} [options] patterns of files to leave out; whether files are run
 *   beside each other, for tests that share nothing
 */
export function runMocha(patterns, { without = [], isParallel = false } = {}) {
  return sumsOf(async (file) => {
    const options = [
      ...['--ui', 'tdd'],
      '--import=tsx',
      ...['--timeout', String(scaledLimit(20_000))],
      ...['--reporter', inRoot('tools/lib/reporter.cjs')],
      ...(isParallel ? ['--parallel', '--jobs', String(os.availableParallelism())] : []),
      ...without.flatMap((pattern) => ['--ignore', pattern]),
    ];
    const status = await runNode([inRoot('node_modules/mocha/bin/mocha.js'), ...options, ...patterns], {
      env: { ...process.env, CBS_LENS_RESULT: file },
    });
    return status === 0 ? null : `mocha ended with status ${status}`;
  });
}

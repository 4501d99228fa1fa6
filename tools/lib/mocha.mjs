import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inRoot } from './paths.mjs';
import { runNode } from './run.mjs';

/** Sums of a test run. @typedef {{ passed: number, failed: number, skipped: number }} Sums */

/** What a run that did not come to its end, or found nothing to run, counts as. */
const broken = (message) => {
  console.error(message);
  return { passed: 0, failed: 1, skipped: 0 };
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
    return wrong !== null && sums.failed === 0 ? { ...sums, failed: broken(wrong).failed } : sums;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs TypeScript test files, given as glob patterns from the project's folder, in a Node of their own. */
export function runMocha(patterns) {
  return sumsOf(async (file) => {
    const options = [
      '--ui',
      'tdd',
      '--import=tsx',
      '--timeout',
      '60000',
      '--reporter',
      inRoot('tools/lib/reporter.cjs'),
    ];
    const status = await runNode([inRoot('node_modules/mocha/bin/mocha.js'), ...options, ...patterns], {
      env: { ...process.env, CBS_LENS_RESULT: file },
    });
    return status === 0 ? null : `mocha ended with status ${status}`;
  });
}

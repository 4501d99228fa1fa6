// The results of all steps as a JUnit file, which continuous integration shows test by test.
import fs from 'node:fs';
import path from 'node:path';

/**
 * Writes a JUnit file, one suite a step.
 *
 * @param {string} file absolute path
 * @param {ReadonlyMap<string, readonly import('./mocha.mjs').Test[]>} testsByStep
 */
export async function writeJunit(file, testsByStep) {
  // Loaded late: packages are installed after this file is.
  const { default: junit } = await import('junit-report-builder');
  const builder = junit.newBuilder();
  for (const [step, tests] of testsByStep) {
    const suite = builder.testSuite().name(step);
    for (const { suite: className, name, state, seconds, message } of tests) {
      const test = suite.testCase().className(`${step} ${className}`.trim()).name(name).time(seconds);
      if (state === 'failed') test.failure(withoutControls(message ?? 'failed'));
      else if (state !== 'passed') test.skipped();
    }
  }
  fs.mkdirSync(path.dirname(file), { recursive: true });
  builder.writeTo(file);
}

/** XML cannot hold control characters, and messages quote hostile text. */
const withoutControls = (text) =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');

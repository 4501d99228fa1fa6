'use strict';
// Mocha's readable report, and at the end its sums and its tests as JSON in the file that CBS_LENS_RESULT names. A run that died on
// its way leaves no file: its exit status alone proves nothing inside an editor. With the option `collect` the report
// goes into that file too, for a console that somebody else writes to; each test that ended is then one line there, by which the
// one who waits sees that the run goes on.
const fs = require('node:fs');
const { format } = require('node:util');
const Mocha = require('mocha');

const { EVENT_TEST_END } = Mocha.Runner.constants;

module.exports = class Reporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    const report = [];
    const collects = options?.reporterOptions?.collect;
    if (collects) Mocha.reporters.Base.consoleLog = (...args) => report.push(format(...args));
    super(runner, options);
    this.report = report;
    this.tests = [];
    runner.on(EVENT_TEST_END, (test) => {
      this.tests.push(recordOf(test));
      if (collects) console.log(`test ended: ${test.fullTitle()}`);
    });
    // A hook that fails is no test, yet fails the run.
    runner.on('fail', (one, error) => {
      if (one.type === 'hook') this.tests.push(recordOf(Object.assign(one, { state: 'failed', err: error })));
    });
  }

  done(_failures, finish) {
    const { passes: passed, failures: failed, pending: skipped } = this.stats;
    const file = process.env.CBS_LENS_RESULT;
    const sums = { passed, failed, skipped, report: this.report.join('\n'), tests: this.tests };
    if (file) fs.writeFileSync(file, JSON.stringify(sums));
    finish(failed);
  }
};

/** What is kept of a test: `{ suite, name, state, seconds, message }`. */
function recordOf(test) {
  return {
    suite: test.parent?.fullTitle() ?? '',
    name: test.title,
    state: test.state ?? 'skipped',
    seconds: (test.duration ?? 0) / 1000,
    message: test.err ? (test.err.stack ?? String(test.err.message ?? test.err)) : null,
  };
}

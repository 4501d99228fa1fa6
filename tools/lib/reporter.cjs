'use strict';
// Mocha's readable report, and at the end the sums as JSON in the file that CBS_LENS_RESULT names. A run that died on
// its way leaves no file: its exit status alone proves nothing inside an editor. With the option `collect` the report
// goes into that file too, for a console that somebody else writes to.
const fs = require('node:fs');
const { format } = require('node:util');
const Mocha = require('mocha');

module.exports = class Reporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    const report = [];
    if (options?.reporterOptions?.collect)
      Mocha.reporters.Base.consoleLog = (...args) => report.push(format(...args));
    super(runner, options);
    this.report = report;
  }

  done(_failures, finish) {
    const { passes: passed, failures: failed, pending: skipped } = this.stats;
    const file = process.env.CBS_LENS_RESULT;
    const sums = { passed, failed, skipped, report: this.report.join('\n') };
    if (file) fs.writeFileSync(file, JSON.stringify(sums));
    finish(failed);
  }
};

'use strict';
// Stands in for the compiled module that VS Code writes its logs with, so that a host needs no compiler.
const fs = require('node:fs');
const path = require('node:path');

class Logger {
  #file;

  constructor(file) {
    this.#file = file;
    for (const level of ['trace', 'debug', 'info', 'warn', 'error', 'critical']) {
      this[level] = (message) => this.#write(`${new Date().toISOString()} [${level}] ${message}\n`);
    }
  }

  #write(line) {
    try {
      fs.mkdirSync(path.dirname(this.#file), { recursive: true });
      fs.appendFileSync(this.#file, line);
    } catch {
      // The folder of a host that is being closed may be gone.
    }
  }

  getLevel() {
    return 0;
  }
  setLevel() {}
  setPattern() {}
  clearFormatters() {}
  flush() {}
  drop() {}
}

exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = async (_name, file) => new Logger(file);
exports.createAsyncRotatingLogger = exports.createRotatingLogger;

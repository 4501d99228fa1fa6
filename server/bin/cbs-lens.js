#!/usr/bin/env node
'use strict';
// The command is bundled into dist/ by `npm run build`; this file only finds it, so that npm can link it before a build.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const bundle = join(__dirname, '..', '..', 'dist', 'cli.js');
if (existsSync(bundle)) {
  require(bundle);
} else {
  process.stderr.write(`cbs-lens: ${bundle} is not built yet; run "npm run build" first.\n`);
  process.exitCode = 2;
}

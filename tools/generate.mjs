// Writes everything that is made from something else and checked in.
//
//   npm run generate [-- --check]
//
// With `--check` nothing is written; what is stale is named, and the status is 1.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { schemaFiles } from '../contracts/generate.mjs';
import { codeFiles } from './codes/generate.mjs';
import { causeFiles } from './generate/causes.mjs';
import { formatFiles, ruleFiles } from './generate/families.mjs';
import { noticeFiles } from './generate/notices.mjs';
import { stepFiles } from './generate/steps.mjs';
import { bundleFiles } from './generate/texts.mjs';
import { inRoot } from './lib/paths.mjs';

/** Makers in their order: a later one reads what an earlier one wrote. Each gives text by path from the project's folder. */
const makers = [
  codeFiles,
  formatFiles,
  ruleFiles,
  causeFiles,
  stepFiles,
  bundleFiles,
  schemaFiles,
  noticeFiles,
  // These run the sources, which must be written before they are loaded.
  async () => (await import('./generate/manifest.mjs')).manifestFiles(),
  async () => (await import('./generate/kinds.mjs')).kindFiles(),
  async () => (await import('./generate/snapshots.mjs')).newSnapshots(),
];

/**
 * Makes everything anew.
 *
 * @param {{ write?: boolean }} [options] whether to write what is stale
 * @returns {Promise<string[]>} paths of the files that were not what is made
 */
export async function generate({ write = false } = {}) {
  const stale = [];
  for (const make of makers)
    for (const [path, text] of Object.entries(await make())) {
      const target = inRoot(path);
      if (existsSync(target) && readFileSync(target, 'utf8').replace(/\r\n/g, '\n') === text) continue;
      stale.push(path);
      if (write) writeFileSync(target, text);
    }
  return stale;
}

async function main() {
  const isCheck = process.argv.includes('--check');
  const stale = await generate({ write: !isCheck });
  for (const path of stale) console.log(isCheck ? `stale: ${path}` : `written: ${path}`);
  if (isCheck && stale.length > 0) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) void main();

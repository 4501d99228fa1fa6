// Measures what the table of codes costs: its size in a bundle, the time to load it and to unpack it, and a look-up.
//
//   node tools/codes/measure.mjs
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensureInstalled } from '../lib/install.mjs';
import { inRoot } from '../lib/paths.mjs';

await ensureInstalled();
const { build } = await import('esbuild');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cbs-lens-codes-'));

/** Runs in a process of its own, where nothing is warm. */
const probe = `
const clock = () => performance.now();
clock();
const start = clock();
const codes = require(process.argv[1]);
const loaded = clock();
codes.nameOf(0x8007000d); codes.explain(0x80073712); codes.nameOf(0xc0000034);
const unpacked = clock();
const values = [0x80070002, 0x8007000d, 0x80073712, 0x800f081f, 0xc0000034, 0xd015001a, 0x8024402c, 0xdeadbeef, 0x80190194, 0xc1900101];
const look = (rounds) => { for (let at = 0; at < rounds; at++) { const value = values[at % values.length]; codes.decode(value); codes.explain(value); } };
look(20000);
const before = clock();
look(100000);
const after = clock();
console.log(JSON.stringify([loaded - start, unpacked - loaded, (after - before) / 100]));
`;

try {
  const outfile = path.join(folder, 'codes.js');
  await build({
    absWorkingDir: inRoot(),
    entryPoints: ['server/src/codes/index.ts'],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    charset: 'utf8',
    logLevel: 'warning',
  });
  const content = fs.readFileSync(outfile);
  const runs = Array.from({ length: 11 }, () => {
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', probe, outfile], { encoding: 'utf8' });
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout);
  });
  const median = (index) => runs.map((run) => run[index]).sort((a, b) => a - b)[runs.length >> 1];
  console.log(`size in the bundle: ${content.length} bytes, ${gzipSync(content).length} packed`);
  console.log(`start-up: ${median(0).toFixed(2)} ms; first look-ups: ${median(1).toFixed(2)} ms once`);
  console.log(`decoded and explained: ${median(2).toFixed(2)} µs a code`);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

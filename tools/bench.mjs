// Measures the analysis of a generated CBS log beside a plain pass over the same bytes.
//
//   npm run bench [-- --size 50,500] [-- --rounds 5] [-- --quick]
//   npm run bench -- --family setupapi,windowsupdate     logs of other families, and their time per byte beside CBS's
//   npm run bench -- --lsp      how fast the language server answers; see benchLsp.mjs
//   npm run bench -- --editor   large logs in a real VS Code; see benchEditor.mjs
//
// Logs (cached by size and seed) and bundles are kept in .bench/. Each measurement is a process of its own; plain and
// full passes alternate, so that both meet the same machine. `--quick` does 50 MB once.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { benchEditor } from './benchEditor.mjs';
import { benchLsp } from './benchLsp.mjs';
import { build as buildProduct } from './build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';

const seed = 20240420;
const megabyte = 1_000_000;
const folder = inRoot('.bench');
const bundleOf = (name) => path.join(folder, `${name}.cjs`);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    quick: { type: 'boolean', default: false },
    lsp: { type: 'boolean', default: false },
    editor: { type: 'boolean', default: false },
    family: { type: 'string', default: 'cbs' },
  },
});

/** By family: the file name that its logs have, what writes them, and in which encoding. */
const families = {
  cbs: { name: 'CBS', generator: 'cbsLog', encoding: 'utf8' },
  dism: { name: 'dism', generator: 'dismLog', encoding: 'utf8' },
  setup: { name: 'setupact', generator: 'setupLog', encoding: 'utf8' },
  setupapi: { name: 'setupapi.dev', generator: 'setupapiLog', encoding: 'utf8' },
  windowsupdate: { name: 'WindowsUpdate', generator: 'windowsUpdateLog', encoding: 'utf8' },
  reportingevents: { name: 'ReportingEvents', generator: 'reportingEventsLog', encoding: 'utf16le' },
};

const defaultSizes = values.editor ? '50,60,500,2000' : '50,500';

/** Reads a file as the analysis does and counts its lines: the least that anything has to do. */
async function plainPass(file) {
  const { fileSource } = createRequire(import.meta.url)(bundleOf('fileSource'));
  const source = await fileSource(file);
  let lines = 0;
  for await (const chunk of source.chunks()) {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
  }
  await source.close();
  return { lines };
}

async function fullPass(file) {
  const { analyseFile } = createRequire(import.meta.url)(bundleOf('analyseFile'));
  const { lines, findings, incidents } = await analyseFile(file);
  return { lines: lines.count, findings: findings.length, incidents: incidents.length };
}

/** What a measuring process does: one pass, and its figures as JSON on standard output. */
async function measureHere(pass, file) {
  const start = performance.now();
  const result = await pass(file);
  const seconds = (performance.now() - start) / 1000;
  // In kilobytes on every system
  const peak = (process.resourceUsage().maxRSS * 1024) / megabyte;
  process.stdout.write(JSON.stringify({ seconds, peak, ...result }));
}

function measure(pass, file) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [import.meta.filename, pass, file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('close', (status) =>
      status === 0 ? resolve(JSON.parse(output)) : reject(new Error(`${pass}: status ${status}`)),
    );
  });
}

/** Bundles what is measured with the options of the product's own bundles. */
async function bundle() {
  const { build } = await import('esbuild');
  await build({
    entryPoints: {
      analyseFile: inRoot('server/src/node/analyseFile.ts'),
      fileSource: inRoot('server/src/node/fileSource.ts'),
      ...Object.fromEntries(
        Object.values(families).map(({ generator }) => [generator, inRoot(`test/generate/${generator}.ts`)]),
      ),
    },
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'warning',
  });
}

/** Path of a family's log of a size, written when it is not there yet. */
function logOf(megabytes, family = 'cbs') {
  const { name, generator, encoding } = families[family];
  const file = path.join(folder, `${name}-${megabytes}MB-${seed}.log`);
  if (existsSync(file)) return file;
  process.stdout.write(`Writing ${path.relative(process.cwd(), file)} …\n`);
  const generate = createRequire(import.meta.url)(bundleOf(generator))[generator];
  const unfinished = `${file}.unfinished`;
  const descriptor = openSync(unfinished, 'w');
  let text = '';
  for (const block of generate({ seed, bytes: megabytes * megabyte, failures: 5 })) {
    text += block;
    if (text.length < megabyte) continue;
    writeSync(descriptor, text, null, encoding);
    text = '';
  }
  writeSync(descriptor, text, null, encoding);
  closeSync(descriptor);
  renameSync(unfinished, file);
  return file;
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Prints the figures of a log and gives the seconds that its analysis takes for a megabyte. */
async function benchmark(megabytes, rounds, family) {
  const file = logOf(megabytes, family);
  const size = statSync(file).size / megabyte;
  const runs = { plain: [], full: [] };
  // The first pass over a file finds it on the disk, the others in memory: it is not counted.
  await measure('plain', file);
  for (let round = 0; round < rounds; round++) {
    for (const [pass, results] of Object.entries(runs)) results.push(await measure(pass, file));
  }
  const [{ lines, findings, incidents }] = runs.full;
  if (lines !== runs.plain[0].lines)
    throw new Error(`${lines} lines analysed, ${runs.plain[0].lines} counted`);
  const seconds = (pass) => median(runs[pass].map((run) => run.seconds));
  const peak = (pass) => median(runs[pass].map((run) => run.peak));
  const row = (pass) =>
    [
      pass.padEnd(6),
      `${seconds(pass).toFixed(3)} s`.padStart(10),
      `${(size / seconds(pass)).toFixed(0)} MB/s`.padStart(12),
      `${(seconds(pass) / seconds('plain')).toFixed(2)} x`.padStart(9),
      `${peak(pass).toFixed(0)} MB`.padStart(9),
    ].join('');
  console.log(
    `\n${family}: ${size.toFixed(0)} MB, ${lines} lines, ${findings} findings, ${incidents} incidents`,
  );
  console.log('pass         time       speed    ratio     peak');
  for (const pass of Object.keys(runs)) console.log(row(pass));
  return seconds('full') / size;
}

/** Prints the time per byte of each family beside CBS's, the larger size counting. */
async function benchFamilies(names, sizes, rounds) {
  const figures = {};
  for (const family of new Set(['cbs', ...names]))
    for (const size of sizes) figures[family] = await benchmark(size, rounds, family);
  if (names.length === 1 && names[0] === 'cbs') return;
  console.log('\nfamily              time per byte');
  for (const [family, figure] of Object.entries(figures))
    console.log(`${family.padEnd(20)}${(figure / figures.cbs).toFixed(2)} x`);
}

const [pass, file] = positionals;
if (pass === 'plain' || pass === 'full') {
  await measureHere(pass === 'plain' ? plainPass : fullPass, file);
} else {
  await ensureInstalled();
  mkdirSync(folder, { recursive: true });
  await bundle();
  const sizes = values.quick ? [50] : (values.size ?? defaultSizes).split(',').map(Number);
  const rounds = values.quick ? 1 : Number(values.rounds);
  if (![...sizes, rounds].every((number) => Number.isInteger(number) && number > 0)) {
    console.error('--size takes whole megabytes, divided by commas; --rounds a whole number.');
    process.exit(2);
  }
  const names = values.family.split(',');
  const stranger = names.find((name) => !Object.hasOwn(families, name));
  if (stranger !== undefined) {
    console.error(`--family ${stranger}: there is ${Object.keys(families).join(', ')}.`);
    process.exit(2);
  }
  const cores = availableParallelism();
  console.log(
    `Node ${process.versions.node}, ${cores} processors${values.lsp || values.editor ? '' : `; medians of ${rounds} alternating runs`}`,
  );
  if (values.editor) {
    await benchEditor(logOf, sizes);
  } else if (values.lsp) {
    await buildProduct();
    process.exitCode = (await benchLsp(logOf(45), logOf(1))) > 0 ? 1 : 0;
  } else {
    await benchFamilies(names, sizes, rounds);
  }
}

// Measures the analysis of generated CBS logs beside a plain pass over the same bytes.
//
//   npm run bench [-- --size 50,500] [-- --rounds 5] [-- --quick]
//   npm run bench -- --family setupapi,windowsupdate     logs of other families, and their time per byte beside CBS's
//   npm run bench -- --against ../before/server/bin/cbs-lens.js [--rounds 5]   user time beside that of another build, by pairs
//   npm run bench -- --append   what a record costs that is written to an open log of 200 MB
//   npm run bench -- --bundle   20 logs of 50 MB in cabinets, in one thread and in two
//   npm run bench -- --lsp      how fast the language server answers; see benchLsp.mjs
//   npm run bench -- --editor   large logs in a real VS Code; see benchEditor.mjs
//   npm run bench -- --timeline how smooth the timeline of 10,000 sessions is; see benchTimeline.mjs
//
// Logs (cached by size and seed) and bundles are kept in .bench/. Each measurement is a process of its own; passes alternate, so
// that all meet the same machine, and the code is loaded before the clock starts. `--quick` does 50 MB once.
import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { benchAgainst } from './benchAgainst.mjs';
import { benchEditor } from './benchEditor.mjs';
import { benchLsp } from './benchLsp.mjs';
import { folder, measureHere } from './benchPasses.mjs';
import { benchTimeline } from './benchTimeline.mjs';
import { build as buildProduct } from './build.mjs';
import { cabinetOf } from './lib/cabinet.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';

const seed = 20240420;
const megabyte = 1_000_000;
const failures = 5;
const bundled = { logs: 20, megabytes: 50 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    quick: { type: 'boolean', default: false },
    append: { type: 'boolean', default: false },
    bundle: { type: 'boolean', default: false },
    lsp: { type: 'boolean', default: false },
    editor: { type: 'boolean', default: false },
    timeline: { type: 'boolean', default: false },
    family: { type: 'string', default: 'cbs' },
    against: { type: 'string' },
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
async function bundleEngine() {
  const { build } = await import('esbuild');
  await build({
    entryPoints: { engine: inRoot('test/generate/engine.ts') },
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
}

const blocksOf = (generator, options) =>
  createRequire(import.meta.url)(path.join(folder, 'engine.cjs'))[generator]({ seed, ...options });

/** Writes a file under another name first, so that one that is there is whole. */
function written(file, write) {
  if (existsSync(file)) return file;
  process.stdout.write(`Writing ${path.relative(process.cwd(), file)} …\n`);
  const unfinished = `${file}.unfinished`;
  write(unfinished);
  renameSync(unfinished, file);
  return file;
}

/** Path of a family's log of a size, written when it is not there yet. */
function logOf(megabytes, family = 'cbs', failed = failures) {
  const { name, generator, encoding } = families[family];
  const amount = failed === failures ? '' : `-${failed}`;
  return written(path.join(folder, `${name}-${megabytes}MB${amount}-${seed}.log`), (unfinished) => {
    const descriptor = openSync(unfinished, 'w');
    let text = '';
    for (const block of blocksOf(generator, { bytes: megabytes * megabyte, failures: failed })) {
      text += block;
      if (text.length < megabyte) continue;
      writeSync(descriptor, text, null, encoding);
      text = '';
    }
    writeSync(descriptor, text, null, encoding);
    closeSync(descriptor);
  });
}

/** Path of the folder of cabinets, one a month, written when it is not there yet. */
function cabinets() {
  return written(path.join(folder, `bundle-${bundled.logs}x${bundled.megabytes}MB-${seed}`), (unfinished) => {
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished);
    for (let index = 0; index < bundled.logs; index++) {
      const date = new Date(Date.UTC(2022, index, 15)).toISOString().slice(0, 10).replaceAll('-', '');
      const name = `CbsPersist_${date}083000`;
      const options = { seed: seed + index, bytes: bundled.megabytes * megabyte, failures };
      const blocks = [...blocksOf('cbsLog', options)];
      const bytes = Buffer.from(blocks.join(''));
      writeFileSync(path.join(unfinished, `${name}.cab`), cabinetOf([{ name: `${name}.log`, bytes }]));
    }
  });
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Runs passes over a file in turn and returns what each of them came to. */
async function alternate(passes, file, rounds) {
  const runs = Object.fromEntries(passes.map((pass) => [pass, []]));
  // The first pass over a file finds it on the disk, the others in memory: it is not counted.
  await measure(passes[0], file);
  for (let round = 0; round < rounds; round++)
    for (const pass of passes) runs[pass].push(await measure(pass, file));
  return runs;
}

const secondsOf = (runs) => median(runs.map((run) => run.seconds));
/** Time of all processors, which other work on the machine changes less */
const cpuOf = (runs) => median(runs.map((run) => run.cpu));
const peakOf = (runs) => median(runs.map((run) => run.peak));

async function benchmark(megabytes, rounds, family) {
  const file = logOf(megabytes, family);
  const size = statSync(file).size / megabyte;
  const runs = await alternate(['plain', 'reading', 'full', 'again'], file, rounds);
  const [{ lines, findings, incidents }] = runs.full;
  if (lines !== runs.plain[0].lines)
    throw new Error(`${lines} lines analysed, ${runs.plain[0].lines} counted`);
  const row = (pass) =>
    [
      pass.padEnd(7),
      `${secondsOf(runs[pass]).toFixed(3)} s`.padStart(10),
      `${(size / secondsOf(runs[pass])).toFixed(0)} MB/s`.padStart(12),
      `${(secondsOf(runs[pass]) / secondsOf(runs.plain)).toFixed(2)} x`.padStart(9),
      `${peakOf(runs[pass]).toFixed(0)} MB`.padStart(9),
      `${cpuOf(runs[pass]).toFixed(3)} s`.padStart(12),
    ].join('');
  console.log(
    `\n${family}: ${size.toFixed(0)} MB, ${lines} lines, ${findings} findings, ${incidents} incidents`,
  );
  console.log('pass          time       speed    ratio     peak   processor');
  for (const pass of Object.keys(runs)) console.log(row(pass));
  const added = secondsOf(runs.full) / secondsOf(runs.reading) - 1;
  console.log(`Explaining adds ${(added * 100).toFixed(0)} % to reading.`);
  return secondsOf(runs.full) / size;
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

/** How the time after reading grows with the findings: logs of one size that hold more and more failures. */
async function growth(rounds) {
  console.log('\n50 MB   failures   findings   reading      full   explaining');
  for (const failed of [200, 400, 800]) {
    const runs = await alternate(['reading', 'full'], logOf(50, 'cbs', failed), rounds);
    const [reading, full] = [secondsOf(runs.reading), secondsOf(runs.full)];
    const columns = [
      failed,
      runs.full[0].findings,
      ...[reading, full, full - reading].map((s) => `${s.toFixed(3)} s`),
    ];
    console.log(`      ${columns.map((column) => String(column).padStart(11)).join('')}`);
  }
}

async function appending() {
  const { lines, took } = await measure('append', logOf(200));
  console.log(`\n200 MB, ${lines} lines: a record is written to the open log`);
  for (const [kind, times] of Object.entries(took))
    console.log(
      `${kind.padEnd(8)} ${median(times).toFixed(1)} ms in the middle, ${Math.max(...times).toFixed(1)} ms at most`,
    );
}

async function inThreads(rounds) {
  const file = cabinets();
  const runs = await alternate(['one', 'two'], file, rounds);
  const [{ bytes, newest }] = runs.one;
  console.log(
    `\n${bundled.logs} logs in cabinets, ${(bytes / megabyte).toFixed(0)} MB unpacked; the newest is ${newest}`,
  );
  console.log('threads      time       speed     peak   processor   first result');
  for (const [threads, own] of Object.entries(runs)) {
    const { first } = own[0];
    console.log(
      [
        threads.padEnd(7),
        `${secondsOf(own).toFixed(2)} s`.padStart(10),
        `${(bytes / megabyte / secondsOf(own)).toFixed(0)} MB/s`.padStart(12),
        `${peakOf(own).toFixed(0)} MB`.padStart(9),
        `${cpuOf(own).toFixed(2)} s`.padStart(12),
        `   ${first.seconds.toFixed(2)} s (${first.name})`,
      ].join(''),
    );
  }
  console.log(
    `Two threads are ${(secondsOf(runs.one) / secondsOf(runs.two)).toFixed(2)} times as fast as one.`,
  );
}

const [pass, file] = positionals;
if (pass !== undefined) {
  await measureHere(pass, file);
} else {
  await ensureInstalled();
  mkdirSync(folder, { recursive: true });
  await bundleEngine();
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
    `Node ${process.versions.node}, ${cores} processors${values.lsp || values.editor || values.timeline ? '' : `; medians of ${rounds} alternating runs`}`,
  );
  if (values.against !== undefined) {
    await buildProduct();
    process.exitCode = (await benchAgainst(values.against, logOf, families, sizes[0], rounds)) > 0 ? 1 : 0;
  } else if (values.editor) {
    await benchEditor(logOf, sizes);
  } else if (values.timeline) {
    await benchTimeline(logOf(300, 'cbs', 200));
  } else if (values.lsp) {
    await buildProduct();
    process.exitCode = (await benchLsp(logOf(45), logOf(1))) > 0 ? 1 : 0;
  } else if (values.append) {
    await appending();
  } else if (values.bundle) {
    await buildProduct();
    await inThreads(rounds);
  } else {
    await benchFamilies(names, sizes, rounds);
    if (!values.quick) await growth(rounds);
  }
}

// What the measuring processes of bench.mjs do: one pass each over one file, after which they end.
import { appendFileSync, copyFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { inRoot } from './lib/paths.mjs';

export const folder = inRoot('.bench');
const engine = () => createRequire(import.meta.url)(path.join(folder, 'engine.cjs'));

/** Lines appended to a log one after the other. */
const appended = 20;

/** Reads a file as the analysis does and counts its lines: the least that anything has to do. */
async function plain(file) {
  const source = await engine().fileSource(file, 'blocking');
  let lines = 0;
  for await (const chunk of source.chunks()) {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
  }
  await source.close();
  return { lines };
}

/** Reads a file and turns its lines into findings, which is all but explaining them. */
async function reading(file) {
  const { Collector, decode, familyOf, fileSource, guessEncoding, ruleSetOf, scanLog } = engine();
  const source = await fileSource(file, 'blocking');
  const head = await source.read(0, Math.min(source.size, 16 * 1024));
  const set = ruleSetOf(familyOf(file, decode(head, guessEncoding(head).encoding)));
  const collector = new Collector(set);
  const { lines } = await scanLog(source, {
    format: set.rules.format,
    prefilter: set.prefilter,
    repeats: collector.repeats,
    onLine: (text, line, shownAt) => collector.line(text, line, shownAt),
  });
  await source.close();
  return { lines: lines.count, findings: collector.findings.length };
}

async function full(file) {
  const { lines, findings, incidents } = await engine().analyseFile(file);
  return { lines: lines.count, findings: findings.length, incidents: incidents.length };
}

/** Follows a copy of a log to which records are written, one that matters and one that does not in turn. */
async function append(file) {
  const { fileSource, LogReader } = engine();
  const copy = path.join(folder, 'growing.log');
  copyFileSync(file, copy);
  const look = async (reader) => {
    const source = await fileSource(copy);
    try {
      if (reader && !(await reader.continues(source))) throw new Error('the log is not known again');
      const following = reader ?? (await LogReader.open(source, { name: copy }));
      const analysis = await following.read(source, { isLive: reader !== undefined });
      await following.remember(source);
      return { following, analysis };
    } finally {
      await source.close();
    }
  };
  let { following, analysis } = await look();
  const took = { telling: [], idle: [] };
  for (let round = 0; round < appended; round++) {
    const isTelling = round % 2 === 0;
    const message = isTelling
      ? 'Error                 CBS    Failed to process single phase execution. [HRESULT = 0x80070020 - ERROR_SHARING_VIOLATION]'
      : 'Info                  CBS    Appl: nothing to see';
    appendFileSync(copy, `2024-05-01 10:00:${String(round).padStart(2, '0')}, ${message}\r\n`);
    const start = performance.now();
    ({ following, analysis } = await look(following));
    took[isTelling ? 'telling' : 'idle'].push(performance.now() - start);
  }
  rmSync(copy);
  return { lines: analysis.lines.count, findings: analysis.findings.length, took };
}

/** Analyses all cabinets of a folder in `threads` threads, the newest first. */
const bundle = (threads) => async (bundleFolder) => {
  const { AnalysisPool, inParallel, memberUri, newestFirst } = engine();
  const pool = new AnalysisPool({ script: inRoot('dist/analysisWorker.js'), size: threads });
  const logs = newestFirst(
    readdirSync(bundleFolder).map((name) => ({ name: path.join(bundleFolder, name), modified: 0 })),
  );
  const start = performance.now();
  let first;
  let bytes = 0;
  const analyse = async ({ name }) => {
    const member = `${path.basename(name, '.cab')}.log`;
    const uri = memberUri({ archive: pathToFileURL(name).href, member });
    const analysis = await pool.analyse(uri, { name: uri });
    bytes += analysis.bytes;
  };
  await inParallel(logs, threads, analyse, {
    onEnd: ({ name }) =>
      (first ??= { name: path.basename(name), seconds: (performance.now() - start) / 1000 }),
  });
  await pool.stop();
  return { bytes, first, newest: path.basename(logs[0].name) };
};

/** `again` is `full` in a process that has analysed a log before, as the threads of the server and the command line have. */
export const passes = { plain, reading, full, again: full, append, one: bundle(1), two: bundle(2) };
const preparations = { again: full };

/** Does one pass and writes its figures as JSON to standard output. */
export async function measureHere(pass, file) {
  engine();
  await preparations[pass]?.(file);
  const before = process.cpuUsage();
  const start = performance.now();
  const result = await passes[pass](file);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  // In kilobytes on every system
  const peak = (process.resourceUsage().maxRSS * 1024) / 1_000_000;
  process.stdout.write(JSON.stringify({ seconds, cpu: (user + system) / 1e6, peak, ...result }));
}

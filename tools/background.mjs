// Learns which rows stand in logs in which nothing failed, and writes them down as hashes and counts.
//
//   node --import=tsx tools/background.mjs [corpus]
//
// A row is known by its template: its words without what changes from one time to the next, and its codes. No text of a log is kept.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { format, resolveConfig } from 'prettier';
import { Collector } from '../server/src/analysis/extract/collect';
import { isTelling, templateHash, templateOf } from '../server/src/analysis/extract/frames/template';
import { lettingAllThrough, ruleSetOf } from '../server/src/analysis/extract/ruleSet';
import { Events } from '../server/src/analysis/diagnosis/look';
import { recognise } from '../server/src/log/recognise';
import { decode, guessEncoding } from '../server/src/log/encoding/encoding';
import { Scanner } from '../server/src/log/scan';
import { memorySource } from '../server/src/log/source';
import { inRoot } from './lib/paths.mjs';

const target = 'server/src/analysis/diagnosis/background.generated.ts';
/** What a log shows of itself is read from its first bytes. */
const headBytes = 65_536;

/**
 * The templates of the rows of a healthy log that read like failures.
 *
 * @param {Uint8Array} bytes
 * @param {string} name
 * @returns {Promise<{ family: import('../server/src/log/family').LogFamily, hashes: ReadonlySet<number> }>}
 */
export async function templatesIn(bytes, name) {
  const head = bytes.subarray(0, headBytes);
  const encoding = guessEncoding(head);
  const { family } = recognise(name, decode(head, encoding.encoding), false);
  const set = lettingAllThrough(ruleSetOf(family));
  const records = [];
  const collector = new Collector(set, (record, session, finding) => {
    records.push({ record, session, finding });
  });
  const scanner = new Scanner(encoding, {
    format: set.rules.format,
    prefilter: set.prefilter,
    onLine: (...line) => collector.line(...line),
  });
  await scanner.read(memorySource(bytes), {});
  scanner.finish();
  collector.finish();
  const look = { records, sessions: collector.sessions(), firstLine: 1, lastLine: Infinity, isCut: false };
  const events = new Events(look, { input: { findings: [], rules: set.rules }, timeOf: () => NaN });
  const hashes = new Set();
  for (const event of events.of(null, 1, Infinity))
    if (event.outcome === 'failure' && event.damage === null && isTelling(templateOf(event.record.body)))
      hashes.add(templateHash(event));
  return { family, hashes };
}

/**
 * The table, as source: by family each template in base 36, behind a colon the number of logs that have it where that is more than one.
 *
 * @param {readonly { family: string, hashes: ReadonlySet<number> }[]} logs
 * @returns {Promise<string>}
 */
export async function tableOf(logs) {
  const families = {};
  for (const { family, hashes } of logs.filter((log) => log.family !== 'unknown'))
    for (const hash of hashes) {
      families[family] ??= new Map();
      families[family].set(hash, (families[family].get(hash) ?? 0) + 1);
    }
  const rows = Object.entries(families)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([family, counts]) => {
      const cells = [...counts]
        .sort(([a], [b]) => a - b)
        .map(([hash, count]) => `${hash.toString(36)}${count > 1 ? `:${count}` : ''}`);
      return `  ${family}: '${cells.join(' ')}',`;
    });
  const source = `// Written by tools/background.mjs from ${logs.length} healthy logs.
import type { LogFamily } from '../../log/family';

/** Rows of healthy logs that read like failures, as hashes in base 36; \`:n\` is the number of logs. */
export const backgroundRows: Readonly<Partial<Record<LogFamily, string>>> = {
${rows.join('\n')}
};
`;
  return format(source, { ...(await resolveConfig(inRoot(target))), filepath: inRoot(target) });
}

/**
 * The healthy logs that the manifest of a corpus lists, unpacked.
 *
 * @param {string} corpus
 * @returns {{ name: string, bytes: Uint8Array }[]}
 */
export function healthyLogsOf(corpus) {
  const [head, ...lines] = readFileSync(join(corpus, 'MANIFEST.tsv'), 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  const cell = (line, name) => line.split('\t')[columns.indexOf(name)] ?? '';
  return lines
    .filter((line) => cell(line, 'health') === 'healthy')
    .map((line) => cell(line, 'path'))
    .filter((path) => /\.(?:log|txt)(?:\.gz)?$/.test(path) && !path.includes('ALTERED'))
    .map((path) => {
      const bytes = readFileSync(join(corpus, path));
      return { name: path.replace(/\.gz$/, ''), bytes: path.endsWith('.gz') ? gunzipSync(bytes) : bytes };
    });
}

async function main() {
  const corpus = process.argv[2] ?? inRoot('../shared/corpus');
  const logs = [];
  for (const { name, bytes } of healthyLogsOf(corpus)) logs.push(await templatesIn(bytes, name));
  writeFileSync(inRoot(target), await tableOf(logs));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) void main();

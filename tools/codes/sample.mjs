// Draws the tokens on which the reading of codes is measured: hexadecimal and decimal numbers from real logs, the same ones
// every time. Their labels stand in test/codes (see the README there); the logs are no part of the project.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { inRoot } from '../lib/paths.mjs';

/** Folder of real logs, one folder a family. */
export const corpus = process.env.CBS_LENS_CORPUS ?? inRoot('..', 'shared', 'corpus');
export const corpusExists = () => existsSync(corpus);

const families = [
  'cbs',
  'dism',
  'setupact',
  'setuperr',
  'setupapi',
  'windowsupdate',
  'reportingevents',
  'sfc',
  'excerpts',
];
/** How many tokens of each shape are drawn. */
const quota = { prefixed: 210, bare: 100, signed: 20, decimal: 170 };
const word = /-?[A-Za-z0-9_]+/g;

/** A part of a version or of a time of day: those would be most of all decimal numbers. */
const isPart = (line, start, end) =>
  /[\d~_-][.:,]$/.test(line.slice(Math.max(0, start - 2), start)) ||
  /^[.:,]\d/.test(line.slice(end, end + 2));

function shapeOf(token) {
  if (/^0[xX][0-9a-fA-F]+$/.test(token)) return 'prefixed';
  if (/^-\d{5,}$/.test(token)) return 'signed';
  if (/^\d+$/.test(token) && token.length !== 8) return 'decimal';
  return /^[0-9a-fA-F]{8}$/.test(token) && /\d/.test(token) ? 'bare' : undefined;
}

/** A generator of numbers in [0, 1) that gives the same ones every time (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function textOf(file) {
  const bytes = readFileSync(file);
  const plain = file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  const wide = plain[0] === 0xff && plain[1] === 0xfe;
  return new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(plain);
}

/** How many numbers are kept of a form. */
const enough = 20;

/** Numbers by form, which is the shape, the family and the words before: a draw takes one of a form, so that no flood counts twice. */
function candidates() {
  const found = new Map();
  for (const family of families) {
    const folder = path.join(corpus, family);
    for (const file of readdirSync(folder).sort()) {
      if (/ALTERED|DERIVED|^README/.test(file)) continue;
      for (const line of textOf(path.join(folder, file)).split(/\r?\n/)) {
        if (line.length > 4000) continue;
        // The stamp, level and component of a record are no part of what it says.
        const from = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d, /.test(line) ? 50 : 0;
        for (const match of line.matchAll(word)) {
          const shape = match.index < from ? undefined : shapeOf(match[0]);
          const end = match.index + match[0].length;
          if (shape === undefined || (shape === 'decimal' && isPart(line, match.index, end))) continue;
          const before = line
            .slice(Math.max(from, match.index - 60), match.index)
            .replace(/[^\s\\/]+\.(?=[a-z]{2,5}\b)/gi, '')
            .replace(/[0-9a-fA-F]*\d[0-9a-fA-F]*/g, '9')
            .slice(-14);
          const key = `${shape} ${family} ${before}`;
          const places = found.get(key) ?? [];
          if (places.length === 0) found.set(key, places);
          const isCopy = places.some((one) => one.line === line && one.start === match.index);
          if (places.length < enough && !isCopy)
            places.push({ family, shape, token: match[0], line, start: match.index, end });
        }
      }
    }
  }
  return [...found.values()];
}

/**
 * All draws that were made, in their order, each with the name of its labels. The first sample was labelled while the
 * spellings were being written; each later one was labelled before anything had read it. No number is drawn twice.
 * `newForms`: only forms that no draw before had taken.
 */
export const draws = [
  { name: 'sample', seed: 20241124, newForms: true },
  { name: 'blind-1', seed: 770131, newForms: true },
  { name: 'blind-2', seed: 905117, newForms: true },
  { name: 'blind-3', seed: 31415927, newForms: false },
  { name: 'blind-4', seed: 27182818, newForms: false },
  { name: 'blind-5', seed: 16180339, newForms: true },
  { name: 'blind-6', seed: 14142135, newForms: false },
  { name: 'blind-7', seed: 57721566, newForms: false },
];

/** A sample out of the candidates. */
function draw(all, seed) {
  const random = randomFrom(seed);
  const drawn = [];
  for (const [shape, size] of Object.entries(quota)) {
    const queues = families.map((family) => {
      const queue = all.filter((one) => one.shape === shape && one.family === family);
      for (let at = queue.length - 1; at > 0; at--) {
        const other = Math.floor(random() * (at + 1));
        [queue[at], queue[other]] = [queue[other], queue[at]];
      }
      return queue;
    });
    let left = size;
    while (left > 0 && queues.some((queue) => queue.length > 0)) {
      for (const queue of queues) {
        const one = left > 0 ? queue.pop() : undefined;
        if (!one) continue;
        drawn.push(one);
        left--;
      }
    }
  }
  return drawn;
}

/** The samples, each in its order. Their lines must not be written anywhere. */
export function drawSamples() {
  const forms = candidates();
  const used = new Set();
  return draws.map(({ seed, newForms }) => {
    const random = randomFrom(seed ^ 0x5eed);
    const all = forms.flatMap((places) => {
      const left = places.filter((one) => !used.has(one));
      if (newForms) return left.length === places.length ? places.slice(0, 1) : [];
      return left.slice(Math.floor(random() * left.length)).slice(0, 1);
    });
    const drawn = draw(all, seed);
    for (const one of drawn) used.add(one);
    return drawn;
  });
}

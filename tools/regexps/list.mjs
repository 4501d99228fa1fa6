// Prints every regular expression of the product as JSON: those that are written in the source, and those that it puts together
// when it is loaded and when it reads the samples.
//
//   node --import=tsx tools/regexps/list.mjs
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { inRoot } from '../lib/paths.mjs';

/** @type {Map<string, { source: string, flags: string, places: Set<string> }>} */
const known = new Map();

function add(source, flags, place) {
  const key = `/${source}/${flags}`;
  const one = known.get(key) ?? { source, flags, places: new Set() };
  one.places.add(place);
  known.set(key, one);
}

const files = ['server/src', 'client/src'].flatMap((folder) =>
  fs
    .readdirSync(inRoot(folder), { recursive: true })
    .map((name) => `${folder}/${String(name).split(path.sep).join('/')}`)
    .filter((name) => /\.ts$/.test(name) && !/\.test\.ts$|\.d\.ts$/.test(name)),
);

for (const file of files) {
  const tree = ts.createSourceFile(file, fs.readFileSync(inRoot(file), 'utf8'), ts.ScriptTarget.Latest);
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      add(node.text.slice(1, end), node.text.slice(end + 1), file);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
}

/** The file of ours that calls for an expression; undefined where it is somebody else's. */
function caller() {
  const line = new Error('here').stack.split('\n').find((one) => /[\\/]server[\\/]src[\\/]/.test(one));
  return line && /server[\\/]src[\\/][^:?]+/.exec(line)[0].split(path.sep).join('/');
}

const written = RegExp;
const noted = (parts) => {
  const made = new written(...parts);
  const place = caller();
  if (place !== undefined) add(made.source, made.flags, place);
  return made;
};
globalThis.RegExp = new Proxy(written, {
  construct: (_, parts) => noted(parts),
  apply: (_, __, parts) => noted(parts),
});
// What is started as a process of its own acts when it is loaded.
const isEntry = (file) => /^server\/src\/(?:node\/(?:main|\w+Worker)|cli\/main)\.ts$/.test(file);
for (const file of files)
  if (file.startsWith('server/') && !isEntry(file)) await import(pathToFileURL(inRoot(file)).href);
const { analyseLog } = await import('../../server/src/analysis/pipeline/analyse.ts');
const { memorySource } = await import('../../server/src/log/source.ts');
for (const name of fs.readdirSync(inRoot('samples')))
  if (fs.statSync(inRoot('samples', name)).isFile())
    await analyseLog(memorySource(fs.readFileSync(inRoot('samples', name))), { name });
globalThis.RegExp = written;

const all = [...known.values()].map((one) => ({ ...one, places: [...one.places] }));
process.stdout.write(JSON.stringify(all), () => process.exit(0));

// Puts beside a bundle what V8 makes of it, so that whoever loads it need not compile it: `server/src/node/compiledBundle.ts`.
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';
import { inRoot } from './paths.mjs';
import { demand } from './run.mjs';

/** Compiles the command, in a Node of its own: what one was started with is a part of what V8 keeps. */
export async function compileCommand() {
  await demand(process.execPath, [import.meta.filename]);
}

/**
 * Compiles a bundle, and by then what `use` does with its exports.
 *
 * @param {string} bundle path
 * @param {(exported: any) => Promise<void> | void} use
 */
export async function compile(bundle, use) {
  writeAscii(bundle);
  const script = new Script(module.wrap(readFileSync(bundle, 'latin1')), { filename: bundle });
  const loaded = { exports: {} };
  script.runInThisContext()(loaded.exports, createRequire(bundle), loaded, bundle, path.dirname(bundle));
  await use(loaded.exports);
  // Nobody sees half of it.
  const unfinished = `${bundle}.${process.pid}`;
  writeFileSync(unfinished, script.createCachedData());
  renameSync(unfinished, `${bundle}.compiled`);
}

/**
 * Writes what is no ASCII in a bundle as escapes, so that it is read byte by byte and V8 keeps one for each character. esbuild leaves
 * such characters in regular expressions.
 */
function writeAscii(bundle) {
  const source = readFileSync(bundle, 'utf8');
  const raw = /String\.raw`[^`]*[^\0-\x7f][^`]*`/.exec(source)?.[0];
  if (raw) throw new Error(`An escape in a raw text would be read as it is written: ${raw}`);
  const ascii = source.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(bundle, ascii);
}

/** What the command is mostly run for: an analysis of a log of each family. */
async function analyseSamples({ run }) {
  const silent = { out: () => undefined, error: () => undefined, color: false, width: 100, locale: 'en' };
  const logs = readdirSync(inRoot('samples')).filter((name) => !name.endsWith('.md'));
  for (const log of logs)
    for (const format of ['json', 'text'])
      await run(['analyze', '--format', format, inRoot('samples', log)], silent);
}

if (process.argv[1] === import.meta.filename) void compile(inRoot('dist', 'command.js'), analyseSamples);

// Measures large logs in a real VS Code, beside a language client as they come around the same engine.
//
//   npm run bench -- --editor [-- --size 50,60,500,2000]
//
// Up to 50 MB both are measured: the time from the click to the first squiggles, when the text has arrived in the extension
// host, and the memory that host and server gained. Over 50 MB VS Code hands the file to no extension, so there is nothing
// to hold CBS Lens against: what is left to its reader is measured step by step; files over 1 GB are looked into without being opened.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build, buildTests } from './build.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { prepareHost } from './vscode/host.mjs';
import { openWorkbench } from './vscode/workbench.mjs';

const megabyte = 1_000_000;
const largest = 50;
const outFolder = inRoot('out', 'bench');
const plain = path.join(outFolder, 'plain');

/** One run of a workbench with an extension over files. */
async function measure(host, extension, task) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cbs-lens-bench-'));
  const result = path.join(folder, 'result.json');
  try {
    cpSync(inRoot('samples', 'CBS.log'), path.join(folder, 'CBS.log'));
    const wrong = await openWorkbench(host, {
      folder,
      extension,
      tests: path.join(outFolder, 'editor.js'),
      env: {
        CBS_LENS_BENCH: JSON.stringify({ warmUp: path.join(folder, 'CBS.log'), ...task }),
        CBS_LENS_RESULT: result,
      },
      settings: { 'workbench.editorLargeFileConfirmation': 4096 },
      timeout: 600_000,
      outFolder: inRoot('test-out', 'bench'),
    });
    if (!existsSync(result)) throw new Error(wrong ?? 'Nothing was measured');
    return JSON.parse(readFileSync(result, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const inSeconds = (milliseconds) =>
  (milliseconds ?? null) === null ? '-' : `${(milliseconds / 1000).toFixed(2)} s`;
const inMegabytes = (bytes) => `${(bytes / megabyte).toFixed(0)} MB`;
const row = (cells) =>
  console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(20) : cell.padStart(12))).join(''));

/**
 * Measures and prints the tables.
 *
 * @param {(megabytes: number) => string} logOf path of a generated log of a size
 * @param {readonly number[]} sizes megabytes
 */
export async function benchEditor(logOf, sizes) {
  await build();
  await buildTests(['test/bench/editor.ts'], outFolder);
  await buildTests(
    ['test/support/plain-extension/client.ts', 'test/support/plain-extension/server.ts'],
    plain,
  );
  cpSync(inRoot('test/support/plain-extension/package.json'), path.join(plain, 'package.json'));
  const host = await prepareHost('latest');
  console.log(`VS Code ${host.version}`);

  const shared = sizes.filter((size) => size <= largest);
  if (shared.length > 0) {
    console.log('');
    row(['up to 50 MB', 'squiggles', 'text there', 'host', 'server', 'together']);
    for (const size of shared) {
      const runs = [
        ['plain LSP', plain, { source: 'Plain', isProduct: false }],
        ['CBS Lens', root, { source: 'CBS Lens', isProduct: true }],
      ];
      for (const [name, extension, task] of runs) {
        const [one] = await measure(host, extension, { ...task, files: [logOf(size)] });
        row([
          `${size} MB ${name}`,
          inSeconds(one.problems),
          inSeconds(one.text),
          inMegabytes(one.hostMemory),
          inMegabytes(one.serverMemory),
          inMegabytes(one.hostMemory + one.serverMemory),
        ]);
      }
    }
  }
  const huge = sizes.filter((size) => size > largest);
  if (huge.length === 0) return;
  console.log('');
  row(['over 50 MB', 'problems', 'click', 'Root Causes', 'timeline', 'slice', 'F12', 'host', 'server']);
  for (const size of huge) {
    const task = { source: 'CBS Lens', isProduct: true, files: [logOf(size)] };
    const [one] = await measure(host, root, task);
    const { click, causes, timeline, slice, definition } = one.steps;
    row([
      `${size} MB`,
      ...[one.problems, click, causes, timeline, slice, definition].map(inSeconds),
      inMegabytes(one.hostMemory),
      inMegabytes(one.serverMemory),
    ]);
  }
}

// Measures large logs in a real VS Code, beside a language client as they come around the same engine.
//
//   npm run bench -- --editor [-- --size 50,60,500,2000]
//
// Up to 50 MB both are measured: the time from the click to the first squiggles, when the text has arrived in the extension
// host, and the memory that host and server gained: at most, once garbage is collected, and what is held in the host. VS Code
// gives its extension host the text of every such file, whoever is there to read it: a third row is VS Code without a language
// extension, and what CBS Lens adds is what it has more than that. In a fourth row one of VS Code's own extensions is off, which
// looks for merge conflicts and makes a second copy of the text for it.
// Over 50 MB VS Code hands the file to no extension, so there is nothing to hold CBS Lens against: what is left to its reader is
// measured step by step; files over 1 GB are looked into without being opened.
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

/** What the rows up to 50 MB are, by name. */
const rows = {
  'VS Code alone': { extension: inRoot('test/support/stub-extension'), task: { source: null } },
  'plain LSP': { extension: plain, task: { source: 'Plain' } },
  'CBS Lens': { extension: root, task: { source: 'CBS Lens', isProduct: true } },
  '… no merge conflicts': {
    extension: root,
    task: { source: 'CBS Lens', isProduct: true },
    settings: { 'merge-conflict.codeLens.enabled': false, 'merge-conflict.decorators.enabled': false },
  },
};

/** One run of a workbench with an extension over files. */
async function measure(host, { extension, task, settings }, files) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cbs-lens-bench-'));
  const result = path.join(folder, 'result.json');
  try {
    cpSync(inRoot('samples', 'CBS.log'), path.join(folder, 'CBS.log'));
    const wrong = await openWorkbench(host, {
      folder,
      extension,
      tests: path.join(outFolder, 'editor.js'),
      env: {
        CBS_LENS_BENCH: JSON.stringify({
          warmUp: path.join(folder, 'CBS.log'),
          isProduct: false,
          ...task,
          files,
        }),
        CBS_LENS_RESULT: result,
      },
      settings: { 'workbench.editorLargeFileConfirmation': 4096, ...settings },
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
const memoryColumns = ['host', 'server', 'held'];
const memoryCells = ({ peak, settled, held }) => [
  ...['host', 'server'].map((one) => `${inMegabytes(peak[one])} / ${inMegabytes(settled[one])}`),
  inMegabytes(held),
];
const row = (cells) =>
  console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(27) : cell.padStart(17))).join(''));

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
    row(['up to 50 MB', 'squiggles', 'text there', ...memoryColumns, 'both', 'added']);
    for (const size of shared) {
      let alone = null;
      for (const [name, one] of Object.entries(rows)) {
        const [{ problems, text, memory }] = await measure(host, one, [logOf(size)]);
        const both = memory.settled.host + memory.settled.server;
        alone ??= both;
        row([
          `${size} MB ${name}`,
          inSeconds(problems),
          inSeconds(text),
          ...memoryCells(memory),
          inMegabytes(both),
          inMegabytes(both - alone),
        ]);
      }
    }
    console.log(
      [
        'Memory gained. host, server: at most / once garbage is collected; held: by the objects of the host; both: host and',
        'server once collected; added: above VS Code alone, which is what the extension costs.',
      ].join('\n'),
    );
  }
  const huge = sizes.filter((size) => size > largest);
  if (huge.length === 0) return;
  console.log('');
  row(['over 50 MB', 'problems', 'click', 'Root Causes', 'timeline', 'slice', 'F12', ...memoryColumns]);
  for (const size of huge) {
    const [one] = await measure(host, rows['CBS Lens'], [logOf(size)]);
    const { click, causes, timeline, slice, definition } = one.steps;
    row([
      `${size} MB`,
      ...[one.problems, click, causes, timeline, slice, definition].map(inSeconds),
      ...memoryCells(one.memory),
    ]);
  }
}

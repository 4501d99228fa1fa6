// Measures how long the language server takes to answer, over its standard streams as an editor talks to it.
//
//   npm run bench -- --lsp
//
// A generated log of 45 MB is opened by name; then each kind of request is sent many times, one after the other, at places
// all over the log and on the lines of its failures. Typing is measured in a log of 1 MB that has no file: from the change
// to the diagnostics that it changes.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { inRoot } from './lib/paths.mjs';

const require = createRequire(import.meta.url);
const languageId = 'windows-cbs-log';
/** Lines that an editor shows at a time */
const window = 80;
/** What an editor may take before its reader notices, in milliseconds */
const goals = { request: 30, cancel: 100, typing: 150 };

/** Starts the built server and shakes hands with it. */
async function connect() {
  const {
    createProtocolConnection,
    StreamMessageReader,
    StreamMessageWriter,
  } = require('vscode-languageserver-protocol/node');
  const child = spawn(process.execPath, [inRoot('dist/server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const waiting = new Set();
  connection.onNotification('textDocument/publishDiagnostics', (params) => {
    for (const wake of [...waiting]) wake(params);
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const { capabilities } = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { synchronization: { dynamicRegistration: true } } },
  });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    capabilities,
    pid: child.pid,
    /** The next diagnostics that are wanted */
    published: (wanted) =>
      new Promise((resolve) => {
        const wake = (params) => {
          if (!wanted(params)) return;
          waiting.delete(wake);
          resolve(params.diagnostics);
        };
        waiting.add(wake);
      }),
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await gone;
      connection.dispose();
    },
  };
}

/** A small generator that gives the same places on every machine. */
function places(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function figures(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { count: sorted.length, median: at(0.5), p95: at(0.95), most: sorted.at(-1) };
}

async function timesOf(count, ask) {
  // The first answers make what later ones use; an editor has asked long before its reader does.
  for (let turn = 0; turn < 3; turn++) await ask(turn);
  const times = [];
  for (let turn = 0; turn < count; turn++) {
    const start = performance.now();
    await ask(turn);
    times.push(performance.now() - start);
  }
  return figures(times);
}

function print(rows) {
  const cells = (first, ...others) => first.padEnd(34) + others.map((cell) => cell.padStart(11)).join('');
  console.log(cells('request', 'times', 'median ms', 'p95 ms', 'most ms', 'goal ms'));
  for (const { name, count, median, p95, most, goal } of rows)
    console.log(cells(name, String(count), median.toFixed(1), p95.toFixed(1), most.toFixed(1), `< ${goal}`));
}

/**
 * Measures and prints; resolves with the number of goals that were missed.
 *
 * @param {string} file a generated log of 45 MB
 * @param {string} small one of 1 MB
 */
export async function benchLsp(file, small) {
  const server = await connect();
  const { connection, published } = server;
  const uri = pathToFileURL(file).href;
  const textDocument = { uri };
  const lines = readFileSync(file, 'latin1').split('\n').length;

  const opened = performance.now();
  const first = published((params) => params.uri === uri);
  await connection.sendNotification('cbsLens/open', { files: [{ uri, known: true }] });
  const diagnostics = await first;
  console.log(
    `${lines} lines; diagnostics ${(performance.now() - opened).toFixed(0)} ms after the log was named\n`,
  );

  const told = diagnostics.flatMap(({ range, relatedInformation = [] }) => [
    range.start.line,
    ...relatedInformation.map(({ location }) => location.range.start.line),
  ]);
  const random = places(20240420);
  const place = (turn) => ({
    textDocument,
    position: {
      line: turn % 2 === 0 ? random(lines) : told[random(told.length)],
      character: 50 + random(60),
    },
  });
  const range = () => {
    const line = random(lines - window);
    return { start: { line, character: 0 }, end: { line: line + window, character: 0 } };
  };
  const requests = {
    hover: [400, (turn) => ['textDocument/hover', place(turn)]],
    definition: [400, (turn) => ['textDocument/definition', place(turn)]],
    references: [
      100,
      (turn) => ['textDocument/references', { ...place(turn), context: { includeDeclaration: true } }],
    ],
    'call hierarchy': [100, (turn) => ['textDocument/prepareCallHierarchy', place(turn)]],
    'document highlight': [200, (turn) => ['textDocument/documentHighlight', place(turn)]],
    'selection range': [
      200,
      (turn) => ['textDocument/selectionRange', { textDocument, positions: [place(turn).position] }],
    ],
    outline: [40, () => ['textDocument/documentSymbol', { textDocument }]],
    folding: [40, () => ['textDocument/foldingRange', { textDocument }]],
    links: [40, () => ['textDocument/documentLink', { textDocument }]],
    'inlay hints, one window': [200, () => ['textDocument/inlayHint', { textDocument, range: range() }]],
    'semantic tokens, one window': [
      200,
      () => ['textDocument/semanticTokens/range', { textDocument, range: range() }],
    ],
    'code actions': [
      100,
      (turn) => {
        const { position } = place(turn);
        return [
          'textDocument/codeAction',
          { textDocument, range: { start: position, end: position }, context: { diagnostics: [] } },
        ];
      },
    ],
    'symbols of the bundle': [
      60,
      (turn) => ['workspace/symbol', { query: ['KB50', 'x', 'package', '3105'][turn % 4] }],
    ],
  };
  const rows = [];
  for (const [name, [count, ask]] of Object.entries(requests)) {
    const { p95, ...rest } = await timesOf(count, (turn) => connection.sendRequest(...ask(turn)));
    rows.push({ name, p95, ...rest, goal: goals.request });
  }

  rows.push({ name: 'cancel while a log is read', ...(await cancelling(server, uri)), goal: goals.cancel });
  rows.push({
    name: 'typing in 1 MB without a file',
    ...(await typing(server, readFileSync(small, 'utf8'))),
    goal: goals.typing,
  });
  await server.stop();
  print(rows);
  return rows.filter(({ p95, goal }) => p95 >= goal).length;
}

/** Asks about a log that is being read, and takes the question back at some moment of the reading. */
async function cancelling({ connection }, uri) {
  const { CancellationTokenSource } = require('vscode-languageserver-protocol/node');
  const times = [];
  for (let turn = 0; turn < 40; turn++) {
    // A log that no tab shows is forgotten, and read again for the next question.
    for (const files of [[{ uri, known: true }], []])
      await connection.sendNotification('cbsLens/open', { files });
    const source = new CancellationTokenSource();
    const position = { line: 0, character: 0 };
    const asked = connection.sendRequest(
      'textDocument/hover',
      { textDocument: { uri }, position },
      source.token,
    );
    await setTimeout(turn * 5);
    const start = performance.now();
    source.cancel();
    await asked.catch(() => undefined);
    times.push(performance.now() - start);
  }
  return figures(times);
}

/** Inserts a line above everything, again and again, and waits for the diagnostics that moved with it. */
async function typing({ connection, published }, content) {
  const uri = 'untitled:Untitled-1';
  const start = { line: 0, character: 0 };
  const failureAt = (line) => (params) =>
    params.uri === uri && params.diagnostics[0]?.range.start.line === line;
  const first = published((params) => params.uri === uri && params.diagnostics.length > 0);
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId, version: 1, text: content.replace(/^\uFEFF/, '') },
  });
  let [{ range }] = await first;
  let version = 1;
  return timesOf(40, async () => {
    range = { start: { line: range.start.line + 1 } };
    const moved = published(failureAt(range.start.line));
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range: { start, end: start }, text: '\n' }],
    });
    await moved;
  });
}

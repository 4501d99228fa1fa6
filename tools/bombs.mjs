// Gives inputs that are made to cost more than they are worth to the command line and to the server, and prints what they cost.
//
//   npm run bombs [-- --only cabinets] [-- --face server] [-- --keep folder]
//
// Each input lies in a folder of its own and is read by a process of its own. Memory is the peak of the process with its threads as
// Linux counts it; elsewhere there is no such figure.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bombs } from './bombs/forms.mjs';
import { inRoot } from './lib/paths.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    face: { type: 'string', default: 'command,server' },
    keep: { type: 'string' },
    patience: { type: 'string', default: '600' },
  },
});
const patience = Number(values.patience) * 1000;
const everyMs = 50;
/** Ticks of a second in /proc */
const ticks = 100;

/** Watches a process until it ends; gives its peak in MB and its seconds of processor time. */
function watch(child) {
  let peak = 0;
  let cpu = 0;
  const look = () => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ');
      cpu = (Number(fields[11]) + Number(fields[12])) / ticks;
    } catch {
      // It has ended, or this system has no such files.
    }
  };
  const timer = setInterval(look, everyMs);
  return () => {
    look();
    clearInterval(timer);
    return { peak: Math.round(peak), cpu };
  };
}

/** What the command line says of a folder. */
async function byCommand(folder) {
  const child = spawn(process.execPath, [inRoot('server/bin/cbs-lens.js'), 'analyze', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const cost = watch(child);
  let said = '';
  child.stdout.resume();
  child.stderr.on('data', (data) => (said += data));
  const end = await ended(child);
  return { ...cost(), end, said: said.trim().split('\n') };
}

/** What the Root Causes view of an editor is answered for a folder. */
async function byServer(folder) {
  const require = createRequire(import.meta.url);
  const rpc = require('vscode-languageserver-protocol/node');
  const child = spawn(process.execPath, ['--max-old-space-size=4096', inRoot('dist/server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const connection = rpc.createProtocolConnection(
    new rpc.StreamMessageReader(child.stdout),
    new rpc.StreamMessageWriter(child.stdin),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.listen();
  const cost = watch(child);
  const gone = ended(child);
  const ask = async () => {
    await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
    await connection.sendNotification('initialized', {});
    const answer = await connection.sendRequest('cbsLens/incidents', {
      folders: [pathToFileURL(folder).href],
    });
    const costs = cost();
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    return { ...costs, said: answer.notes, logs: answer.logs };
  };
  const answer = await Promise.race([ask(), gone.then((end) => ({ ...cost(), said: [], end }))]);
  const end = answer.end ?? (await gone);
  connection.dispose();
  return { ...answer, end };
}

/** How a process ended; one that takes too long is stopped. */
function ended(child) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), patience);
    child.once('exit', (status, signal) => {
      clearTimeout(timer);
      resolve(signal ?? String(status));
    });
  });
}

function sizeOf(folder) {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
}

const faces = { command: byCommand, server: byServer };
const root = values.keep ?? mkdtempSync(path.join(tmpdir(), 'bombs-'));
console.log(
  '| input | bytes | face | peak MB | CPU s | end | said |\n| --- | --- | --- | --- | --- | --- | --- |',
);
try {
  let number = 0;
  for (const [name, make] of Object.entries(bombs)) {
    const folder = path.join(root, String(++number));
    if (!name.includes(values.only)) continue;
    try {
      mkdirSync(folder);
      make(folder);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    for (const face of values.face.split(',')) {
      const { peak, cpu, end, said } = await faces[face](folder);
      const first = said.length === 0 ? '' : `${said[0].slice(0, 160)} (${said.length})`;
      console.log(
        `| ${name} | ${sizeOf(folder)} | ${face} | ${peak} | ${cpu.toFixed(1)} | ${end} | ${first} |`,
      );
    }
    if (values.keep === undefined) rmSync(folder, { recursive: true });
  }
} finally {
  if (values.keep === undefined) rmSync(root, { recursive: true, force: true });
}

import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../server/server';
import { analysisPool } from './analysisPool';
import { nodeFiles } from './files';
import { endWith } from './lifeline';
import { nodeGrammars } from './grammars';
import { rulesPath } from '../protocol/rulesPath';

// Editors that start a plain process talk over its standard streams.
const transports = ['--stdio', '--node-ipc', '--pipe', '--socket'];
if (!process.argv.some((argument) => transports.some((name) => argument.startsWith(name))))
  process.argv.push('--stdio');

// A read that a share never answers holds one of these threads; four of them would stop every other one.
process.env.UV_THREADPOOL_SIZE ??= '16';

const connection = createConnection(ProposedFeatures.all);
// A log that is still being read must not make the end of a session look like a crash.
connection.onShutdown(() => analysisPool().stop());

// The bundle of this file lies in the extension's `dist`.
startServer(
  connection,
  nodeFiles,
  nodeGrammars(join(__dirname, '..')),
  pathToFileURL(join(homedir(), rulesPath)).href,
  endWith,
);

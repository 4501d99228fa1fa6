import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../server/server';
import { nodeFiles } from './files';
import { nodeGrammars } from './grammars';
import { rulesPath } from '../protocol/rulesPath';

// Editors that start a plain process talk over its standard streams.
const transports = ['--stdio', '--node-ipc', '--pipe', '--socket'];
if (!process.argv.some((argument) => transports.some((name) => argument.startsWith(name))))
  process.argv.push('--stdio');

// The bundle of this file lies in the extension's `dist`.
startServer(
  createConnection(ProposedFeatures.all),
  nodeFiles,
  nodeGrammars(join(__dirname, '..')),
  pathToFileURL(join(homedir(), rulesPath)).href,
);

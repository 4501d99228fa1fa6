import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../server';
import { nodeFiles } from './files';

// Editors that start a plain process talk over its standard streams.
const transports = ['--stdio', '--node-ipc', '--pipe', '--socket'];
if (!process.argv.some((argument) => transports.some((name) => argument.startsWith(name))))
  process.argv.push('--stdio');

startServer(createConnection(ProposedFeatures.all), nodeFiles);

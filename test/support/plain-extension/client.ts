import { join } from 'node:path';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

/**
 * A language client as they come: it sends the text of each log that is opened, and shows what the server says of it. The
 * benchmark of the editor holds CBS Lens against it.
 */
const client = new LanguageClient(
  'plain',
  'Plain',
  { module: join(__dirname, 'server.js'), transport: TransportKind.ipc },
  { documentSelector: [{ scheme: 'file', pattern: '**/*.log' }] },
);

export function activate(): Promise<void> {
  return client.start();
}

export function deactivate(): Promise<void> {
  return client.stop();
}

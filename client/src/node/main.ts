import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start, type Running } from '../extension';

/** Room for what has just been made, in megabytes: with more the server takes memory of the machine that it is no faster for. */
const execArgv = ['--max-semi-space-size=4'];

let running: Running | undefined;

/** Called by VS Code on a desktop or a remote machine. */
export function activate(context: vscode.ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server.js');
  running = start(
    context,
    (options) =>
      new LanguageClient(
        'cbsLens',
        'CBS Lens',
        { module, transport: TransportKind.ipc, options: { execArgv } },
        options,
      ),
    [join(homedir(), 'Documents'), homedir(), tmpdir()],
  );
}

export async function deactivate(): Promise<void> {
  await running?.stop();
}

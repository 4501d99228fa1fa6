import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start, type Running } from '../extension';

let running: Running | undefined;

/** Called by VS Code on a desktop or a remote machine. */
export function activate(context: vscode.ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server.js');
  running = start(
    context,
    (options) => new LanguageClient('cbsLens', 'CBS Lens', { module, transport: TransportKind.ipc }, options),
  );
}

export async function deactivate(): Promise<void> {
  await running?.stop();
}

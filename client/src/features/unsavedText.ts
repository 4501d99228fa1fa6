import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { logLanguages, textNotification, type TextParams } from '../../../server/src/protocol/protocol';

/** After the last keystroke; a log is rarely edited, and then its whole text is sent. */
const delay = 400;

/**
 * Sends the text of files with unsaved changes, because the server reads files from disk, and takes it back when they are
 * saved or reverted.
 */
export function sendUnsavedText(client: BaseLanguageClient): vscode.Disposable {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const sent = new Set<string>();

  const send = (uri: string, text: string | null): void => {
    const params: TextParams = { uri, text };
    void client.sendNotification(textNotification, params);
  };
  const stopWaiting = (uri: string): void => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
  };
  const takeBack = (uri: string): void => {
    stopWaiting(uri);
    if (sent.delete(uri)) send(uri, null);
  };
  const update = (document: vscode.TextDocument): void => {
    if (document.uri.scheme !== 'file' || !logLanguages.has(document.languageId)) return;
    const uri = document.uri.toString();
    if (!document.isDirty) {
      takeBack(uri);
      return;
    }
    stopWaiting(uri);
    waiting.set(
      uri,
      setTimeout(() => {
        waiting.delete(uri);
        if (document.isClosed || !document.isDirty) return;
        sent.add(uri);
        // eslint-disable-next-line no-restricted-syntax -- what is not on disk is read from here alone
        send(uri, document.getText());
      }, delay),
    );
  };

  // Restored after a restart with unsaved changes in it.
  vscode.workspace.textDocuments.forEach(update);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(update),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      update(document);
    }),
    vscode.workspace.onDidSaveTextDocument(update),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      takeBack(uri.toString());
    }),
    new vscode.Disposable(() => {
      for (const uri of waiting.keys()) stopWaiting(uri);
    }),
  );
}

import * as vscode from 'vscode';
import { isMaybeLogName, logLanguages } from '../../../server/src/protocol/protocol';
import { isLogName } from './names';
import { filesInTabs, headOf } from './shownFiles';

/** Calls `found` once, as soon as the editor shows anything that may be a servicing log: until then no server runs. */
export function onFirstLog(found: () => void): vscode.Disposable {
  const listeners: vscode.Disposable[] = [];
  const stop = (): void => {
    for (const listener of listeners.splice(0)) listener.dispose();
  };
  const check = (): void => {
    if (listeners.length === 0 || !isThere()) return;
    stop();
    found();
  };
  listeners.push(
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.isUntitled) check();
    }),
    vscode.window.tabGroups.onDidChangeTabs(check),
  );
  check();
  return new vscode.Disposable(stop);
}

function isThere(): boolean {
  const documents = vscode.workspace.textDocuments;
  if (documents.some((document) => logLanguages.has(document.languageId) || headOf(document) !== undefined))
    return true;
  const known = new Set(documents.map(({ uri }) => uri.toString()));
  return filesInTabs().some(
    (uri) => isLogName(uri.path) || (isMaybeLogName(uri.path) && !known.has(uri.toString())),
  );
}

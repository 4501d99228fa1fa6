import * as vscode from 'vscode';
import { isMaybeLogName, logLanguages } from '../../../server/src/protocol/protocol';
import { isLogName } from './names';
import { filesInTabs, headOf } from './shownFiles';

/** Files of the folders whose names are looked at: a folder of logs has one among them. */
const maxLooked = 500;

/**
 * Calls `found` once, as soon as the editor shows anything that may be a servicing log, or a folder holds a file with the name of one:
 * until then no server runs.
 */
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
  const lookInFolders = async (): Promise<void> => {
    if (listeners.length === 0 || !(await isInFolders()) || listeners.length === 0) return;
    stop();
    found();
  };
  listeners.push(
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.isUntitled) check();
    }),
    vscode.window.tabGroups.onDidChangeTabs(check),
    vscode.workspace.onDidChangeWorkspaceFolders(() => void lookInFolders()),
  );
  check();
  void lookInFolders();
  return new vscode.Disposable(stop);
}

/** Whether a folder of the workspace holds a log, by its name. */
async function isInFolders(): Promise<boolean> {
  const files = await vscode.workspace.findFiles('**/*.{log,evtx}', '**/node_modules/**', maxLooked);
  return files.some(({ path }) => isLogName(path));
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

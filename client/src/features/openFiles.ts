import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  isEventLogName,
  logLanguages,
  openMethod,
  readSchemes,
  sliceScheme,
  type OpenFile,
  type OpenParams,
} from '../../../server/src/protocol';
import { isLogName, isMaybeLogName } from './names';
import { filesInTabs } from './shownFiles';

/**
 * Tells the server which files are open. Tabs are asked, not documents: VS Code makes no document of a file over 50 MB.
 * The server reads the files itself and looks at those again that changed on disk.
 */
export function reportOpenFiles(client: BaseLanguageClient): vscode.Disposable {
  const report = (): void => {
    const params: OpenParams = { files: openFiles() };
    void client.sendNotification(openMethod, params);
  };
  report();
  return vscode.Disposable.from(
    vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
      if (opened.length + closed.length > 0) report();
    }),
    // Setting the language of a document closes and opens it.
    vscode.workspace.onDidOpenTextDocument(({ uri, languageId }) => {
      if (readSchemes.has(uri.scheme) && logLanguages.has(languageId)) report();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      // The editor took over what changed on disk.
      if (document.uri.scheme === 'file' && logLanguages.has(document.languageId) && !document.isDirty)
        report();
    }),
    vscode.workspace.onDidSaveTextDocument(({ languageId }) => {
      if (logLanguages.has(languageId)) report();
    }),
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) report();
    }),
  );
}

function openFiles(): OpenFile[] {
  const files = new Map<string, OpenFile>();
  const add = (uri: vscode.Uri, known: boolean): void => {
    // Not it but its text, which has an address of its own, is what the server works for.
    if (uri.scheme === 'file' && isEventLogName(uri.path)) return;
    const key = uri.toString();
    if (known || isMaybeLogName(uri.path))
      files.set(key, { uri: key, known: known || files.get(key)?.known === true });
  };
  for (const uri of filesInTabs()) add(uri, uri.scheme === sliceScheme || isLogName(uri.path));
  // Documents without a tab, and documents whose language the reader chose.
  for (const { uri, languageId } of vscode.workspace.textDocuments) {
    if (readSchemes.has(uri.scheme) && logLanguages.has(languageId)) add(uri, true);
  }
  return [...files.values()];
}

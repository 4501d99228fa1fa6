import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  isEventLogName,
  isMaybeLogName,
  logLanguages,
  openNotification,
  readSchemes,
  sliceScheme,
  type OpenFile,
  type OpenParams,
} from '../../../server/src/protocol/protocol';
import { isLogName } from './names';
import { filesInTabs } from './shownFiles';

/**
 * Notifies the server of open files. Tabs are asked, not documents: VS Code makes no document of a file over 50 MB.
 * The server reads the files itself and looks at those again that changed on disk.
 */
export function reportOpenFiles(client: BaseLanguageClient): vscode.Disposable {
  // VS Code lets go of documents in tabs behind others and opens them again in the encoding they had.
  let known: readonly OpenFile[] = [];
  const report = (): void => {
    known = openFiles(new Map(known.map(({ uri, encoding }) => [uri, encoding])));
    const params: OpenParams = { files: known };
    void client.sendNotification(openNotification, params);
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
      // The editor took over what changed on disk, or shows it in another encoding.
      const isRead = readSchemes.has(document.uri.scheme) && document.uri.scheme !== sliceScheme;
      if (isRead && logLanguages.has(document.languageId) && !document.isDirty) report();
    }),
    vscode.workspace.onDidSaveTextDocument(({ languageId }) => {
      if (logLanguages.has(languageId)) report();
    }),
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) report();
    }),
  );
}

/** The files that are open; `encodings` are those in which documents were shown that are none for now. */
function openFiles(encodings: ReadonlyMap<string, string | undefined>): OpenFile[] {
  const files = new Map<string, OpenFile>();
  const add = (uri: vscode.Uri, known: boolean, shown?: string): void => {
    // Not it but its text, which has an address of its own, is what the server works for.
    if (uri.scheme === 'file' && isEventLogName(uri.path)) return;
    const key = uri.toString();
    if (!known && !isMaybeLogName(uri.path)) return;
    const encoding = shown ?? files.get(key)?.encoding ?? encodings.get(key);
    files.set(key, {
      uri: key,
      known: known || files.get(key)?.known === true,
      ...(encoding !== undefined && { encoding }),
    });
  };
  for (const uri of filesInTabs()) add(uri, uri.scheme === sliceScheme || isLogName(uri.path));
  // Documents without a tab, and documents whose language the reader chose.
  for (const { uri, languageId, encoding } of vscode.workspace.textDocuments) {
    // The text of a slice comes from the server, whatever encoding it would be saved in.
    if (readSchemes.has(uri.scheme) && logLanguages.has(languageId))
      add(uri, true, uri.scheme === sliceScheme ? undefined : encoding);
  }
  return [...files.values()];
}

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { recogniseRequest, type RecogniseParams } from '../../../server/src/protocol/protocol';
import { headOf, unclaimed } from './shownFiles';

/** Gives servicing logs with unknown names their language, by what stands in them. A choice of the reader is kept. */
export function detectLanguages(client: BaseLanguageClient): vscode.Disposable {
  const seen = new Set<string>();
  const detect = async (document: vscode.TextDocument): Promise<void> => {
    const key = document.uri.toString();
    if (seen.has(key)) return;
    const text = headOf(document);
    if (text === undefined) return;
    // Once a document: whoever sets it back to plain text after that means it.
    seen.add(key);
    const params: RecogniseParams = { text };
    const language = await client.sendRequest(recogniseRequest, params);
    if (language !== null && !document.isClosed && unclaimed.has(document.languageId)) {
      await vscode.languages.setTextDocumentLanguage(document, language);
    }
  };
  const start = (document: vscode.TextDocument): void => {
    detect(document).catch((error: unknown) => {
      client.warn(`language of ${document.uri.toString()}: ${String(error)}`);
    });
  };
  vscode.workspace.textDocuments.forEach(start);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(start),
    // A log pasted into an untitled document.
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.isUntitled && contentChanges.some(({ text }) => text.includes('\n'))) start(document);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri, languageId }) => {
      // A change of language closes the document too, and must not set off another look.
      if (unclaimed.has(languageId)) return;
      if (!vscode.workspace.textDocuments.some((open) => open.uri.toString() === uri.toString()))
        seen.delete(uri.toString());
    }),
  );
}

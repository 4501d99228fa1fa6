import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { logLanguages, recogniseRequest, type RecogniseParams } from '../../../server/src/protocol/protocol';
import { headOf, unclaimed } from './shownFiles';

const acceptCommand = 'cbsLens.readAsLog';

/**
 * Gives servicing logs with unknown names their language, by what stands in them. A document that has another language, such as a
 * mail or a table with a log in it, is left as it is and offered to be read as one. A choice of the reader is kept.
 */
export function detectLanguages(client: BaseLanguageClient): vscode.Disposable {
  const seen = new Set<string>();
  const offer = new LogOffer();
  const detect = async (document: vscode.TextDocument): Promise<void> => {
    const key = document.uri.toString();
    if (seen.has(key)) return;
    const text = headOf(document);
    if (text === undefined) return;
    // Once a document: a user who sets it back to plain text after that means it.
    seen.add(key);
    const params: RecogniseParams = { text };
    const language = await client.sendRequest(recogniseRequest, params);
    if (language === null || document.isClosed || logLanguages.has(document.languageId)) return;
    if (unclaimed.has(document.languageId))
      await vscode.languages.setTextDocumentLanguage(document, language);
    else offer.add(key, language);
  };
  const start = (document: vscode.TextDocument): void => {
    detect(document).catch((error: unknown) => {
      client.warn(`language of ${document.uri.toString()}: ${String(error)}`);
    });
  };
  vscode.workspace.textDocuments.forEach(start);
  return vscode.Disposable.from(
    offer,
    vscode.workspace.onDidOpenTextDocument(start),
    // A log pasted into an untitled document.
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.isUntitled && contentChanges.some(({ text }) => text.includes('\n'))) start(document);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri, languageId }) => {
      // A change of language closes the document too, and must not set off another look.
      if (!logLanguages.has(languageId)) return;
      if (!vscode.workspace.textDocuments.some((open) => open.uri.toString() === uri.toString()))
        seen.delete(uri.toString());
    }),
  );
}

/** Offers, in the status bar, to read the document at hand as a log. */
class LogOffer implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('cbsLens.offer', vscode.StatusBarAlignment.Right);
  /** The languages of the logs that documents carry, by their URIs */
  readonly #offered = new Map<string, string>();
  readonly #following = vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(() => {
      this.#update();
    }),
    vscode.commands.registerCommand(acceptCommand, () => this.#accept()),
  );

  constructor() {
    this.#item.name = 'CBS Lens';
    this.#item.text = `$(search) ${vscode.l10n.t('Read as a log')}`;
    this.#item.tooltip = vscode.l10n.t(
      'This document has lines of a servicing log. Select to have CBS Lens find what failed in them; the text stays as it is.',
    );
    this.#item.command = acceptCommand;
  }

  add(uri: string, language: string): void {
    this.#offered.set(uri, language);
    this.#update();
  }

  dispose(): void {
    this.#following.dispose();
    this.#item.dispose();
  }

  #update(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (document && this.#offered.has(document.uri.toString())) this.#item.show();
    else this.#item.hide();
  }

  async #accept(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const language = document && this.#offered.get(document.uri.toString());
    if (!document || language === undefined) return;
    this.#offered.delete(document.uri.toString());
    this.#update();
    await vscode.languages.setTextDocumentLanguage(document, language);
  }
}

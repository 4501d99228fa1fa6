import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { whyMethod, type WhyParams, type WhyResult } from '../../../server/src/protocol';
import { nameOf, placeAtCursor, placeOfArguments } from './placeInLog';

const scheme = 'cbs-lens-why';

/** Explains a line of a log in a read-only document: the rules that read it, and the lines behind each statement. */
export function explainLines(started: () => Promise<BaseLanguageClient>): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, new WhyPages(started)),
    vscode.commands.registerCommand('cbsLens.explainLine', async (uri?: unknown, line?: unknown) => {
      const place = placeOfArguments(uri, line) ?? placeAtCursor();
      if (!place) return;
      const page = vscode.Uri.from({
        scheme,
        path: `/${vscode.l10n.t('Why {0} line {1}', nameOf(place.uri), place.line)}.md`,
        query: JSON.stringify({ uri: place.uri, line: place.line } satisfies WhyParams),
      });
      await vscode.window.showTextDocument(page, { viewColumn: vscode.ViewColumn.Beside, preview: true });
    }),
  );
}

class WhyPages implements vscode.TextDocumentContentProvider {
  readonly #started: () => Promise<BaseLanguageClient>;

  constructor(started: () => Promise<BaseLanguageClient>) {
    this.#started = started;
  }

  async provideTextDocumentContent({ query }: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
    const client = await this.#started();
    const page = await client.sendRequest<WhyResult>(whyMethod, JSON.parse(query) as WhyParams, token);
    return 'refused' in page ? page.refused : page.content;
  }
}

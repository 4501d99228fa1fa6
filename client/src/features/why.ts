import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { whyRequest, type LineLink, type WhyParams } from '../../../server/src/protocol/protocol';
import { nameOf, openLocation, locationAtCursor, locationOfArguments } from './logLocation';

const scheme = 'cbs-lens-why';
const followCommand = 'cbsLens.followWhy';

/** Explains a line of a log in a read-only document: the rules that read it, and the lines behind each statement. */
export function explainLines(started: () => Promise<BaseLanguageClient>): vscode.Disposable {
  const pages = new WhyPages(started);
  return vscode.Disposable.from(
    pages,
    vscode.workspace.registerTextDocumentContentProvider(scheme, pages),
    vscode.languages.registerDocumentLinkProvider({ scheme }, pages),
    vscode.commands.registerCommand(followCommand, (uri?: unknown, line?: unknown) => {
      const location = locationOfArguments(uri, line);
      // The page stays in sight.
      const isLeft = vscode.window.activeTextEditor?.viewColumn === vscode.ViewColumn.One;
      return location && openLocation(location, isLeft ? vscode.ViewColumn.Beside : vscode.ViewColumn.One);
    }),
    vscode.commands.registerCommand('cbsLens.explainLine', async (uri?: unknown, line?: unknown) => {
      const location = locationOfArguments(uri, line) ?? locationAtCursor();
      if (!location) return;
      const page = vscode.Uri.from({
        scheme,
        path: `/${vscode.l10n.t('Why {0} line {1}', nameOf(location.uri), location.line)}.md`,
        query: JSON.stringify({ uri: location.uri, line: location.line } satisfies WhyParams),
      });
      await vscode.window.showTextDocument(page, { viewColumn: vscode.ViewColumn.Beside, preview: true });
    }),
  );
}

class WhyPages implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider {
  readonly #started: () => Promise<BaseLanguageClient>;
  readonly #links = new Map<string, readonly LineLink[]>();
  readonly #closing = vscode.workspace.onDidCloseTextDocument(({ uri }) => {
    this.#links.delete(uri.toString());
  });

  constructor(started: () => Promise<BaseLanguageClient>) {
    this.#started = started;
  }

  dispose(): void {
    this.#closing.dispose();
  }

  async provideTextDocumentContent(uri: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
    const client = await this.#started();
    const page = await client.sendRequest(whyRequest, JSON.parse(uri.query) as WhyParams, token);
    if ('refused' in page) return page.refused;
    this.#links.set(uri.toString(), page.links);
    return page.content;
  }

  provideDocumentLinks({ uri }: vscode.TextDocument): vscode.DocumentLink[] {
    return (this.#links.get(uri.toString()) ?? []).map((link) => {
      const range = new vscode.Range(link.row, link.start, link.row, link.end);
      const location = encodeURIComponent(JSON.stringify([link.uri, link.line]));
      // A command, because a log over 1 GB is not opened but the part around the line.
      const shown = new vscode.DocumentLink(range, vscode.Uri.parse(`command:${followCommand}?${location}`));
      shown.tooltip = vscode.l10n.t('Show line {0} of {1}', link.line, nameOf(link.uri));
      return shown;
    });
  }
}

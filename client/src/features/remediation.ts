import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  parseMemberUri,
  remedyRequest,
  summaryRequest,
  type DocumentKind,
  type RemedyParams,
  type SummaryParams,
} from '../../../server/src/protocol/protocol';
import { remedyCommands } from '../../../server/src/protocol/remedies';
import { askOrWarn, locationCommand } from './locationCommand';
import type { LogLocation } from './logLocation';
import { showUnsaved } from './unsavedFile';

type Started = () => Promise<BaseLanguageClient>;

/**
 * The commands behind the lightbulb. From the command palette they take the line of the cursor. Scripts and checklists are
 * shown in a new document that is not saved, and never run; the reader's own Save writes it, to the first of `folders` that fits.
 */
export function writeScripts(started: Started, folders: readonly string[]): vscode.Disposable {
  const documents: readonly DocumentKind[] = ['repair', 'harvest', 'collect'];
  return vscode.Disposable.from(
    ...documents.map((document) =>
      locationCommand(remedyCommands[document], async (location) => {
        const params: RemedyParams = { ...location, document };
        const written = await askOrWarn(started, (client) => client.sendRequest(remedyRequest, params));
        if (written) await showUnsaved(written, vscode.Uri.parse(location.uri), folders);
      }),
    ),
    locationCommand(remedyCommands.copySummary, async (location) => {
      const params: SummaryParams = { ...location, format: 'text' };
      const written = await askSummary(started, params);
      if (!written) return;
      await vscode.env.clipboard.writeText(written.content);
      vscode.window.setStatusBarMessage(vscode.l10n.t('The case summary is on the clipboard.'), 5000);
    }),
    locationCommand(remedyCommands.saveSummary, (location) => saveSummary(started, location)),
  );
}

/** Asks where to, beside the log at first. HTML is one file; Markdown has its picture in a file beside it. */
async function saveSummary(started: Started, location: LogLocation): Promise<void> {
  const inMarkdown = await askSummary(started, { ...location, format: 'markdown' });
  if (!inMarkdown) return;
  const log = vscode.Uri.parse(parseMemberUri(location.uri)?.archive ?? location.uri);
  const target = await vscode.window.showSaveDialog({
    ...(log.scheme === 'file' && { defaultUri: vscode.Uri.joinPath(log, '..', inMarkdown.fileName) }),
    filters: { Markdown: ['md'], HTML: ['html'] },
    title: vscode.l10n.t('Save the case summary'),
  });
  if (!target) return;
  const isHtml = /\.html?$/i.test(target.path);
  const written = isHtml ? await askSummary(started, { ...location, format: 'html' }) : inMarkdown;
  if (!written) return;
  const write = (uri: vscode.Uri, content: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  await write(target, written.content);
  const { picture } = written;
  if (picture) await write(vscode.Uri.joinPath(target, '..', picture.fileName), picture.content);
  if (isHtml) vscode.window.setStatusBarMessage(vscode.l10n.t('The case summary is saved.'), 5000);
  else await vscode.window.showTextDocument(target, { preview: false });
}

/** A case summary, or null after a message said why there is none. */
function askSummary(started: Started, params: SummaryParams) {
  return askOrWarn(started, (client) => client.sendRequest(summaryRequest, params));
}

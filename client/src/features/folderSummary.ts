import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { folderSummaryRequest, type FolderSummaryParams } from '../../../server/src/protocol/protocol';
import type { Bundles } from './bundles';

const scheme = 'cbs-lens-summary';

/** The command "What CBS Lens Sees in This Folder": a read-only page that is made anew whenever it is asked for. */
export function summariseFolders(
  started: () => Promise<BaseLanguageClient>,
  bundles: Bundles,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  let content = '';
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: () => content,
    }),
    vscode.commands.registerCommand('cbsLens.summariseFolder', async () => {
      const client = await started();
      const params: FolderSummaryParams = { folders: bundles.all };
      const summary = await vscode.window.withProgress(
        {
          location: vscode.ProgressLocation.Notification,
          title: vscode.l10n.t('Looking through the folder'),
          cancellable: true,
        },
        (_, token) => client.sendRequest(folderSummaryRequest, params, token),
      );
      if (summary === null) return undefined;
      content = summary;
      const page = vscode.Uri.from({ scheme, path: `/${vscode.l10n.t('What CBS Lens sees')}.md` });
      changed.fire(page);
      await vscode.commands.executeCommand('markdown.showPreview', page);
      return summary;
    }),
  );
}

import * as vscode from 'vscode';
import { isEventFileName, isEventLogName, memberUri } from '../../../server/src/protocol/protocol';

const command = 'cbsLens.openEventLog';

const language = 'windows-setup-events-log';

/**
 * Event logs as text: an `.evtx` is shown as a read-only document with one event a line, addressed as if the log were an archive that
 * holds its text. An export as XML is text and stays as it is; it is read as a log. The file itself is never changed.
 */
export function showEventLogs(): vscode.Disposable {
  return vscode.commands.registerCommand(command, async (log?: unknown) => {
    const uri = log instanceof vscode.Uri ? log : (logInTab() ?? (await askForLog()));
    if (!uri) return;
    if (isEventLogName(uri.path))
      await vscode.commands.executeCommand('vscode.open', textOf(uri), { preview: false });
    else await showExport(uri);
  });
}

/** Shows an export and reads it as a log; larger ones than VS Code makes documents of are opened like any other file. */
async function showExport(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
  if (document) await vscode.languages.setTextDocumentLanguage(document, language);
}

/** The address of an event log's text. */
function textOf(log: vscode.Uri): vscode.Uri {
  const member = log.path.slice(log.path.lastIndexOf('/') + 1);
  return vscode.Uri.parse(memberUri({ archive: log.toString(), member }), true);
}

/** The event log that is shown as bytes or as XML, where one is. */
function logInTab(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const isFile = input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom;
  return isFile && input.uri.scheme === 'file' && isEventFileName(input.uri.path) ? input.uri : undefined;
}

async function askForLog(): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const [uri] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Open an event log as text'),
      filters: { [vscode.l10n.t('Event logs')]: ['evtx', 'xml'] },
      ...(folder && { defaultUri: folder }),
    })) ?? [];
  return uri;
}

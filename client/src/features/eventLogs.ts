import * as vscode from 'vscode';
import { isEventFileName, memberUri, textNameOf } from '../../../server/src/protocol/protocol';

const command = 'cbsLens.openEventLog';

/**
 * Event logs as text: an `.evtx`, or an export as XML, is shown as a read-only document with one event a line, addressed as if the
 * log were an archive that holds its text. The file itself is never changed.
 */
export function showEventLogs(): vscode.Disposable {
  return vscode.commands.registerCommand(command, async (log?: unknown) => {
    const uri = log instanceof vscode.Uri ? log : (logInTab() ?? (await askForLog()));
    if (uri) await vscode.commands.executeCommand('vscode.open', textOf(uri), { preview: false });
  });
}

/** The address of an event log's text. */
function textOf(log: vscode.Uri): vscode.Uri {
  const member = textNameOf(log.path.slice(log.path.lastIndexOf('/') + 1));
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

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  editorLimits,
  logLanguages,
  parseSliceUri,
  statusRequest,
  type Status,
  type StatusParams,
} from '../../../server/src/protocol/protocol';
import { isLogName } from './names';
import { nameOf } from './logLocation';
import type { ServerNotifications } from './serverNotifications';

const readPart = 'cbsLens.openSlice';

/**
 * Shows what was found in the log at hand, and what is off for it and why: beside the language, or for a file that VS Code
 * makes no document of in the status bar.
 */
export function showStatus(
  client: BaseLanguageClient,
  notifications: ServerNotifications,
): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem(
    'cbsLens.status',
    [...logLanguages].map((language) => ({ language })),
  );
  item.name = 'CBS Lens';
  const bar = vscode.window.createStatusBarItem('cbsLens.status', vscode.StatusBarAlignment.Right);
  bar.name = 'CBS Lens';
  let turn = 0;

  const update = async (): Promise<void> => {
    const mine = ++turn;
    const shown = current();
    if (!shown) {
      bar.hide();
      return;
    }
    item.busy = true;
    const params: StatusParams = { uri: shown.uri.toString() };
    const status = await client.sendRequest(statusRequest, params);
    if (mine !== turn) return;
    item.busy = false;
    if (!status) return;
    const details = detailsOf(status, shown.uri.toString());
    const isLarge = isOverLimits(status) && !parseSliceUri(shown.uri.toString());
    item.text = headline(status);
    item.detail = details.join(' ');
    item.command = isLarge ? { title: vscode.l10n.t('Read a Part'), command: readPart } : undefined;
    item.severity =
      !status.readable || status.notices.length > 0
        ? vscode.LanguageStatusSeverity.Warning
        : vscode.LanguageStatusSeverity.Information;
    if (shown.hasDocument) {
      bar.hide();
    } else {
      bar.text = `$(search) ${headline(status)}`;
      bar.tooltip = [
        ...details,
        vscode.l10n.t('Select to read a part of it in which everything works.'),
      ].join('\n');
      bar.command = readPart;
      bar.show();
    }
  };
  const refresh = (): void => {
    update().catch((error: unknown) => {
      client.warn(`status: ${String(error)}`);
    });
  };
  refresh();
  return vscode.Disposable.from(
    item,
    bar,
    notifications.onStatusChanged(({ uri }) => {
      if (current()?.uri.toString() === uri) refresh();
    }),
    vscode.window.onDidChangeActiveTextEditor(refresh),
    vscode.window.tabGroups.onDidChangeTabs(refresh),
  );
}

/** The log in the active tab. A file over 50 MB has a tab but no document. */
function current(): { uri: vscode.Uri; hasDocument: boolean } | null {
  const document = vscode.window.activeTextEditor?.document;
  if (document)
    return logLanguages.has(document.languageId) ? { uri: document.uri, hasDocument: true } : null;
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputText && isLogName(input.uri.path)
    ? { uri: input.uri, hasDocument: false }
    : null;
}

/** Whether VS Code does less for the log than for others. */
function isOverLimits({ bytes, lines }: Status): boolean {
  return bytes > editorLimits.largeBytes || lines > editorLimits.largeLines;
}

function headline({ failures, readable, verdict }: Status): string {
  if (!readable) return vscode.l10n.t('CBS Lens: not readable');
  if (verdict === 'not-read') return vscode.l10n.t('CBS Lens: not read');
  if (verdict === 'unexplained') return vscode.l10n.t('CBS Lens: a failure without an end');
  if (failures === 0) return vscode.l10n.t('CBS Lens: no failures');
  return failures === 1
    ? vscode.l10n.t('CBS Lens: 1 failure')
    : vscode.l10n.t('CBS Lens: {0} failures', failures);
}

function detailsOf(status: Status, uri: string): string[] {
  const { bytes, lines, findings, notices, readable } = status;
  const details = readable ? [vscode.l10n.t('{0} lines, {1} findings.', lines, findings)] : [];
  const slice = parseSliceUri(uri);
  if (slice) {
    details.unshift(
      vscode.l10n.t(
        'Lines {0} to {1} of {2}; the figures are those of the whole log.',
        slice.firstLine,
        slice.lastLine,
        nameOf(slice.uri),
      ),
    );
  } else if (bytes > editorLimits.hugeBytes) {
    details.push(
      vscode.l10n.t(
        'Over 50 MB VS Code hands a file to no extension: colors, hover, F12 and the outline are off; Problems and jumping to lines work.',
      ),
    );
  } else if (isOverLimits(status)) {
    details.push(
      vscode.l10n.t(
        'Over 20 MB or 300,000 lines VS Code folds nothing, and CBS Lens colors the lines that are shown; Problems, hover, F12 and the outline work.',
      ),
    );
  }
  return [...details, ...notices];
}

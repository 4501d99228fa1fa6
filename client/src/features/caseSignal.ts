import * as vscode from 'vscode';
import type { Incidents } from '../../../server/src/protocol/protocol';
import { openCasePageCommand } from './casePage';

const openFirst = 'cbsLens.openFirstCasePage';

/** Where the incidents of all logs are kept up to date. */
export interface IncidentSource {
  readonly incidents: Incidents;
  readonly onDidChangeTreeData: vscode.Event<unknown>;
}

/**
 * One entry in the status bar, there only while the logs of the folder, of an archive or of a pasted text hold a failure. A click opens
 * the case page of the one to look at first.
 */
export function showCaseSignal(source: IncidentSource): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('cbsLens.case', vscode.StatusBarAlignment.Left, -1);
  item.name = vscode.l10n.t('CBS Lens: failures');
  // By its name alone: VS Code lets go of arguments whenever the entry changes, and a click in between would do nothing.
  item.command = openFirst;
  const update = (): void => {
    const { causes, failed } = source.incidents;
    const [first] = causes;
    if (!first || (failed === 0 && first.outcome !== 'unclear')) {
      item.hide();
      return;
    }
    const words = headline(failed);
    item.text = `$(error) ${words}`;
    const details = [first.label, first.failure, vscode.l10n.t('Select to open the case page.')];
    item.tooltip = details.join('\n');
    item.accessibilityInformation = { label: [words, ...details].join(', '), role: 'button' };
    item.show();
  };
  update();
  return vscode.Disposable.from(
    item,
    source.onDidChangeTreeData(update),
    vscode.commands.registerCommand(openFirst, () => {
      const [first] = source.incidents.causes;
      return vscode.commands.executeCommand(openCasePageCommand, first?.uri, first?.line);
    }),
  );
}

function headline(failed: number): string {
  if (failed === 0) return vscode.l10n.t('CBS Lens: a failure without an end');
  return failed === 1
    ? vscode.l10n.t('CBS Lens: 1 failure')
    : vscode.l10n.t('CBS Lens: {0} failures', failed);
}

import * as vscode from 'vscode';
import type { BaseLanguageClient, LocationLink } from 'vscode-languageclient';
import {
  failuresRequest,
  type FailureLocation,
  type FailuresParams,
} from '../../../server/src/protocol/protocol';
import { showLocationCommand } from '../../../server/src/protocol/remedies';
import type { Bundles } from './bundles';
import { openLocation, locationAtCursor, locationOfArguments, type LogLocation } from './logLocation';

/** From a line to the earliest cause of its failure, and from failure to failure through all logs. */
export function goToFailures(
  started: () => Promise<BaseLanguageClient>,
  bundles: Bundles,
): vscode.Disposable {
  const failures = async (): Promise<readonly FailureLocation[]> => {
    const params: FailuresParams = { folders: bundles.all };
    return (await started()).sendRequest(failuresRequest, params);
  };
  const command = (name: string, work: () => Promise<unknown>): vscode.Disposable =>
    vscode.commands.registerCommand(`cbsLens.${name}`, work);
  return vscode.Disposable.from(
    command('goToCause', () => goToCause(started, failures)),
    command('nextFailure', async () => goTo(await failures(), 1)),
    command('previousFailure', async () => goTo(await failures(), -1)),
    vscode.commands.registerCommand(showLocationCommand, (uri?: unknown, line?: unknown) => {
      const location = locationOfArguments(uri, line);
      return location && openLocation(location);
    }),
  );
}

async function goToCause(
  started: () => Promise<BaseLanguageClient>,
  failures: () => Promise<readonly FailureLocation[]>,
): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const location = locationAtCursor();
  if (!editor || !location) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a log first.'));
    return;
  }
  const client = await started();
  const { line, character } = editor.selection.active;
  const links = await client.sendRequest<LocationLink[] | null>('textDocument/definition', {
    textDocument: { uri: editor.document.uri.toString() },
    position: { line, character },
  });
  const [link] = links ?? [];
  if (!link) {
    await offerNextFailure(location, await failures());
    return;
  }
  const { start } = link.targetSelectionRange;
  if (vscode.Uri.parse(link.targetUri).toString() === editor.document.uri.toString() && start.line === line)
    vscode.window.setStatusBarMessage(vscode.l10n.t('This line is the earliest cause.'), 5000);
  else {
    const at = new vscode.Position(start.line, start.character);
    await openLocation({ uri: link.targetUri, line: start.line + 1 }, undefined, new vscode.Range(at, at));
  }
}

/** Says that a line leads to no cause, and offers the failure after it. */
async function offerNextFailure(location: LogLocation, all: readonly FailureLocation[]): Promise<void> {
  const words = vscode.l10n.t('Line {0} leads to no cause that is known.', location.line);
  const at = neighbourOf(location, all, 1);
  const next = at === null || isSame(all[at]!, location) ? undefined : all[at];
  if (!next) {
    void vscode.window.showInformationMessage(words);
    return;
  }
  const show = vscode.l10n.t('Show the Next Failure');
  const chosen = await vscode.window.showInformationMessage(`${words} ${next.title}`, show);
  if (chosen === show) await openLocation(next);
}

/** Shows the failure after or before the cursor: in its log, then in the next one, then from the other end. */
async function goTo(all: readonly FailureLocation[], step: 1 | -1): Promise<void> {
  const at = neighbourOf(locationAtCursor(), all, step);
  if (at === null) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No operation failed in the logs that were read.'),
    );
    return;
  }
  const { title, ...location } = all[at]!;
  await openLocation(location);
  vscode.window.setStatusBarMessage(
    vscode.l10n.t('Failure {0} of {1}: {2}', at + 1, all.length, title),
    8000,
  );
}

const nameOf = ({ uri }: LogLocation): string => vscode.Uri.parse(uri).toString();
const isSame = (one: LogLocation, other: LogLocation): boolean =>
  nameOf(one) === nameOf(other) && one.line === other.line;

/** The index of the failure after or before a location; the first or last where there is none. Null where nothing failed. */
function neighbourOf(
  location: LogLocation | null,
  all: readonly FailureLocation[],
  step: 1 | -1,
): number | null {
  if (all.length === 0) return null;
  const order = (failure: FailureLocation): number => {
    if (!location) return step;
    const [one, other] = [nameOf(failure), nameOf(location)];
    return one === other ? failure.line - location.line : one < other ? -1 : 1;
  };
  const at = step === 1 ? all.findIndex((one) => order(one) > 0) : all.findLastIndex((one) => order(one) < 0);
  return at >= 0 ? at : step === 1 ? 0 : all.length - 1;
}

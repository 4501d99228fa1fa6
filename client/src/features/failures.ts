import * as vscode from 'vscode';
import type { BaseLanguageClient, LocationLink } from 'vscode-languageclient';
import {
  failuresRequest,
  type FailurePlace,
  type FailuresParams,
} from '../../../server/src/protocol/protocol';
import { showPlaceCommand } from '../../../server/src/protocol/remedies';
import type { Bundles } from './bundles';
import { openPlace, placeAtCursor, placeOfArguments, type PlaceInLog } from './placeInLog';

/** From a line to the earliest cause of its failure, and from failure to failure through all logs. */
export function goToFailures(
  started: () => Promise<BaseLanguageClient>,
  bundles: Bundles,
): vscode.Disposable {
  const failures = async (): Promise<readonly FailurePlace[]> => {
    const params: FailuresParams = { folders: bundles.all };
    return (await started()).sendRequest(failuresRequest, params);
  };
  const command = (name: string, work: () => Promise<unknown>): vscode.Disposable =>
    vscode.commands.registerCommand(`cbsLens.${name}`, work);
  return vscode.Disposable.from(
    command('goToCause', () => goToCause(started, failures)),
    command('nextFailure', async () => goTo(await failures(), 1)),
    command('previousFailure', async () => goTo(await failures(), -1)),
    vscode.commands.registerCommand(showPlaceCommand, (uri?: unknown, line?: unknown) => {
      const place = placeOfArguments(uri, line);
      return place && openPlace(place);
    }),
  );
}

async function goToCause(
  started: () => Promise<BaseLanguageClient>,
  failures: () => Promise<readonly FailurePlace[]>,
): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const place = placeAtCursor();
  if (!editor || !place) {
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
    await sayWhereElse(place, await failures());
    return;
  }
  const { start } = link.targetSelectionRange;
  if (vscode.Uri.parse(link.targetUri).toString() === editor.document.uri.toString() && start.line === line)
    vscode.window.setStatusBarMessage(vscode.l10n.t('This line is the earliest cause.'), 5000);
  else {
    const at = new vscode.Position(start.line, start.character);
    await openPlace({ uri: link.targetUri, line: start.line + 1 }, undefined, new vscode.Range(at, at));
  }
}

/** Says that a line leads to no cause, and offers the failure after it. */
async function sayWhereElse(place: PlaceInLog, all: readonly FailurePlace[]): Promise<void> {
  const words = vscode.l10n.t('Line {0} leads to no cause that is known.', place.line);
  const at = neighbourOf(place, all, 1);
  const next = at === null || isSame(all[at]!, place) ? undefined : all[at];
  if (!next) {
    void vscode.window.showInformationMessage(words);
    return;
  }
  const show = vscode.l10n.t('Show the Next Failure');
  const chosen = await vscode.window.showInformationMessage(`${words} ${next.title}`, show);
  if (chosen === show) await openPlace(next);
}

/** Shows the failure after or before the cursor: in its log, then in the next one, then from the other end. */
async function goTo(all: readonly FailurePlace[], step: 1 | -1): Promise<void> {
  const at = neighbourOf(placeAtCursor(), all, step);
  if (at === null) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No operation failed in the logs that were read.'),
    );
    return;
  }
  const { title, ...place } = all[at]!;
  await openPlace(place);
  vscode.window.setStatusBarMessage(
    vscode.l10n.t('Failure {0} of {1}: {2}', at + 1, all.length, title),
    8000,
  );
}

const nameOf = ({ uri }: PlaceInLog): string => vscode.Uri.parse(uri).toString();
const isSame = (one: PlaceInLog, other: PlaceInLog): boolean =>
  nameOf(one) === nameOf(other) && one.line === other.line;

/** The index of the failure after or before a place; the first or last where there is none. Null where nothing failed. */
function neighbourOf(place: PlaceInLog | null, all: readonly FailurePlace[], step: 1 | -1): number | null {
  if (all.length === 0) return null;
  const order = (failure: FailurePlace): number => {
    if (!place) return step;
    const [one, other] = [nameOf(failure), nameOf(place)];
    return one === other ? failure.line - place.line : one < other ? -1 : 1;
  };
  const at = step === 1 ? all.findIndex((one) => order(one) > 0) : all.findLastIndex((one) => order(one) < 0);
  return at >= 0 ? at : step === 1 ? 0 : all.length - 1;
}

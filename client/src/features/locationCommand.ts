import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { locationAtCursor, locationOfArguments, type LogLocation } from './logLocation';

/** Why the server has no answer, in words for the reader. */
interface Refusal {
  readonly refused: string;
}

/** Registers a command that is called with a location, or takes that of the cursor. */
export function locationCommand(
  name: string,
  work: (location: LogLocation) => Promise<void>,
): vscode.Disposable {
  return vscode.commands.registerCommand(name, async (uri?: unknown, line?: unknown) => {
    const location = locationOfArguments(uri, line) ?? locationAtCursor();
    if (location) {
      await work(location);
      return;
    }
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a CBS log and put the cursor on an error first.'),
    );
  });
}

/** What the server has written, or null after a message said why there is nothing. */
export async function askOrWarn<A extends object>(
  started: () => Promise<BaseLanguageClient>,
  ask: (client: BaseLanguageClient) => Promise<A>,
): Promise<Exclude<A, Refusal> | null> {
  const answer = await ask(await started());
  if (!isRefusal(answer)) return answer as Exclude<A, Refusal>;
  void vscode.window.showWarningMessage(answer.refused);
  return null;
}

function isRefusal(answer: object): answer is Refusal {
  return 'refused' in answer;
}

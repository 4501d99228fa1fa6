import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  remedyMethod,
  writeScriptCommand,
  type RemedyParams,
  type RemedyResult,
} from '../../../server/src/protocol';

/**
 * The command behind the lightbulb: shows the remediation script for a line in a new unsaved document. From the command
 * palette it takes the line of the cursor. The script is never run here.
 */
export function writeScripts(started: () => Promise<BaseLanguageClient>): vscode.Disposable {
  return vscode.commands.registerCommand(writeScriptCommand, async (uri?: unknown, line?: unknown) => {
    const params = argumentsOf(uri, line) ?? atCursor();
    if (!params) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open a CBS log and put the cursor on an error first.'),
      );
      return;
    }
    const client = await started();
    const result = await client.sendRequest<RemedyResult>(remedyMethod, params);
    if ('refused' in result) {
      void vscode.window.showWarningMessage(result.refused);
      return;
    }
    const document = await vscode.workspace.openTextDocument({
      content: result.content,
      language: result.language,
    });
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Active, preview: false });
  });
}

function argumentsOf(uri: unknown, line: unknown): RemedyParams | null {
  return typeof uri === 'string' && typeof line === 'number' ? { uri, line } : null;
}

function atCursor(): RemedyParams | null {
  const editor = vscode.window.activeTextEditor;
  return editor ? { uri: editor.document.uri.toString(), line: editor.selection.active.line + 1 } : null;
}

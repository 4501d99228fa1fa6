import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hasError, openLog } from './log';
import { diagnosticsOf, press, until } from './support';

const inLog = (text: RegExp) => (): vscode.TextEditor | undefined => {
  const editor = vscode.window.activeTextEditor;
  const line = editor?.document.lineAt(editor.selection.active.line).text ?? '';
  return text.test(line) ? editor : undefined;
};
const cause = /Hashes for file member/;

/** The main job by keys alone: from the view to the cause, along its effects, to the script. */
suite('keyboard alone', function () {
  suiteSetup(async function () {
    // The desktop's test runner presses no keys.
    if (vscode.env.uiKind === vscode.UIKind.Desktop) this.skip();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('cbsLens.rootCauses.refresh');
  });
  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  test('in the view Root Causes Enter shows the line of the first incident', async () => {
    await vscode.commands.executeCommand('cbsLens.rootCauses.focus');
    press('Home when .composite.viewlet .monaco-list:focus', 'Enter');
    const editor = await until(vscode.window.onDidChangeTextEditorSelection, inLog(cause));
    await diagnosticsOf(editor.document.uri, hasError);
  });

  test('F12 on an effect leads to the cause, F8 from the top to the problem', async () => {
    const { document, find } = await openLog();
    const editor = await vscode.window.showTextDocument(document);
    const wer = find('WER: Generating');
    editor.selection = new vscode.Selection(wer, 60, wer, 60);
    press('F12');
    await until(vscode.window.onDidChangeTextEditorSelection, inLog(cause));
    press('Control+Home', 'F8');
    await until(vscode.window.onDidChangeTextEditorSelection, inLog(cause));
    press('Escape when .marker-widget');
  });

  test('the lightbulb writes the script', async () => {
    press('Control+.', 'Enter when .action-widget .monaco-list-row.focused');
    const { document } = await until(vscode.window.onDidChangeActiveTextEditor, () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.languageId === 'powershell' ? editor : undefined;
    });
    assert.match(document.getText(), /#Requires -RunAsAdministrator/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

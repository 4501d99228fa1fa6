import * as vscode from 'vscode';
import { press, until } from './support';

/** The first thing that a reader does in a window: nothing was read before. */
suite('the first focus of the view Root Causes', function () {
  suiteSetup(function () {
    // The desktop's test runner presses no keys.
    if (vscode.env.uiKind === vscode.UIKind.Desktop) this.skip();
  });
  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  test('goes to its first row once there are rows', async () => {
    await vscode.commands.executeCommand('cbsLens.rootCauses.focus');
    press('Enter when .composite.viewlet .monaco-list:focus .monaco-list-row.focused');
    await until(vscode.window.onDidChangeActiveTextEditor, () => vscode.window.activeTextEditor);
  });
});

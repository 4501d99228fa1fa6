import assert from 'node:assert/strict';
import { existsSync, readFileSync, unwatchFile, watchFile } from 'node:fs';
import * as vscode from 'vscode';
import { workspaceFolder } from './support';

const megabytes = 25;
const idle =
  '2024-04-19 09:00:00, Info                  CBS    Appl: Evaluating package applicability for package X, applicable state: Installed\r\n';

/** The colours of the text that the editor at hand draws, once there are so many. */
function drawnColors(atLeast: number): Promise<readonly string[]> {
  const file = vscode.Uri.joinPath(workspaceFolder(), 'colors.json').fsPath;
  return new Promise((resolve) => {
    watchFile(file, { interval: 200 }, () => {
      if (!existsSync(file)) return;
      unwatchFile(file);
      resolve(JSON.parse(readFileSync(file, 'utf8')) as string[]);
    });
    console.log(`colors ${atLeast} to ${file}`);
  });
}

suite('colors', () => {
  const uri = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), `big_CBS.log`);

  suiteSetup(async function () {
    // The desktop's test runner looks at nothing.
    if (vscode.env.uiKind === vscode.UIKind.Desktop) this.skip();
    const sample = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(workspaceFolder(), 'CBS.log'));
    const filler = Buffer.from(idle.repeat(Math.ceil((megabytes * 1024 * 1024) / idle.length)));
    await vscode.workspace.fs.writeFile(uri(), Buffer.concat([sample, filler]));
  });
  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(uri());
  });

  test(`a log of ${megabytes} MB, which VS Code gives no colors, is drawn in those of the server`, async () => {
    await vscode.window.showTextDocument(uri());
    const colors = await drawnColors(4);
    assert.ok(colors.length >= 4, String(colors));
  });
});

import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, unwatchFile, watchFile } from 'node:fs';
import * as vscode from 'vscode';
import { workspaceFolder } from './support';

const megabytes = 25;
const idle =
  '2024-04-19 09:00:00, Info                  CBS    Appl: Evaluating package applicability for package X, applicable state: Installed\r\n';

/** The colour of each piece of text that the editor at hand draws, once there are so many colours. */
function drawnColors(atLeast: number): Promise<Readonly<Record<string, string>>> {
  const file = vscode.Uri.joinPath(workspaceFolder(), 'colors.json').fsPath;
  return new Promise((resolve) => {
    watchFile(file, { interval: 200 }, () => {
      if (!existsSync(file)) return;
      unwatchFile(file);
      const colors = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
      rmSync(file);
      resolve(colors);
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
    const { Info: color } = await drawnColors(4);
    const [red, , blue] = /(\d+), (\d+), (\d+)/.exec(color!)!.slice(1).map(Number);
    assert.ok(red! < blue!, `red is for what failed, and Info is ${color!}`);
  });
});

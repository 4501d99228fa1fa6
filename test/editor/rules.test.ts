import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { rulesPath } from '../../server/src/protocol/protocol';
import { hasError, inside, openLog } from './log';
import { diagnosticsOf, workspaceFolder } from './support';

suite('rules of a trusted folder', () => {
  const folder = workspaceFolder();
  const rules = vscode.Uri.joinPath(folder, rulesPath);

  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(rules, '..'), { recursive: true });
  });

  test('a new file is made with an example, and what is saved in it is used at once', async () => {
    const { uri, find } = await openLog();
    await diagnosticsOf(uri, hasError);
    await vscode.commands.executeCommand('cbsLens.openRules', folder);
    const editor = vscode.window.activeTextEditor!;
    assert.equal(editor.document.uri.toString(), rules.toString());
    assert.match(editor.document.getText(), /^version: 1$/m);

    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    const added =
      'noise:\n  - id: guard\n    text: Hashes for file member\n    why: Known on this machine.\n';
    await editor.edit((edit) => {
      edit.insert(end, added);
    });
    assert.ok(await editor.document.save());
    const line = find('Hashes for file member');
    await diagnosticsOf(uri, (all) => !all.some(({ range }) => range.start.line === line));
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      inside(line),
    );
    const shown = (hover!.contents as vscode.MarkdownString[]).map(({ value }) => value).join();
    assert.match(shown, /Harmless.*Known on this machine.*user\\?\/guard/s);
  });

  test('what is wrong in it is in the Problems panel', async () => {
    const editor = await vscode.window.showTextDocument(rules);
    const last = editor.document.lineCount - 1;
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(last, 0), '    regex: .*\n');
    });
    assert.ok(await editor.document.save());
    const [wrong] = await diagnosticsOf(rules);
    assert.match(wrong!.message, /The key regex is not known/);
    assert.equal(wrong!.range.start.line, last);
  });
});

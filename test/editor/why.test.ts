import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hasError, openLog } from './log';
import { diagnosticsOf } from './support';

suite('the page Why', () => {
  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('opens beside the log, and its locations lead to their lines while it stays in sight', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const { uri, find } = await openLog();
    await diagnosticsOf(uri, hasError);
    await vscode.commands.executeCommand('cbsLens.explainLine', uri.toString(), find('WER: Generating') + 1);
    const page = vscode.window.activeTextEditor!;
    assert.equal(page.document.uri.scheme, 'cbs-lens-why');
    assert.equal(page.document.languageId, 'markdown');
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      page.document.uri,
    );
    const cause = find('Hashes for file member');
    const link = links.find(({ range }) => page.document.getText(range) === `\`CBS.log:${cause + 1}\``);
    assert.equal(link?.tooltip, `Show line ${cause + 1} of CBS.log`);
    // As the editor does when the link is chosen.
    const { scheme, path, query } = link.target!;
    assert.equal(scheme, 'command');
    await vscode.commands.executeCommand(path, ...(JSON.parse(query) as [string, number]));
    const shown = vscode.window.activeTextEditor!;
    assert.equal(shown.document.uri.toString(), uri.toString());
    assert.equal(shown.selection.active.line, cause);
    assert.notEqual(shown.viewColumn, page.viewColumn);
    assert.ok(vscode.window.visibleTextEditors.some(({ document }) => document === page.document));
  });
});

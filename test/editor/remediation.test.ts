import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hasError, inside, openLog } from './log';
import { diagnosticsOf } from './support';

suite('remediation', () => {
  test('the lightbulb opens a PowerShell script in a new unsaved document', async () => {
    const { uri, find } = await openLog();
    await diagnosticsOf(uri, hasError);
    const position = inside(find('WER: Generating'));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(position, position),
    );
    const action = actions.find(({ title }) => title === 'Write a remediation script');
    assert.ok(action?.command, JSON.stringify(actions.map(({ title }) => title)));
    const terminals = vscode.window.terminals.length;
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments as unknown[]));
    const { document } = vscode.window.activeTextEditor!;
    assert.equal(document.isUntitled, true);
    assert.equal(document.languageId, 'powershell');
    for (const part of ['#Requires -RunAsAdministrator', 'WpdMtpUS.dll', 'KB5036892']) {
      assert.ok(document.getText().includes(part), part);
    }
    assert.equal(vscode.window.terminals.length, terminals, 'nothing is run');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('the harvest script opens beside it, the case summary goes to the clipboard', async () => {
    const { uri, find } = await openLog();
    await diagnosticsOf(uri, hasError);
    const line = find('WER: Generating') + 1;
    await vscode.commands.executeCommand('cbsLens.writeHarvestScript', uri.toString(), line);
    const { document } = vscode.window.activeTextEditor!;
    assert.equal(document.isUntitled, true);
    assert.equal(document.encoding, 'utf8bom');
    assert.match(document.getText(), /Harvest-WpdMtpUS\.dll/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    // A browser without a user lets nobody read its clipboard; what is copied is tested over the connection.
    await vscode.commands.executeCommand('cbsLens.copyCaseSummary', uri.toString(), line);
  });
});

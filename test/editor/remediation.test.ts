import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { hasError, inside, openLog } from './log';
import { diagnosticsOf, until } from './support';

/** What Save makes of the script in the editor at hand: its URI and bytes. The script is gone after that. */
async function saved(): Promise<{ readonly uri: vscode.Uri; readonly bytes: Uint8Array }> {
  await vscode.commands.executeCommand('workbench.action.files.save');
  const uri = await until(vscode.window.tabGroups.onDidChangeTabs, () => {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    return input instanceof vscode.TabInputText && input.uri.scheme === 'file' ? input.uri : undefined;
  });
  const bytes = await vscode.workspace.fs.readFile(uri);
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  await vscode.workspace.fs.delete(uri);
  return { uri, bytes };
}

suite('remediation', () => {
  const script = 'Repair-WpdMtpUS.dll-KB5036892.ps1';

  test('the script of a log has its name in the tab, and Save puts it outside the folder of the logs', async () => {
    const { uri, find } = await openLog();
    await diagnosticsOf(uri, hasError);
    for (let times = 0; times < 2; times++)
      await vscode.commands.executeCommand(
        'cbsLens.writeRemediationScript',
        uri.toString(),
        find('WER: Generating') + 1,
      );
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    assert.equal(tabs.filter(({ label }) => label === script).length, 1, 'one for the same script');
    const { uri: file, bytes } = await saved();
    assert.equal(file.fsPath, join(homedir(), script));
    // VS Code 1.100 loses the encoding of a new file that has a name, and a mark that is part of its text, when it saves it.
    const mark = vscode.version.startsWith('1.100.') ? [] : [0xef, 0xbb, 0xbf];
    assert.deepEqual(
      [...bytes.subarray(0, mark.length + 1)],
      [...mark, 0x23],
      'a byte order mark, then #Requires',
    );
  });

  test('so has that of a log pasted into an untitled document, beside a file that has the name', async () => {
    const log = await openLog();
    const paste = await vscode.workspace.openTextDocument({
      content: log.document.getText(),
      language: 'windows-cbs-log',
    });
    await vscode.window.showTextDocument(paste);
    await diagnosticsOf(paste.uri, hasError);
    const taken = vscode.Uri.file(join(homedir(), script));
    await vscode.workspace.fs.writeFile(taken, new Uint8Array());
    const line = log.find('WER: Generating') + 1;
    await vscode.commands.executeCommand('cbsLens.writeRemediationScript', paste.uri.toString(), line);
    assert.equal((await saved()).uri.fsPath, join(homedir(), 'Repair-WpdMtpUS.dll-KB5036892-2.ps1'));
    await vscode.workspace.fs.delete(taken);
    await vscode.window.showTextDocument(paste);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

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
    // A browser without a user lets no test read its clipboard; what is copied is tested over the connection.
    await vscode.commands.executeCommand('cbsLens.copyCaseSummary', uri.toString(), line);
  });
});

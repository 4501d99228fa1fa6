import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { memberScheme } from '../../server/src/protocol/protocol';
import { evtxOf } from '../support/evtxFixture';
import { hasError } from './log';
import { diagnosticsOf, until, workspaceFolder } from './support';

suite('an event log', () => {
  const log = vscode.Uri.joinPath(workspaceFolder(), 'events', 'Setup.evtx');

  suiteSetup(async () => {
    const data = {
      PackageIdentifier: 'KB5036999',
      IntendedPackageState: 'Installed',
      ErrorCode: '0x800f0831',
    };
    await vscode.workspace.fs.writeFile(log, evtxOf([{ id: 3, dataName: 'CbsPackageChangeState', data }]));
  });
  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(log, '..'), { recursive: true });
    await vscode.commands.executeCommand('cbsLens.rootCauses.refresh');
  });

  test('opens as a document of text, with its language and its problems', async () => {
    await vscode.commands.executeCommand('cbsLens.openEventLog', log);
    const { document } = await until(vscode.window.onDidChangeActiveTextEditor, () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.scheme === memberScheme ? editor : undefined;
    });
    assert.equal(document.languageId, 'windows-setup-events-log');
    const [problem] = await diagnosticsOf(document.uri, hasError);
    assert.match(
      document.lineAt(problem!.range.start.line).text,
      /Error {4}Servicing {2}3 {2}Package KB5036999 failed/,
    );
  });
});

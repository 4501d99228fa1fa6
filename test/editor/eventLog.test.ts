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

  test('an export as XML is shown as it is, and has its problems in its own lines', async () => {
    const event = (id: number): string =>
      `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='Microsoft-Windows-Servicing'/><EventID>${id}</EventID><TimeCreated SystemTime='2024-04-20T10:1${id}:02Z'/></System><UserData><CbsPackageChangeState><PackageIdentifier>KB5036998</PackageIdentifier><ErrorCode>0x800f0831</ErrorCode></CbsPackageChangeState></UserData></Event>`;
    const xml = vscode.Uri.joinPath(log, '..', 'Setup-exported.xml');
    await vscode.workspace.fs.writeFile(xml, new TextEncoder().encode([1, 3].map(event).join('\r\n')));
    await vscode.commands.executeCommand('cbsLens.openEventLog', xml);
    const document = await until(vscode.workspace.onDidOpenTextDocument, () =>
      vscode.workspace.textDocuments.find(
        ({ uri, languageId }) =>
          uri.toString() === xml.toString() && languageId === 'windows-setup-events-log',
      ),
    );
    const [problem] = await diagnosticsOf(document.uri, hasError);
    assert.equal(problem!.range.start.line, 1);
    assert.match(document.getText(problem!.range), /^<UserData>.*0x800f0831/);
  });
});

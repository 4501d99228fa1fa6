import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { memberScheme, parseMemberUri, type RootCause } from '../../server/src/protocol/protocol';
import { cabinetOf } from '../../tools/lib/cabinet.mjs';
import { hasError, inside } from './log';
import { diagnosticsOf, until, workspaceFolder } from './support';

const name = 'CbsPersist_20240420101500';

/** The editor at hand once it shows a member of the archive with the language of its name. */
const shownMember = (): Promise<vscode.TextEditor> =>
  until(vscode.window.onDidChangeActiveTextEditor, () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.scheme === memberScheme ? editor : undefined;
  });

suite('a log in a cabinet', () => {
  let archive: vscode.Uri;

  suiteSetup(async () => {
    archive = vscode.Uri.joinPath(workspaceFolder(), `case (1) #2%`, `${name}.cab`);
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(workspaceFolder(), 'CBS.log'));
    await vscode.workspace.fs.writeFile(archive, cabinetOf([{ name: `${name}.log`, bytes }]));
  });
  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(archive, '..'), { recursive: true });
    await vscode.commands.executeCommand('cbsLens.rootCauses.refresh');
  });

  test('opens from its archive as a document that cannot be written, with its language and its problems', async () => {
    await vscode.commands.executeCommand('cbsLens.openArchive', archive);
    const { document } = await shownMember();
    assert.deepEqual(
      [document.languageId, document.uri.path.endsWith(`/${name}.cab/${name}.log`)],
      ['windows-cbs-log', true],
    );
    assert.equal(parseMemberUri(document.uri.toString())?.member, `${name}.log`);
    assert.equal(vscode.workspace.fs.isWritableFileSystem(memberScheme), false);
    const [first] = await diagnosticsOf(document.uri, hasError);
    assert.match(document.lineAt(first!.range.start.line).text, /Hashes for file member/);
  });

  test('hover and F12 work in it', async () => {
    const { document } = await shownMember();
    const lines = document.getText().split('\n');
    const wer = lines.findIndex((line) => line.includes('WER: Generating'));
    const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      inside(wer),
    );
    assert.equal(link!.targetUri.toString(), document.uri.toString());
    assert.match(lines[link!.targetSelectionRange!.start.line]!, /Hashes for file member/);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      inside(wer),
    );
    assert.ok(hovers.length > 0);
  });

  test('its incidents are in the Root Causes view, and lead into it', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const causes = await vscode.commands.executeCommand<readonly RootCause[]>('cbsLens.rootCauses.refresh');
    const found = causes.find(({ uri }) => parseMemberUri(uri) !== null);
    assert.ok(found);
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(found.uri));
    const { document } = await shownMember();
    assert.equal(document.uri.toString(), found.uri);
  });

  test('an archive that changes is shown as it is now', async () => {
    const { document } = await shownMember();
    const changed = until(vscode.workspace.onDidChangeTextDocument, () =>
      document.getText().startsWith('changed') ? true : undefined,
    );
    const bytes = new TextEncoder().encode('changed\r\n');
    await vscode.workspace.fs.writeFile(archive, cabinetOf([{ name: `${name}.log`, bytes }]));
    await changed;
  });
});

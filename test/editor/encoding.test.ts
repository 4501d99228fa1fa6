import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { encodeAs } from '../support/ansi';
import { hasError } from './log';
import { asOtherMachine, diagnosticsOf, openSample, workspaceFolder } from './support';

const name = 'gbk_CBS.log';

/** The sample log with text in the line of its cause that takes two bytes a character. */
async function write(): Promise<vscode.Uri> {
  const log = await asOtherMachine(vscode.Uri.joinPath(workspaceFolder(), 'CBS.log'));
  const text = new TextDecoder()
    .decode(log)
    .replace(/^.*Hashes for file member.*$/gm, (line) => `${line.trimEnd()} 路径"C:\\用户\\桌面"\r`);
  const uri = vscode.Uri.joinPath(workspaceFolder(), name);
  await vscode.workspace.fs.writeFile(uri, encodeAs('gbk', text));
  return uri;
}

suite('a log that is reopened with its encoding', () => {
  let uri: vscode.Uri;

  suiteSetup(async () => {
    uri = await write();
  });
  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(uri);
  });

  /** Waits until the cause is underlined to the end of its line as the editor shows it. */
  const underlined = (document: vscode.TextDocument): Promise<unknown> =>
    diagnosticsOf(uri, (found) =>
      found.some(({ range: { end }, severity }) => {
        const { text } = document.lineAt(end.line);
        return (
          severity === vscode.DiagnosticSeverity.Error &&
          text.includes('Hashes for file member') &&
          text.length === end.character
        );
      }),
    );

  test('has its problems where the editor shows their lines', async () => {
    const document = await openSample(name);
    assert.equal(document.encoding, 'utf8');
    assert.ok((await diagnosticsOf(uri, hasError)).length > 0);
    await underlined(document);
    const { length } = document.getText();

    const reopened = await vscode.workspace.openTextDocument(uri, { encoding: 'gbk' });
    assert.equal(reopened.encoding, 'gbk');
    assert.match(reopened.getText(), /桌面/);
    assert.notEqual(reopened.getText().length, length);
    await underlined(reopened);
  });
});

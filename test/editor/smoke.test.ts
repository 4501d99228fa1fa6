import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openSample } from './support';

suite('smoke', () => {
  test('a CBS.log gets its language, and that wakes the extension', async () => {
    const document = await openSample('CBS.log');
    assert.equal(document.languageId, 'windows-cbs-log');
    const extension = vscode.extensions.getExtension('cbs-lens.cbs-lens');
    assert.ok(extension, 'the extension is there');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  test('runs where language servers can run: in a Node extension host', () => {
    assert.ok(process.versions.node);
    assert.equal(vscode.workspace.workspaceFolders?.[0]?.uri.scheme, 'file');
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { rulesPath } from '../../server/src/protocol/protocol';
import { hasError, openLog } from './log';
import { diagnosticsOf, workspaceFolder } from './support';

suite('rules of a folder in Restricted Mode', () => {
  const rules = vscode.Uri.joinPath(workspaceFolder(), rulesPath);

  suiteTeardown(async () => {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(rules, '..'), { recursive: true });
  });

  test('are checked and listed, and not applied', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    const { uri } = await openLog();
    const isCause = ({ message }: vscode.Diagnostic): boolean => message.startsWith('Corrupt payload');
    await diagnosticsOf(uri, (all) => hasError(all) && all.some(isCause));
    const silence =
      'version: 1\nnoise:\n  - { id: hashes, text: Hashes for file member, why: Silenced by the folder. }\n';
    await vscode.workspace.fs.writeFile(rules, new TextEncoder().encode(silence));
    const [reported] = await diagnosticsOf(rules);
    assert.match(reported!.message, /checked but not applied/);
    assert.ok(vscode.languages.getDiagnostics(uri).some(isCause));
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hasError, inside, openLog } from './log';
import { diagnosticsOf } from './support';

suite('Restricted Mode', () => {
  test('is declared and everything works in it', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    const extension = vscode.extensions.getExtension('cbs-lens.cbs-lens')!;
    const { capabilities } = extension.packageJSON as {
      capabilities: { untrustedWorkspaces: { supported: boolean } };
    };
    assert.equal(capabilities.untrustedWorkspaces.supported, true);
    const { uri, find } = await openLog();
    await diagnosticsOf(uri, hasError);
    const found = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      uri,
      inside(find('WER: Generating')),
    );
    assert.equal(found.length, 1);
  });
});

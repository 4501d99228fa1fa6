import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { RootCause } from '../../server/src/protocol/protocol';

suite('root causes in Restricted Mode', () => {
  test('the logs of the folder are read', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    const [first] = await vscode.commands.executeCommand<readonly RootCause[]>('cbsLens.rootCauses.refresh');
    assert.equal(first?.label, 'Corrupt payload: WpdMtpUS.dll');
  });
});

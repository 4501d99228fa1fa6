import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { RootCause } from '../../server/src/protocol/protocol';

suite('root causes in Simplified Chinese', () => {
  test('incidents and their parts speak it', async () => {
    const [first] = await vscode.commands.executeCommand<readonly RootCause[]>('cbsLens.rootCauses.refresh');
    assert.match(first!.label, /^有效负载损坏：WpdMtpUS\.dll$/);
    for (const { label } of first!.sections) assert.match(label, /[\u4e00-\u9fff]/);
  });
});

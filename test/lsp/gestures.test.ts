import assert from 'node:assert/strict';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
} from 'vscode-languageserver-protocol';
import { sampleLog, TestClient } from './client';

const log = sampleLog();
const cause = log.find('Hashes for file member');
const textDocument = { uri: log.uri };
const at = (line: number, character = 55) => ({ textDocument, position: { line, character } });

suite('gestures over a real connection', () => {
  let client: TestClient;

  suiteSetup(async () => {
    client = await TestClient.start();
    await client.open(log.uri);
    await client.diagnostics(log.uri);
  });
  suiteTeardown(() => client.stop());

  test('the call hierarchy leads from the cause to the failure and back', async () => {
    const [item] = await client.request<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', at(cause));
    assert.equal(item!.selectionRange.start.line, cause);
    const outgoing = await client.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', {
      item,
    });
    assert.ok(outgoing.length > 0);
    const [failure] = await client.request<CallHierarchyItem[]>(
      'textDocument/prepareCallHierarchy',
      at(log.find('WER: Generating')),
    );
    let before = failure!;
    for (let hops = 0; before.selectionRange.start.line !== cause; hops++) {
      assert.ok(hops < 20, 'the way back ends at the cause');
      const incoming = await client.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', {
        item: before,
      });
      before = incoming[0]!.from;
    }
  });
});

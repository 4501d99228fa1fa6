import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  DocumentHighlight,
  DocumentLink,
  SelectionRange,
  WorkspaceSymbol,
} from 'vscode-languageserver-protocol';
import { sampleLog, temporaryFolder, TestClient } from './client';

const log = sampleLog();
const cause = log.find('Hashes for file member');
const textDocument = { uri: log.uri };
const at = (line: number, character = 55) => ({ textDocument, position: { line, character } });

suite('language features over a real connection', () => {
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
    for (let steps = 0; before.selectionRange.start.line !== cause; steps++) {
      assert.ok(steps < 20, 'the way back ends at the cause');
      const incoming = await client.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', {
        item: before,
      });
      before = incoming[0]!.from;
    }
  });

  test('a file is highlighted from its cause to the last scan', async () => {
    const found = await client.request<DocumentHighlight[]>(
      'textDocument/documentHighlight',
      at(cause, log.lines[cause]!.indexOf('WpdMtpUS') + 2),
    );
    const kinds = new Map(found.map(({ range, kind }) => [range.start.line, kind]));
    assert.equal(kinds.get(cause), 3);
    assert.equal(kinds.get(log.find('(p)\tCSI Payload Corrupt')), 2);
  });

  test('a selection grows from the word to the log', async () => {
    const positions = [at(cause).position, at(cause + 1, 4).position];
    const found = await client.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument,
      positions,
    });
    assert.equal(found.length, 2);
    for (const [index, start] of found.entries()) {
      let range: SelectionRange = start;
      const lines = [range.range.start.line];
      while (range.parent) lines.push((range = range.parent).range.start.line);
      assert.deepEqual([lines[0], lines.includes(cause), range.range.start.line], [cause + index, true, 0]);
    }
  });

  test('names are found in the open logs and in those of the folder', async () => {
    const found = async (query: string) =>
      (await client.request<WorkspaceSymbol[]>('workspace/symbol', { query })).map(({ name, location }) => [
        name,
        location.uri.split('/').at(-1),
      ]);
    assert.deepEqual((await found('KB5036892'))[0], ['KB5036892', 'CBS.log']);
    assert.deepEqual((await found('WpdMtpUS'))[0], ['WpdMtpUS.dll', 'CBS.log']);
    assert.deepEqual(await found('no such name anywhere'), []);
  });

  test('a folder that is open has names without any open log', async () => {
    const folder = temporaryFolder();
    log.copyTo(join(folder.path, 'PC02_CBS.log'));
    const other = await TestClient.start({ folders: [pathToFileURL(folder.path).href] });
    const found = await other.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'WpdMtpUS.dll' });
    assert.match(found[0]!.containerName!, /^PC02_CBS\.log:\d+$/);
    await other.stop();
    folder.dispose();
  });

  test('paths, updates and codes in lines are links, to nothing that was not collected', async () => {
    const found = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument });
    const targets = found.map(({ target }) => target!);
    assert.ok(targets.includes('https://support.microsoft.com/en-us/help/5036892'));
    assert.ok(targets.some((target) => target.startsWith('https://learn.microsoft.com/')));
    assert.ok(targets.every((target) => target.startsWith('https://')));
  });
});

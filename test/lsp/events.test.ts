import assert from 'node:assert/strict';
import type { Hover } from 'vscode-languageserver-protocol';
import { sampleLog, TestClient } from './client';

const log = sampleLog('Setup.evtx.txt');

suite('an export of the Setup log over a real connection', () => {
  let client: TestClient;

  suiteSetup(async () => {
    client = await TestClient.start();
    await client.open(log.uri);
  });
  suiteTeardown(() => client.stop());

  test('the failed package is an error on its message, which says where the cause is', async () => {
    const line = log.find('failed to be changed');
    const diagnostics = await client.diagnostics(log.uri);
    assert.deepEqual(
      diagnostics.map(({ range, severity }) => [range.start.line, severity]),
      [[line, 1]],
    );
    assert.match(diagnostics[0]!.message, /CBS\.log/);
    const hover = await client.request<Hover>('textDocument/hover', {
      textDocument: { uri: log.uri },
      position: { line, character: log.lines[line]!.indexOf('0x8007000d') + 2 },
    });
    assert.match(JSON.stringify(hover.contents), /Data is invalid/);
  });
});

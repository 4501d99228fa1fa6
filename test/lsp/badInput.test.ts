import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LogDiagnostic } from '../../server/src/features/logDiagnostic';
import { remedyRequest, statusRequest } from '../../server/src/protocol/protocol';
import { sampleLog, temporaryFolder, TestClient } from './client';

suite('bad input over a real connection', () => {
  const folder = temporaryFolder();
  let client: TestClient;

  suiteSetup(async () => {
    client = await TestClient.start();
  });
  suiteTeardown(async () => {
    folder.dispose();
    assert.equal(await client.stop(), 0, 'the server lived to the end');
  });

  /** What is said of a file, and that every request about it is answered. */
  async function said(uri: string): Promise<LogDiagnostic> {
    await client.open(uri);
    const diagnostics = await client.diagnostics(uri);
    assert.equal(diagnostics.length, 1, JSON.stringify(diagnostics));
    assert.ok([2, 3].includes(diagnostics[0]!.severity!), 'no error, for nothing failed that is known');
    assert.deepEqual(diagnostics[0]!.range.start, { line: 0, character: 0 });
    const position = { line: 0, character: 0 };
    const textDocument = { uri };
    assert.equal(await client.request('textDocument/definition', { textDocument, position }), null);
    assert.equal(await client.request('textDocument/hover', { textDocument, position }), null);
    assert.deepEqual(await client.request('textDocument/documentSymbol', { textDocument }), []);
    assert.deepEqual(await client.request('textDocument/foldingRange', { textDocument }), []);
    const status = (await client.request(statusRequest, { uri }))!;
    assert.equal(status.failures, 0);
    assert.ok(status.notices.length > 0);
    assert.ok('refused' in (await client.request(remedyRequest, { uri, line: 1 })));
    return diagnostics[0]!;
  }

  test('a file that is not there', async () => {
    assert.match((await said(folder.uri('CBS.log'))).message, /CBS\.log cannot be read: it is not there/);
  });

  test('a folder named CBS.log', async () => {
    mkdirSync(join(folder.path, 'folder', 'CBS.log'), { recursive: true });
    assert.match((await said(folder.uri('folder/CBS.log'))).message, /CBS\.log is a folder/);
  });

  test('an address that names no file of this machine', async () => {
    assert.match((await said('file://%zz/CBS.log')).message, /cannot be read/);
  });

  test('an empty file', async () => {
    writeFileSync(join(folder.path, 'CBS_empty.log'), '');
    assert.match((await said(folder.uri('CBS_empty.log'))).message, /empty/);
  });

  test('a binary file named CBS.log', async () => {
    writeFileSync(
      join(folder.path, 'CBS_binary.log'),
      Uint8Array.from({ length: 70_000 }, (_, index) => (index * 37) % 29),
    );
    assert.match(
      (await said(folder.uri('CBS_binary.log'))).message,
      /could not be read; it looks like binary data/,
    );
  });

  test('a NUL run and a cut last record do not hide the failure', async () => {
    const { lines } = sampleLog();
    const text = lines.join('\r\n');
    writeFileSync(
      join(folder.path, 'CBS_nul.log'),
      `${text.slice(0, 20_000)}${'\0'.repeat(5000)}${text.slice(20_000, -40)}`,
    );
    const uri = folder.uri('CBS_nul.log');
    await client.open(uri);
    const diagnostics = await client.diagnostics(uri);
    assert.equal(diagnostics[0]!.severity, 1);
    assert.ok(diagnostics.some(({ message, severity }) => severity === 3 && message.includes('NUL')));
  });

  test('a file that is deleted while it is open, and comes back', async () => {
    const path = join(folder.path, 'CBS_deleted.log');
    const uri = folder.uri('CBS_deleted.log');
    sampleLog().copyTo(path);
    await client.open(uri);
    await client.diagnostics(uri, ([first]) => first?.severity === 1);
    rmSync(path);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri, type: 3 }],
    });
    const [gone] = await client.diagnostics(uri, ([first]) => first?.severity === 3);
    assert.match(gone!.message, /not there/);
    sampleLog().copyTo(path);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri, type: 1 }],
    });
    await client.diagnostics(uri, ([first]) => first?.severity === 1);
  });

  test('parameters that make no sense are answered', async () => {
    const { uri } = sampleLog();
    const textDocument = { uri };
    for (const position of [
      { line: 1e9, character: 1e9 },
      { line: -5, character: -5 },
    ]) {
      assert.equal(await client.request('textDocument/hover', { textDocument, position }), null);
      assert.equal(await client.request('textDocument/definition', { textDocument, position }), null);
    }
    assert.ok('refused' in (await client.request(remedyRequest, { uri, line: -1 })));
    assert.equal(await client.request('textDocument/hover', {}), null);
  });
});

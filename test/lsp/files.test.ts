import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openNotification, recogniseRequest, textNotification } from '../../server/src/protocol/protocol';
import { sampleLog, temporaryFolder, TestClient } from './client';

const languageId = 'windows-cbs-log';
const log = sampleLog();
const hashLine = log.find('Hashes for file member');
const isFailed = ([first]: readonly { severity?: number }[]): boolean => first?.severity === 1;

suite('files and documents: a client that lets the server choose', () => {
  const folder = temporaryFolder();
  let client: TestClient;

  setup(async () => {
    client = await TestClient.start();
  });
  teardown(() => client.stop());
  suiteTeardown(() => {
    folder.dispose();
  });

  test('text is synchronised only for documents without a file', async () => {
    assert.deepEqual(client.capabilities.textDocumentSync, { openClose: false, change: 0 });
    const opened = await client.until(() =>
      client.registrations.find(({ method }) => method === 'textDocument/didOpen'),
    );
    const selector = (opened.registerOptions as { documentSelector: { scheme: string }[] }).documentSelector;
    assert.ok(selector.length > 0);
    assert.ok(selector.every(({ scheme }) => scheme !== 'file'));
  });

  test('an untitled log is analysed from its text', async () => {
    const uri = 'untitled:Untitled-1';
    const document = {
      uri,
      languageId,
      version: 1,
      text: readFileSync(log.path, 'utf8').replace(/^\uFEFF/, ''),
    };
    await client.connection.sendNotification('textDocument/didOpen', { textDocument: document });
    const [first] = await client.diagnostics(uri, isFailed);
    assert.equal(first!.range.start.line, hashLine);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    assert.deepEqual(await client.diagnostics(uri, ({ length }) => length === 0), []);
  });

  test('unsaved text counts until it is saved or reverted', async () => {
    await client.open(log.uri);
    await client.diagnostics(log.uri, isFailed);
    const shifted = `\n${log.lines.join('\n')}`;
    await client.connection.sendNotification(textNotification, { uri: log.uri, text: shifted });
    await client.diagnostics(log.uri, ([first]) => first?.range.start.line === hashLine + 1);
    const shown = await client.request<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri: log.uri },
      position: { line: hashLine + 1, character: 60 },
    });
    assert.match(shown.contents.value, /Earliest cause/);
    await client.connection.sendNotification(textNotification, { uri: log.uri, text: null });
    await client.diagnostics(log.uri, ([first]) => first?.range.start.line === hashLine);
  });

  test('a file that changed on disk is read again', async () => {
    const path = join(folder.path, 'CBS.log');
    const uri = folder.uri('CBS.log');
    writeFileSync(path, `${log.lines.slice(0, 20).join('\r\n')}\r\n`);
    await client.open(uri);
    await client.refreshed(uri);
    log.copyTo(path);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri, type: 2 }],
    });
    await client.diagnostics(uri, isFailed);
  });

  test('diagnostics go when the file is closed', async () => {
    await client.open(log.uri);
    await client.diagnostics(log.uri, isFailed);
    await client.open();
    await client.diagnostics(log.uri, ({ length }) => length === 0);
  });

  test('a file with an unknown name is looked at, and taken when it is a servicing log', async () => {
    const uri = folder.uri('PC01.log');
    const other = folder.uri('other.log');
    log.copyTo(join(folder.path, 'PC01.log'));
    writeFileSync(
      join(folder.path, 'other.log'),
      '2024-04-20 09:00:00 ERROR something else failed\n'.repeat(50),
    );
    await client.connection.sendNotification(openNotification, {
      files: [
        { uri: other, known: false },
        { uri, known: false },
      ],
    });
    await client.diagnostics(uri, isFailed);
    assert.ok(!client.published.some((publication) => publication.uri === other));
  });

  test('a text is recognised by its first lines', async () => {
    const recognise = (text: string): Promise<string | null> => client.request(recogniseRequest, { text });
    assert.equal(await recognise(log.lines.slice(0, 50).join('\n')), languageId);
    assert.equal(await recognise(log.lines.slice(0, 50).join('\n').slice(37)), languageId);
    const record = (source: string): string =>
      `2024-04-20 09:00:00, Info                  ${source.padEnd(7)}Something\r\n`;
    assert.equal(await recognise(record('DISM').repeat(5)), 'windows-dism-log');
    assert.equal(await recognise(record('MOUPG').repeat(5)), 'windows-setup-log');
    assert.equal(await recognise('2024-04-20 09:00:00 ERROR something else\n'), null);
    assert.equal(await recognise(''), null);
  });
});

suite('files and documents: a client without dynamic registration', () => {
  let client: TestClient;

  setup(async () => {
    client = await TestClient.start({ dynamic: false });
  });
  teardown(() => client.stop());

  test('opening the file is enough, and edits count', async () => {
    assert.equal((client.capabilities.textDocumentSync as { openClose: boolean }).openClose, true);
    const { uri } = log;
    const text = readFileSync(log.path, 'utf8').replace(/^\uFEFF/, '');
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
    await client.diagnostics(uri, ([first]) => first?.severity === 1 && first.range.start.line === hashLine);
    const start = { line: 0, character: 0 };
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start, end: start }, text: '\n\n' }],
    });
    await client.diagnostics(uri, ([first]) => first?.range.start.line === hashLine + 2);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await client.diagnostics(uri, ({ length }) => length === 0);
  });
});

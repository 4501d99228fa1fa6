import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  CodeAction,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  LocationLink,
} from 'vscode-languageserver-protocol';
import type { LogDiagnostic } from '../../server/src/features/logDiagnostic';
import { remedyRequest, statusRequest } from '../../server/src/protocol/protocol';
import { writeScriptCommand } from '../../server/src/protocol/remedies';
import { sampleLog, temporaryFolder, TestClient } from './client';

const log = sampleLog();
const cause = log.find('Hashes for file member');
const textDocument = { uri: log.uri };
const at = (line: number, character = 55) => ({ textDocument, position: { line, character } });

suite('the sample log over a real connection', () => {
  let client: TestClient;
  let diagnostics: LogDiagnostic[];

  suiteSetup(async () => {
    client = await TestClient.start();
    await client.open(log.uri);
    diagnostics = await client.diagnostics(log.uri);
  });
  suiteTeardown(async () => {
    assert.equal(await client.stop(), 0);
  });

  test('the hash line is the one error, and the chain is attached', () => {
    const errors = diagnostics.filter(({ severity }) => severity === 1);
    assert.equal(errors.length, 1);
    assert.equal(diagnostics[0], errors[0]);
    assert.equal(errors[0]!.range.start.line, cause);
    assert.match(errors[0]!.message, /WpdMtpUS\.dll/);
    assert.match(errors[0]!.message, /KB5036892/);
    const related = errors[0]!.relatedInformation!.map(({ location }) => location.range.start.line);
    assert.ok(related.includes(log.find('WER: Generating failure report')));
    assert.ok(diagnostics.length < 10);
  });

  const leading: Record<string, RegExp> = {
    'a line of the flood': /\[HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND\]/,
    'the unwinding': /Failed to process single phase execution/,
    'the WER line': /WER: Generating failure report/,
    'the readiness row': /\(p\)\tCSI Payload Corrupt/,
    'the CorruptPayloadFile line': /'CorruptPayloadFile'/,
    'the end of the session': /Session: \S+ finalized.*0x8007000d/,
    'the cause itself': /Hashes for file member/,
  };
  for (const [name, pattern] of Object.entries(leading)) {
    test(`F12 on ${name} lands on the hash line`, async () => {
      const line = log.find(pattern, cause);
      const links = await client.request<LocationLink[]>('textDocument/definition', at(line));
      assert.deepEqual(
        links.map(({ targetUri, targetSelectionRange }) => [targetUri, targetSelectionRange.start.line]),
        [[log.uri, cause]],
      );
      const { start, end } = links[0]!.targetSelectionRange;
      assert.equal(
        log.lines[cause]!.slice(start.character, end.character),
        log.lines[cause]!.slice(log.lines[cause]!.indexOf('Hashes')),
      );
    });
  }

  test('F12 on the noise with the same code leads nowhere', async () => {
    assert.equal(await client.request('textDocument/definition', at(log.find('Current tick count'))), null);
  });

  test('references of the cause hold what it led to', async () => {
    const found = await client.request<Location[]>('textDocument/references', {
      ...at(cause),
      context: { includeDeclaration: false },
    });
    const lines = found.map(({ range }) => range.start.line);
    for (const part of [
      'Failed to process single phase execution',
      'WER: Generating',
      "'CorruptPayloadFile'",
      '(p)\tCSI Payload Corrupt',
    ]) {
      assert.ok(lines.includes(log.find(part)), part);
    }
  });

  test('hover decodes, takes apart and explains', async () => {
    const value = async (line: number, part: string): Promise<string> => {
      const shown = await client.request<Hover>(
        'textDocument/hover',
        at(line, log.lines[line]!.indexOf(part) + 1),
      );
      return (shown.contents as { value: string }).value;
    };
    assert.match(await value(cause, 'Hashes'), /Earliest cause: Corrupt payload/);
    const wer = log.find('WER: Generating');
    assert.match(await value(wer, '0x8007000d'), /ERROR\\_INVALID\\_DATA/);
    assert.match(await value(wer, 'Package_for_RollupFix'), /19041\\\.4291/);
    assert.match(await value(log.find('(p)\tCSI Payload Corrupt'), 'amd64_dual'), /dual\\_wpdmtp\\\.inf/);
    assert.match(await value(log.find('Current tick count'), 'tick'), /Harmless/);
  });

  test('the outline goes down to what failed, folding goes by session', async () => {
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    const all = (some: readonly DocumentSymbol[]): DocumentSymbol[] =>
      some.flatMap((symbol) => [symbol, ...all(symbol.children ?? [])]);
    const failure = all(symbols).find(({ name }) => name.startsWith('Installing KB5036892 failed'))!;
    assert.ok(failure.range.end.line > cause);
    const around = (inner: DocumentSymbol): DocumentSymbol =>
      all(symbols).find(({ children }) => children?.includes(inner))!;
    const phase = around(failure);
    assert.equal(phase.name, 'Staging');
    assert.match(around(phase).name, /^Package_for_/);
    const failed = around(around(phase));
    assert.match(failed.name, /^Session \d+_\d+$/);
    const foldings = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    assert.ok(
      foldings.some(({ startLine, endLine }) => startLine === failed.range.start.line && endLine > cause),
    );
  });

  test('the lightbulb leads to a script, from cause and effect', async () => {
    for (const line of [cause, log.find('WER: Generating')]) {
      const start = { line, character: 60 };
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
        textDocument,
        range: { start, end: start },
        context: { diagnostics: [] },
      });
      const action = actions.find(({ command }) => command?.command === writeScriptCommand);
      const [uri, number] = action!.command!.arguments as [string, number];
      const result = await client.request(remedyRequest, { uri, line: number });
      assert.ok('content' in result, JSON.stringify(result));
      assert.equal(result.language, 'powershell');
      for (const part of [
        '#Requires -RunAsAdministrator',
        'WpdMtpUS.dll',
        'KB5036892',
        `CBS.log:${cause + 1}`,
      ]) {
        assert.ok(result.content.includes(part), part);
      }
    }
  });

  test('the status states what was read', async () => {
    const status = (await client.request(statusRequest, { uri: log.uri }))!;
    assert.equal(status.readable, true);
    assert.equal(status.family, 'cbs');
    assert.equal(status.failures, 1);
    assert.ok(status.lines > 200);
  });

  test('what was published is not published again while nothing changed', async () => {
    const before = client.published.length;
    await client.open(log.uri);
    await client.refreshed(log.uri, 2);
    assert.equal(client.published.length, before);
  });

  test('a cancelled request ends as cancelled, while the log it asks about is still being read', async () => {
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol/node');
    const folder = temporaryFolder();
    try {
      const large = join(folder.path, 'CBS.log');
      writeFileSync(large, Buffer.concat(Array<Buffer>(1000).fill(readFileSync(log.path))));
      const source = new CancellationTokenSource();
      const asked = client.connection.sendRequest(
        'textDocument/hover',
        { textDocument: { uri: pathToFileURL(large).href }, position: { line: cause, character: 60 } },
        source.token,
      );
      source.cancel();
      await assert.rejects(asked, /cancelled/);
    } finally {
      folder.dispose();
    }
  });
});

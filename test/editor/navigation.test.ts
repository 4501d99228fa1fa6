import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hasError, inside, openLog } from './log';
import { diagnosticsOf } from './support';

suite('navigation', () => {
  let log: Awaited<ReturnType<typeof openLog>>;
  let cause: number;

  suiteSetup(async () => {
    log = await openLog();
    await diagnosticsOf(log.uri, hasError);
    cause = log.find('Hashes for file member');
  });

  for (const part of [
    'Failed to process single phase execution',
    'WER: Generating',
    "'CorruptPayloadFile'",
    '(p)\tCSI Payload Corrupt',
  ]) {
    test(`F12 on "${part}" lands on the hash line`, async () => {
      const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        log.uri,
        inside(log.find(part)),
      );
      const lines = found.map(
        (link) =>
          ('targetUri' in link ? (link.targetSelectionRange ?? link.targetRange) : link.range).start.line,
      );
      assert.deepEqual(lines, [cause]);
    });
  }

  test('F12 by key goes there', async () => {
    const editor = await vscode.window.showTextDocument(log.document);
    const position = inside(log.find('WER: Generating'));
    editor.selection = new vscode.Selection(position, position);
    await vscode.commands.executeCommand('editor.action.revealDefinition');
    assert.equal(editor.selection.active.line, cause);
  });

  test('references of the cause', async () => {
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      log.uri,
      inside(cause),
    );
    const lines = found.map(({ range }) => range.start.line);
    assert.ok(
      lines.includes(log.find('WER: Generating')) && lines.includes(log.find("'CorruptPayloadFile'")),
    );
  });

  test('hover on the cause', async () => {
    const found = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      log.uri,
      inside(cause),
    );
    const text = found
      .flatMap(({ contents }) => contents)
      .map((part) => (part instanceof vscode.MarkdownString ? part.value : ''));
    assert.match(text.join('\n'), /Earliest cause: Corrupt payload/);
  });

  test('outline: sessions with their failures', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      log.uri,
    );
    const names = (symbol: vscode.DocumentSymbol): string[] => [
      symbol.name,
      ...symbol.children.flatMap(names),
    ];
    const failed = symbols.find((symbol) => names(symbol).some((name) => name.includes('KB5036892')));
    assert.ok(names(failed!).some((name) => name.startsWith('Session')));
  });

  test('folding by session', async () => {
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      log.uri,
    );
    assert.ok(ranges.some(({ start, end }) => start < cause && end > cause));
  });
});

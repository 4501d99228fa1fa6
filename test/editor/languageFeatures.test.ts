import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hasError, inside, openLog } from './log';
import { diagnosticsOf } from './support';

suite('language features', () => {
  let log: Awaited<ReturnType<typeof openLog>>;
  let cause: number;
  const ask = <R>(command: string, ...args: unknown[]): Thenable<R> =>
    vscode.commands.executeCommand<R>(`vscode.${command}`, ...args);

  suiteSetup(async () => {
    log = await openLog();
    await diagnosticsOf(log.uri, hasError);
    cause = log.find('Hashes for file member');
  });

  /** A position in the name of the damaged file, on the line of the cause. */
  const file = (): vscode.Position =>
    new vscode.Position(cause, log.document.lineAt(cause).text.indexOf('WpdMtpUS') + 2);

  test('call hierarchy: from the cause down the chain, and back up', async () => {
    const [item] = await ask<vscode.CallHierarchyItem[]>('prepareCallHierarchy', log.uri, inside(cause));
    const outgoing = await ask<vscode.CallHierarchyOutgoingCall[]>('provideOutgoingCalls', item);
    assert.ok(outgoing.length > 0);
    const incoming = await ask<vscode.CallHierarchyIncomingCall[]>('provideIncomingCalls', outgoing[0]!.to);
    assert.ok(incoming.some(({ from }) => from.selectionRange.start.line === cause));
  });

  test('document highlight: the damaged file wherever it is named', async () => {
    const found = await ask<vscode.DocumentHighlight[]>('executeDocumentHighlights', log.uri, file());
    const row = log.find('(p)\tCSI Payload Corrupt');
    const kinds = new Map(found.map(({ range, kind }) => [range.start.line, kind]));
    assert.equal(kinds.get(cause), vscode.DocumentHighlightKind.Write);
    assert.equal(kinds.get(row), vscode.DocumentHighlightKind.Read);
  });

  test('expand selection: file name, message, record, log', async () => {
    const [start] = await ask<vscode.SelectionRange[]>('executeSelectionRangeProvider', log.uri, [file()]);
    const texts: string[] = [];
    for (let range = start; range; range = range.parent) texts.push(log.document.getText(range.range));
    assert.ok(texts.includes('WpdMtpUS.dll'));
    assert.ok(texts.some((text) => text.startsWith('Hashes for') && !text.includes('\n')));
    assert.ok(
      texts.some(
        (text) => text.includes('Hashes for') && text.includes('Expected:') && text.split('\n').length < 6,
      ),
    );
    assert.equal(texts.at(-1), log.document.getText());
  });

  test('Ctrl+T: an update, a package, a file, a session', async () => {
    const session = /Session: (\d+_\d+)/.exec(log.document.getText())![1]!;
    for (const query of ['KB5036892', 'Package_for_RollupFix', 'WpdMtpUS.dll', session]) {
      const found = await ask<vscode.SymbolInformation[]>('executeWorkspaceSymbolProvider', query);
      assert.ok(
        found.some(({ name, location }) => name.includes(query) && location.uri.path.endsWith('.log')),
        query,
      );
    }
  });

  test('links: updates and codes to their pages', async () => {
    const found = await ask<vscode.DocumentLink[]>('executeLinkProvider', log.uri);
    const targets = found.map(({ target }) => target?.toString() ?? '');
    for (const host of ['https://support.microsoft.com/', 'https://learn.microsoft.com/'])
      assert.ok(
        targets.some((target) => target.startsWith(host)),
        host,
      );
  });

  test('semantic tokens: the object of the cause, in a log that the editor colours itself', async () => {
    const legend = await ask<vscode.SemanticTokensLegend>('provideDocumentSemanticTokensLegend', log.uri);
    const { data } = await ask<vscode.SemanticTokens>('provideDocumentSemanticTokens', log.uri);
    let line = 0;
    const marked: number[] = [];
    for (let at = 0; at < data.length; at += 5) {
      line += data[at]!;
      if (data[at + 4] === 1 << legend.tokenModifiers.indexOf('cause')) marked.push(line);
    }
    assert.ok(marked.includes(cause));
  });

  test('outline: package and phase around the failure', async () => {
    const symbols = await ask<vscode.DocumentSymbol[]>('executeDocumentSymbolProvider', log.uri);
    const around = (
      inside: readonly vscode.DocumentSymbol[],
      outer: readonly string[],
    ): string[] | undefined => {
      for (const { name, children } of inside) {
        if (name.startsWith('Installing KB5036892 failed')) return [...outer];
        const found = around(children, [...outer, name]);
        if (found) return found;
      }
      return undefined;
    };
    const path = around(symbols, [])!.join(' > ');
    assert.match(path, /Session \d+_\d+ > Package_for_\S+ > Staging$/);
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hasError, inside } from './log';
import { diagnosticsOf, until, workspaceFolder } from './support';

const kilobyte = 1024;
const stamp = '2024-04-20 09:10:00, Info                  CBS    ';
const turning = /[\u202a-\u202e\u2066-\u2069]/;

/** A log whose name is written from right to left and turned, with lines of 80 KB and 1 MB, and a name in it that is turned. */
suite('long lines and text from right to left', () => {
  let document: vscode.TextDocument;
  const ask = <T>(command: string, ...args: readonly unknown[]): Thenable<T> =>
    vscode.commands.executeCommand<T>(`vscode.${command}`, document.uri, ...args);
  const find = (part: string): number => {
    for (let line = 0; line < document.lineCount; line++)
      if (document.lineAt(line).text.includes(part)) return line;
    throw new Error(part);
  };

  suiteSetup(async () => {
    const sample = vscode.Uri.joinPath(workspaceFolder(), 'CBS.log');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(sample));
    const long = [80, 1024].map(
      (size) =>
        `${stamp}Appl: ${'Package_for_KB5036892~31bf3856ad364e35 '.repeat((size * kilobyte) / 39)}\r\n`,
    );
    const at = text.indexOf('\n', text.indexOf('Hashes for file member')) + 1;
    const uri = vscode.Uri.joinPath(workspaceFolder(), 'שלום \u202egol (1)_CBS.log');
    await vscode.workspace.fs.writeFile(
      uri,
      new TextEncoder().encode(
        `${text.slice(0, at)}${long.join('')}${text.slice(at)}`.replaceAll('WpdMtpUS.dll', 'سجل\u202eSU.dll'),
      ),
    );
    document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
  });
  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(document.uri);
    await vscode.commands.executeCommand('cbsLens.rootCauses.refresh');
  });

  test('the problem stands at its line and shows what turns the text', async () => {
    const problems = await diagnosticsOf(document.uri, hasError);
    const error = problems.find(({ severity }) => severity === vscode.DiagnosticSeverity.Error)!;
    assert.equal(error.range.start.line, find('Hashes for file member'));
    assert.match(error.message, /سجل\\u\{202e\}SU\.dll/);
    for (const { message } of problems) assert.doesNotMatch(message, turning);
  });

  test('hover, F12 and the outline answer, on the long lines too', async () => {
    const long = find('Appl: Package_for_KB5036892');
    assert.ok(document.lineAt(long + 1).text.length > kilobyte * kilobyte - 100);
    for (const line of [long, long + 1, find('WER: Generating')]) {
      const hovers = await ask<vscode.Hover[]>('executeHoverProvider', inside(line));
      const shown = hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
      for (const { value } of shown) assert.doesNotMatch(value, turning);
      const end = document.lineAt(line).text.length;
      await ask('executeHoverProvider', new vscode.Position(line, end));
      await ask('executeDocumentHighlights', new vscode.Position(line, end));
    }
    const [link] = await ask<vscode.LocationLink[]>(
      'executeDefinitionProvider',
      inside(find('WER: Generating')),
    );
    assert.equal(link!.targetUri.toString(), document.uri.toString());
    assert.equal(link!.targetRange.start.line, find('Hashes for file member'));
    const symbols = await ask<vscode.DocumentSymbol[]>('executeDocumentSymbolProvider');
    const names = (of: readonly vscode.DocumentSymbol[]): string[] =>
      of.flatMap(({ name, detail, children }) => [name, detail, ...names(children)]);
    assert.ok(names(symbols).some((name) => name.includes('Installing KB5036892 failed')));
    assert.doesNotMatch(names(symbols).join(), turning);
  });

  test('colours by range, links and hints of the long lines are shown', async () => {
    const long = find('Appl: Package_for_KB5036892');
    const range = new vscode.Range(long, 0, long + 2, 0);
    await ask('provideDocumentRangeSemanticTokens', range);
    await ask('executeInlayHintProvider', range);
    await ask('executeLinkProvider');
  });

  test('the page Why and its links lead into the file', async () => {
    await vscode.commands.executeCommand(
      'cbsLens.explainLine',
      document.uri.toString(),
      find('WER: Generating') + 1,
    );
    const page = await until(vscode.window.onDidChangeActiveTextEditor, () => {
      const shown = vscode.window.activeTextEditor?.document;
      return shown?.uri.scheme === 'cbs-lens-why' ? shown : undefined;
    });
    assert.doesNotMatch(page.getText(), turning);
    assert.doesNotMatch(page.uri.path, turning);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      page.uri,
    );
    const ours = links.filter(({ target }) => target?.scheme === 'command');
    const [uri] = JSON.parse(ours[0]!.target!.query) as [string, number];
    assert.equal(vscode.Uri.parse(uri).toString(), document.uri.toString());
  });
});

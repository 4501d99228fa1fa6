import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseSliceUri, sliceScheme, type RootCause } from '../../server/src/protocol/protocol';
import { hasError, inside } from './log';
import { diagnosticsOf, until, workspaceFolder } from './support';

const megabytes = 60;
const idle =
  '2024-04-19 09:00:00, Info                  CBS    Appl: Evaluating package applicability for package X, applicable state: Installed\r\n';

/** The tab at hand shows this document. */
const isShown = (uri: vscode.Uri) => (): true | undefined => {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputText && input.uri.toString() === uri.toString() ? true : undefined;
};
const editorOf = (wanted: (uri: vscode.Uri) => boolean): Promise<vscode.TextEditor> =>
  until(vscode.window.onDidChangeActiveTextEditor, () => {
    const editor = vscode.window.activeTextEditor;
    return editor && wanted(editor.document.uri) ? editor : undefined;
  });

suite('a log of 60 MB', () => {
  let uri: vscode.Uri;
  let incident: RootCause;

  suiteSetup(async () => {
    uri = vscode.Uri.joinPath(workspaceFolder(), 'big (60 #1)%_CBS.log');
    const filler = new TextEncoder().encode(idle.repeat(Math.ceil((megabytes * 1024 * 1024) / idle.length)));
    const sample = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(workspaceFolder(), 'CBS.log'));
    const bytes = new Uint8Array(filler.length + sample.length - 3);
    bytes.set(filler);
    bytes.set(sample.subarray(3), filler.length);
    await vscode.workspace.fs.writeFile(uri, bytes);
    await vscode.commands.executeCommand('vscode.open', uri);
    await until(vscode.window.tabGroups.onDidChangeTabs, isShown(uri));
  });
  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(uri);
    await vscode.commands.executeCommand('cbsLens.rootCauses.refresh');
  });

  test('has its problems, each with a link to its part', async () => {
    const [first] = await diagnosticsOf(uri, hasError);
    assert.equal(vscode.window.activeTextEditor, undefined, 'VS Code hands it to no extension');
    const { location } = first!.relatedInformation![0]!;
    assert.equal(location.uri.scheme, sliceScheme);
    const slice = parseSliceUri(location.uri.toString())!;
    assert.equal(slice.firstLine + location.range.start.line, first!.range.start.line + 1);
  });

  test('is in the Root Causes view, and its entry opens the part as a document with its language', async () => {
    const causes = await vscode.commands.executeCommand<readonly RootCause[]>('cbsLens.rootCauses.refresh');
    const found = causes.find((cause) => vscode.Uri.parse(cause.uri).toString() === uri.toString());
    assert.ok(found && found.line > 400_000);
    incident = found;
    await vscode.commands.executeCommand('cbsLens.openSlice', {
      uri: found.uri,
      line: found.line,
      cause: found,
    });
    const { document, selection } = await editorOf(({ scheme }) => scheme === sliceScheme);
    assert.match(document.lineAt(selection.active.line).text, /Hashes for file member/);
    const known = await until(vscode.workspace.onDidOpenTextDocument, () =>
      vscode.workspace.textDocuments.find(
        ({ uri: { scheme }, languageId }) => scheme === sliceScheme && languageId === 'windows-cbs-log',
      ),
    );
    assert.equal(known.uri.toString(), document.uri.toString());
  });

  test('in the part: problems, hover, F12, outline, and the way back', async () => {
    const { document, selection } = await editorOf(({ scheme }) => scheme === sliceScheme);
    const [first] = await diagnosticsOf(document.uri, hasError);
    assert.equal(first!.range.start.line, selection.active.line);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      inside(selection.active.line),
    );
    assert.ok(hovers.length > 0);
    const wer = document
      .getText()
      .split('\n')
      .findIndex((line) => line.includes('WER: Generating'));
    const links = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      inside(wer),
    );
    assert.equal(links[0]!.targetUri.toString(), document.uri.toString());
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.ok(symbols.some(({ children }) => children.length > 0));
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
    );
    assert.deepEqual(
      lenses.filter(({ range }) => range.start.line === 0).map(({ command }) => command!.command),
      ['cbsLens.showInWholeLog', 'cbsLens.openSliceBeside', 'cbsLens.openSliceBeside'],
    );
    await vscode.commands.executeCommand('cbsLens.showInWholeLog');
    await until(vscode.window.tabGroups.onDidChangeTabs, isShown(uri));
  });

  test('F12 in a later part leads into the file itself', async () => {
    await vscode.commands.executeCommand('cbsLens.openSlice', incident.uri, incident.line);
    const { document } = await editorOf(({ scheme }) => scheme === sliceScheme);
    const slice = parseSliceUri(document.uri.toString())!;
    const later = vscode.Uri.from({
      scheme: sliceScheme,
      path: '/later.log',
      query: `${incident.line + 5}-${slice.lastLine} ${slice.uri}`,
    });
    const editor = await vscode.window.showTextDocument(later);
    await vscode.languages.setTextDocumentLanguage(editor.document, 'windows-cbs-log');
    const wer = editor.document
      .getText()
      .split('\n')
      .findIndex((line) => line.includes('WER: Generating'));
    editor.selection = new vscode.Selection(inside(wer), inside(wer));
    await vscode.commands.executeCommand('editor.action.revealDefinition');
    await until(vscode.window.tabGroups.onDidChangeTabs, isShown(uri));
  });
});

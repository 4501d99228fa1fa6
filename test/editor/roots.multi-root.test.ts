import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { RootCause, Timeline } from '../../server/src/protocol/protocol';
import { hasError, inside } from './log';
import { asOtherMachine, diagnosticsOf } from './support';

suite('two folders with names that are hard on paths', () => {
  const folders = () => vscode.workspace.workspaceFolders ?? [];

  suiteSetup(async () => {
    const log = vscode.Uri.joinPath(folders()[1]!.uri, 'CBS.log');
    await vscode.workspace.fs.writeFile(log, await asOtherMachine(log));
  });

  test('the failures of both are in the Root Causes view', async () => {
    assert.deepEqual(
      folders().map(({ name }) => name),
      ['PC01 #1 50%', 'PC02 中文 שלום'],
    );
    const causes = await vscode.commands.executeCommand<readonly RootCause[]>('cbsLens.rootCauses.refresh');
    for (const { uri } of folders()) {
      const log = vscode.Uri.joinPath(uri, 'CBS.log').toString();
      assert.ok(
        causes.some((cause) => vscode.Uri.parse(cause.uri).toString() === log),
        log,
      );
    }
  });

  test('problems, F12 and a part of the log work in each', async () => {
    for (const { uri } of folders()) {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(uri, 'CBS.log'));
      await vscode.window.showTextDocument(document);
      const [first] = await diagnosticsOf(document.uri, hasError);
      const wer = document
        .getText()
        .split('\n')
        .findIndex((line) => line.includes('WER: Generating'));
      const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        inside(wer),
      );
      assert.equal(link!.targetUri.toString(), document.uri.toString());
      await vscode.commands.executeCommand('cbsLens.openSlice', document.uri.toString(), wer + 1);
      const slice = vscode.window.activeTextEditor!.document;
      assert.equal(slice.uri.scheme, 'cbs-lens-slice');
      const problems = await diagnosticsOf(slice.uri, hasError);
      assert.equal(problems[0]!.message, first!.message);
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('each has its lanes in the timeline', async () => {
    const { lanes } = await vscode.commands.executeCommand<Timeline>('cbsLens.showTimeline');
    assert.equal(lanes.filter(({ name }) => name === 'CBS.log').length, 2);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});

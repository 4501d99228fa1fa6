import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hasError, openLog } from './log';
import { diagnosticsOf } from './support';

suite('problems', () => {
  test('the earliest cause is the one error, first in the list, with its chain attached', async () => {
    const { uri, find } = await openLog();
    const diagnostics = await diagnosticsOf(uri, hasError);
    const errors = diagnostics.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
    assert.equal(errors.length, 1);
    const [first] = diagnostics;
    assert.equal(first, errors[0]);
    assert.equal(first!.source, 'CBS Lens');
    assert.equal(first!.range.start.line, find('Hashes for file member'));
    assert.match(first!.message, /WpdMtpUS\.dll/);
    const related = first!.relatedInformation!.map(({ location }) => location.range.start.line);
    assert.ok(related.includes(find('WER: Generating failure report')));
  });

  test('an unsaved edit moves the problem, and reverting moves it back', async () => {
    const { document, uri, find } = await openLog();
    const line = find('Hashes for file member');
    await diagnosticsOf(uri, hasError);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), '\n\n');
    await vscode.workspace.applyEdit(edit);
    await diagnosticsOf(uri, ([first]) => first?.range.start.line === line + 2);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await diagnosticsOf(uri, ([first]) => first?.range.start.line === line);
    assert.equal(document.isDirty, false);
  });
});

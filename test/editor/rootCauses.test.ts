import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { RootCause } from '../../server/src/protocol/protocol';
import { openLog } from './log';
import { until, workspaceFolder } from './support';

const run = (name: string, ...args: unknown[]): Thenable<readonly RootCause[]> =>
  vscode.commands.executeCommand(`cbsLens.rootCauses.${name}`, ...args);

/** A node as a menu of the view hands it over. */
const nodeOf = (cause: RootCause) => ({ uri: cause.uri, line: cause.line, cause });

suite('root causes', () => {
  let sample: RootCause;

  suiteSetup(async () => {
    await vscode.commands.executeCommand('workbench.view.extension.cbsLens');
    const uri = vscode.Uri.joinPath(workspaceFolder(), 'CBS.log').toString();
    const causes = await run('refresh');
    const found = causes.find((cause) => vscode.Uri.parse(cause.uri).toString() === uri);
    assert.ok(found, JSON.stringify(causes.map((cause) => cause.uri)));
    sample = found;
  });
  suiteTeardown(async () => {
    await run('clearFilter');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  test('the logs of the folder are in it, opened or not, each incident with its parts', () => {
    assert.equal(sample.label, 'Corrupt payload: WpdMtpUS.dll');
    assert.match(sample.failure, /KB5036892/);
    assert.deepEqual(
      sample.sections.map(({ part }) => part),
      ['cause', 'chain', 'effects', 'remedies'],
    );
  });

  test('showing an incident lands on the line of its cause', async () => {
    await vscode.commands.executeCommand('cbsLens.rootCauses.reveal', nodeOf(sample));
    const editor = await until(
      vscode.window.onDidChangeActiveTextEditor,
      () => vscode.window.activeTextEditor,
    );
    const { document, selection } = editor;
    assert.ok(document.uri.path.endsWith('/CBS.log'));
    assert.match(document.lineAt(selection.active.line).text, /Hashes for file member/);
  });

  test('showing a line of its chain lands there', async () => {
    const section = sample.sections.find(({ part }) => part === 'chain')!;
    const item = section.items.find(({ label }) => label.includes('WER: Generating'))!;
    await vscode.commands.executeCommand('cbsLens.rootCauses.reveal', { ...nodeOf(sample), section, item });
    const { document, selection } = vscode.window.activeTextEditor!;
    assert.match(document.lineAt(selection.active.line).text, /WER: Generating/);
  });

  test('the filter takes words, and is taken back', async () => {
    const all = await run('clearFilter');
    assert.deepEqual(await run('filter', 'no such word'), []);
    const some = await run('filter', 'kb5036892 wpdmtpus');
    assert.ok(some.some(({ id }) => id === sample.id));
    assert.deepEqual(await run('clearFilter'), all);
  });

  for (const [command, content] of [
    ['writeRemediationScript', /#Requires -RunAsAdministrator/],
    ['writeHarvestScript', /Harvest-WpdMtpUS\.dll/],
  ] as const) {
    test(`${command} works from its entry`, async () => {
      await vscode.commands.executeCommand(`cbsLens.${command}`, nodeOf(sample), [nodeOf(sample)]);
      // The editor of the document before may still be the active one.
      const { document } = await until(vscode.window.onDidChangeActiveTextEditor, () => {
        const editor = vscode.window.activeTextEditor;
        return editor && content.test(editor.document.getText()) ? editor : undefined;
      });
      assert.equal(document.isUntitled, true);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });
  }

  test('the case summary and the entry itself can be copied', async () => {
    // A browser without a user lets no test read its clipboard; what is copied is tested beside its making.
    await vscode.commands.executeCommand('cbsLens.copyCaseSummary', nodeOf(sample));
    await vscode.commands.executeCommand('cbsLens.rootCauses.copy', nodeOf(sample));
  });

  test('a log over 50 MB, which VS Code hands to no extension, is in it and opens at its line', async () => {
    const healthy =
      '2024-04-19 09:00:00, Info                  CBS    Appl: Evaluating package applicability for package X, applicable state: Installed\r\n';
    const filler = new TextEncoder().encode(healthy.repeat(Math.ceil((52 * 1024 * 1024) / healthy.length)));
    const log = (await vscode.workspace.fs.readFile(vscode.Uri.parse(sample.uri))).slice(3);
    const huge = new Uint8Array(filler.length + log.length);
    huge.set(filler);
    huge.set(log, filler.length);
    const uri = vscode.Uri.joinPath(workspaceFolder(), 'huge_CBS.log');
    await vscode.workspace.fs.writeFile(uri, huge);
    const found = (await run('refresh')).find((cause) => cause.uri.endsWith('huge_CBS.log'));
    assert.ok(found && found.line > 300_000);
    await vscode.commands.executeCommand('cbsLens.rootCauses.reveal', nodeOf(found));
    const shown = (): boolean => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
    };
    await until(vscode.window.tabGroups.onDidChangeTabs, () => (shown() ? true : undefined));
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(uri);
    assert.ok(!(await run('refresh')).some((cause) => cause.uri.endsWith('huge_CBS.log')));
  });

  test('an unsaved edit moves the incident', async () => {
    const { document, uri } = await openLog();
    const moved = until(vscode.languages.onDidChangeDiagnostics, () =>
      vscode.languages.getDiagnostics(uri)[0]?.range.start.line === sample.line + 1 ? true : undefined,
    );
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), '\n\n');
    await vscode.workspace.applyEdit(edit);
    await moved;
    const lineNow = async (): Promise<number | undefined> =>
      (await run('refresh')).find((cause) => vscode.Uri.parse(cause.uri).toString() === uri.toString())?.line;
    assert.equal(await lineNow(), sample.line + 2);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    assert.equal(document.isDirty, false);
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { RootCause } from '../../server/src/protocol/protocol';
import { zip } from '../support/archives';
import { hasError } from './log';
import { asOtherMachine, diagnosticsOf, until, workspaceFolder } from './support';

const run = <T>(command: string, ...args: unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(command, ...args);
const causesIn = async (part: string): Promise<readonly RootCause[]> =>
  (await run<readonly RootCause[]>('cbsLens.rootCauses.refresh')).filter(({ uri }) =>
    decodeURIComponent(uri).includes(part),
  );
const extension = () => vscode.extensions.getExtension('cbs-lens.cbs-lens')!;

suite('first minutes', () => {
  suiteTeardown(async () => {
    await run('cbsLens.closeBundles');
    await run('workbench.action.closeAllEditors');
  });

  test('the walkthrough leads over commands that exist', async () => {
    const { contributes } = extension().packageJSON as {
      contributes: { walkthroughs: { steps: { description: string }[] }[] };
    };
    const { steps } = contributes.walkthroughs[0]!;
    assert.equal(steps.length, 4);
    const known = new Set(await vscode.commands.getCommands());
    for (const { description } of steps) {
      const linked = [...description.matchAll(/\(command:([^)]+)\)/g)].map(([, name]) => name!);
      assert.ok(linked.length > 0, description);
      for (const name of linked) assert.ok(known.has(name), name);
    }
    await run('workbench.action.openWalkthrough', 'cbs-lens.cbs-lens#firstMinutes', false);
  });

  test('the sample bundle opens as a copy, and its failure is in the Root Causes view', async () => {
    await run('cbsLens.openSampleBundle');
    const editor = await until(vscode.window.onDidChangeActiveTextEditor, () => {
      const shown = vscode.window.activeTextEditor;
      return shown?.document.uri.path.endsWith('/samples/CBS.log') ? shown : undefined;
    });
    const { uri } = editor.document;
    assert.ok(!uri.path.startsWith(extension().extensionUri.path), 'no user edits the extension');
    await diagnosticsOf(uri, hasError);
    // The workspace has the same log, and the same failure is shown once.
    const [first] = await causesIn('CBS.log');
    assert.equal(first?.label, 'Corrupt payload: WpdMtpUS.dll');
    const summary = await run<string>('cbsLens.summariseFolder');
    assert.equal(summary.match(/^\| `CBS\.log` /gm)?.length, 2);
  });

  test('from there to the cause and to its repair', async () => {
    await run('cbsLens.rootCauses.showFirst');
    const { document, selection } = vscode.window.activeTextEditor!;
    assert.match(document.lineAt(selection.active.line).text, /Hashes for file member/);
    await run('cbsLens.rootCauses.repairFirst');
    assert.equal(vscode.window.activeTextEditor?.document.languageId, 'powershell');
    await run('workbench.action.revertAndCloseActiveEditor');
  });

  test('a zip is looked into without being unpacked, until it is closed', async () => {
    const bytes = await asOtherMachine(vscode.Uri.joinPath(workspaceFolder(), 'CBS.log'));
    // Beside the workspace, so that it is not found in it anyway.
    const archive = vscode.Uri.joinPath(workspaceFolder(), '..', 'cbs-lens PC07 (中).zip');
    await vscode.workspace.fs.writeFile(archive, zip([{ name: 'Logs/CBS/CBS.log', bytes }]));
    try {
      await run('cbsLens.openBundle', archive);
      const [first] = await causesIn('PC07');
      assert.equal(first?.label, 'Corrupt payload: WpdMtpUS.dll');
      await run('cbsLens.closeBundles');
      assert.deepEqual(await causesIn('PC07'), []);
    } finally {
      await vscode.workspace.fs.delete(archive);
    }
  });

  test('what is seen in the folder: each log, and what is none', async () => {
    const other = vscode.Uri.joinPath(workspaceFolder(), 'msinfo.nfo');
    await vscode.workspace.fs.writeFile(other, new Uint8Array([1, 2, 3]));
    await run('cbsLens.rootCauses.refresh');
    const summary = await run<string>('cbsLens.summariseFolder');
    assert.match(summary, /^\| `CBS\.log` \| Component-based servicing \(CBS\) \| .* \| 1 \| Failed \|$/m);
    assert.match(summary, /^- `msinfo\.nfo`$/m);
    await vscode.workspace.fs.delete(other);
  });
});

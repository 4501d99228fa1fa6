import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hasError, inside, openLog } from './log';
import { asOtherMachine, diagnosticsOf, until, workspaceFolder } from './support';

const selected = (line: number): Promise<true> =>
  until(vscode.window.onDidChangeTextEditorSelection, () =>
    vscode.window.activeTextEditor?.selection.active.line === line ? true : undefined,
  );
const put = (position: vscode.Position): void => {
  vscode.window.activeTextEditor!.selection = new vscode.Selection(position, position);
};

suite('from failure to cause, and from failure to failure', () => {
  let log: Awaited<ReturnType<typeof openLog>>;
  let cause: number;
  let failed: number;
  const other = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), 'PC02', 'CBS.log');

  suiteSetup(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    log = await openLog();
    await diagnosticsOf(log.uri, hasError);
    cause = log.find('Hashes for file member');
    failed = log.find('WER: Generating');
    await vscode.workspace.fs.writeFile(other(), await asOtherMachine(log.uri));
    await vscode.commands.executeCommand('cbsLens.rootCauses.refresh');
  });
  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(other(), '..'), { recursive: true });
    await vscode.commands.executeCommand('cbsLens.rootCauses.refresh');
  });

  test('the command goes from the failure to its cause, and stays there', async () => {
    put(inside(failed));
    await vscode.commands.executeCommand('cbsLens.goToCause');
    await selected(cause);
    await vscode.commands.executeCommand('cbsLens.goToCause');
    assert.equal(vscode.window.activeTextEditor!.selection.active.line, cause);
  });

  test('it is the first entry of the lightbulb', async () => {
    const at = new vscode.Range(inside(failed), inside(failed));
    const [first] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      log.uri,
      at,
    );
    assert.equal(first!.title, `Go to the earliest cause (line ${cause + 1})`);
    put(inside(failed));
    await vscode.commands.executeCommand(
      first!.command!.command,
      ...(first!.command!.arguments as unknown[]),
    );
    await selected(cause);
  });

  test('the lenses above failure and cause lead to each other', async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      log.uri,
    );
    const lensAt = (line: number): vscode.Command =>
      lenses.find(({ range, command }) => range.start.line === line && command)!.command!;
    assert.match(lensAt(failed).title, new RegExp(`^← caused by line ${cause + 1}: .*WpdMtpUS\\.dll$`));
    await vscode.commands.executeCommand(lensAt(cause).command, ...(lensAt(cause).arguments as unknown[]));
    await selected(failed);
  });

  test('the next failure is in the next log, the one after it in the first again; back the same way', async () => {
    put(inside(failed));
    const at = async (uri: vscode.Uri): Promise<void> => {
      await until(vscode.window.onDidChangeActiveTextEditor, () =>
        vscode.window.activeTextEditor?.document.uri.toString() === uri.toString() ? true : undefined,
      );
      await selected(failed);
    };
    await vscode.commands.executeCommand('cbsLens.nextFailure');
    await at(other());
    await vscode.commands.executeCommand('cbsLens.nextFailure');
    await at(log.uri);
    await vscode.commands.executeCommand('cbsLens.previousFailure');
    await at(other());
  });
});

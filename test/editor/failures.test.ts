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

  test('the next failure leads through all logs and back to the first; the previous one goes the same way', async () => {
    const here = (): string => {
      const { document, selection } = vscode.window.activeTextEditor!;
      return `${document.uri.toString()}#${selection.active.line}`;
    };
    const step = async (command: string): Promise<string> => {
      const before = here();
      const hasMoved = (): true | undefined =>
        vscode.window.activeTextEditor && here() !== before ? true : undefined;
      await vscode.commands.executeCommand(command);
      await Promise.race([
        until(vscode.window.onDidChangeActiveTextEditor, hasMoved),
        until(vscode.window.onDidChangeTextEditorSelection, hasMoved),
      ]);
      return here();
    };
    put(inside(failed));
    const start = here();
    const seen = [start];
    // Other suites may have left logs in the folder; a round is over where it began.
    for (let at = await step('cbsLens.nextFailure'); at !== start; at = await step('cbsLens.nextFailure')) {
      assert.ok(!seen.includes(at) && seen.length < 20, `again: ${at}`);
      seen.push(at);
    }
    assert.ok(seen.includes(`${other().toString()}#${failed}`));
    assert.equal(await step('cbsLens.previousFailure'), seen.at(-1));
  });
});

import assert from 'node:assert/strict';
import { readFileSync, watch } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { CasePage } from '../../server/src/protocol/protocol';
import { hasError, openLog } from './log';
import { diagnosticsOf, press, until, workspaceFolder } from './support';

/** What the window says of the page: see tools/vscode/workbench.mjs. */
interface Report {
  readonly lang: string;
  readonly title: string;
  readonly status: string;
  readonly buttons: readonly string[];
  readonly violations: readonly string[];
}

const open = (...args: unknown[]): Thenable<CasePage> =>
  vscode.commands.executeCommand<CasePage>('cbsLens.openCasePage', ...args);
const { onDidChangeTabs } = vscode.window.tabGroups;
const panels = (): vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('cbsLens.casePage'),
    );
const onePanel = (): Promise<true> =>
  until(onDidChangeTabs, () => (panels().length === 1 ? true : undefined));
const closeAll = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.closeAllEditors');

suite('case page', function () {
  let folder: string;
  let reports = 0;

  /** Asks the window until the page is as wanted. */
  async function report(isWanted: (report: Report) => boolean = () => true): Promise<Report> {
    for (;;) {
      const file = join(folder, `${reports++}.json`);
      const written = new Promise<void>((resolve) => {
        const watcher = watch(folder, (_, name) => {
          if (name !== `${reports - 1}.json`) return;
          try {
            JSON.parse(readFileSync(file, 'utf8'));
          } catch {
            return;
          }
          watcher.close();
          resolve();
        });
      });
      console.log(`view report to ${file}`);
      await written;
      const shown = JSON.parse(readFileSync(file, 'utf8')) as Report;
      if (isWanted(shown)) return shown;
    }
  }

  suiteSetup(async function () {
    // The desktop's test runner neither clicks nor looks.
    if (vscode.env.uiKind === vscode.UIKind.Desktop) this.skip();
    folder = await mkdtemp(join(tmpdir(), 'cbs-lens-page-'));
  });

  suiteTeardown(async () => {
    await closeAll();
    await rm(folder, { recursive: true, force: true });
  });

  test('opens by one click on the entry in the status bar, before any log is open', async () => {
    await closeAll();
    console.log('click [id$="cbsLens.case"] a');
    await onePanel();
    const { title, violations } = await report();
    assert.equal(title, 'Installing KB5036892 failed');
    assert.deepEqual(violations, []);
  });

  test('by its command there is one panel, about the failure of the line that has the cursor', async () => {
    const page = await open();
    await onePanel();
    assert.deepEqual([page.state, page.cause?.label], ['failed', 'Corrupt payload: WpdMtpUS.dll']);
    assert.equal((await open()).title, page.title);
    assert.equal(panels().length, 1);
  });

  test('a line that proves it opens in its log, by a click and by a key', async () => {
    for (const index of [0, 1]) {
      const page = await open();
      const { line } = page.evidence[index]!.at;
      console.log(`view click [data-key="open-${index}"]`);
      const editor = await until(vscode.window.onDidChangeTextEditorSelection, () => {
        const shown = vscode.window.activeTextEditor;
        return shown?.selection.active.line === line - 1 ? shown : undefined;
      });
      assert.match(editor.document.uri.path, /CBS\.log$/);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    }
  });

  test('switches the language of the page, not that of the editor', async () => {
    await open();
    console.log('view click [data-key="language-1"]');
    const chinese = await report(({ lang }) => lang === 'zh-cn');
    assert.equal(chinese.title, '安装 KB5036892 失败');
    assert.deepEqual(chinese.violations, []);
    assert.ok(chinese.buttons.includes('复制为回复'));
    // The switch keeps the focus: the way back is one step and a key.
    press('Shift+Tab', 'Enter');
    await report(({ lang }) => lang === 'en');
  });

  test('says that commands and the reply are copied', async () => {
    await open();
    for (const key of ['copyStep-1', 'copyAll-0']) {
      console.log(`view click [data-key="${key}"]`);
      const { buttons } = await report((shown) => shown.buttons.includes('Copied'));
      assert.ok(buttons.includes('Copied'));
      await report((shown) => !shown.buttons.includes('Copied'));
    }
  });

  test('a pasted text has its page', async () => {
    await closeAll();
    const { document } = await openLog('CBS.log');
    const pasted = await vscode.workspace.openTextDocument({
      content: document.getText().replaceAll('KB5036892', 'KB5037768').replaceAll('19041.4291', '19041.4355'),
    });
    await vscode.window.showTextDocument(pasted);
    await until(vscode.workspace.onDidOpenTextDocument, () =>
      vscode.workspace.textDocuments.find(
        ({ languageId, isUntitled }) => isUntitled && languageId === 'windows-cbs-log',
      ),
    );
    await diagnosticsOf(pasted.uri, hasError);
    const page = await open(pasted.uri.toString(), 103);
    assert.equal(page.failure?.uri, pasted.uri.toString());
    assert.equal(page.title, 'Installing KB5037768 failed');
    await vscode.window.showTextDocument(pasted);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    assert.ok(page.logs.some(({ uri }) => uri.startsWith(workspaceFolder().toString())));
  });
});

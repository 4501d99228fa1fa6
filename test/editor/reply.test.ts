import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hasError, openLog } from './log';
import { diagnosticsOf, press, until } from './support';

/** The document that is shown once a text stands in it. */
const shown = (form: RegExp): Promise<vscode.TextDocument> =>
  until(vscode.window.onDidChangeActiveTextEditor, () => {
    const document = vscode.window.activeTextEditor?.document;
    return document && form.test(document.getText()) ? document : undefined;
  });

suite('Write the Reply', function () {
  suiteSetup(function () {
    // The desktop's test runner presses no keys.
    if (vscode.env.uiKind === vscode.UIKind.Desktop) this.skip();
  });

  test('asks for whom and in which language, and shows what can be sent', async () => {
    const { uri, find } = await openLog();
    await diagnosticsOf(uri, hasError);
    for (const [keys, form] of [
      [[], /^Subject: \[Case <case number>\] Installing KB5036892 failed/],
      [['ArrowDown', 'ArrowDown', 'ArrowDown'], /^主题：\[案例 <案例编号>\] 安装 KB5036892 失败/],
    ] as const) {
      // It ends when what it offers then is taken or put away.
      void vscode.commands.executeCommand('cbsLens.writeReply', uri.toString(), find('WER: Generating') + 1);
      press(
        ...keys.map((key) => `${key} when .quick-input-list .monaco-list-row`),
        'Enter when .quick-input-list .monaco-list-row.focused',
      );
      const document = await shown(form);
      assert.match(document.getText(), /dism\.exe \/Online \/Cleanup-Image \/RestoreHealth/);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hasError, openLog } from './log';
import { diagnosticsOf } from './support';

suite('Simplified Chinese', () => {
  test('problems and the lightbulb speak it', async () => {
    assert.equal(vscode.env.language, 'zh-cn');
    const { uri } = await openLog();
    const [first] = await diagnosticsOf(uri, hasError);
    assert.match(first!.message, /[\u4e00-\u9fff]/);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      first!.range,
    );
    assert.ok(
      actions.some(({ title }) => title === '编写修复脚本'),
      JSON.stringify(actions.map(({ title }) => title)),
    );
  });
});

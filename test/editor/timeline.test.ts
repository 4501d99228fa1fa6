import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Timeline } from '../../server/src/protocol/protocol';
import { openLog } from './log';
import { until, workspaceFolder } from './support';

suite('timeline', () => {
  const panels = (): vscode.Tab[] =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(
        ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('cbsLens.timeline'),
      );

  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('shows the logs of the folder in a panel', async () => {
    const { lanes } = await vscode.commands.executeCommand<Timeline>('cbsLens.showTimeline');
    const lane = lanes.find(({ name }) => name === 'CBS.log');
    assert.ok(lane?.events.some(({ kind, label }) => kind === 'cause' && label.includes('WpdMtpUS.dll')));
    // Tabs are reported a little later than panels are there.
    const { onDidChangeTabs } = vscode.window.tabGroups;
    await until(onDidChangeTabs, () => (panels().length === 1 ? true : undefined));
    await vscode.commands.executeCommand('cbsLens.showTimeline');
    assert.equal(panels().length, 1, 'there is one panel');
  });

  test('its page runs under its policy and draws: the picture of it can be saved', async () => {
    const png = vscode.Uri.joinPath(workspaceFolder(), 'timeline.png');
    await vscode.commands.executeCommand('cbsLens.saveTimeline', png);
    const bytes = await vscode.workspace.fs.readFile(png);
    assert.deepEqual([...bytes.subarray(1, 4)], [...new TextEncoder().encode('PNG')]);
    // Width and height stand at fixed offsets; a picture of one colour would be far smaller.
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    assert.ok(view.getUint32(16) > 300 && view.getUint32(20) > 100 && bytes.length > 3000);
    await vscode.workspace.fs.delete(png);
  });

  test('at a text zoom of 400 % the chart keeps its room', async function () {
    // The desktop's test runner zooms nothing.
    if (vscode.env.uiKind === vscode.UIKind.Desktop) this.skip();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const { document } = await openLog();
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(9, 0, 9, 0);
    const png = vscode.Uri.joinPath(workspaceFolder(), 'zoomed.png');
    console.log('zoom 4');
    try {
      // Zoomed once the key has arrived.
      console.log('press Control+Home');
      await until(vscode.window.onDidChangeTextEditorSelection, () =>
        editor.selection.active.line === 0 ? true : undefined,
      );
      await vscode.commands.executeCommand('cbsLens.saveTimeline', png);
      const bytes = await vscode.workspace.fs.readFile(png);
      const view = new DataView(bytes.buffer, bytes.byteOffset);
      const [width, height] = [view.getUint32(16), view.getUint32(20)];
      assert.ok(width <= 350, `the chart is cut: ${width}`);
      assert.ok(height >= 180, `the chart has no room for lanes: ${height}`);
      await vscode.workspace.fs.delete(png);
    } finally {
      console.log('zoom 1');
    }
  });

  test('as SVG it needs no panel', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const svg = vscode.Uri.joinPath(workspaceFolder(), 'timeline.svg');
    await vscode.commands.executeCommand('cbsLens.saveTimeline', svg);
    assert.match(new TextDecoder().decode(await vscode.workspace.fs.readFile(svg)), /^<svg /);
    await vscode.workspace.fs.delete(svg);
  });
});

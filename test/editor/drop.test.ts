import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { bundleDrop } from '../../client/src/features/bundles';

/** What is dropped on the view Root Causes, as VS Code hands it to its controller. */
suite('drag and drop', () => {
  /** The URIs that are looked at after a drop. */
  const dropped = async (
    ...items: readonly (readonly [type: string, value: unknown])[]
  ): Promise<string[]> => {
    const added: string[] = [];
    const data = new vscode.DataTransfer();
    for (const [type, value] of items) data.set(type, new vscode.DataTransferItem(value));
    const drop = bundleDrop({
      add: async (...uris) => {
        added.push(...uris.map((uri) => uri.toString()));
      },
    });
    assert.ok(drop.dropMimeTypes.includes('text/uri-list') && drop.dropMimeTypes.includes('files'));
    await drop.handleDrop!(undefined, data, new vscode.CancellationTokenSource().token);
    return added;
  };
  const uris = ['PC 01 (中)', 'logs.zip', 'CbsPersist_20240401.cab', 'שלום #1 50%/CBS.log'].map((name) =>
    vscode.Uri.file(`/drop/${name}`).toString(),
  );

  test('a folder, archives and a log are taken together, each once', async () => {
    const list = ['# from a file manager', ...uris, uris[1]!, ''].join('\r\n');
    assert.deepEqual(await dropped(['text/uri-list', list]), uris);
  });

  test('what is no file is left out; nothing at all is said, not taken', async () => {
    const list = ['https://example.com/logs.zip', 'untitled:Untitled-1', uris[0]!].join('\n');
    assert.deepEqual(await dropped(['text/uri-list', list]), [uris[0]]);
    assert.deepEqual(await dropped(['text/plain', 'some text']), []);
    assert.deepEqual(await dropped(), []);
  });
});

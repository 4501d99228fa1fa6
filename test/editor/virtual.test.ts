import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hasError, inside } from './log';
import { diagnosticsOf, workspaceFolder } from './support';

/** A file system of one log that exists in no folder on disk, as those of a virtual workspace do. */
class OneFile implements vscode.FileSystemProvider {
  readonly #content: Uint8Array;
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  constructor(content: Uint8Array) {
    this.#content = content;
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(): vscode.FileStat {
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: this.#content.length };
  }

  readFile(): Uint8Array {
    return this.#content;
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  writeFile(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  delete(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  rename(): never {
    throw vscode.FileSystemError.NoPermissions();
  }
}

suite('a log in a virtual folder', () => {
  test('has its problems and its cause once it is open, as is declared', async () => {
    const content = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(workspaceFolder(), 'CBS.log'));
    const files = vscode.workspace.registerFileSystemProvider('memfs', new OneFile(content), {
      isReadonly: true,
    });
    try {
      const uri = vscode.Uri.from({ scheme: 'memfs', path: '/machine 7/CBS.log' });
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      const [first] = await diagnosticsOf(uri, hasError);
      assert.match(document.lineAt(first!.range.start.line).text, /Hashes for file member/);
      const wer = document
        .getText()
        .split('\n')
        .findIndex((line) => line.includes('WER: Generating'));
      const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
        'vscode.executeDefinitionProvider',
        uri,
        inside(wer),
      );
      assert.equal(link!.targetUri.toString(), uri.toString());
      const { capabilities, extensionKind } = vscode.extensions.getExtension('cbs-lens.cbs-lens')!
        .packageJSON as {
        capabilities: { virtualWorkspaces: { supported: string } };
        extensionKind: string[];
      };
      assert.equal(capabilities.virtualWorkspaces.supported, 'limited');
      assert.deepEqual(extensionKind, ['workspace'], 'remote: where the logs are');
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      files.dispose();
    }
  });
});

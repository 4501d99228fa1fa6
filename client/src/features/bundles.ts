import * as vscode from 'vscode';
import { isGiant } from './logLocation';

const stateKey = 'cbsLens.bundles';
const archiveName = /\.(?:zip|cab)$/i;

/**
 * What is looked at besides the folders of the workspace: archives, folders and logs that the reader opened or dropped. They
 * are kept with the workspace.
 */
export class Bundles {
  readonly #state: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  #uris: readonly string[];

  constructor(state: vscode.Memento) {
    this.#state = state;
    this.#uris = state.get<string[]>(stateKey, []);
    this.#notify();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** URIs of all folders, archives and files that are looked at: those of the workspace first. */
  get all(): string[] {
    const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());
    return [...new Set([...folders, ...this.#uris])];
  }

  /** Those that the reader opened besides the workspace. */
  get opened(): readonly string[] {
    return this.#uris;
  }

  async add(...uris: readonly vscode.Uri[]): Promise<void> {
    await this.#set([...new Set([...this.#uris, ...uris.map((uri) => uri.toString())])]);
  }

  async clear(): Promise<void> {
    await this.#set([]);
  }

  async #set(uris: readonly string[]): Promise<void> {
    this.#uris = uris;
    await this.#state.update(stateKey, uris);
    this.#notify();
    this.#changed.fire();
  }

  #notify(): void {
    void vscode.commands.executeCommand('setContext', 'cbsLens.hasBundles', this.#uris.length > 0);
  }
}

/**
 * The commands that open bundles. A folder becomes the folder of the window, of a new one where this window has one, so that
 * the logs of two machines are not taken for those of one; archives and single logs are looked at in this window.
 */
export function openBundles(bundles: Bundles, extension: vscode.Uri, storage: vscode.Uri): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('cbsLens.openBundle', async (uri?: unknown) => {
      const chosen = uri instanceof vscode.Uri ? [uri] : await askForBundle();
      await open(bundles, chosen);
    }),
    vscode.commands.registerCommand('cbsLens.closeBundles', () => bundles.clear()),
    vscode.commands.registerCommand('cbsLens.openSampleBundle', () =>
      openSamples(
        bundles,
        vscode.Uri.joinPath(extension, 'samples'),
        vscode.Uri.joinPath(storage, 'samples'),
      ),
    ),
  );
}

/** Folders and files have dialogs of their own: on Windows and Linux no dialog takes both. */
async function askForBundle(): Promise<readonly vscode.Uri[]> {
  const folder = { label: `$(folder) ${vscode.l10n.t('A folder of logs')}`, isFolder: true };
  const archive = {
    label: `$(file-zip) ${vscode.l10n.t('An archive (.zip, .cab)')}`,
    isFolder: false,
    filters: { [vscode.l10n.t('Archives')]: ['zip', 'cab'] },
  };
  const logs = { label: `$(output) ${vscode.l10n.t('Single logs')}`, isFolder: false };
  const kind = await vscode.window.showQuickPick<
    vscode.QuickPickItem & { isFolder: boolean; filters?: Record<string, string[]> }
  >([folder, archive, logs], { title: vscode.l10n.t('Which logs do you have?') });
  if (!kind) return [];
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Open Log Bundle'),
    canSelectFiles: !kind.isFolder,
    canSelectFolders: kind.isFolder,
    canSelectMany: !kind.isFolder,
    ...(kind.filters && { filters: kind.filters }),
  });
  return chosen ?? [];
}

async function open(bundles: Bundles, uris: readonly vscode.Uri[]): Promise<void> {
  for (const uri of uris) {
    const { type } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.Directory) !== 0) {
      const forceNewWindow = (vscode.workspace.workspaceFolders ?? []).length > 0;
      await vscode.commands.executeCommand('vscode.openFolder', uri, { forceNewWindow });
      return;
    }
    await bundles.add(uri);
    if (!archiveName.test(uri.path) && !(await isGiant(uri)))
      await vscode.commands.executeCommand('vscode.open', uri);
  }
  if (uris.length > 0) await vscode.commands.executeCommand('cbsLens.rootCauses.focus');
}

/** A fresh copy of the samples, for readers may change what they open; shown with its first log and the Root Causes view. */
async function openSamples(bundles: Bundles, samples: vscode.Uri, copy: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(copy, '..'));
  await vscode.workspace.fs.copy(samples, copy, { overwrite: true });
  await bundles.add(copy);
  await vscode.commands.executeCommand('vscode.open', vscode.Uri.joinPath(copy, 'CBS.log'));
  await vscode.commands.executeCommand('cbsLens.rootCauses.focus');
}

/** Takes folders, archives and logs that are dropped on a view. */
export function bundleDrop(bundles: Pick<Bundles, 'add'>): vscode.TreeDragAndDropController<never> {
  return {
    dragMimeTypes: [],
    dropMimeTypes: ['text/uri-list', 'files'],
    handleDrop: async (_, data) => {
      const uris = await droppedUris(data);
      if (uris.length > 0) await bundles.add(...uris);
      else
        void vscode.window.showInformationMessage(
          vscode.l10n.t('What was dropped is no file or folder of the machine that this window works on.'),
        );
    },
  };
}

/** The files in what was dropped, each once; what is no file on this machine is left out. */
export async function droppedUris(data: vscode.DataTransfer): Promise<vscode.Uri[]> {
  const list = (await data.get('text/uri-list')?.asString()) ?? '';
  const uris = list
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => vscode.Uri.parse(line));
  for (const [, item] of data) {
    const uri = item.asFile()?.uri;
    if (uri) uris.push(uri);
  }
  const files = uris.filter(({ scheme }) => scheme === 'file');
  return [...new Map(files.map((uri) => [uri.toString(), uri])).values()];
}

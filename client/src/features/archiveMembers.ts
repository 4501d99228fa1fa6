import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  archiveRequest,
  memberRequest,
  memberScheme,
  parseMemberUri,
  type ArchiveEntry,
  type ArchiveParams,
  type MemberParams,
  type MemberBytes,
} from '../../../server/src/protocol/protocol';

type Started = () => Promise<BaseLanguageClient>;

const command = 'cbsLens.openArchive';
const megabyte = 1024 * 1024;
/** VS Code holds a document in memory several times over; what is larger is read in parts, and its problems are listed. */
const maxShown = 64 * megabyte;

/**
 * Archives as folders of logs: members are read-only documents that the server unpacks, and a command lists what an archive
 * holds. Nothing is written to disk.
 */
export function showArchives(started: Started): vscode.Disposable {
  const members = new MemberFiles(started);
  return vscode.Disposable.from(
    members,
    vscode.workspace.registerFileSystemProvider(memberScheme, members, {
      isReadonly: true,
      isCaseSensitive: true,
    }),
    vscode.commands.registerCommand(command, async (archive?: unknown) => {
      const uri = archive instanceof vscode.Uri ? archive : await askForArchive();
      if (uri) await openArchive(started, uri);
    }),
  );
}

async function askForArchive(): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const [uri] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Open an archive of logs'),
      filters: { [vscode.l10n.t('Archives')]: ['cab', 'zip'] },
      ...(folder && { defaultUri: folder }),
    })) ?? [];
  return uri;
}

/** Shows the one file that an archive holds, or lets the reader choose among several. */
async function openArchive(started: Started, archive: vscode.Uri): Promise<void> {
  const client = await started();
  const params: ArchiveParams = { uri: archive.toString() };
  const answer = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Reading the archive'),
      cancellable: true,
    },
    (_, token) => client.sendRequest(archiveRequest, params, token),
  );
  if ('refused' in answer) {
    void vscode.window.showErrorMessage(answer.refused);
    return;
  }
  const { entries, notices } = answer;
  if (notices.length > 0) void vscode.window.showWarningMessage(notices.slice(0, 3).join(' '));
  const [only] = entries;
  const chosen = only && entries.length === 1 ? only : await choose(archive, entries);
  if (!chosen) return;
  if (chosen.problem === null)
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(chosen.uri, true), {
      preview: false,
    } satisfies vscode.TextDocumentShowOptions);
  else void vscode.window.showErrorMessage(chosen.problem);
}

async function choose(
  archive: vscode.Uri,
  entries: readonly ArchiveEntry[],
): Promise<ArchiveEntry | undefined> {
  const name = archive.path.slice(archive.path.lastIndexOf('/') + 1);
  if (entries.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} holds no files.', name));
    return undefined;
  }
  const separator = (label: string): vscode.QuickPickItem => ({
    label,
    kind: vscode.QuickPickItemKind.Separator,
  });
  const itemOf = (entry: ArchiveEntry): vscode.QuickPickItem & { entry: ArchiveEntry } => {
    const slash = entry.path.lastIndexOf('/');
    return {
      label: `$(${entry.problem === null ? (entry.isLog ? 'output' : 'file') : 'warning'}) ${entry.path.slice(slash + 1)}`,
      description: [entry.path.slice(0, Math.max(0, slash)), sizeOf(entry.size)].filter(Boolean).join('  '),
      ...(entry.problem !== null && { detail: entry.problem }),
      entry,
    };
  };
  const logs = entries.filter(({ isLog }) => isLog);
  const others = entries.filter(({ isLog }) => !isLog);
  const picked = await vscode.window.showQuickPick(
    [
      ...(logs.length > 0 ? [separator(vscode.l10n.t('Logs')), ...logs.map(itemOf)] : []),
      ...(others.length > 0 ? [separator(vscode.l10n.t('Other files')), ...others.map(itemOf)] : []),
    ],
    { title: vscode.l10n.t('Which file of {0}?', name), matchOnDescription: true },
  );
  return picked && 'entry' in picked ? (picked.entry as ArchiveEntry) : undefined;
}

function sizeOf(bytes: number): string {
  return bytes < megabyte ? `${Math.ceil(bytes / 1024)} KB` : `${Math.ceil(bytes / megabyte)} MB`;
}

/** Members of archives as a file system that can be read and nothing else. */
class MemberFiles implements vscode.FileSystemProvider {
  readonly #started: Started;
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #watched = new Map<string, vscode.Uri>();
  readonly #archives = vscode.workspace.createFileSystemWatcher('**/*.{cab,zip,evtx}');
  readonly #listeners: readonly vscode.Disposable[];

  constructor(started: Started) {
    this.#started = started;
    this.#listeners = [
      this.#archives.onDidChange((uri) => {
        this.#notify(uri, vscode.FileChangeType.Changed);
      }),
      this.#archives.onDidCreate((uri) => {
        this.#notify(uri, vscode.FileChangeType.Changed);
      }),
      this.#archives.onDidDelete((uri) => {
        this.#notify(uri, vscode.FileChangeType.Deleted);
      }),
    ];
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#archives.dispose();
    this.#changed.dispose();
  }

  watch(uri: vscode.Uri): vscode.Disposable {
    const key = uri.toString();
    this.#watched.set(key, uri);
    return new vscode.Disposable(() => this.#watched.delete(key));
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const { size, modified } = await this.#read(uri, 0, 0);
    return {
      type: vscode.FileType.File,
      ctime: modified,
      mtime: modified,
      size,
      permissions: vscode.FilePermission.Readonly,
    };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const { size } = await this.#read(uri, 0, 0);
    if (size > maxShown)
      throw vscode.FileSystemError.Unavailable(
        vscode.l10n.t(
          'The file would be {0} unpacked: too large for an editor. Its problems are in the Root Causes view, where a part of it can be read.',
          sizeOf(size),
        ),
      );
    const content = new Uint8Array(size);
    for (let at = 0; at < size;) {
      const bytes = Buffer.from((await this.#read(uri, at, size)).base64, 'base64');
      // Changed in between: what is there now is read at the next change.
      if (bytes.length === 0) return content.subarray(0, at);
      content.set(bytes, at);
      at += bytes.length;
    }
    return content;
  }

  readDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.FileNotADirectory(uri);
  }

  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  async #read(
    uri: vscode.Uri,
    start: number,
    end: number,
  ): Promise<Exclude<MemberBytes, { refused: string }>> {
    // VS Code looks for settings and the like beside what it shows.
    if (!parseMemberUri(uri.toString())) throw vscode.FileSystemError.FileNotFound(uri);
    const client = await this.#started();
    const params: MemberParams = { uri: uri.toString(), start, end };
    const answer = await client.sendRequest(memberRequest, params);
    if ('refused' in answer) throw vscode.FileSystemError.Unavailable(answer.refused);
    return answer;
  }

  #notify(archive: vscode.Uri, type: vscode.FileChangeType): void {
    const changed = archive.toString();
    const events = [...this.#watched.values()]
      .filter((uri) => {
        const address = parseMemberUri(uri.toString());
        return address !== null && vscode.Uri.parse(address.archive).toString() === changed;
      })
      .map((uri) => ({ type, uri }));
    if (events.length > 0) this.#changed.fire(events);
  }
}

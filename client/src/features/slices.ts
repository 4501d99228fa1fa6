import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  incidentsRequest,
  parseSliceUri,
  sliceRequest,
  sliceScheme,
  sliceTextRequest,
  type IncidentsParams,
  type SliceParams,
  type SliceTextParams,
  type SliceText,
} from '../../../server/src/protocol/protocol';
import {
  nameOf,
  openInFile,
  locationAtCursor,
  locationInLog,
  locationOfArguments,
  type LogLocation,
} from './logLocation';
import type { ServerNotifications } from './serverNotifications';

type Started = () => Promise<BaseLanguageClient>;

const commands = {
  open: 'cbsLens.openSlice',
  showInLog: 'cbsLens.showInWholeLog',
  step: 'cbsLens.openSliceBeside',
} as const;

/**
 * Slices: parts of a log as read-only documents, small enough for everything to work in them. Each leads back to its location
 * in the log, and on to the parts before and after it.
 */
export function showSlices(started: Started, notifications: ServerNotifications): vscode.Disposable {
  const contents = new SliceContents(started, notifications);
  const position = vscode.window.createStatusBarItem('cbsLens.slice', vscode.StatusBarAlignment.Right);
  position.name = vscode.l10n.t('Line in the whole log');
  position.command = commands.showInLog;
  const showPosition = (): void => {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.uri.scheme !== sliceScheme) {
      position.hide();
      return;
    }
    const { uri, line } = locationInLog(editor.document.uri, editor.selection.active.line);
    position.text = vscode.l10n.t('Line {0} of {1}', line, nameOf(uri));
    position.tooltip = vscode.l10n.t('Show this line in the whole log');
    position.show();
  };
  showPosition();
  return vscode.Disposable.from(
    contents,
    position,
    vscode.workspace.registerTextDocumentContentProvider(sliceScheme, contents),
    vscode.languages.registerCodeLensProvider({ scheme: sliceScheme }, new SliceLenses(contents)),
    vscode.commands.registerCommand(commands.open, async (uri?: unknown, line?: unknown) => {
      const location =
        locationOfArguments(uri, line) ?? locationAtCursor() ?? (await chooseLocation(started));
      if (location) await openSlice(started, { uri: location.uri, line: location.line }, location.line);
    }),
    vscode.commands.registerCommand(commands.step, (uri: string, step: 1 | -1) =>
      openSlice(started, { uri, step }),
    ),
    vscode.commands.registerCommand(commands.showInLog, async () => {
      const location = locationAtCursor();
      if (location) await openInFile(location);
    }),
    vscode.window.onDidChangeActiveTextEditor(showPosition),
    vscode.window.onDidChangeTextEditorSelection(showPosition),
  );
}

/** Asks the server for a slice and shows it, with the cursor on a line of the log. */
async function openSlice(started: Started, params: SliceParams, line?: number): Promise<void> {
  const client = await started();
  const slice = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Reading a part of the log') },
    () => client.sendRequest(sliceRequest, params),
  );
  if ('refused' in slice) {
    void vscode.window.showInformationMessage(slice.refused);
    return;
  }
  const shown = line ?? (params.step === -1 ? slice.lastLine : slice.firstLine);
  const at = Math.min(Math.max(shown, slice.firstLine), slice.lastLine) - slice.firstLine;
  await vscode.window.showTextDocument(vscode.Uri.parse(slice.slice, true), {
    preview: false,
    selection: new vscode.Range(at, 0, at, 0),
  });
}

/** In a file that VS Code hands to no extension, the cursor is unknown: an incident or a line is asked for. */
async function chooseLocation(started: Started): Promise<LogLocation | null> {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof vscode.TabInputText)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a log first.'));
    return null;
  }
  const uri = input.uri.toString();
  const client = await started();
  const params: IncidentsParams = { folders: [] };
  const { causes } = await client.sendRequest(incidentsRequest, params);
  const lineItem = {
    label: vscode.l10n.t('Around a line...'),
    line: 0,
    description: '',
  };
  const items = causes
    .filter((cause) => vscode.Uri.parse(cause.uri).toString() === uri)
    .map(({ label, line, failure }) => ({
      label,
      line,
      description: vscode.l10n.t('line {0}', line),
      detail: failure,
    }));
  const chosen = await vscode.window.showQuickPick([...items, lineItem], {
    title: vscode.l10n.t('Which part of {0}?', nameOf(uri)),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!chosen) return null;
  if (chosen !== lineItem) return { uri, line: chosen.line };
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Around which line of {0}?', nameOf(uri)),
    validateInput: (value) =>
      /^\s*[1-9]\d{0,14}\s*$/.test(value) ? undefined : vscode.l10n.t('A line number is wanted.'),
  });
  return typed === undefined ? null : { uri, line: Number(typed) };
}

/** The texts of open slices, asked for again when their log changes. */
class SliceContents implements vscode.TextDocumentContentProvider {
  readonly #started: Started;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #known = new Map<string, SliceText>();
  readonly #listeners: { dispose(): unknown }[] = [];

  constructor(started: Started, notifications: ServerNotifications) {
    this.#started = started;
    this.#listeners.push(
      notifications.onStatusChanged(({ uri }) => {
        const known = this.#known.get(uri);
        if (known) void this.#renew(uri, known);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#known.delete(uri.toString())),
    );
  }

  dispose(): void {
    this.#changed.dispose();
    for (const listener of this.#listeners) listener.dispose();
  }

  /** Lines of the whole log that a slice is cut from; undefined until its text is there. */
  linesOf(slice: vscode.Uri): number | undefined {
    return this.#known.get(slice.toString())?.lines;
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const key = uri.toString();
    const known = this.#known.get(key);
    const answer = await this.#ask(key, known?.version);
    if (answer) this.#known.set(key, answer);
    const content = answer ?? known;
    if (content) return content.text;
    throw new Error(
      vscode.l10n.t('This part of {0} cannot be read any more.', nameOf(parseSliceUri(key)?.uri ?? key)),
    );
  }

  async #renew(uri: string, known: SliceText): Promise<void> {
    const answer = await this.#ask(uri, known.version);
    if (!answer || !this.#known.has(uri)) return;
    this.#known.set(uri, answer);
    if (answer.text !== known.text) this.#changed.fire(vscode.Uri.parse(uri, true));
  }

  async #ask(uri: string, version?: string): Promise<SliceText | null> {
    const client = await this.#started();
    const params: SliceTextParams = { uri, ...(version !== undefined && { known: version }) };
    return client.sendRequest(sliceTextRequest, params);
  }
}

/** The way back to the log, and on to its other parts, above the first line of a slice. */
class SliceLenses implements vscode.CodeLensProvider {
  readonly #contents: SliceContents;

  constructor(contents: SliceContents) {
    this.#contents = contents;
  }

  provideCodeLenses({ uri }: vscode.TextDocument): vscode.CodeLens[] {
    const slice = parseSliceUri(uri.toString());
    if (!slice) return [];
    const lines = this.#contents.linesOf(uri);
    const lens = (command: string, title: string, ...args: unknown[]): vscode.CodeLens =>
      new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), { command, title, arguments: args });
    const back = vscode.l10n.t(
      'Lines {0} to {1} of {2}: show the whole log',
      slice.firstLine,
      slice.lastLine,
      nameOf(slice.uri),
    );
    return [
      lens(commands.showInLog, back),
      ...(slice.firstLine > 1
        ? [lens(commands.step, vscode.l10n.t('Earlier lines'), uri.toString(), -1)]
        : []),
      ...(lines === undefined || slice.lastLine < lines
        ? [lens(commands.step, vscode.l10n.t('Later lines'), uri.toString(), 1)]
        : []),
    ];
  }
}

import * as vscode from 'vscode';
import { ProgressType, type BaseLanguageClient } from 'vscode-languageclient';
import {
  incidentsRequest,
  type IncidentsParams,
  type Incidents,
  type RootCause,
} from '../../../server/src/protocol/protocol';
import { remedyCommands } from '../../../server/src/protocol/remedies';
import { bundleDrop, type Bundles } from './bundles';
import { fitsFilter } from './rootCauseFilter';
import { nameOf, openLocation } from './logLocation';
import {
  childrenOf,
  isNode,
  nodeOf,
  locationOf,
  textOf,
  treeItemOf,
  type RootCauseNode,
} from './rootCauseTree';
import type { ServerNotifications } from './serverNotifications';

const view = 'cbsLens.rootCauses';
const nothing: Incidents = { causes: [], failed: 0, logs: 0, healthy: 0, notes: [] };

/**
 * The view "Root Causes": the incidents of all open logs and of all logs in the folders of the workspace, ranked. Its badge counts them
 * as soon as the server runs, whether the view was shown or not.
 */
export class RootCausesView implements vscode.TreeDataProvider<RootCauseNode> {
  readonly #started: () => Promise<BaseLanguageClient>;
  readonly #bundles: Bundles;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<RootCauseNode>;
  readonly #parts: readonly { dispose(): unknown }[];
  #known: Incidents | null = null;
  /** Whether the folders were looked through, so that it is known that there is nothing */
  #isWhole = false;
  #endWait: () => void = () => undefined;
  /** Ends when there are incidents to show, or when it is known that there are none */
  readonly #wait = new Promise<void>((resolve) => (this.#endWait = resolve));
  #filter = '';
  /** What the reader of a view that was just opened waits for: a row that can have the focus */
  #wantsFocus = false;
  #wasShown = false;
  #wantsFolders = false;
  #rescan = false;
  #again = false;
  /** Number of requests, by which their first answers are distinguished */
  #asked = 0;
  #running: Promise<void> | null = null;

  constructor(started: () => Promise<BaseLanguageClient>, bundles: Bundles) {
    this.#started = started;
    this.#bundles = bundles;
    this.#view = vscode.window.createTreeView(view, {
      treeDataProvider: this,
      showCollapseAll: true,
      dragAndDropController: bundleDrop(bundles),
    });
    const command = (name: string, work: (argument: unknown) => unknown): vscode.Disposable =>
      vscode.commands.registerCommand(`${view}.${name}`, work);
    this.#parts = [
      this.#view,
      this.#changed,
      command('refresh', () => this.refresh()),
      command('filter', (query) => this.filter(query)),
      command('clearFilter', () => this.filter('')),
      command('copy', (node) => this.#onNode(node, (one) => vscode.env.clipboard.writeText(textOf(one)))),
      command('reveal', (node) =>
        this.#onNode(node, (one) => {
          const { uri, selection } = locationOf(one);
          const location = { uri: uri.toString(), line: selection.start.line + 1 };
          return openLocation(location, undefined, selection);
        }),
      ),
      command('showFirst', () => this.#onFirst(({ uri, line }) => openLocation({ uri, line }))),
      command('repairFirst', () =>
        this.#onFirst(({ uri, line }) => vscode.commands.executeCommand(remedyCommands.repair, uri, line)),
      ),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        if (this.#known) void this.#update(true);
      }),
      bundles.onDidChange(() => void this.refresh()),
      this.#view.onDidChangeVisibility(({ visible }) => {
        this.#wantsFocus = visible && !this.#wasShown && !this.#isRestored;
        this.#wasShown ||= visible;
      }),
      vscode.window.onDidChangeTextEditorSelection(() => (this.#wantsFocus = false)),
    ];
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }

  /** Keeps up with what the server finds from now on. */
  follow(notifications: ServerNotifications): vscode.Disposable {
    this.#wantsFolders = true;
    const update = (): void => void this.#update();
    update();
    return vscode.Disposable.from(
      notifications.onStatusChanged(update),
      notifications.onIncidentsChanged(update),
    );
  }

  /** Looks for logs again. Gives what the view shows then. */
  async refresh(): Promise<readonly RootCause[]> {
    this.#wantsFolders = true;
    await this.#update(true);
    return this.#shown();
  }

  /** Shows only incidents with these words, asked for where none are given. Gives what the view shows then. */
  async filter(query: unknown): Promise<readonly RootCause[]> {
    const words = typeof query === 'string' ? query : await this.#askForFilter();
    if (words !== undefined) {
      this.#filter = words.trim();
      this.#show();
    }
    return this.#shown();
  }

  /** What is known now of all logs. */
  get incidents(): Incidents {
    return this.#known ?? nothing;
  }

  getTreeItem(node: RootCauseNode): vscode.TreeItem {
    return treeItemOf(node);
  }

  async getChildren(node?: RootCauseNode): Promise<RootCauseNode[]> {
    if (node) return childrenOf(node);
    // Asked for only while the view is visible.
    if (!this.#wantsFolders) {
      this.#wantsFolders = true;
      void this.#update();
    }
    // An empty tree is no answer while the logs are read: VS Code would show that there is none.
    if (!this.#isSettled) await this.#wait;
    const nodes = this.#shown().map(nodeOf);
    if (nodes[0]) this.#focusFirst(nodes[0]);
    return nodes;
  }

  /** Incidents alone are revealed, and they have no parent. */
  getParent(): undefined {
    return undefined;
  }

  /**
   * VS Code focuses the frame of a view that has no rows yet, and leaves the focus there when they come: arrow keys and Enter would do
   * nothing until the view is focused again.
   */
  #focusFirst(first: RootCauseNode): void {
    if (!this.#wantsFocus) return;
    this.#wantsFocus = false;
    // Where the view was closed meanwhile, there is nothing to focus.
    void this.#view.reveal(first, { focus: true, select: false }).then(undefined, () => undefined);
  }

  /** Whether a view that is visible now may be so from the last time, beside a text in which the reader goes on. */
  get #isRestored(): boolean {
    return this.#known === null && vscode.window.activeTextEditor !== undefined;
  }

  get #isSettled(): boolean {
    return this.#isWhole || (this.#known?.causes.length ?? 0) > 0;
  }

  #shown(): readonly RootCause[] {
    return this.incidents.causes.filter((cause) => fitsFilter(cause, this.#filter));
  }

  /** Calls in the meantime are folded into one more. */
  #update(rescan = false): Promise<void> {
    this.#rescan ||= rescan;
    this.#again = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
      // Called while the last answer was on its way out.
      return this.#again ? this.#update() : undefined;
    });
    return this.#running;
  }

  async #run(): Promise<void> {
    try {
      const client = await this.#started();
      await vscode.window.withProgress({ location: { viewId: view } }, async () => {
        while (this.#again) {
          this.#again = false;
          const folders = this.#wantsFolders ? this.#bundles.all : [];
          // What is open is known at once; folders may take a while.
          if (!this.#known && folders.length > 0) await this.#ask(client, { folders: [] });
          const params = { folders, rescan: this.#rescan };
          this.#rescan = false;
          await this.#ask(client, params);
          if (folders.length > 0 || this.#bundles.all.length === 0) this.#settle();
        }
      });
    } catch (error) {
      this.#again = false;
      this.#settle();
      this.#view.message = vscode.l10n.t('The failures could not be read: {0}', String(error));
    }
  }

  async #ask(client: BaseLanguageClient, params: IncidentsParams): Promise<void> {
    const partialResultToken = `${view} ${++this.#asked}`;
    const first = client.onProgress(new ProgressType<Incidents>(), partialResultToken, (known) => {
      // What was known before stays until everything is read again.
      if (known.causes.length <= (this.#known?.causes.length ?? 0)) return;
      this.#known = known;
      this.#show();
    });
    try {
      this.#known = await client.sendRequest(incidentsRequest, {
        ...params,
        partialResultToken,
      });
      this.#show();
    } finally {
      first.dispose();
    }
  }

  /** Everything was read that will be: what is not there now is not there. */
  #settle(): void {
    if (this.#isWhole) return;
    this.#isWhole = true;
    this.#show();
  }

  #show(): void {
    const { causes, failed, logs, healthy, notes } = this.incidents;
    const shown = this.#shown().length;
    const messages = [...notes];
    const { opened } = this.#bundles;
    if (opened.length > 0)
      messages.unshift(vscode.l10n.t('Opened besides the workspace: {0}', opened.map(nameOf).join(', ')));
    if (this.#filter !== '')
      messages.unshift(
        vscode.l10n.t('Filter "{0}": {1} of {2} failures', this.#filter, shown, causes.length),
      );
    else if (causes.length === 0 && healthy > 0 && messages.length > 0)
      messages.unshift(vscode.l10n.t('No failed operations in {0} logs.', healthy));
    // Without a message VS Code shows the welcome content in an empty view.
    this.#view.message = messages.join('\n');
    this.#view.badge =
      failed > 0
        ? {
            value: failed,
            tooltip:
              failed === 1
                ? vscode.l10n.t('1 failed operation')
                : vscode.l10n.t('{0} failed operations', failed),
          }
        : undefined;
    const empty = logs === 0 ? 'none' : healthy === logs ? 'healthy' : 'unread';
    setContext('state', causes.length > 0 ? 'found' : this.#isWhole ? empty : 'reading');
    setContext('filtered', this.#filter !== '');
    if (this.#isSettled) this.#endWait();
    this.#changed.fire(undefined);
  }

  #askForFilter(): Thenable<string | undefined> {
    return vscode.window.showInputBox({
      title: vscode.l10n.t('Filter the root causes'),
      placeHolder: vscode.l10n.t('Words of a cause, an update, a file or a line; empty for all'),
      value: this.#filter,
    });
  }

  /** The incident to look at first. */
  async #onFirst(work: (first: RootCause) => Thenable<unknown>): Promise<void> {
    const [first] = await this.refresh();
    if (first) await work(first);
    else {
      const { logs, healthy } = this.incidents;
      void vscode.window.showInformationMessage(
        healthy === logs
          ? vscode.l10n.t('No operation failed in the logs that were read.')
          : vscode.l10n.t(
              'Not read: {0} of {1} logs. No operation failed in the others.',
              logs - healthy,
              logs,
            ),
      );
    }
  }

  /** The node of a menu; from the keyboard the selected one. */
  async #onNode(node: unknown, work: (node: RootCauseNode) => Thenable<unknown>): Promise<void> {
    const chosen = isNode(node) ? node : this.#view.selection[0];
    if (chosen) await work(chosen);
  }
}

function setContext(name: string, value: unknown): void {
  void vscode.commands.executeCommand('setContext', `${view}.${name}`, value);
}

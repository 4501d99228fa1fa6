import * as vscode from 'vscode';
import { ProgressType, type BaseLanguageClient } from 'vscode-languageclient';
import {
  casePageRequest,
  logLanguages,
  type CasePage,
  type CasePageParams,
} from '../../../server/src/protocol/protocol';
import { placesOf } from '../casePage/layout';
import {
  readMessage,
  readState,
  type CasePageState,
  type FromCasePage,
  type ToCasePage,
} from '../casePage/messages';
import { printedPage } from '../casePage/printed';
import type { Bundles } from './bundles';
import { locationAtCursor, locationOfArguments, openLocation, type LogLocation } from './logLocation';
import type { ServerNotifications } from './serverNotifications';
import { pageOptions, showPage } from './webviewPage';

const viewType = 'cbsLens.casePage';
/** Called with the URI and the 1-based line of a failure, with an entry of the view, or with nothing. */
export const openCasePageCommand = 'cbsLens.openCasePage';

const body = '<div id="page" aria-busy="true"></div>\n<p id="status" role="status"></p>';

/** The case page: what all logs say about one failure, in a panel of its own. */
export class CasePagePanel implements vscode.WebviewPanelSerializer {
  readonly #started: () => Promise<BaseLanguageClient>;
  readonly #bundles: Bundles;
  readonly #extension: vscode.Uri;
  readonly #parts: { dispose(): unknown }[];
  #panel: vscode.WebviewPanel | null = null;
  #wanted: CasePageState = { failure: null, language: null };
  #shown: CasePage | null = null;
  /** What was sent to the panel last, so that it is not made anew for nothing */
  #sent = '';
  /** The page is there and listens; one that is hidden is given up by VS Code */
  #isReady = false;
  /** Number of requests: the answer of the last one counts */
  #asked = 0;
  #latest: Promise<CasePage | null> = Promise.resolve(null);

  constructor(
    started: () => Promise<BaseLanguageClient>,
    notifications: ServerNotifications,
    bundles: Bundles,
    extension: vscode.Uri,
  ) {
    this.#started = started;
    this.#bundles = bundles;
    this.#extension = extension;
    const follow = (): void => {
      if (this.#panel?.visible === true) void this.#update();
    };
    this.#parts = [
      vscode.commands.registerCommand(openCasePageCommand, (uri?: unknown, line?: unknown) =>
        this.show(locationOfArguments(uri, line) ?? logAtCursor()),
      ),
      vscode.window.registerWebviewPanelSerializer(viewType, this),
      notifications.onIncidentsChanged(follow),
      notifications.onStatusChanged(follow),
    ];
  }

  dispose(): void {
    this.#panel?.dispose();
    for (const part of this.#parts) part.dispose();
  }

  /** Shows the page of a failure, of the one to look at first where none is given, and gives what stands on it. */
  async show(failure: LogLocation | null): Promise<CasePage | null> {
    this.#wanted = { ...this.#wanted, failure };
    if (this.#panel) this.#panel.reveal();
    else {
      const title = vscode.l10n.t('Case Page');
      this.#use(
        vscode.window.createWebviewPanel(
          viewType,
          title,
          vscode.ViewColumn.Active,
          pageOptions(this.#extension, true),
        ),
      );
    }
    return this.#update();
  }

  /** After a restart of the editor. */
  deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    this.#wanted = readState(state);
    panel.webview.options = pageOptions(this.#extension, true);
    this.#use(panel);
    return Promise.resolve();
  }

  #use(panel: vscode.WebviewPanel): void {
    this.#panel = panel;
    this.#sent = '';
    showPage(
      panel,
      this.#extension,
      { name: 'casePage', title: vscode.l10n.t('Case Page'), body },
      {
        onMessage: (value) => {
          const message = readMessage(value);
          if (message) void this.#onMessage(message);
        },
        onClosed: () => {
          this.#panel = null;
          this.#isReady = false;
        },
        onHidden: () => {
          this.#isReady = false;
        },
      },
    );
  }

  async #onMessage(message: FromCasePage): Promise<void> {
    const page = this.#shown;
    if (message.type === 'ready') {
      this.#isReady = true;
      this.#sent = '';
      // What is known stands there at once; what changed in the meantime comes after it.
      if (page) await this.#sendPage(page);
      await this.#update();
      return;
    }
    if (!page) return;
    switch (message.type) {
      case 'open': {
        const place = placesOf(page)[message.index];
        // The page stays in sight.
        const isLeft = this.#panel?.viewColumn === vscode.ViewColumn.One;
        if (place) await openLocation(place, isLeft ? vscode.ViewColumn.Beside : vscode.ViewColumn.One);
        return;
      }
      case 'show': {
        const other = page.others[message.index];
        if (other) await this.show(other.address);
        return;
      }
      case 'language': {
        const language = page.languages[message.index];
        if (!language) return;
        this.#wanted = { failure: page.failure, language: language.id };
        await this.#update();
        return;
      }
      case 'copyStep':
        await this.#copy(`copyStep-${message.index}`, page.steps[message.index]?.commands.join('\r\n'));
        return;
      case 'copyAll':
        await this.#copy('copyAll-0', page.copy.text);
        return;
      case 'print':
        await this.#print(page);
    }
  }

  async #copy(key: string, text: string | undefined): Promise<void> {
    if (text === undefined) return;
    let isCopied = true;
    try {
      await vscode.env.clipboard.writeText(text);
    } catch {
      isCopied = false;
    }
    await this.#send({ type: 'copied', key, isCopied });
  }

  #update(): Promise<CasePage | null> {
    return (this.#latest = this.#renew());
  }

  async #renew(): Promise<CasePage | null> {
    const mine = ++this.#asked;
    // A page that is there stays, without a word, until there is another one.
    if (this.#sent === '')
      await this.#send({ type: 'says', says: vscode.l10n.t('Reading the logs'), isBusy: true });
    try {
      const page = await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Reading the logs') },
        (_, token) => this.#ask(token, mine),
      );
      // What was asked for since is what is shown.
      if (mine !== this.#asked) return await this.#latest;
      if (page) await this.#sendPage(page);
      else await this.#failed();
      return page;
    } catch {
      // The client has said in its output what went wrong.
      if (mine === this.#asked) await this.#failed();
      return null;
    }
  }

  async #ask(token: vscode.CancellationToken, mine: number): Promise<CasePage | null> {
    const client = await this.#started();
    const { failure, language } = this.#wanted;
    const partialResultToken = `${viewType} ${mine}`;
    const first = client.onProgress(new ProgressType<CasePage>(), partialResultToken, (known) => {
      // A page that is there stays until everything is read again.
      if (mine === this.#asked && this.#sent === '') void this.#sendPage(known);
    });
    const params: CasePageParams = {
      folders: this.#bundles.all,
      ...(failure && { failure }),
      ...(language !== null && { language }),
      partialResultToken,
    };
    try {
      return await client.sendRequest(casePageRequest, params, token);
    } finally {
      first.dispose();
    }
  }

  async #sendPage(page: CasePage): Promise<void> {
    this.#shown = page;
    const sent = JSON.stringify(page);
    if (!this.#isReady) return;
    if (sent === this.#sent) await this.#send({ type: 'says', says: '', isBusy: false });
    else await this.#send({ type: 'page', page });
    this.#sent = sent;
  }

  #failed(): Promise<void> {
    return this.#send({
      type: 'says',
      says: vscode.l10n.t('The logs could not be read.'),
      isBusy: false,
    });
  }

  async #send(message: ToCasePage): Promise<void> {
    if (this.#isReady) await this.#panel?.webview.postMessage(message);
  }

  /** VS Code lets no view print: the page is saved as HTML, which a browser prints. */
  async #print(page: CasePage): Promise<void> {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const name = `${
      page.title
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .trim()
        .slice(0, 80) || 'Case'
    }.html`;
    const target = await vscode.window.showSaveDialog({
      ...(folder?.uri.scheme === 'file' && { defaultUri: vscode.Uri.joinPath(folder.uri, '..', name) }),
      filters: { HTML: ['html'] },
      title: vscode.l10n.t('Save the page to print it in the browser'),
    });
    if (!target) return;
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(await this.#printed(page)));
    const isOpen = target.scheme === 'file' && (await vscode.env.openExternal(target));
    if (!isOpen)
      void vscode.window.showInformationMessage(
        vscode.l10n.t('The page is saved. Open it in a browser, and print it there.'),
      );
  }

  /** The page as a file that needs nothing beside it. */
  async #printed(page: CasePage): Promise<string> {
    const style = await vscode.workspace.fs.readFile(
      vscode.Uri.joinPath(this.#extension, 'dist', 'casePage.css'),
    );
    return printedPage(page, new TextDecoder().decode(style));
  }
}

/** The line of the log that has the cursor; null where no log has it. */
function logAtCursor(): LogLocation | null {
  const languageId = vscode.window.activeTextEditor?.document.languageId;
  return languageId !== undefined && logLanguages.has(languageId) ? locationAtCursor() : null;
}

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  timelineRequest,
  timelinePictureRequest,
  type TimelineParams,
  type Timeline,
} from '../../../server/src/protocol/protocol';
import { readMessage, type FromTimeline, type TimelineWords, type ToTimeline } from '../timeline/messages';
import type { Bundles } from './bundles';
import { openLocation } from './logLocation';
import type { ServerNotifications } from './serverNotifications';
import { pageOptions, showPage } from './webviewPage';

const viewType = 'cbsLens.timeline';
const body = `<p id="notes"></p>
<div id="chart" role="img" tabindex="0" aria-describedby="keys"></div>
<div id="list" role="listbox" tabindex="0" aria-describedby="keys"></div>
<footer><span id="pointed" role="status"></span><span id="keys"></span></footer>`;
type Started = () => Promise<BaseLanguageClient>;

/**
 * The timeline: all open logs and the logs in the folders over time, in a panel of its own. What is chosen in it opens at its
 * line; the picture can be saved.
 */
export class TimelinePanel implements vscode.WebviewPanelSerializer {
  readonly #started: Started;
  readonly #notifications: ServerNotifications;
  readonly #bundles: Bundles;
  readonly #extension: vscode.Uri;
  readonly #parts: { dispose(): unknown }[];
  #panel: vscode.WebviewPanel | null = null;
  #shown: Timeline | null = null;
  /** What was sent to the panel last, so that it is not drawn anew for nothing */
  #sent = '';
  /** The page is there and listens; one that is hidden is given up by VS Code */
  #isReady = false;
  #wantsPicture: ((png: string | null) => void) | null = null;
  #isFollowing = false;

  constructor(started: Started, notifications: ServerNotifications, bundles: Bundles, extension: vscode.Uri) {
    this.#started = started;
    this.#notifications = notifications;
    this.#bundles = bundles;
    this.#extension = extension;
    this.#parts = [
      vscode.commands.registerCommand('cbsLens.showTimeline', () => this.show()),
      vscode.commands.registerCommand('cbsLens.saveTimeline', (target?: unknown) =>
        this.save(target instanceof vscode.Uri ? target : undefined),
      ),
      vscode.window.registerWebviewPanelSerializer(viewType, this),
    ];
  }

  dispose(): void {
    this.#panel?.dispose();
    for (const part of this.#parts) part.dispose();
  }

  /** Shows the panel and gives what stands in it. */
  async show(): Promise<Timeline> {
    if (this.#panel) this.#panel.reveal();
    else {
      const title = vscode.l10n.t('Timeline');
      this.#use(
        vscode.window.createWebviewPanel(
          viewType,
          title,
          vscode.ViewColumn.Active,
          pageOptions(this.#extension, false),
        ),
      );
    }
    return this.#update();
  }

  /** After a restart of the editor. */
  deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    panel.webview.options = pageOptions(this.#extension, false);
    this.#use(panel);
    return Promise.resolve();
  }

  /** Writes SVG or, of what the panel shows, PNG; asks where to when no target is given. */
  async save(wanted?: vscode.Uri): Promise<void> {
    const target = wanted ?? (await this.#askWhere());
    if (!target) return;
    const content = /\.png$/i.test(target.path) ? await this.#png() : await this.#svg();
    if (content) await vscode.workspace.fs.writeFile(target, content);
    else
      void vscode.window.showInformationMessage(
        vscode.l10n.t('There is nothing to draw: no log with time stamps is open or in the folder.'),
      );
  }

  #askWhere(): Thenable<vscode.Uri | undefined> {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const name = 'CBS-timeline.svg';
    return vscode.window.showSaveDialog({
      ...(folder?.uri.scheme === 'file' && { defaultUri: vscode.Uri.joinPath(folder.uri, name) }),
      filters: { SVG: ['svg'], PNG: ['png'] },
      title: vscode.l10n.t('Save the timeline'),
    });
  }

  #use(panel: vscode.WebviewPanel): void {
    this.#panel = panel;
    this.#sent = '';
    showPage(
      panel,
      this.#extension,
      { name: 'timeline', title: vscode.l10n.t('Timeline'), body },
      {
        onMessage: (value) => {
          const message = readMessage(value);
          if (message) void this.#onMessage(message);
        },
        onClosed: () => {
          this.#panel = null;
          this.#isReady = false;
          this.#givePicture(null);
        },
        onHidden: () => {
          this.#isReady = false;
        },
      },
    );
  }

  async #onMessage(message: FromTimeline): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        this.#sent = '';
        await this.#update();
        if (this.#wantsPicture) await this.#send({ type: 'picture' });
        return;
      case 'picture':
        this.#givePicture(message.png);
        return;
      case 'open': {
        const lane = this.#shown?.lanes[message.lane];
        const event = lane?.events[message.event];
        if (!lane || !event) return;
        const location = { uri: lane.uri, line: event.line };
        // The timeline stays in sight.
        const column =
          this.#panel?.viewColumn === vscode.ViewColumn.One
            ? vscode.ViewColumn.Beside
            : vscode.ViewColumn.One;
        if (message.part)
          await vscode.commands.executeCommand('cbsLens.openSlice', location.uri, location.line);
        else await openLocation(location, column);
      }
    }
  }

  async #update(): Promise<Timeline> {
    const client = await this.#started();
    this.#follow(client);
    const params: TimelineParams = { folders: this.#bundles.all };
    const timeline = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Reading the logs for the timeline') },
      (_, token) => client.sendRequest(timelineRequest, params, token),
    );
    this.#shown = timeline;
    const sent = JSON.stringify(timeline);
    if (this.#isReady && sent !== this.#sent) {
      this.#sent = sent;
      await this.#send({ type: 'timeline', timeline, words: wordsFor(timeline) });
    }
    return timeline;
  }

  async #send(message: ToTimeline): Promise<void> {
    await this.#panel?.webview.postMessage(message);
  }

  #givePicture(png: string | null): void {
    this.#wantsPicture?.(png);
    this.#wantsPicture = null;
  }

  /** Draws anew when a log came, went or changed, while the panel is in sight. */
  #follow(client: BaseLanguageClient): void {
    if (this.#isFollowing) return;
    this.#isFollowing = true;
    const update = (): void => {
      if (this.#panel?.visible === true)
        this.#update().catch((error: unknown) => {
          client.warn(`timeline: ${String(error)}`);
        });
    };
    this.#parts.push(
      this.#notifications.onIncidentsChanged(update),
      this.#notifications.onStatusChanged(update),
    );
  }

  async #svg(): Promise<Uint8Array | null> {
    const client = await this.#started();
    const params: TimelineParams = { folders: this.#bundles.all };
    const svg = await client.sendRequest(timelinePictureRequest, params);
    return svg === null ? null : new TextEncoder().encode(svg);
  }

  /** Of the panel as it is drawn now, which is shown for it; null where nothing is drawn. */
  async #png(): Promise<Uint8Array | null> {
    const { lanes } = await this.show();
    if (lanes.every(({ range }) => range === null)) return null;
    const png = await new Promise<string | null>((resolve) => {
      this.#givePicture(null);
      this.#wantsPicture = resolve;
      if (this.#isReady) void this.#send({ type: 'picture' });
    });
    if (png === null) return null;
    return Uint8Array.from(atob(png.slice(png.indexOf(',') + 1)), (character) => character.charCodeAt(0));
  }
}

function wordsFor({ lanes }: Timeline): TimelineWords {
  const events = lanes.flatMap((lane) => lane.events);
  const failures = lanes.reduce((sum, lane) => sum + lane.failures, 0);
  return {
    chart: vscode.l10n.t('Timeline of {0} logs. The list beside it has all of its events.', lanes.length),
    list: vscode.l10n.t('Events in the order of their moments'),
    keys: vscode.l10n.t(
      'Chart: + and - zoom, arrows move, 0 shows all. List: arrows step, F goes to the next failure, Enter opens the line, P the part of the log around it.',
    ),
    nothing: vscode.l10n.t('No log with time stamps is open or in the folder.'),
    summary: vscode.l10n.t('Logs: {0}, events: {1}, failures: {2}.', lanes.length, events.length, failures),
  };
}

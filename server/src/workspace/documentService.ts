import { folded } from '../base/folded';
import { isArchiveName } from '../archives/archive';
import { isEventLogName } from '../protocol/eventLogNames';
import { logUriOf } from '../protocol/sliceUri';
import { isMemberOf } from './archiveContents';
import { neverCancelled } from './cancellation';
import { DiagnosticsPublisher } from './diagnostics';
import type { Documents, ServiceOptions } from './languageService';
import { LiveLogs } from './liveLogs';
import { OpenLogs } from './openDocuments';
import type { LogTokens } from './semanticTokens';
import type { Stores } from './stores';

/**
 * Follows what an editor shows. Whatever changes of a document, its diagnostics are brought up to date and the editor hears that there
 * may be other answers.
 */
export class DocumentService {
  readonly #stores: Stores;
  readonly #tokens: LogTokens;
  readonly #events: NonNullable<ServiceOptions['events']>;
  readonly #publisher: DiagnosticsPublisher;
  readonly #live: LiveLogs;
  readonly #open: OpenLogs;
  #folders: readonly string[] = [];

  constructor(stores: Stores, tokens: LogTokens, { localization, events = {} }: ServiceOptions) {
    const { files, logs, cases } = stores;
    this.#stores = stores;
    this.#tokens = tokens;
    this.#events = events;
    this.#publisher = new DiagnosticsPublisher(logs.open, cases, localization, (uri, diagnostics) =>
      events.diagnostics?.(uri, diagnostics),
    );
    this.#live = new LiveLogs(logs, files, this.#changed);
    this.#open = new OpenLogs(logs, files, this.#changed);
  }

  /** Brings what is said about a log and the open parts of it up to date. */
  readonly refresh = (uri: string): void => {
    this.#live.update();
    for (const document of [uri, ...this.#stores.logs.slicesOf(uri)])
      this.#refreshDocument(document).catch((error: unknown) => this.#events.failed?.(error));
  };

  /** What another log adds to a log is known of the version of it that was read beside that one. */
  readonly #changed = (uri: string): void => {
    this.refresh(uri);
    this.#readAround();
  };

  /** Reads the logs that the open ones lie among, because a cause may stand in one of them. */
  readonly #readAround = folded(async () => {
    const { logs, cases } = this.#stores;
    try {
      if (logs.open.size > 0) await cases.read(this.#folders, neverCancelled);
    } catch (error) {
      this.#events.failed?.(error);
    }
  });

  get documents(): Documents {
    return {
      openFiles: (files, folders) => {
        this.#folders = folders;
        return this.#open.name(files);
      },
      setText: (uri, text) => {
        this.#open.text(uri, text);
      },
      didOpen: (document, folders) => {
        this.#folders = folders;
        const beside = folders.length === 0 ? folderOf(document.uri) : null;
        if (beside !== null) this.#stores.cases.addSingle(beside);
        return this.#open.opened(document);
      },
      didChange: (document) => {
        this.#open.changed(document);
      },
      didSave: (document) => this.#open.saved(document),
      didClose: (document) => {
        this.#open.closed(document);
      },
      filesChanged: (files) => {
        this.#filesChanged(files);
      },
    };
  }

  async #refreshDocument(uri: string): Promise<void> {
    await this.#publisher.refresh(uri);
    await this.#live.wasRead(uri);
    const isOpen = this.#stores.logs.open.has(uri);
    if (!isOpen) this.#tokens.forget(uri);
    this.#events.documentRead?.(uri, isOpen);
  }

  #filesChanged(files: Parameters<Documents['filesChanged']>[0]): void {
    const { logs, discovery } = this.#stores;
    for (const { uri } of files) {
      if (logs.open.has(uri) || logs.slicesOf(uri).length > 0) this.refresh(uri);
      for (const shown of logs.open) if (isMemberOf(shown, uri)) this.refresh(logUriOf(shown));
    }
    if (files.some(({ isNew, uri }) => isNew || isArchiveName(uri) || isEventLogName(uri)))
      discovery.rescan();
    this.#events.incidentsChanged?.();
  }
}

/** The folder that a file lies in; null for documents without a file. */
function folderOf(uri: string): string | null {
  return uri.startsWith('file:') ? uri.slice(0, uri.lastIndexOf('/')) : null;
}

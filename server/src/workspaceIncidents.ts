import type { CancellationToken } from 'vscode-languageserver';
import { rankRootCauses, rootCausesOf, type LogRootCauses, type RootCause } from './features/rootCauses';
import type { Reader } from './features/reader';
import { logUriOf } from './features/sliceUri';
import { text } from './text';
import type { Files, FoundLogs, LogWorkspace } from './workspace';

/** Incidents of all logs that one answer tells. */
const maxTold = 500;
/** Incidents that are kept in words, so that a bundle is not read again for every look at it. */
const maxKept = 2000;

export interface Incidents {
  /** Ranked over all logs */
  readonly causes: readonly RootCause[];
  /** Operations that failed in all logs, also those that are not told */
  readonly failed: number;
  /** Logs that were read */
  readonly logs: number;
  /** Sentences in the reader's language: limits reached, what could not be read */
  readonly notes: readonly string[];
}

/**
 * The incidents of all open logs and of the logs in folders. Logs are read one after the other, so that one that is just
 * opened waits for one of them at most; what they say is kept until they change.
 */
export class IncidentCollector {
  readonly #workspace: LogWorkspace;
  readonly #files: Files;
  readonly #folders = new Map<string, Promise<FoundLogs | null>>();
  readonly #kept = new Map<string, { readonly version: string; readonly told: LogRootCauses }>();

  constructor(workspace: LogWorkspace, files: Files) {
    this.#workspace = workspace;
    this.#files = files;
  }

  /** Looks for logs again the next time it is asked. */
  rescan(): void {
    this.#folders.clear();
  }

  /** Stops early when cancelled, with what is known then. */
  async collect(folders: readonly string[], token: CancellationToken, reader: Reader): Promise<Incidents> {
    const notes: string[] = [];
    const uris = new Map([...this.#workspace.open].map(logUriOf).map((uri) => [sameFile(uri), uri]));
    for (const folder of folders) {
      const found = await this.#logsIn(folder);
      for (const uri of found?.uris ?? []) if (!uris.has(sameFile(uri))) uris.set(sameFile(uri), uri);
      if (found?.capped)
        notes.push(
          reader.translate(
            text('A folder has more logs than are looked at: {0} of them are here.', found.uris.length),
          ),
        );
      if (found && found.skipped > 0)
        notes.push(reader.translate(text('Folders that cannot be read: {0}.', found.skipped)));
    }
    const logs: LogRootCauses[] = [];
    let unreadable = 0;
    for (const uri of uris.values()) {
      if (token.isCancellationRequested) break;
      const told = await this.#told(uri, reader);
      if (told) logs.push(told);
      else unreadable++;
    }
    if (unreadable > 0) notes.push(reader.translate(text('Logs that cannot be read: {0}.', unreadable)));
    const ranked = rankRootCauses(logs);
    const untold = logs.reduce((sum, log) => sum + log.untold, Math.max(0, ranked.length - maxTold));
    if (untold > 0)
      notes.push(
        reader.translate(
          text('Incidents that are not listed here: {0}. The command line has them all.', untold),
        ),
      );
    return {
      causes: ranked.slice(0, maxTold),
      failed: logs.reduce((sum, log) => sum + log.failed, 0),
      logs: logs.length,
      notes,
    };
  }

  #logsIn(folder: string): Promise<FoundLogs | null> {
    const known = this.#folders.get(folder);
    if (known) return known;
    // A folder that cannot be read counts as a skipped one.
    const looking = (this.#files.logsIn(folder) ?? Promise.resolve(null)).catch(() => ({
      uris: [],
      skipped: 1,
      capped: false,
    }));
    this.#folders.set(folder, looking);
    return looking;
  }

  /** Null for a log that cannot be read. */
  async #told(uri: string, reader: Reader): Promise<LogRootCauses | null> {
    const version = await this.#workspace.version(uri).catch(() => null);
    const kept = this.#kept.get(uri);
    if (version !== null && kept?.version === version) return kept.told;
    this.#kept.delete(uri);
    const log = await this.#workspace.log(uri);
    if (log.state !== 'analysed') return null;
    const told = rootCausesOf(log.analysis, uri, reader);
    if (version !== null) this.#keep(uri, version, told);
    return told;
  }

  #keep(uri: string, version: string, told: LogRootCauses): void {
    this.#kept.set(uri, { version, told });
    let sum = 0;
    for (const { told: one } of this.#kept.values()) sum += one.causes.length;
    for (const [oldest, { told: one }] of this.#kept) {
      if (sum <= maxKept) break;
      sum -= one.causes.length;
      this.#kept.delete(oldest);
    }
  }
}

/** Editors and file systems write the same file as different URIs: `c%3A` and `C:`, `(` and `%28`. */
function sameFile(uri: string): string {
  try {
    return decodeURIComponent(uri).replace(/^file:\/\/\/[A-Za-z]:/, (start) => start.toLowerCase());
  } catch {
    return uri;
  }
}

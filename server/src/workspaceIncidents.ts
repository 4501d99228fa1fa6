import type { CancellationToken } from 'vscode-languageserver';
import { rankRootCauses, rootCausesOf, type LogRootCauses, type RootCause } from './features/rootCauses';
import type { Reader } from './features/reader';
import { text } from './text';
import type { LogWorkspace } from './workspace';
import type { BundleLogs } from './workspaceBundle';

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
  readonly #bundle: BundleLogs;
  readonly #kept = new Map<string, { readonly version: string; readonly told: LogRootCauses }>();

  constructor(workspace: LogWorkspace, bundle: BundleLogs) {
    this.#workspace = workspace;
    this.#bundle = bundle;
  }

  /** Stops early when cancelled, with what is known then. */
  async collect(folders: readonly string[], token: CancellationToken, reader: Reader): Promise<Incidents> {
    const notes: string[] = [];
    const { uris, cappedAt, skipped } = await this.#bundle.find(folders);
    if (cappedAt > 0)
      notes.push(
        reader.translate(text('A folder has more logs than are looked at: {0} of them are here.', cappedAt)),
      );
    if (skipped > 0) notes.push(reader.translate(text('Folders that cannot be read: {0}.', skipped)));
    const logs: LogRootCauses[] = [];
    let unreadable = 0;
    for (const uri of uris) {
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

import type { CancellationToken } from 'vscode-languageserver';
import { namesIn, type LogNames, type Names } from '../features/workspaceSymbols';
import { pause } from '../base/pause';
import type { CaseStore } from './caseStore';
import type { LogStore } from './logStore';
import type { Files } from './files';
import type { LogDiscovery } from './logDiscovery';

/** Names of all logs that are kept; the logs asked for least recently are read again. */
const maxKept = 100_000;

/** The names in all open logs and in the logs of folders, kept until a log changes. */
export class NameCollector {
  readonly #logs: LogStore;
  readonly #cases: CaseStore;
  readonly #discovery: LogDiscovery;
  readonly #files: Files;
  readonly #kept = new Map<string, { readonly version: string; readonly names: Names }>();

  constructor(logs: LogStore, cases: CaseStore, discovery: LogDiscovery, files: Files) {
    this.#logs = logs;
    this.#cases = cases;
    this.#discovery = discovery;
    this.#files = files;
  }

  /** Stops early when cancelled, with the partial result. Logs that cannot be read are left out. */
  async collect(folders: readonly string[], token: CancellationToken): Promise<LogNames[]> {
    const logs: LogNames[] = [];
    for (const uri of (await this.#discovery.find(folders)).uris) {
      if (token.isCancellationRequested) break;
      logs.push({ uri, title: this.#files.nameOf(uri), ...(await this.#namesOf(uri)) });
    }
    return logs;
  }

  async #namesOf(uri: string): Promise<Names> {
    const version = await this.#logs.version(uri).catch(() => null);
    const kept = this.#kept.get(uri);
    this.#kept.delete(uri);
    if (version !== null && kept?.version === version) {
      this.#kept.set(uri, kept);
      return kept.names;
    }
    const log = await this.#cases.log(uri);
    if (log.state !== 'analysed') return { names: [], isCut: false };
    const names = await namesIn(log.analysis, pause);
    if (version !== null) this.#keep(uri, version, names);
    return names;
  }

  #keep(uri: string, version: string, names: Names): void {
    this.#kept.set(uri, { version, names });
    let sum = 0;
    for (const { names: own } of this.#kept.values()) sum += own.names.length;
    for (const [oldest, { names: own }] of this.#kept) {
      if (sum <= maxKept) break;
      sum -= own.names.length;
      this.#kept.delete(oldest);
    }
  }
}

import type { FoundResult } from '../cases/setupDiagVerdicts';
import { logUriOf } from '../protocol/sliceUri';
import { readResults } from './setupDiagFiles';
import type { Text } from '../base/text';
import type { LogStore } from './logStore';
import type { Files, FoundLogs } from './files';
import { sameFile } from '../protocol/memberUri';
import { append } from '../base/lists';

/** The logs that are looked at together. */
export interface CaseScope {
  readonly uris: readonly string[];
  /** Folders that could not be read */
  readonly skipped: number;
  /** Files that are no logs: how many, and the names of some */
  readonly others: FoundLogs['others'];
  /** URIs of results of SetupDiag among them */
  readonly results: readonly string[];
  /** What a limit left out, and what is to be said of archives among them */
  readonly notices: readonly Text[];
}

/** Finds the logs of folders and keeps what it found until it is asked to look again. */
export class LogDiscovery {
  readonly #logs: LogStore;
  readonly #files: Files;
  readonly #found = new Map<string, Promise<FoundLogs | null>>();

  constructor(logs: LogStore, files: Files) {
    this.#logs = logs;
    this.#files = files;
  }

  /** Looks for logs again the next time it is asked. */
  rescan(): void {
    this.#found.clear();
  }

  /** The open logs first, then those in and below `folders` and those in `single` folders themselves, each of them once. */
  async find(folders: readonly string[], single: readonly string[] = []): Promise<CaseScope> {
    const uris = new Map([...this.#logs.open].map(logUriOf).map((uri) => [sameFile(uri), uri]));
    let skipped = 0;
    const others = { count: 0, names: [] as string[] };
    const notices: Text[] = [];
    const results: string[] = [];
    for (const looking of [
      ...folders.map((folder) => this.#logsIn(folder)),
      ...single.map((folder) => this.#logsIn(folder, 0)),
    ]) {
      const found = await looking;
      if (!found) continue;
      for (const uri of found.uris) if (!uris.has(sameFile(uri))) uris.set(sameFile(uri), uri);
      skipped += found.skipped;
      others.count += found.others.count;
      append(others.names, found.others.names);
      append(notices, found.notices);
      append(results, found.results);
    }
    return { uris: [...uris.values()], skipped, others, results, notices };
  }

  /** What SetupDiag says in the files that it left. */
  setupDiagResults(uris: readonly string[]): Promise<readonly FoundResult[]> {
    return readResults(this.#files, uris);
  }

  #logsIn(folder: string, depth?: number): Promise<FoundLogs | null> {
    const key = `${depth ?? ''} ${folder}`;
    const known = this.#found.get(key);
    if (known) return known;
    // A folder that cannot be read counts as a skipped one.
    const looking = (this.#files.logsIn(folder, depth) ?? Promise.resolve(null)).catch(() => ({
      uris: [],
      skipped: 1,
      others: { count: 0, names: [] },
      results: [],
      notices: [],
    }));
    this.#found.set(key, looking);
    return looking;
  }
}

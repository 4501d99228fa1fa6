import type { CancellationToken } from 'vscode-languageserver';
import type { LogAnalysis } from '../analysis/model/model';
import { caseOf } from '../cases/case';
import type { FoundResult } from '../cases/setupDiagVerdicts';
import { newestFirst, type DatedLog } from '../cases/newestFirst';
import { LineIndex } from '../log/lineIndex';
import { inParallel } from '../base/parallel';
import { text, type Text } from '../base/text';
import type { Log, LogStore } from './logStore';
import type { CaseScope, LogDiscovery } from './logDiscovery';
import { keptOfAll } from './shares';
import { sameFile } from '../protocol/memberUri';
import { logUriOf } from '../protocol/sliceUri';

/** More than {@link keptOfAll}, since logs may have been read when there were fewer */
const maxKept = 1.5 * keptOfAll;

/** A log of a case, with what the other logs add to it. */
export interface CaseLogSnapshot {
  readonly uri: string;
  readonly analysis: LogAnalysis;
}

/** The logs of folders and editors as they were read and correlated at one moment. The next reading makes another snapshot. */
export interface CaseSnapshot extends CaseScope {
  readonly logs: readonly CaseLogSnapshot[];
  /** Logs that could not be read; none where the reading was cancelled */
  readonly unreadable: readonly { readonly uri: string; readonly why: Text }[];
}

export interface CaseStoreOptions {
  /** Logs that are read at the same time */
  readonly parallel: number;
  /** Findings and sessions of all logs together that are kept */
  readonly maxKept?: number;
  /** Receives the logs to which other logs now add something else than before */
  readonly changed?: (uris: readonly string[]) => void;
}

/** Called for each log that was read or cannot be, the newest first, with those that are left. */
type Ended = (uri: string, left: ReadonlySet<string>) => void;

/** An analysis, and the version of the log that it is of. */
interface Versioned {
  readonly version: string;
  readonly analysis: LogAnalysis;
}

/**
 * Reads the logs of folders and editors and correlates them. Every answer is made from a snapshot of this store. The analysis of each
 * log is kept until the log changes, without the positions of its lines: those cost more than all the rest.
 */
export class CaseStore {
  readonly #logs: LogStore;
  readonly #discovery: LogDiscovery;
  readonly #options: Required<CaseStoreOptions>;
  /** Each log by itself */
  readonly #standalone = new Map<string, Versioned>();
  readonly #unreadable = new Map<string, Text>();
  /** Each log with what the others add; replaced as a whole */
  #correlated: ReadonlyMap<string, Versioned> = new Map();
  /** Folders that were asked for once: their logs stay in the case */
  readonly #folders = new Set<string>();
  /** Folders that only their own logs are asked for of, not those below */
  readonly #single = new Set<string>();
  /** The versions of the logs that are correlated now */
  #key = '';
  #turn: Promise<unknown> = Promise.resolve();

  constructor(logs: LogStore, discovery: LogDiscovery, options: CaseStoreOptions) {
    this.#logs = logs;
    this.#discovery = discovery;
    this.#options = { maxKept, changed: () => undefined, ...options };
  }

  /**
   * The log behind a URI with what the other logs add to it, as far as they were read. Read again when it changed. Never rejects: what
   * cannot be read is a log in the state `unreadable`. A slice has the log that it is cut from.
   */
  async log(document: string): Promise<Log> {
    const log = await this.#logs.standalone(document);
    return log.state === 'analysed'
      ? { ...log, analysis: this.#correlate(logUriOf(document), log.version, log.analysis) }
      : log;
  }

  /**
   * Reads what changed and correlates it. Stops early when cancelled, with the partial result. Where several logs are read, `onFirst`
   * is called while that goes on: with the partial result, and with the newest log that has a failure.
   */
  read(
    folders: readonly string[],
    token: CancellationToken,
    onFirst?: (first: CaseSnapshot) => void,
  ): Promise<CaseSnapshot> {
    const reading = this.#turn.then(() => this.#read(folders, token, onFirst));
    this.#turn = reading.catch(() => undefined);
    return reading;
  }

  /** All logs of the case: those of every folder and beside what is open, read anew where they changed. */
  async everyLog(token: CancellationToken): Promise<readonly CaseLogSnapshot[]> {
    await this.read([], token);
    const { uris } = await this.#discovery.find([...this.#folders], [...this.#single]);
    return this.#snapshotsOf(uris);
  }

  /** Takes the logs that lie in a folder itself into the case, from the next reading on. */
  addSingle(folder: string): void {
    this.#single.add(folder);
  }

  async #read(
    folders: readonly string[],
    token: CancellationToken,
    onFirst?: (first: CaseSnapshot) => void,
  ): Promise<CaseSnapshot> {
    for (const folder of folders) this.#folders.add(folder);
    const wanted = await this.#discovery.find(folders);
    const { uris, results } = await this.#discovery.find([...this.#folders], [...this.#single]);
    const names = new Set(uris.map(sameFile));
    for (const name of this.#standalone.keys()) if (!names.has(name)) this.#standalone.delete(name);
    this.#unreadable.clear();
    const handOver = (logs: readonly CaseLogSnapshot[]): void =>
      onFirst?.({ ...wanted, logs, unreadable: [] });
    await this.#readAll(uris, token, this.#first(wanted.uris, handOver));
    const readable = uris.filter((uri) => this.#standalone.has(sameFile(uri)));
    const key = [
      ...readable.map((uri) => `${uri} ${this.#standalone.get(sameFile(uri))!.version}`),
      ...results,
    ].join('\n');
    if (key !== this.#key) this.#correlateAll(readable, await this.#discovery.setupDiagResults(results));
    this.#key = key;
    const unreadable = token.isCancellationRequested ? [] : this.#unreadableOf(wanted.uris);
    return { ...wanted, logs: this.#snapshotsOf(wanted.uris), unreadable };
  }

  /** The logs that were read so far, correlated where they are. */
  #snapshotsOf(uris: readonly string[]): CaseLogSnapshot[] {
    return uris.flatMap((uri) => {
      const standalone = this.#standalone.get(sameFile(uri));
      const correlated = this.#correlated.get(sameFile(uri));
      if (!standalone) return [];
      const isCurrent = correlated?.version === standalone.version;
      return [{ uri, analysis: isCurrent ? correlated.analysis : standalone.analysis }];
    });
  }

  #unreadableOf(uris: readonly string[]): CaseSnapshot['unreadable'] {
    return uris
      .filter((uri) => !this.#standalone.has(sameFile(uri)))
      .map((uri) => ({
        uri,
        why: this.#unreadable.get(sameFile(uri)) ?? text('There is no file behind this document.'),
      }));
  }

  /** Sends the partial result once the newest log that has a failure was read, if others are still to come. */
  #first(wanted: readonly string[], handOver: (logs: readonly CaseLogSnapshot[]) => void): Ended {
    let isDone = false;
    return (uri, left) => {
      const known = this.#standalone.get(sameFile(uri));
      const hasFailure = known?.analysis.incidents.some(({ outcome }) => outcome === 'failed') === true;
      if (isDone || left.size === 0 || !hasFailure || !wanted.includes(uri)) return;
      isDone = true;
      handOver(this.#snapshotsOf(wanted.filter((one) => !left.has(one))));
    };
  }

  /** Reads the logs that changed, the newest first, several at a time. */
  async #readAll(uris: readonly string[], token: CancellationToken, ended: Ended): Promise<void> {
    const { progress } = this.#logs;
    const changed: (DatedLog & { readonly version: string })[] = [];
    const sizes: number[] = [];
    for (const uri of uris) {
      if (token.isCancellationRequested) return;
      const state = await this.#logs.stat(uri).catch(() => null);
      const { version = '', modified = NaN, size = 0 } = state ?? {};
      sizes.push(size);
      if (version !== '' && this.#standalone.get(sameFile(uri))?.version === version) continue;
      changed.push({ name: uri, modified, version });
      progress?.expect(uri, size);
    }
    this.#logs.share(sizes);
    const left = new Set(changed.map(({ name }) => name));
    const reading = new Set<string>();
    const cancelling = token.onCancellationRequested(() => {
      for (const uri of reading) this.#logs.stop(uri);
    });
    try {
      await inParallel(
        newestFirst(changed),
        this.#options.parallel,
        async ({ name, version }) => {
          reading.add(name);
          await this.#readOne(name, version);
          reading.delete(name);
        },
        {
          isEnough: () => token.isCancellationRequested,
          onEnd: ({ name }) => {
            left.delete(name);
            ended(name, left);
          },
        },
      );
    } finally {
      cancelling.dispose();
      for (const { name } of changed) progress?.end(name);
    }
  }

  /** Analyses a log by itself; one that cannot be read is left out. */
  async #readOne(uri: string, version: string): Promise<void> {
    const name = sameFile(uri);
    this.#standalone.delete(name);
    const log = await this.#logs.standalone(uri);
    if (log.state !== 'analysed') {
      this.#unreadable.set(name, log.why);
      return;
    }
    let kept = keptOf(log.analysis);
    for (const { analysis } of this.#standalone.values()) kept += keptOf(analysis);
    if (kept <= this.#options.maxKept || this.#standalone.size === 0)
      this.#standalone.set(name, { version, analysis: slim(log.analysis) });
    else {
      this.#logs.stop(uri);
      this.#unreadable.set(
        name,
        text(
          '{0} is left out: the other logs have {1} findings, and no more are kept at once. Name fewer logs.',
          this.#logs.nameOf(uri),
          kept - keptOf(log.analysis),
        ),
      );
    }
  }

  #correlateAll(uris: readonly string[], results: readonly FoundResult[]): void {
    const analyses = caseOf(
      uris.map((uri) => ({ name: uri, analysis: this.#standalone.get(sameFile(uri))!.analysis })),
      results,
    );
    const before = this.#correlated;
    this.#correlated = new Map(
      uris.map((uri, index) => {
        const name = sameFile(uri);
        return [name, { version: this.#standalone.get(name)!.version, analysis: analyses[index]! }];
      }),
    );
    const wasAddedTo = (name: string): boolean => {
      const correlated = before.get(name);
      return correlated !== undefined && correlated.analysis !== this.#standalone.get(name)?.analysis;
    };
    this.#options.changed(
      uris.filter((uri, index) => {
        const name = sameFile(uri);
        return analyses[index] !== this.#standalone.get(name)!.analysis || wasAddedTo(name);
      }),
    );
  }

  /** The analysis of a version of a log, with what the others add where they were read beside that version. */
  #correlate(uri: string, version: string, analysis: LogAnalysis): LogAnalysis {
    const name = sameFile(uri);
    const correlated = this.#correlated.get(name);
    if (correlated?.version !== version || correlated.analysis === this.#standalone.get(name)?.analysis)
      return analysis;
    let whole = withLines.get(correlated.analysis);
    if (whole?.lines !== analysis.lines)
      withLines.set(correlated.analysis, (whole = { ...correlated.analysis, lines: analysis.lines }));
    return whole;
  }
}

/** Slim analyses with the positions of their lines put back, so that what is made from an analysis is made once. */
const withLines = new WeakMap<LogAnalysis, LogAnalysis>();

function keptOf({ findings, sessions }: LogAnalysis): number {
  return findings.length + sessions.length;
}

function slim(analysis: LogAnalysis): LogAnalysis {
  return { ...analysis, lines: LineIndex.ofCount(analysis.lines.count) };
}

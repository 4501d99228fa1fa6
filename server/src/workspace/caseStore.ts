import type { CancellationToken } from 'vscode-languageserver';
import type { LogAnalysis } from '../analysis/model/model';
import { caseOf } from '../cases/case';
import type { FoundResult } from '../cases/setupDiagVerdicts';
import { newestFirst, type DatedLog } from '../cases/newestFirst';
import { LineIndex } from '../log/lineIndex';
import { inParallel } from '../base/parallel';
import type { LogWorkspace } from './logStore';
import { type Bundle, type BundleLogs } from './logDiscovery';
import { sameFile } from '../protocol/memberUri';

/** Findings of all logs together that are kept in memory; logs beyond that are looked at alone. */
const maxFindings = 1_000_000;

/** A log as it is with the others of its bundle at hand. */
export interface CaseLogRead {
  readonly uri: string;
  readonly analysis: LogAnalysis;
}

export interface CaseRead extends Bundle {
  readonly logs: readonly CaseLogRead[];
  readonly unreadable: number;
}

/** Called for each log that was read or cannot be, the newest first, with those that are left. */
type Ended = (uri: string, left: ReadonlySet<string>) => void;

interface Known {
  readonly version: string;
  readonly analysis: LogAnalysis;
}

/**
 * Looks at the logs of a bundle in the light of each other. What each one says is kept until it changes, without the places
 * of its lines: those cost more than all the rest.
 */
export class CaseReader {
  readonly #workspace: LogWorkspace;
  readonly #bundle: BundleLogs;
  /** Logs that are read at the same time */
  readonly #parallel: number;
  /** Told of the logs that are now seen in another light */
  readonly #changed: (uris: readonly string[]) => void;
  /** Each log by itself */
  readonly #alone = new Map<string, Known>();
  /** What others add to a log */
  #lit: ReadonlyMap<string, Known> = new Map();
  /** Folders that were asked for once: what lies in them goes on shedding light */
  readonly #folders = new Set<string>();
  /** The logs that are joined, and from what */
  #key = '';
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    workspace: LogWorkspace,
    bundle: BundleLogs,
    parallel: number,
    changed: (uris: readonly string[]) => void,
  ) {
    this.#workspace = workspace;
    this.#bundle = bundle;
    this.#parallel = parallel;
    this.#changed = changed;
    workspace.light = (uri, version, analysis) => this.#light(uri, version, analysis);
  }

  /**
   * Reads what changed and joins it. Stops early when cancelled, with what is known then. Where several logs are read, `onFirst` is
   * called while that goes on: with what is known already, and with the newest log that tells of a failure.
   */
  read(
    folders: readonly string[],
    token: CancellationToken,
    onFirst?: (read: CaseRead) => void,
  ): Promise<CaseRead> {
    const reading = this.#turn.then(() => this.#read(folders, token, onFirst));
    this.#turn = reading.catch(() => undefined);
    return reading;
  }

  async #read(
    folders: readonly string[],
    token: CancellationToken,
    onFirst?: (read: CaseRead) => void,
  ): Promise<CaseRead> {
    for (const folder of folders) this.#folders.add(folder);
    const wanted = await this.#bundle.find(folders);
    const { uris, results } = await this.#bundle.find([...this.#folders]);
    const names = new Set(uris.map(sameFile));
    for (const name of this.#alone.keys()) if (!names.has(name)) this.#alone.delete(name);
    const tellFirst = (logs: readonly CaseLogRead[]): void => onFirst?.({ ...wanted, logs, unreadable: 0 });
    await this.#readAll(uris, token, this.#first(wanted.uris, tellFirst));
    const readable = uris.filter((uri) => this.#alone.has(sameFile(uri)));
    const key = [
      ...readable.map((uri) => `${uri} ${this.#alone.get(sameFile(uri))!.version}`),
      ...results,
    ].join('\n');
    if (key !== this.#key) this.#join(readable, await this.#bundle.opinions(results));
    this.#key = key;
    const logs = this.#known(wanted.uris);
    const unreadable = token.isCancellationRequested ? 0 : wanted.uris.length - logs.length;
    return { ...wanted, logs, unreadable };
  }

  /** What is known of logs now, in the light of each other where they were joined. */
  #known(uris: readonly string[]): CaseLogRead[] {
    return uris.flatMap((uri) => {
      const alone = this.#alone.get(sameFile(uri));
      const lit = this.#lit.get(sameFile(uri));
      if (!alone) return [];
      return [{ uri, analysis: lit?.version === alone.version ? lit.analysis : alone.analysis }];
    });
  }

  /** Hands over what is known once the newest log that tells of a failure was read, if others are still to come. */
  #first(wanted: readonly string[], tell: (logs: readonly CaseLogRead[]) => void): Ended {
    let isTold = false;
    return (uri, left) => {
      const known = this.#alone.get(sameFile(uri));
      const tellsOfFailure = known?.analysis.incidents.some(({ outcome }) => outcome === 'failed') === true;
      if (isTold || left.size === 0 || !tellsOfFailure || !wanted.includes(uri)) return;
      isTold = true;
      tell(this.#known(wanted.filter((one) => !left.has(one))));
    };
  }

  /** Reads the logs that changed, the newest first, several at a time. */
  async #readAll(uris: readonly string[], token: CancellationToken, ended: Ended): Promise<void> {
    const { progress } = this.#workspace;
    const changed: (DatedLog & { readonly version: string })[] = [];
    for (const uri of uris) {
      if (token.isCancellationRequested) return;
      const state = await this.#workspace.stat(uri).catch(() => null);
      const { version = '', modified = NaN, size = 0 } = state ?? {};
      if (version !== '' && this.#alone.get(sameFile(uri))?.version === version) continue;
      changed.push({ name: uri, modified, version });
      progress?.expect(uri, size);
    }
    const left = new Set(changed.map(({ name }) => name));
    const reading = new Set<string>();
    const cancelling = token.onCancellationRequested(() => {
      for (const uri of reading) this.#workspace.stop(uri);
    });
    try {
      await inParallel(
        newestFirst(changed),
        this.#parallel,
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

  /** Takes a log by itself; one that cannot be read is left out. */
  async #readOne(uri: string, version: string): Promise<void> {
    const name = sameFile(uri);
    this.#alone.delete(name);
    const log = await this.#workspace.alone(uri);
    if (log.state === 'analysed') this.#alone.set(name, { version, analysis: slim(log.analysis) });
  }

  #join(uris: readonly string[], results: readonly FoundResult[]): void {
    let findings = 0;
    const within = uris.filter((uri) => {
      findings += this.#alone.get(sameFile(uri))!.analysis.findings.length;
      return findings <= maxFindings;
    });
    const analyses = caseOf(
      within.map((uri) => ({ name: uri, analysis: this.#alone.get(sameFile(uri))!.analysis })),
      results,
    );
    const before = this.#lit;
    this.#lit = new Map(
      within.map((uri, index) => {
        const name = sameFile(uri);
        return [name, { version: this.#alone.get(name)!.version, analysis: analyses[index]! }];
      }),
    );
    const wasLit = (name: string): boolean => {
      const lit = before.get(name);
      return lit !== undefined && lit.analysis !== this.#alone.get(name)?.analysis;
    };
    this.#changed(
      within.filter((uri, index) => {
        const name = sameFile(uri);
        return analyses[index] !== this.#alone.get(name)!.analysis || wasLit(name);
      }),
    );
  }

  /** What is known of a log, in the light of the others where they add to it. */
  #light(uri: string, version: string, analysis: LogAnalysis): LogAnalysis {
    const name = sameFile(uri);
    const lit = this.#lit.get(name);
    if (lit?.version !== version || lit.analysis === this.#alone.get(name)?.analysis) return analysis;
    let whole = full.get(lit.analysis);
    if (whole?.lines !== analysis.lines)
      full.set(lit.analysis, (whole = { ...lit.analysis, lines: analysis.lines }));
    return whole;
  }
}

/** Slim analyses with the places of their lines put back, so that what is made from an analysis is made once. */
const full = new WeakMap<LogAnalysis, LogAnalysis>();

function slim(analysis: LogAnalysis): LogAnalysis {
  return { ...analysis, lines: LineIndex.ofCount(analysis.lines.count) };
}

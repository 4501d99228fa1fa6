import { logUriOf } from '../protocol/sliceUri';
import type { LogStore } from './logStore';
import type { Files } from './files';

/** A log that did not change for so long is not being written, in milliseconds. */
const quiet = 3000;
/** How long a log that a program holds is left alone, at first and at most, in milliseconds. */
const firstWait = 1000;
const longestWait = 30_000;

/** Calls back later, unless what is returned is called before. */
export type Schedule = (work: () => void, milliseconds: number) => () => void;

interface Watched {
  readonly stop: () => void;
  /** Ends the wait for the end of the last line, or for the program that holds the log */
  endWait: () => void;
  wait: number;
}

const timers: Schedule = (work, milliseconds) => {
  const timer = setTimeout(work, milliseconds);
  return () => {
    clearTimeout(timer);
  };
};

/**
 * Follows the open logs: one that changes is read on, a last line in the middle of its writing is completed, and a log that another
 * program holds is tried again.
 */
export class LiveLogs {
  readonly #workspace: LogStore;
  readonly #files: Files;
  readonly #refresh: (uri: string) => void;
  readonly #schedule: Schedule;
  readonly #watched = new Map<string, Watched>();

  constructor(
    workspace: LogStore,
    files: Files,
    refresh: (uri: string) => void,
    schedule: Schedule = timers,
  ) {
    this.#workspace = workspace;
    this.#files = files;
    this.#refresh = refresh;
    this.#schedule = schedule;
  }

  /** Watches the logs that are open now, and no others. */
  update(): void {
    const open = new Set([...this.#workspace.open].map(logUriOf));
    for (const [uri, { stop, endWait }] of this.#watched) {
      if (open.has(uri)) continue;
      stop();
      endWait();
      this.#watched.delete(uri);
    }
    for (const uri of open) {
      if (this.#watched.has(uri)) continue;
      const stop = this.#files.watch(uri, () => {
        this.#refresh(uri);
      });
      if (stop) this.#watched.set(uri, { stop, endWait: () => undefined, wait: firstWait });
    }
  }

  /** Looks at how a log was read, and does what it takes to read it better later. */
  async wasRead(document: string): Promise<void> {
    const uri = logUriOf(document);
    const watched = this.#watched.get(uri);
    if (!watched) return;
    watched.endWait();
    const log = await this.#workspace.standalone(uri);
    if (log.state === 'unreadable' && log.isBusy) {
      watched.endWait = this.#schedule(() => {
        this.#refresh(uri);
      }, watched.wait);
      watched.wait = Math.min(2 * watched.wait, longestWait);
      return;
    }
    watched.wait = firstWait;
    if (!this.#workspace.isUnfinished(uri)) return;
    watched.endWait = this.#schedule(() => {
      this.#workspace.settle(uri);
      this.#refresh(uri);
    }, quiet);
  }
}

import { text, type Text } from '../base/text';

/** Bytes of all logs that are to be read, from which on the reader is shown how far that is. */
const worthShowing = 16 * 1024 * 1024;

/** What an editor shows of something that takes time. */
export interface ProgressBar {
  report(percentage: number, message: Text | string): void;
  done(): void;
}

/** Shows a bar; null where the editor has none. `cancel` is called when its reader has enough. */
export type ShowProgress = (title: Text, cancel: () => void) => Promise<ProgressBar> | null;

interface Reading {
  readonly bytes: number;
  at: number;
  cancel: (() => void) | null;
  hasEnded: boolean;
}

/**
 * Reports how far the reading of logs is, all that are read or are to be read as one: by their bytes, from the moment that they
 * are known to be many. Once all of them are read, the next ones begin anew.
 */
export class ReadingProgress {
  readonly #show: ShowProgress;
  readonly #nameOf: (uri: string) => string;
  readonly #readings = new Map<string, Reading>();
  #bar: Promise<ProgressBar> | null = null;
  #isCancelled = false;
  #reported = -1;

  constructor(show: ShowProgress, nameOf: (uri: string) => string) {
    this.#show = show;
    this.#nameOf = nameOf;
  }

  /** Says that logs of so many bytes will be read soon. */
  expect(uri: string, bytes: number): void {
    const known = this.#readings.get(uri);
    if (!known || known.hasEnded) this.#readings.set(uri, { bytes, at: 0, cancel: null, hasEnded: false });
    this.#report('');
  }

  /** Says that a log is read now, and how to stop that. */
  begin(uri: string, bytes: number, cancel: () => void): void {
    this.expect(uri, bytes);
    this.#readings.get(uri)!.cancel = cancel;
    if (this.#isCancelled) cancel();
  }

  /** Says how many bytes of a log were read. */
  at(uri: string, bytes: number): void {
    const reading = this.#readings.get(uri);
    if (!reading || reading.hasEnded) return;
    reading.at = Math.min(bytes, reading.bytes);
    this.#report(this.#nameOf(uri));
  }

  /** Says that nothing was heard of a log for a while, whatever its size. */
  wait(uri: string): void {
    if (this.#readings.get(uri)?.hasEnded !== false) return;
    this.#open();
    this.#reported = -1;
    const message = text('still waiting for {0}', this.#nameOf(uri));
    void this.#bar?.then((bar) => {
      bar.report(this.#percentage().value, message);
    });
  }

  /** Says that a log was read, or will not be. */
  end(uri: string): void {
    const reading = this.#readings.get(uri);
    if (!reading) return;
    reading.hasEnded = true;
    reading.at = reading.bytes;
    if ([...this.#readings.values()].every(({ hasEnded }) => hasEnded)) this.#close();
    else this.#report(this.#nameOf(uri));
  }

  #report(message: string): void {
    const { all, value: percentage } = this.#percentage();
    if (all < worthShowing && this.#bar === null) return;
    this.#open();
    if (percentage === this.#reported) return;
    this.#reported = percentage;
    void this.#bar?.then((bar) => {
      bar.report(percentage, message);
    });
  }

  #percentage(): { readonly all: number; readonly value: number } {
    let all = 0;
    let at = 0;
    for (const reading of this.#readings.values()) {
      all += reading.bytes;
      at += reading.at;
    }
    return { all, value: all === 0 ? 0 : Math.floor((100 * at) / all) };
  }

  #open(): void {
    this.#bar ??= this.#show(text('Reading logs'), () => {
      this.#isCancelled = true;
      for (const { cancel, hasEnded } of this.#readings.values()) if (!hasEnded) cancel?.();
    });
  }

  #close(): void {
    void this.#bar?.then((bar) => {
      bar.done();
    });
    this.#bar = null;
    this.#isCancelled = false;
    this.#reported = -1;
    this.#readings.clear();
  }
}

import type { AnalyseOptions } from '../analysis/pipeline/analyse';
import { LogReader } from '../analysis/pipeline/logReader';
import type { LogAnalysis } from '../analysis/model/model';
import type { Files } from './files';

/** Reads logs on disk that an editor shows, in this thread: only what is new of one that has grown. */
export class GrowingLogs {
  readonly #files: Pick<Files, 'open'>;
  readonly #isShown: (uri: string) => boolean;
  /** What goes on reading a log when it grows */
  readonly #readers = new Map<string, LogReader>();
  /** Idle logs: nothing is appended any more, so that their last line is complete as it is */
  readonly #settled = new Set<string>();

  /** `isShown` says whether an editor still shows a log, so that its reader is worth being kept. */
  constructor(files: Pick<Files, 'open'>, isShown: (uri: string) => boolean) {
    this.#files = files;
    this.#isShown = isShown;
  }

  /** Whether a log was read while its last line was being written. */
  isUnfinished(uri: string): boolean {
    return (this.#readers.get(uri)?.unfinished ?? 0) > 0;
  }

  /** Marks a log as idle: its unterminated last line counts as complete when it is next read. */
  settle(uri: string): void {
    this.#settled.add(uri);
  }

  /** Says that a log that is read again is read from its beginning. */
  drop(uri: string): void {
    this.#readers.delete(uri);
  }

  /** Reads a log, or what is new of it. Rejects when it cannot be read. */
  async read(uri: string, options: AnalyseOptions): Promise<LogAnalysis> {
    const file = await this.#files.open(uri)!;
    try {
      const known = this.#readers.get(uri);
      this.#readers.delete(uri);
      const reader =
        known && (await known.continues(file, options)) ? known : await LogReader.open(file, options);
      const isSettled = this.#settled.delete(uri);
      const hasGrown = known !== undefined && file.size > known.bytes;
      const isLive = hasGrown || (reader.unfinished > 0 && !isSettled);
      const analysis = await reader.read(file, { ...options, isLive });
      await reader.remember(file);
      if (this.#isShown(uri)) this.#readers.set(uri, reader);
      return analysis;
    } finally {
      await file.close();
    }
  }
}

import type { AnalyseOptions } from '../analysis/pipeline/analyse';
import type { LogAnalysis } from '../analysis/model/model';
import type { Files, WaitOptions } from './files';

/** Has logs that an editor shows read by the platform's threads, and knows what those said of them. */
export class FollowedLogs {
  readonly #follow: NonNullable<Files['follow']>;
  readonly #unfollow: (uri: string) => void;
  readonly #unfinished = new Set<string>();
  /** Idle logs: nothing is appended any more, so that their last line is complete as it is */
  readonly #settled = new Set<string>();

  constructor(follow: NonNullable<Files['follow']>, unfollow: (uri: string) => void) {
    this.#follow = follow;
    this.#unfollow = unfollow;
  }

  /** Whether a log was read while its last line was being written. */
  isUnfinished(uri: string): boolean {
    return this.#unfinished.has(uri);
  }

  /** Marks a log as idle: its unterminated last line counts as complete when it is next read. */
  settle(uri: string): void {
    this.#settled.add(uri);
  }

  /** Says that a log that is read again is read from its beginning. */
  drop(uri: string): void {
    this.#unfinished.delete(uri);
    this.#unfollow(uri);
  }

  /** Reads a log, or what is new of it. Rejects when it cannot be read. */
  async read(
    uri: string,
    options: AnalyseOptions & WaitOptions & { readonly name: string },
  ): Promise<LogAnalysis> {
    const isSettled = this.#settled.delete(uri);
    const { analysis, isUnfinished } = await this.#follow(uri, { ...options, isSettled });
    if (isUnfinished) this.#unfinished.add(uri);
    else this.#unfinished.delete(uri);
    return analysis;
  }
}

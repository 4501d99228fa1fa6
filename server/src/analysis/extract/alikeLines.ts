import { Cache } from '../../base/cache';
import type { Finding } from '../model/model';
import type { LogRecord } from '../model/signature';

/** Lines that are recognised when they repeat, and the longest of them. */
const maxLines = 256;
const maxLength = 300;

/** What was made of a line, all but its number, its time and its session. */
export interface AlikeLine {
  readonly record: LogRecord;
  readonly finding: Finding;
}

/**
 * Lines that say word for word what others of a log say, but for the stamp that they begin with: a log repeats its harmless
 * messages ten thousands of times.
 */
export class AlikeLines {
  readonly #stampLength: number;
  readonly #known = new Cache<AlikeLine>(maxLines, maxLength);
  /** Lengths of cached lines: most other lines need no closer look */
  readonly #lengths = new Set<number>();

  constructor(stampLength: number) {
    this.#stampLength = stampLength;
  }

  /** The cached analysis of a line; undefined for one that says something new. */
  get(line: string): AlikeLine | undefined {
    return this.#lengths.has(line.length) ? this.#known.get(line.slice(this.#stampLength)) : undefined;
  }

  /** Remembers what was made of a line. */
  set(line: string, made: AlikeLine): void {
    if (line.length > maxLength) return;
    this.#known.set(line.slice(this.#stampLength), made);
    this.#lengths.add(line.length);
  }
}

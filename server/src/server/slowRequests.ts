import { text, type Text } from '../base/text';

/** From here on a reader notices that an editor waits. */
export const slowMilliseconds = 200;
/** One line for a kind of request within this time; what came in between is counted in the next. */
export const quietMilliseconds = 10_000;

/** Says which requests took long, without flooding the output channel. */
export class SlowRequests {
  readonly #write: (message: Text) => void;
  readonly #now: () => number;
  readonly #reported = new Map<string, { at: number; omitted: number }>();

  /** `now` gives milliseconds of a clock that does not go back. */
  constructor(write: (message: Text) => void, now: () => number = () => performance.now()) {
    this.#write = write;
    this.#now = now;
  }

  /** Takes a request that was answered after so many milliseconds; `file` is empty where it was about none. */
  took(name: string, milliseconds: number, file: string): void {
    if (milliseconds < slowMilliseconds) return;
    const now = this.#now();
    const last = this.#reported.get(name);
    if (last && now - last.at < quietMilliseconds) {
      last.omitted++;
      return;
    }
    this.#reported.set(name, { at: now, omitted: 0 });
    const took = Math.round(milliseconds);
    this.#write(
      last && last.omitted > 0
        ? text(
            'Slow request: {0} took {1} ms. {2} Slow ones since the last line: {3}.',
            name,
            took,
            file,
            last.omitted,
          )
        : text('Slow request: {0} took {1} ms. {2}', name, took, file),
    );
  }
}

import { firstFrom } from '../analysis/model/order';

/** More than this many around a moment are not looked at: hostile logs repeat one row at one moment a hundred thousand times. */
const maxLooked = 1000;

/** Items with a moment (UTC seconds, NaN for none), so that the nearest are found without a look at all of them. */
export class ByTime<T extends { readonly utc: number }> {
  readonly #timed: readonly T[];
  readonly #timeless: readonly T[];
  readonly #all: readonly T[];

  constructor(items: readonly T[]) {
    this.#all = items;
    this.#timed = items.filter(({ utc }) => !Number.isNaN(utc)).sort((a, b) => a.utc - b.utc);
    this.#timeless = items.filter(({ utc }) => Number.isNaN(utc));
  }

  /**
   * Those within `reach` seconds of a moment, the nearest first, then those without one in their order; for NaN, all in their
   * order. Ends after the nearest thousand.
   */
  *near(utc: number, reach: number): Generator<T, void> {
    if (Number.isNaN(utc)) {
      yield* this.#all.slice(0, maxLooked);
      return;
    }
    let after = firstFrom(this.#timed, (item) => item.utc < utc);
    let before = after - 1;
    for (let looked = 0; looked < maxLooked; looked++) {
      const [earlier, later] = [this.#timed[before], this.#timed[after]];
      const [back, ahead] = [gapOf(earlier, utc), gapOf(later, utc)];
      if (Math.min(back, ahead) > reach || (!earlier && !later)) break;
      if (back <= ahead) before--;
      else after++;
      yield (back <= ahead ? earlier : later)!;
    }
    yield* this.#timeless.slice(0, maxLooked);
  }
}

function gapOf(item: { readonly utc: number } | undefined, utc: number): number {
  return item ? Math.abs(item.utc - utc) : Infinity;
}

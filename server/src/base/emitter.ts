/** Passes values on to all who listen. */
export class Emitter<T> {
  readonly #listeners = new Set<(value: T) => void>();

  /** Calls all listeners, in the order in which they came. */
  readonly fire = (value: T): void => {
    for (const listener of [...this.#listeners]) listener(value);
  };

  on(listener: (value: T) => void): void {
    this.#listeners.add(listener);
  }
}

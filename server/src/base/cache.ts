/**
 * What was worked out for texts, at most `limit` of them and none longer than `longest` characters: for logs, which repeat a few
 * texts thousands of times. It forgets all when it is full, which costs less than to know what is old.
 */
export class Cache<V> {
  readonly #entries = new Map<string, V>();
  readonly #limit: number;
  readonly #longest: number;

  constructor(limit: number, longest = Infinity) {
    this.#limit = limit;
    this.#longest = longest;
  }

  /** What is remembered for a text; undefined where nothing is. */
  get(text: string): V | undefined {
    return this.#entries.get(text);
  }

  /** Remembers a value for a text and gives it back. */
  set(text: string, value: V): V {
    if (text.length > this.#longest) return value;
    if (this.#entries.size >= this.#limit) this.#entries.clear();
    this.#entries.set(text, value);
    return value;
  }
}

/**
 * Decides by a few bytes whether a line is worth decoding. Compiled once from the literals that the signatures start
 * with, so that a log costs one pass over its bytes and strings exist only for lines that say something.
 */
export class Gate {
  /** Two-byte beginnings -> index into `#candidates` plus one */
  readonly #table = new Uint16Array(1 << 16);
  readonly #candidates: Uint8Array[][] = [];
  readonly #exceptions: readonly Uint8Array[];

  /** Literals must be ASCII and at least two characters long; what begins with one of `exceptions` opens it all the same not. */
  constructor(literals: Iterable<string>, exceptions: Iterable<string> = []) {
    this.#exceptions = [...new Set(exceptions)].map(bytesOf);
    for (const literal of new Set(literals)) {
      const bytes = bytesOf(literal);
      const key = (bytes[0]! << 8) | bytes[1]!;
      let slot = this.#table[key]!;
      if (slot === 0) {
        this.#candidates.push([]);
        slot = this.#candidates.length;
        this.#table[key] = slot;
      }
      this.#candidates[slot - 1]!.push(bytes);
    }
  }

  /** True when the bytes at `at` begin with one of the literals. */
  opens(bytes: Uint8Array, at: number, end: number): boolean {
    if (at + 2 > end) return false;
    const slot = this.#table[(bytes[at]! << 8) | bytes[at + 1]!]!;
    if (slot === 0) return false;
    const candidates = this.#candidates[slot - 1]!;
    for (let c = 0; c < candidates.length; c++)
      if (begins(bytes, at, end, candidates[c]!)) return !this.#isException(bytes, at, end);
    return false;
  }

  #isException(bytes: Uint8Array, at: number, end: number): boolean {
    for (const exception of this.#exceptions) if (begins(bytes, at, end, exception)) return true;
    return false;
  }
}

function begins(bytes: Uint8Array, at: number, end: number, literal: Uint8Array): boolean {
  if (at + literal.length > end) return false;
  for (let i = 0; i < literal.length; i++) if (bytes[at + i] !== literal[i]) return false;
  return true;
}

function bytesOf(literal: string): Uint8Array {
  return Uint8Array.from(literal, (c) => c.charCodeAt(0));
}

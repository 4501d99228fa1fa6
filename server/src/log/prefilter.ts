import { appendTo } from '../base/multimap';
import { begins } from './bytes';

/** Literals that begin with the same two bytes. */
interface Group {
  /** How many bytes all of them have in common */
  readonly common: number;
  /** By the byte that follows those */
  readonly byNext: readonly (readonly Uint8Array[])[];
  /** Those that have no more */
  readonly whole: readonly Uint8Array[];
}

/**
 * Decides by a few bytes whether a line is worth decoding. Compiled once from the literals that the signatures start
 * with, so that a log costs one pass over its bytes and strings exist only for lines that say something.
 */
export class Prefilter {
  /** Two-byte beginnings -> index into `#groups` plus one */
  readonly #table = new Uint16Array(1 << 16);
  readonly #groups: Group[] = [];
  /** What does not match all the same */
  readonly #exceptions: Prefilter | null;

  /** Literals must be ASCII and at least two characters long; lines that start with one of `exceptions` do not match. */
  constructor(literals: Iterable<string>, exceptions: Iterable<string> = []) {
    const closed = [...exceptions];
    this.#exceptions = closed.length > 0 ? new Prefilter(closed) : null;
    const groups = new Map<number, Uint8Array[]>();
    for (const literal of new Set(literals)) {
      const bytes = bytesOf(literal);
      appendTo(groups, (bytes[0]! << 8) | bytes[1]!, bytes);
    }
    for (const [key, group] of groups) {
      this.#groups.push(groupOf(group));
      this.#table[key] = this.#groups.length;
    }
  }

  /** True when the bytes at `at` begin with one of the literals. */
  matches(bytes: Uint8Array, at: number, end: number): boolean {
    if (at + 2 > end) return false;
    const slot = this.#table[(bytes[at]! << 8) | bytes[at + 1]!]!;
    if (slot === 0) return false;
    // sfc writes most lines of many a log, and the literals for them differ behind `[SR] ` only.
    const { common, byNext, whole } = this.#groups[slot - 1]!;
    const next = at + common < end ? bytes[at + common]! : 0;
    const candidates = byNext[next] ?? whole;
    for (let c = 0; c < candidates.length; c++)
      if (begins(bytes, at, end, candidates[c]!))
        return !(this.#exceptions?.matches(bytes, at, end) ?? false);
    return false;
  }
}

function bytesOf(literal: string): Uint8Array {
  return Uint8Array.from(literal, (c) => c.charCodeAt(0));
}

function groupOf(literals: readonly Uint8Array[]): Group {
  const [first] = literals as [Uint8Array];
  let common = 0;
  while (literals.every((literal) => common < literal.length && literal[common] === first[common])) common++;
  const whole = literals.filter(({ length }) => length === common);
  const byNext: Uint8Array[][] = [];
  for (const literal of literals)
    if (literal.length > common) (byNext[literal[common]!] ??= [...whole]).push(literal);
  return { common, byNext: Array.from({ length: 256 }, (_, byte) => byNext[byte] ?? whole), whole };
}

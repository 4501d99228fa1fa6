import { appendTo } from '../base/multimap';
import { begins } from './bytes';

/** Literals with a common beginning, by the byte that follows it; a single one is a leaf. */
interface Branch {
  /** How many bytes all of them have in common */
  readonly common: number;
  readonly byNext: readonly (Branch | undefined)[];
  readonly literal: Uint8Array | null;
}

/**
 * Decides by a few bytes whether a line is worth decoding. Compiled once from the literals that the signatures start
 * with, so that a log costs one pass over its bytes and strings exist only for lines that say something.
 */
export class Prefilter {
  /** Two-byte beginnings -> index into `#branches` plus one */
  readonly #table = new Uint16Array(1 << 16);
  readonly #branches: Branch[] = [];
  /** What does not match all the same */
  readonly #exceptions: Prefilter | null;

  /** Literals must be ASCII and at least two characters long; lines that start with one of `exceptions` do not match. */
  constructor(literals: Iterable<string>, exceptions: Iterable<string> = []) {
    const closed = [...exceptions];
    this.#exceptions = closed.length > 0 ? new Prefilter(closed) : null;
    const groups = new Map<number, Uint8Array[]>();
    for (const literal of shortestOf(literals)) {
      const bytes = bytesOf(literal);
      appendTo(groups, (bytes[0]! << 8) | bytes[1]!, bytes);
    }
    for (const [key, group] of groups) {
      this.#branches.push(branchOf(group));
      this.#table[key] = this.#branches.length;
    }
  }

  /** True when the bytes at `at` begin with one of the literals. */
  matches(bytes: Uint8Array, at: number, end: number): boolean {
    if (at + 2 > end) return false;
    const slot = this.#table[(bytes[at]! << 8) | bytes[at + 1]!]!;
    if (slot === 0) return false;
    // The bytes in which literals differ leave one of them at most, which then is compared.
    let branch = this.#branches[slot - 1];
    while (branch?.literal === null) {
      const next = at + branch.common;
      branch = next < end ? branch.byNext[bytes[next]!] : undefined;
    }
    if (!branch || !begins(bytes, at, end, branch.literal)) return false;
    return !(this.#exceptions?.matches(bytes, at, end) ?? false);
  }
}

/** The literals that begin with no other one: where that fits, they add nothing. */
function shortestOf(literals: Iterable<string>): string[] {
  const shortest: string[] = [];
  for (const literal of [...new Set(literals)].sort()) {
    const last = shortest.at(-1);
    if (last === undefined || !literal.startsWith(last)) shortest.push(literal);
  }
  return shortest;
}

function bytesOf(literal: string): Uint8Array {
  return Uint8Array.from(literal, (c) => c.charCodeAt(0));
}

/** Literals of which none begins with another. */
function branchOf(literals: readonly Uint8Array[]): Branch {
  const [first] = literals as [Uint8Array];
  if (literals.length === 1) return { common: first.length, byNext: [], literal: first };
  let common = 0;
  while (literals.every((literal) => literal[common] === first[common])) common++;
  const groups = new Map<number, Uint8Array[]>();
  for (const literal of literals) appendTo(groups, literal[common]!, literal);
  const byNext = Array.from({ length: 256 }, (_, byte) => {
    const group = groups.get(byte);
    return group && branchOf(group);
  });
  return { common, byNext, literal: null };
}

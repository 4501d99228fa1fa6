/** What is fuzzed: bytes in, an answer or an error that is expected out. */
export interface Target {
  readonly name: string;
  /** Inputs to begin with */
  readonly seeds: readonly Uint8Array[];
  /** Words that mean something to it */
  readonly words: readonly string[];
  /** Longest input, in bytes */
  readonly longest: number;
  /** Takes any bytes. Throws where it finds a fault. */
  run(input: Uint8Array): Promise<void> | void;
}

/** What code was entered how often, where it was built to count that. */
export interface Coverage {
  /** Forgets the counts and gives work for so many steps. */
  begin(steps: number): void;
  /** Whether the run since {@link begin} entered a piece of code that none before it did, or far more often. */
  isNew(): boolean;
  /** Pieces of code that were entered by any run */
  readonly entered: number;
}

export interface Fault {
  readonly target: string;
  readonly input: Uint8Array;
  readonly error: unknown;
}

/** Numbers from a seed, the same on every machine. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Steps that an input may cost: many times what the dearest honest one of its length does. */
const stepsFor = (bytes: number): number => 3_000_000 + 20_000 * bytes;

/** Changes inputs, keeps those that reach something new, and reports those that fail. */
export class Fuzzer {
  readonly #target: Target;
  readonly #random: (below: number) => number;
  readonly #coverage: Coverage | null;
  readonly #queue: Uint8Array[];
  readonly #words: readonly Uint8Array[];
  executions = 0;
  /** Inputs that reached something new, in the order they were found */
  readonly found: Uint8Array[] = [];

  constructor(
    target: Target,
    seed: number,
    corpus: readonly Uint8Array[] = [],
    coverage: Coverage | null = null,
  ) {
    this.#target = target;
    this.#random = randomFrom(seed);
    this.#coverage = coverage;
    this.#queue = [...target.seeds, ...corpus];
    this.#words = target.words.map((word) => new TextEncoder().encode(word));
  }

  /** Runs all inputs that there are to begin with; the first fault, or null. */
  async replay(): Promise<Fault | null> {
    for (const input of this.#queue) {
      const fault = await this.#run(input);
      if (fault) return fault;
    }
    return null;
  }

  /** Runs one changed input; a fault, or null. */
  async step(): Promise<Fault | null> {
    const input = this.#changed();
    const fault = await this.#run(input);
    if (!fault && this.#coverage?.isNew() === true) {
      this.#queue.push(input);
      this.found.push(input);
    }
    return fault;
  }

  /** A shorter input with a fault of the same words. */
  async minimised({ input, error, target }: Fault): Promise<Fault> {
    let smallest = input;
    for (let size = Math.max(1, smallest.length >> 1); size >= 1; size >>= 1)
      for (let at = 0; at < smallest.length;) {
        const shorter = concat(smallest.subarray(0, at), smallest.subarray(at + size));
        const fault = await this.#run(shorter);
        if (fault && wordsOf(fault.error) === wordsOf(error)) smallest = shorter;
        else at += size;
      }
    return { target, input: smallest, error };
  }

  async #run(input: Uint8Array): Promise<Fault | null> {
    this.executions++;
    this.#coverage?.begin(stepsFor(input.length));
    try {
      await this.#target.run(input);
      return null;
    } catch (error) {
      return { target: this.#target.name, input, error };
    }
  }

  #changed(): Uint8Array {
    const random = this.#random;
    const queue = this.#queue;
    // What was found last is least explored.
    const fresh =
      random(3) === 0 ? queue.length - 1 - random(Math.min(20, queue.length)) : random(queue.length);
    let bytes = Uint8Array.from(queue[fresh]!);
    for (let times = 1 + random(6); times > 0; times--) bytes = this.#change(bytes);
    return bytes.subarray(0, this.#target.longest);
  }

  #change(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
    const random = this.#random;
    const at = random(bytes.length + 1);
    const span = Math.min(bytes.length - at, 1 + random(random(4) === 0 ? 400 : 12));
    const before = bytes.subarray(0, at);
    const behind = bytes.subarray(at + span);
    switch (random(9)) {
      case 0: {
        const flipped = Uint8Array.from(bytes);
        if (at < flipped.length) flipped[at]! ^= 1 << random(8);
        return flipped;
      }
      case 1: {
        const other = Uint8Array.from(bytes);
        if (at < other.length) other[at] = random(256);
        return other;
      }
      case 2:
        return concat(before, behind);
      case 3: {
        const copies = Array.from({ length: 1 + random(random(20) === 0 ? 200 : 4) }, () =>
          bytes.subarray(at, at + span),
        );
        return concat(before, ...copies, bytes.subarray(at));
      }
      case 4:
        return concat(before, this.#word(), bytes.subarray(at));
      case 5:
        return concat(before, this.#word(), behind);
      case 6: {
        const other = this.#queue[random(this.#queue.length)]!;
        const from = random(other.length + 1);
        return concat(before, other.subarray(from, from + 1 + random(2000)), bytes.subarray(at));
      }
      case 7: {
        const number = Uint8Array.from(bytes);
        const edge = edges[random(edges.length)]!;
        for (const [offset, byte] of edge.entries())
          if (at + offset < number.length) number[at + offset] = byte;
        return number;
      }
      default:
        return random(4) === 0 ? Uint8Array.from(before) : concat(behind, before);
    }
  }

  #word(): Uint8Array {
    return this.#words[this.#random(this.#words.length)] ?? new Uint8Array([this.#random(256)]);
  }
}

/** Numbers at which something ends, as they stand in files. */
const edges: readonly (readonly number[])[] = [
  [0],
  [0xff],
  [0x7f],
  [0, 0],
  [0xff, 0xff],
  [0xff, 0x7f],
  [0, 0, 0, 0],
  [0xff, 0xff, 0xff, 0xff],
  [0xff, 0xff, 0xff, 0x7f],
  [0, 0, 0, 0x80],
  [1, 0, 0, 0],
];

function concat(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** What an error says, without what depends on the input. */
export function wordsOf(error: unknown): string {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return message.replace(/\d+/g, '#').slice(0, 120);
}

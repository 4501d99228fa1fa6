/** What a generated log is asked to be. */
export interface GeneratedLog {
  readonly seed: number;
  readonly bytes: number;
}

/** Blocks, one after the other, until they have at least `length` characters together. */
export function* blocksUpTo(length: number, next: () => string): Generator<string> {
  for (let written = 0; written < length;) {
    const block = next();
    written += block.length;
    yield block;
  }
}

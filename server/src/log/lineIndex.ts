const blockLines = 1 << 16;
/** Lines of a log that are counted at most: the positions of so many take 128 MB. */
export const maxLines = 1 << 25;

/** Where the lines of a block start, counted from the first of them. */
export interface LineBlock {
  readonly from: number;
  /** Numbers of 8 bytes only where lines of a block lie more than 4 GB apart */
  readonly starts: Uint32Array | Float64Array;
}

/** Plain data of a {@link LineIndex}. */
export interface LineIndexData {
  readonly blocks: readonly LineBlock[];
  readonly count: number;
  readonly end: number;
}

/** Where lines start: 4 bytes a line in blocks of 65,536, so that growing copies nothing and no file is too long. */
export class LineIndex {
  readonly #blocks: LineBlock[];
  #count: number;
  #end: number;
  /** The block that is being filled */
  #last: LineBlock;

  constructor({ blocks, count, end }: LineIndexData = { blocks: [], count: 0, end: 0 }) {
    this.#blocks = [...blocks];
    this.#count = count;
    this.#end = end;
    this.#last = this.#blocks.at(-1) ?? { from: 0, starts: new Uint32Array(0) };
  }

  /** What the index is made of, which can go to another thread. Blocks are shared, not copied. */
  get data(): LineIndexData {
    return { blocks: this.#blocks, count: this.#count, end: this.#end };
  }

  /** The same lines, ending at `end`; lines that are added here later are none of it. */
  upTo(end: number): LineIndex {
    return new LineIndex({ ...this.data, end });
  }

  /** An index that knows how many lines there are and not where they start: all of them at 0. */
  static ofCount(count: number): LineIndex {
    return new LineIndex({ blocks: [], count, end: 0 });
  }

  /** Lines, an unfinished last one included; an empty file has none. */
  get count(): number {
    return this.#count;
  }

  /** Bytes covered by the lines. */
  get end(): number {
    return this.#end;
  }

  /** Adds the next line. Offsets must grow. */
  add(offset: number): void {
    const within = this.#count % blockLines;
    if (within === 0) this.#blocks.push((this.#last = { from: offset, starts: new Uint32Array(blockLines) }));
    const distance = offset - this.#last.from;
    if (distance >= 2 ** 32 && this.#last.starts instanceof Uint32Array)
      this.#blocks[this.#blocks.length - 1] = this.#last = {
        from: this.#last.from,
        starts: Float64Array.from(this.#last.starts),
      };
    this.#last.starts[within] = distance;
    this.#count++;
  }

  /** Byte offset where a 1-based line starts; the end of the file for lines beyond it, 0 for lines before it. */
  start(line: number): number {
    if (line < 1) return 0;
    if (line > this.#count) return this.#end;
    const index = line - 1;
    const block = this.#blocks[Math.floor(index / blockLines)];
    return block === undefined ? 0 : block.from + block.starts[index % blockLines]!;
  }
}

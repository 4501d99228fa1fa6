const blockLines = 1 << 16;

/** Where lines start: 8 bytes a line in blocks of 65,536, so that growing copies nothing and no file is too long. */
export class LineIndex {
  readonly #blocks: Float64Array[] = [];
  #count = 0;
  #end = 0;

  /** An index that knows how many lines there are and not where they start: all of them at 0. */
  static ofCount(count: number): LineIndex {
    const index = new LineIndex();
    index.#count = count;
    return index;
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
    if (within === 0) this.#blocks.push(new Float64Array(blockLines));
    this.#blocks[this.#blocks.length - 1]![within] = offset;
    this.#count++;
  }

  /** Says where the last line ends. */
  close(end: number): void {
    this.#end = end;
  }

  /** Byte offset where a 1-based line starts; the end of the file for lines beyond it, 0 for lines before it. */
  start(line: number): number {
    if (line < 1) return 0;
    if (line > this.#count) return this.#end;
    const index = line - 1;
    return this.#blocks[Math.floor(index / blockLines)]?.[index % blockLines] ?? 0;
  }
}

/** Thrown where bytes do not say what they should; caught where a record or chunk ends, and reported there. */
export class Malformed extends Error {}

const utf16 = new TextDecoder('utf-16le');

/** Reads little-endian values from a span of bytes, and never past its end: that throws {@link Malformed}. */
export class Cursor {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly end: number;
  at: number;

  /** Reads `[at, end)` of `bytes`; positions are those of `bytes`. */
  constructor(bytes: Uint8Array, at = 0, end = bytes.length) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = at;
    this.end = Math.min(end, bytes.length);
    if (at < 0 || at > this.end) throw new Malformed(`offset ${at} lies outside`);
  }

  get left(): number {
    return this.end - this.at;
  }

  u8(): number {
    return this.#view.getUint8(this.#take(1));
  }

  u16(): number {
    return this.#view.getUint16(this.#take(2), true);
  }

  u32(): number {
    return this.#view.getUint32(this.#take(4), true);
  }

  i8(): number {
    return this.#view.getInt8(this.#take(1));
  }

  i16(): number {
    return this.#view.getInt16(this.#take(2), true);
  }

  i32(): number {
    return this.#view.getInt32(this.#take(4), true);
  }

  u64(): bigint {
    return this.#view.getBigUint64(this.#take(8), true);
  }

  i64(): bigint {
    return this.#view.getBigInt64(this.#take(8), true);
  }

  f32(): number {
    return this.#view.getFloat32(this.#take(4), true);
  }

  f64(): number {
    return this.#view.getFloat64(this.#take(8), true);
  }

  /** `length` bytes, without a copy. */
  bytes(length: number): Uint8Array {
    const at = this.#take(length);
    return this.#bytes.subarray(at, at + length);
  }

  /** UTF-16 text of `length` code units. */
  text(length: number): string {
    return utf16.decode(this.bytes(length * 2));
  }

  skip(length: number): void {
    this.#take(length);
  }

  #take(length: number): number {
    const { at } = this;
    if (length < 0 || length > this.end - at)
      throw new Malformed(`${length} bytes at ${at} run past the end`);
    this.at = at + length;
    return at;
  }
}

import { decode, guessEncoding, narrow, type EncodingGuess } from './encoding';
import type { LogFormat } from './format';
import type { Gate } from './gate';
import { LineIndex } from './lineIndex';
import type { ByteSource } from './source';

/** Longest part of a line that is looked at, in bytes; the rest of a longer line is skipped, not lost: lines stay counted. */
export const maxLineBytes = 64 * 1024;

export interface ScanOptions {
  readonly format: Pick<LogFormat, 'wants'>;
  readonly gate: Gate;
  /** Called for each line that the gate lets through: its text without the line end, and its 1-based number. */
  readonly onLine: (text: string, line: number) => void;
  /** Called between chunks with the bytes read so far. */
  readonly onProgress?: ((bytes: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface ScanResult extends EncodingGuess {
  readonly lines: LineIndex;
  readonly bytes: number;
  /** Lines longer than {@link maxLineBytes} */
  readonly longLines: number;
  /** Line of the first NUL byte that was met in a line let through, 0 when none */
  readonly firstNulLine: number;
  /** The same for a carriage return inside a line: editors break lines there, logs and this count do not */
  readonly firstCrLine: number;
}

const LF = 0x0a;

/**
 * Reads a log in one pass. Line offsets go into a {@link LineIndex}; only lines that the gate or the level column points
 * at are decoded. Throws only what the source throws, or the signal's reason.
 */
export async function scanLog(source: ByteSource, options: ScanOptions): Promise<ScanResult> {
  const guess = guessEncoding(await source.read(0, Math.min(source.size, 4096)));
  const scanner = new Scanner(guess, options);
  for await (const chunk of source.chunks()) {
    options.signal?.throwIfAborted();
    scanner.push(chunk);
    options.onProgress?.(scanner.bytes);
  }
  options.signal?.throwIfAborted();
  return { ...guess, ...scanner.finish() };
}

class Scanner {
  readonly #lines = new LineIndex();
  readonly #guess: EncodingGuess;
  readonly #format: ScanOptions['format'];
  readonly #gate: Gate;
  readonly #onLine: ScanOptions['onLine'];
  /** Bytes to a code unit */
  readonly #unit: 1 | 2;
  bytes = 0;
  /** Where the line that is being read starts, in bytes of the file */
  #lineStart: number;
  /** Start of an unfinished line, and its true length when that is longer */
  #carry: Uint8Array | null = null;
  #carryLength = 0;
  #odd: Uint8Array | null = null;
  #longLines = 0;
  #firstNulLine = 0;
  #firstCrLine = 0;

  constructor(guess: EncodingGuess, options: ScanOptions) {
    this.#guess = guess;
    this.#format = options.format;
    this.#gate = options.gate;
    this.#onLine = options.onLine;
    this.#unit = guess.encoding === 'utf-8' ? 1 : 2;
    this.#lineStart = 0;
  }

  push(chunk: Uint8Array): void {
    let raw = chunk;
    if (this.#unit === 2) {
      raw = this.#odd ? join(this.#odd, chunk) : chunk;
      this.#odd = raw.length % 2 ? copyOf(raw.subarray(raw.length - 1)) : null;
      if (this.#odd) raw = raw.subarray(0, raw.length - 1);
    }
    const bytes = this.#unit === 1 ? raw : narrow(raw, this.#guess.encoding as 'utf-16le' | 'utf-16be');
    let at = 0;
    if (this.#carry) {
      const end = bytes.indexOf(LF);
      const upTo = end < 0 ? bytes.length : end;
      const room = maxLineBytes - this.#carry.length;
      const part = raw.subarray(0, Math.min(upTo * this.#unit, Math.max(0, room)));
      this.#carry = part.length ? join(this.#carry, part) : this.#carry;
      this.#carryLength += upTo * this.#unit;
      if (end < 0) {
        this.bytes += raw.length;
        return;
      }
      this.#finishCarry();
      at = end + 1;
      this.#lineStart = this.bytes + at * this.#unit;
    }
    for (let end = bytes.indexOf(LF, at); end >= 0; end = bytes.indexOf(LF, at)) {
      this.#lines.add(this.#lineStart);
      if (this.#isWanted(bytes, at, end)) this.#emit(raw, at * this.#unit, end * this.#unit);
      at = end + 1;
      this.#lineStart = this.bytes + at * this.#unit;
    }
    if (at < bytes.length) {
      const rest = raw.subarray(at * this.#unit);
      this.#carry = copyOf(rest.subarray(0, maxLineBytes));
      this.#carryLength = rest.length;
    }
    this.bytes += raw.length;
  }

  finish(): Omit<ScanResult, keyof EncodingGuess> {
    if (this.#odd) this.bytes += 1;
    if (this.#carry) this.#finishCarry();
    this.#lines.close(this.bytes);
    return {
      lines: this.#lines,
      bytes: this.bytes,
      longLines: this.#longLines,
      firstNulLine: this.#firstNulLine,
      firstCrLine: this.#firstCrLine,
    };
  }

  #finishCarry(): void {
    const raw = this.#carry!;
    this.#lines.add(this.#lineStart);
    if (this.#carryLength > raw.length) this.#longLines++;
    const bytes = this.#unit === 1 ? raw : narrow(raw, this.#guess.encoding as 'utf-16le' | 'utf-16be');
    if (this.#isWanted(bytes, 0, bytes.length)) this.#emit(raw, 0, bytes.length * this.#unit);
    this.#carry = null;
    this.#carryLength = 0;
  }

  #emit(raw: Uint8Array, start: number, end: number): void {
    let stop = end;
    if (stop - start > maxLineBytes) {
      this.#longLines++;
      stop = start + maxLineBytes;
    }
    let text = decode(raw.subarray(start, stop), this.#guess.encoding);
    if (text.endsWith('\r')) text = text.slice(0, -1);
    const line = this.#lines.count;
    if (this.#firstNulLine === 0 && text.includes('\0')) this.#firstNulLine = line;
    if (this.#firstCrLine === 0 && text.includes('\r')) this.#firstCrLine = line;
    // An editor does not show the mark at the start of a file as a column; one in mid-file it does.
    this.#onLine(line === 1 && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, line);
  }

  /** Whether the line `[at, end)` is worth decoding. */
  #isWanted(bytes: Uint8Array, at: number, end: number): boolean {
    if (this.#guess.bom === 3 && this.#lines.count === 1) at += 3;
    else if (bytes[at] === 0xef && bytes[at + 1] === 0xbb) at += 3;
    else if (this.#unit === 2 && bytes[at] === 0x1a) at += 1;
    return this.#format.wants(bytes, at, end, this.#gate);
  }
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  const out = new Uint8Array(a.length + b.length);
  out.set(a);
  out.set(b, a.length);
  return out;
}

/** A copy that is one for Node's buffers too, whose `slice` gives a view of bytes that the next chunk overwrites. */
function copyOf(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}

import { AnsiReader, type AnsiEncoding } from './encoding/ansi';
import { begins } from './bytes';
import {
  decode,
  decoderOf,
  guessEncoding,
  isUtf8,
  narrow,
  offsetIn,
  type Decoder,
  type Encoding,
  type EncodingGuess,
} from './encoding/encoding';
import type { LogFormat } from './format';
import type { Prefilter } from './prefilter';
import { LineIndex, maxLines } from './lineIndex';
import { CR, LF, withoutReturns } from './lineEnds';
import type { ByteSource } from './source';

/** Longest part of a line that is looked at, in bytes; the rest of a longer line is skipped, not lost: lines stay counted. */
export const maxLineBytes = 64 * 1024;

export interface ScanOptions {
  readonly format: Pick<LogFormat, 'prefilter'>;
  readonly prefilter: Prefilter;
  /** How an editor decodes the log, where it was set to and does not go by the byte order mark */
  readonly shown?: Decoder | undefined;
  /**
   * Called for each line that the prefilter lets through: its text without the line end, its 1-based number, and, where an editor
   * shows another text for the same bytes, what offset in that text an offset in this one has.
   */
  readonly onLine: (text: string, line: number, shownAt?: (offset: number) => number) => void;
  /** Lines of which there are thousands that all say the same. */
  readonly repeats?: Repeats | undefined;
  /** Longer lines are given in parts, each behind the end of a tag: exports of events are written in one line. */
  readonly inParts?: boolean | undefined;
  /** No more is read once so many lines were; `maxLines` where it is left out */
  readonly most?: number | undefined;
}

/** Of lines that hold `bytes` at `offset` and follow each other, with nothing between that matters, only the first is decoded. */
export interface Repeats {
  readonly offset: number;
  readonly bytes: Uint8Array;
  /** Called with the last of the others. */
  readonly onLast: (line: number) => void;
}

export interface ScanControl {
  /** Called between chunks with the bytes read so far. */
  readonly onProgress?: ((bytes: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface ScanResult extends EncodingGuess {
  readonly lines: LineIndex;
  readonly bytes: number;
  /** Lines longer than {@link maxLineBytes} */
  readonly longLines: number;
  /** Lines were left unread because there are so many */
  readonly isCut: boolean;
  /** Line of the first NUL byte that was met in a line let through, 0 when none */
  readonly firstNulLine: number;
  /** The same for a carriage return inside a line: editors break lines there, logs and this count do not */
  readonly firstCrLine: number;
  /** The code page in which lines were read that are no UTF-8, the first of them, and whether others are UTF-8 beyond ASCII */
  readonly ansi: AnsiEncoding | null;
  readonly firstAnsiLine: number;
  readonly isMixed: boolean;
}

/**
 * Reads a log in one pass. Line offsets go into a {@link LineIndex}; only lines that the prefilter or the level column points
 * at are decoded. Throws only what the source throws, or the signal's reason.
 */
export async function scanLog(source: ByteSource, options: ScanOptions & ScanControl): Promise<ScanResult> {
  const scanner = new Scanner(guessEncoding(await source.read(0, Math.min(source.size, 4096))), options);
  await scanner.read(source, options);
  scanner.finish();
  return scanner.result();
}

/**
 * The pass over the bytes of one log. A log that has grown is read on where it ended: a last line without line end waits for
 * the rest of it until {@link finish}.
 */
export class Scanner {
  readonly #lines = new LineIndex();
  readonly #guess: EncodingGuess;
  readonly #wants: LogFormat['prefilter'];
  readonly #prefilter: Prefilter;
  readonly #onLine: ScanOptions['onLine'];
  readonly #ansi = new AnsiReader();
  readonly #shown: Decoder | null;
  /** Bytes to a code unit */
  readonly #unit: 1 | 2;
  bytes = 0;
  /** Where the line that is being read starts, in bytes of the file */
  #lineStart = 0;
  /** Start of an unfinished line, and its true length when that is longer */
  #carry: Uint8Array | null = null;
  #carryLength = 0;
  #odd: Uint8Array | null = null;
  #longLines = 0;
  #firstNulLine = 0;
  #firstCrLine = 0;
  #firstAnsiLine = 0;
  #isMixed = false;
  readonly #repeats: Repeats | null;
  readonly #most: number;
  #isCut = false;
  /** The line that was decoded last repeats itself */
  #isRepeating = false;
  /** The last line that did so and was not reported; 0 when none */
  #lastRepeat = 0;
  readonly #inParts: boolean;
  /** Columns of the line that is being read that were given in parts */
  #given = 0;

  constructor(guess: EncodingGuess, options: ScanOptions) {
    this.#guess = guess;
    this.#wants = options.format.prefilter;
    this.#prefilter = options.prefilter;
    this.#onLine = options.onLine;
    this.#shown = options.shown ?? null;
    this.#repeats = options.repeats ?? null;
    this.#inParts = options.inParts ?? false;
    this.#most = options.most ?? maxLines;
    this.#unit = guess.encoding === 'utf-8' ? 1 : 2;
  }

  /** Bytes behind the last line end: a line that is not taken yet. */
  get unfinished(): number {
    return this.bytes - this.#lineStart + (this.#odd?.length ?? 0);
  }

  /** Reads what was not read yet. Throws what the source throws, or the signal's reason. */
  async read(source: ByteSource, { onProgress, signal }: ScanControl): Promise<void> {
    // Half a unit is read again, together with its other half.
    this.#odd = null;
    for await (const chunk of source.chunks(this.bytes)) {
      signal?.throwIfAborted();
      if (this.#lines.count >= this.#most) {
        this.#cut();
        break;
      }
      this.#push(chunk);
      onProgress?.(this.bytes);
      if (this.#isCut) break;
    }
    signal?.throwIfAborted();
  }

  /** Leaves the rest of the log unread, and the beginning of a line with it. */
  #cut(): void {
    this.#isCut = true;
    this.#carry = null;
    this.#carryLength = 0;
    this.#lineStart = this.bytes;
  }

  #push(chunk: Uint8Array): void {
    let raw = chunk;
    if (this.#unit === 2) {
      raw = this.#odd ? join(this.#odd, chunk) : chunk;
      this.#odd = raw.length % 2 ? copyOf(raw.subarray(raw.length - 1)) : null;
      if (this.#odd) raw = raw.subarray(0, raw.length - 1);
    }
    const bytes = this.#narrow(raw);
    // Node's buffers find bytes faster than plain arrays.
    const finder = this.#unit === 1 ? raw : bytes;
    let at = 0;
    if (this.#carry) {
      const end = finder.indexOf(LF);
      const upTo = end < 0 ? bytes.length : end;
      const room = this.#inParts ? Infinity : maxLineBytes - this.#carry.length;
      const part = raw.subarray(0, Math.min(upTo * this.#unit, Math.max(0, room)));
      this.#carry = part.length ? join(this.#carry, part) : this.#carry;
      this.#carryLength += upTo * this.#unit;
      if (end < 0) {
        this.#giveParts();
        this.bytes += raw.length;
        return;
      }
      this.#finishCarry();
      at = end + 1;
    }
    // Millions of lines come by here, and few of them are wanted.
    const unit = this.#unit;
    const base = this.bytes;
    const lines = this.#lines;
    const wants = this.#wants;
    const prefilter = this.#prefilter;
    const most = this.#most;
    for (let end = finder.indexOf(LF, at); end >= 0 && lines.count < most; end = finder.indexOf(LF, at)) {
      lines.add(base + at * unit);
      const from = this.#textStart(bytes, at);
      if (wants(bytes, from, end, prefilter) && !this.#isRepeat(bytes, from, end))
        this.#emitLine(raw, at * unit, end * unit);
      at = end + 1;
    }
    this.#lineStart = this.bytes + at * unit;
    if (lines.count >= most && at < bytes.length) {
      this.bytes = this.#lineStart;
      this.#cut();
      return;
    }
    if (at < bytes.length) {
      const rest = raw.subarray(at * this.#unit);
      this.#carry = copyOf(this.#inParts ? rest : rest.subarray(0, maxLineBytes));
      this.#carryLength = rest.length;
      this.#giveParts();
    }
    this.bytes += raw.length;
  }

  /** Takes what stands behind the last line end as a line of its own; nothing may be pushed any more. */
  finish(): void {
    if (this.#odd) this.bytes += 1;
    if (this.#carry) this.#finishCarry();
    this.#lineStart = this.bytes;
  }

  /** What is known of the lines that were taken so far. */
  result(): ScanResult {
    this.#tellRepeat();
    return {
      ...this.#guess,
      lines: this.#lines.upTo(this.#lineStart),
      bytes: this.#lineStart,
      longLines: this.#longLines,
      isCut: this.#isCut,
      firstNulLine: this.#firstNulLine,
      firstCrLine: this.#firstCrLine,
      ansi: this.#ansi.encoding,
      firstAnsiLine: this.#firstAnsiLine,
      isMixed: this.#isMixed,
    };
  }

  #finishCarry(): void {
    const raw = this.#carry!;
    this.#lines.add(this.#lineStart);
    if (!this.#inParts && this.#carryLength > raw.length) this.#longLines++;
    const bytes = this.#narrow(raw);
    const from = this.#textStart(bytes, 0);
    if (this.#wants(bytes, from, bytes.length, this.#prefilter) && !this.#isRepeat(bytes, from, bytes.length))
      this.#emitLine(raw, 0, bytes.length * this.#unit);
    this.#carry = null;
    this.#carryLength = 0;
  }

  /** Gives what the line that is being read has more than one part may have. */
  #giveParts(): void {
    if (!this.#inParts || !this.#carry || this.#carry.length <= maxLineBytes) return;
    const from = this.#emitParts(this.#carry, 0, this.#carry.length, this.#lines.count + 1);
    this.#carry = this.#carry.slice(from);
  }

  /** Gives a line in parts but for its last one, and where that begins. */
  #emitParts(raw: Uint8Array, start: number, end: number, line: number): number {
    let from = start;
    while (end - from > maxLineBytes) {
      const to = endOfPart(raw, from, from + maxLineBytes, this.#guess.encoding);
      this.#emit(raw, from, to, line);
      from = to;
    }
    return from;
  }

  #emitLine(raw: Uint8Array, start: number, end: number): void {
    const line = this.#lines.count;
    this.#emit(raw, this.#inParts ? this.#emitParts(raw, start, end, line) : start, end, line);
    this.#given = 0;
  }

  #emit(raw: Uint8Array, start: number, end: number, line: number): void {
    let stop = end;
    if (stop - start > maxLineBytes) {
      this.#longLines++;
      stop = start + maxLineBytes;
    }
    if (this.#unit === 1) while (stop > start && raw[stop - 1] === CR) stop--;
    const given = this.#given;
    let text = decode(raw, this.#guess.encoding, start, stop);
    if (this.#unit === 2) text = withoutReturns(text);
    if (this.#firstNulLine === 0 && text.includes('\0')) this.#firstNulLine = line;
    if (this.#firstCrLine === 0 && text.includes('\r')) this.#firstCrLine = line;
    // An editor does not show the mark at the start of a file as a column; one in mid-file it does.
    if (line === 1 && given === 0 && text.charCodeAt(0) === 0xfeff) {
      text = text.slice(1);
      start += this.#guess.bom;
    }
    const mayBeAnsi = this.#unit === 1 && text.includes('\uFFFD');
    if (this.#inParts) this.#given += text.length;
    if (mayBeAnsi || this.#shown) this.#emitOther(raw.subarray(start, stop), text, line);
    else {
      this.#isMixed ||= text.length < stop - start;
      this.#onLine(text, line, given > 0 ? (offset) => given + offset : undefined);
    }
  }

  /** A line of which an editor may show something else than it says. */
  #emitOther(raw: Uint8Array, text: string, line: number): void {
    const before = this.#inParts ? this.#given - text.length : 0;
    const bytes = this.#unit === 2 ? raw : raw.subarray(0, endOfWhole(raw));
    const isAnsi = this.#unit === 1 && text.includes('\uFFFD') && !isUtf8(bytes);
    if (isAnsi) this.#firstAnsiLine ||= line;
    else this.#isMixed ||= text.length < bytes.length;
    const guessed = isAnsi ? this.#ansi.read(bytes) : text;
    // A code page that was chosen for the editor is more reliable than a guess.
    const chosen = isAnsi && this.#shown?.encoding.startsWith('utf') === false ? this.#shown : null;
    const read = chosen?.decode(bytes) ?? guessed;
    const reader = chosen ?? (isAnsi ? this.#ansi.decoder : decoderOf(this.#guess.encoding));
    const shown = this.#shown ?? decoderOf(this.#guess.encoding);
    const isSame = reader === shown && before === 0;
    this.#onLine(
      read,
      line,
      isSame ? undefined : (offset) => before + offsetIn(bytes, reader, shown, offset),
    );
  }

  /** Whether the line `[at, end)` says no more than the one that was decoded before it. */
  #isRepeat(bytes: Uint8Array, at: number, end: number): boolean {
    const repeats = this.#repeats;
    if (!repeats || !begins(bytes, at + repeats.offset, end, repeats.bytes)) {
      this.#tellRepeat();
      this.#isRepeating = false;
      return false;
    }
    const isOneMore = this.#isRepeating;
    this.#isRepeating = true;
    if (isOneMore) this.#lastRepeat = this.#lines.count;
    return isOneMore;
  }

  #tellRepeat(): void {
    if (this.#lastRepeat > 0) this.#repeats?.onLast(this.#lastRepeat);
    this.#lastRepeat = 0;
  }

  /** One byte a character. Always an array of one class: what looks at every line is slow where classes change. */
  #narrow(raw: Uint8Array): Uint8Array {
    return this.#unit === 1
      ? new Uint8Array(raw.buffer, raw.byteOffset, raw.length)
      : narrow(raw, this.#guess.encoding as 'utf-16le' | 'utf-16be');
  }

  /** Where the text of a line starts: behind a byte order mark, which may stand in the middle of a file too. */
  #textStart(bytes: Uint8Array, at: number): number {
    if (bytes[at] === 0xef && bytes[at + 1] === 0xbb) return at + 3;
    return this.#unit === 2 && bytes[at] === 0x1a ? at + 1 : at;
  }
}

/** Where the last whole character of a line ends that may have been cut: in UTF-8, not after the beginning of a longer one. */
function endOfWhole(bytes: Uint8Array): number {
  if (bytes.length < maxLineBytes) return bytes.length;
  for (let back = 1; back <= 3; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

const greater = 0x3e;

/** Where a part of a line ends: behind the last tag before `limit`, else at a whole character. */
function endOfPart(raw: Uint8Array, start: number, limit: number, encoding: Encoding): number {
  const unit = encoding === 'utf-8' ? 1 : 2;
  const low = encoding === 'utf-16be' ? 1 : 0;
  const first = limit - ((limit - start) % unit);
  for (let end = first; end > start; end -= unit)
    if (raw[end - unit + low] === greater && (unit === 1 || raw[end - 1 - low] === 0)) return end;
  let end = first;
  if (unit === 1) while (end > start + 1 && (raw[end]! & 0xc0) === 0x80) end--;
  return end;
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

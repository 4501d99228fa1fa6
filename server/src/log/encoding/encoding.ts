/** How the bytes of a whole log are read as text, by its byte order mark or its zero bytes. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Bytes to text, for an encoding that the platform supports. */
export type Decoder = InstanceType<typeof TextDecoder>;

export interface EncodingGuess {
  readonly encoding: Encoding;
  /** Bytes of the byte order mark, 0 without one */
  readonly bom: number;
  /** False for bytes that are no text in any supported encoding: many NULs and control bytes */
  readonly text: boolean;
}

/** Guesses the encoding from the first bytes of a file (a few KB are enough). Anything unknown is read as UTF-8. */
export function guessEncoding(head: Uint8Array): EncodingGuess {
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', bom: 2, text: true };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', bom: 2, text: true };
  const bom = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  let nul = 0;
  let nulEven = 0;
  let nulFirst = 0;
  let control = 0;
  const first = head.length / 4;
  for (let at = 0; at < head.length; at++) {
    const byte = head[at]!;
    if (byte === 0) {
      nul++;
      if (at % 2 === 0) nulEven++;
      if (at < first) nulFirst++;
    } else if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) control++;
  }
  const half = head.length / 2;
  // What was only appended in UTF-16 makes no text of it.
  if (bom === 0 && head.length >= 8 && nul > half * 0.6 && nulFirst > first * 0.2) {
    if (nulEven < nul * 0.05) return { encoding: 'utf-16le', bom: 0, text: true };
    if (nulEven > nul * 0.95) return { encoding: 'utf-16be', bom: 0, text: true };
  }
  // A crash leaves NUL runs in a real log; only a file that is mostly no text is called binary.
  const printable = head.length - nul - control;
  return {
    encoding: 'utf-8',
    bom,
    text: head.length === 0 || (printable >= head.length * 0.7 && control < head.length * 0.1),
  };
}

const decoders = {
  'utf-8': new TextDecoder('utf-8', { ignoreBOM: true }),
  'utf-16le': new TextDecoder('utf-16le', { ignoreBOM: true }),
  'utf-16be': new TextDecoder('utf-16be', { ignoreBOM: true }),
};

/** What Node's buffers can do for short spans at a fraction of a decoder's price. */
interface SlicingBytes extends Uint8Array {
  utf8Slice?(start: number, end: number): string;
}

/** Decodes the span `[start, end)`, which must lie inside the bytes, the way an editor does: bytes that are no text become U+FFFD. */
export function decode(bytes: Uint8Array, encoding: Encoding, start = 0, end: number = bytes.length): string {
  const slicing = bytes as SlicingBytes;
  if (encoding === 'utf-8' && slicing.utf8Slice) return slicing.utf8Slice(start, end);
  return decoders[encoding].decode(bytes.subarray(start, end));
}

/** The decoder of an encoding, which keeps byte order marks and makes U+FFFD of what is no text. */
export function decoderOf(encoding: Encoding): Decoder {
  return decoders[encoding];
}

/** The decoder of an encoding by any of its names on the web; null for an unknown name. */
export function decoderNamed(name: string): Decoder | null {
  try {
    const decoder = new TextDecoder(name, { ignoreBOM: true });
    return decoder.encoding in decoders ? decoders[decoder.encoding as Encoding] : decoder;
  } catch {
    return null;
  }
}

const strict = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });

/** Whether bytes are text in UTF-8; U+FFFD itself is. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 offset in the text that `to` makes of some bytes, of the character at `offset` of what `from` makes of them. */
export function offsetIn(bytes: Uint8Array, from: Decoder, to: Decoder, offset: number): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // A character that is cut is none yet.
    const { length } = from.decode(bytes.subarray(0, middle), { stream: true });
    from.decode();
    if (length < offset) low = middle + 1;
    else high = middle;
  }
  return to.decode(bytes.subarray(0, low)).length;
}

/**
 * UTF-16 code units narrowed to one byte each, so that one scanner serves all encodings: ASCII stays, everything else
 * becomes 0x1A, a byte no log pattern holds.
 */
export function narrow(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Uint8Array {
  const units = bytes.length >> 1;
  const low = encoding === 'utf-16le' ? 0 : 1;
  const out = new Uint8Array(units);
  for (let unit = 0; unit < units; unit++) {
    const at = unit * 2;
    const byte = bytes[at + low]!;
    out[unit] = bytes[at + 1 - low] === 0 && byte < 0x80 ? byte : 0x1a;
  }
  return out;
}

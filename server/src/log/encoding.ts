/** How the bytes of a log are read as text. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

export interface EncodingGuess {
  readonly encoding: Encoding;
  /** Bytes of the byte order mark, 0 without one */
  readonly bom: number;
  /** False for bytes that are no text in any encoding we know: many NULs and control bytes */
  readonly text: boolean;
}

/** Guesses the encoding from the first bytes of a file (a few KB are enough). Anything unknown is read as UTF-8. */
export function guessEncoding(head: Uint8Array): EncodingGuess {
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', bom: 2, text: true };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', bom: 2, text: true };
  const bom = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  let nul = 0;
  let nulEven = 0;
  let control = 0;
  for (let at = 0; at < head.length; at++) {
    const byte = head[at]!;
    if (byte === 0) {
      nul++;
      if (at % 2 === 0) nulEven++;
    } else if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) control++;
  }
  const half = head.length / 2;
  if (bom === 0 && head.length >= 8 && nul > half * 0.6) {
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

/** Decodes one line or span the way an editor does: bytes that are no text become U+FFFD. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  return decoders[encoding].decode(bytes);
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

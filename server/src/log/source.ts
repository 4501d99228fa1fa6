import type { Notice } from './family';

/** The one way the engine reads a log: a stream of bytes from any offset. Node, a browser and a test each bring their own. */
export interface ByteSource {
  /** Notices of whoever made the text, where it was made from something else */
  readonly notices?: readonly Notice[];
  /** Size in bytes as known now */
  readonly size: number;
  /** Bytes from `start` (default 0) to the end, in chunks that stay valid only until the next one is asked for. */
  chunks(start?: number): AsyncIterable<Uint8Array>;
  /** Bytes of one span; shorter when the source ends before. */
  read(start: number, end: number): Promise<Uint8Array>;
}

/** A source over bytes in memory, cut into chunks of `chunkSize`. */
export function memorySource(bytes: Uint8Array, chunkSize = 1 << 20): ByteSource {
  return {
    size: bytes.length,
    async *chunks(start = 0) {
      for (let at = start; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize);
    },
    read: (start, end) => Promise.resolve(bytes.subarray(start, end)),
  };
}

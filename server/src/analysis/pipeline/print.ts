import type { ByteSource } from '../../log/source';

/** What identifies a log that has grown: bytes at its beginning, and those before the offset where reading ended. */
export interface Print {
  readonly head: Uint8Array;
  readonly tail: Uint8Array;
}

const printBytes = 1024;

/** The print of a log of which `bytes` were read. */
export async function printOf(source: ByteSource, bytes: number): Promise<Print> {
  const head = await source.read(0, Math.min(bytes, printBytes));
  const tail = await source.read(Math.max(0, bytes - printBytes), bytes);
  // A source may give views of what it keeps for itself.
  return { head: Uint8Array.from(head), tail: Uint8Array.from(tail) };
}

/** Whether two parts of logs hold the same bytes. */
export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

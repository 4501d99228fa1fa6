import { windowsEventOf } from '../log/eventExports/windowsEvent';
import type { ByteSource } from '../log/source';
import { chunkBytes, headerBytes, readChunk } from './chunks';
import { Page, type RenderedEvents } from './page';

export { isEventLog } from './chunks';

/** Whether the first few KB of an event log hold an event that bears on servicing. */
export function bearsOnServicing(head: Uint8Array): boolean {
  const reader = new LogReader();
  reader.push(head);
  reader.finish();
  return reader.page.shown > 0;
}

/**
 * Reads an event log and writes what bears on servicing as text. Any bytes give an answer; rejects only
 * with what the source rejects with, or with the signal's reason. Memory holds one chunk and the text.
 */
export async function renderEventFile(source: ByteSource, signal?: AbortSignal): Promise<RenderedEvents> {
  const reader = new LogReader();
  for await (const chunk of source.chunks()) {
    signal?.throwIfAborted();
    reader.push(chunk);
  }
  signal?.throwIfAborted();
  return reader.finish();
}

/** The same for bytes in memory. */
export function renderEvents(bytes: Uint8Array): RenderedEvents {
  const reader = new LogReader();
  reader.push(bytes);
  return reader.finish();
}

/** Cuts the bytes of an `.evtx` into its chunks. */
class LogReader {
  readonly page = new Page();
  readonly #chunk = new Uint8Array(chunkBytes);
  /** Bytes seen, and how many of them wait in `#chunk` */
  #seen = 0;
  #held = 0;

  push(bytes: Uint8Array): void {
    let at = Math.max(0, Math.min(bytes.length, headerBytes - this.#seen));
    while (at < bytes.length) {
      const part = bytes.subarray(at, at + chunkBytes - this.#held);
      this.#chunk.set(part, this.#held);
      this.#held += part.length;
      at += part.length;
      if (this.#held === chunkBytes) this.#read(this.#seen + at);
    }
    this.#seen += bytes.length;
  }

  finish(): RenderedEvents {
    if (this.#held > 0) this.#read(this.#seen);
    return this.page.finish();
  }

  /** `end` is where the chunk ends in the file. */
  #read(end: number): void {
    const { events, flaws } = readChunk(this.#chunk.subarray(0, this.#held), end - this.#held);
    for (const { xml, number, written } of events) {
      const event = windowsEventOf(xml, written, String(number));
      if (event) this.page.add(event);
    }
    for (const flaw of flaws) this.page.addFlaw(flaw);
    this.#held = 0;
  }
}

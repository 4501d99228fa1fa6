import { decode, guessEncoding } from '../log/encoding/encoding';
import type { ByteSource } from '../log/source';
import { text } from '../base/text';
import { chunkBytes, headerBytes, isEventLog, readChunk } from './chunks';
import { Page, type RenderedEvents } from './page';
import { windowsEventOf } from './windowsEvent';
import { EventXmlReader, isEventXml, type ExportedEvent } from './xmlExport';

const sniffBytes = 4096;

/** Whether the first 4 KB of a file are of an event log (`.evtx`), or of an export of one as XML. */
export function isEventFile(head: Uint8Array): boolean {
  return isEventLog(head) || isEventXml(decode(head, guessEncoding(head).encoding));
}

/** Whether the first few KB of an event log hold an event that bears on servicing. */
export function bearsOnServicing(head: Uint8Array): boolean {
  const reader = readerOf(head);
  reader.push(head);
  reader.finish();
  return reader.page.shown > 0;
}

/**
 * Reads an event log or its export as XML and writes what bears on servicing as text. Any bytes give an answer; rejects only
 * with what the source rejects with, or with the signal's reason. Memory holds one chunk and the text.
 */
export async function renderEventFile(source: ByteSource, signal?: AbortSignal): Promise<RenderedEvents> {
  const reader = readerOf(await source.read(0, Math.min(source.size, sniffBytes)));
  for await (const chunk of source.chunks()) {
    signal?.throwIfAborted();
    reader.push(chunk);
  }
  signal?.throwIfAborted();
  return reader.finish();
}

/** The same for bytes in memory. */
export function renderEvents(bytes: Uint8Array): RenderedEvents {
  const reader = readerOf(bytes.subarray(0, sniffBytes));
  reader.push(bytes);
  return reader.finish();
}

interface PageReader {
  readonly page: Page;
  push(bytes: Uint8Array): void;
  finish(): RenderedEvents;
}

function readerOf(head: Uint8Array): PageReader {
  return isEventLog(head) ? new LogReader() : new ExportReader(head);
}

/** Cuts the bytes of an `.evtx` into its chunks. */
class LogReader implements PageReader {
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

/** Decodes the bytes of an export piece by piece. */
class ExportReader implements PageReader {
  readonly page = new Page();
  readonly #xml = new EventXmlReader();
  readonly #decoder: InstanceType<typeof TextDecoder>;

  constructor(head: Uint8Array) {
    this.#decoder = new TextDecoder(guessEncoding(head).encoding);
  }

  push(bytes: Uint8Array): void {
    this.#take(this.#xml.push(this.#decoder.decode(bytes, { stream: true })));
  }

  finish(): RenderedEvents {
    this.#take(this.#xml.push(this.#decoder.decode()));
    this.#take(this.#xml.finish());
    return this.page.finish();
  }

  #take(events: Iterable<ExportedEvent>): void {
    for (const { at, xml } of events) {
      const event = xml && windowsEventOf(xml);
      if (event) this.page.add(event);
      else
        this.page.addFlaw({
          offset: at,
          text: text(
            'The event at character {0} of the export is damaged and is not shown. Export the log again.',
            at,
          ),
        });
    }
  }
}

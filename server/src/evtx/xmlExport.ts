import type { XmlElement } from './binXml';
import { parseEvent } from './xmlEvent';

const opening = /<Event[\s>]/;
const closing = '</Event>';
/** Real events have a few thousand characters. */
const maxEvent = 512 * 1024;

/**
 * Whether the first few KB of a text are of an XML export of Event Viewer or of wevtutil: one event or many, inside
 * `<Events>` or bare.
 */
export function isEventXml(head: string): boolean {
  return (
    /^[\uFEFF\s]*</.test(head) &&
    /<Event\s[^>]{0,300}\bxmlns=["']http:\/\/schemas\.microsoft\.com\/win\/2004\/08\/events\/event["']/.test(
      head,
    )
  );
}

/** An event of an export; null where it is damaged. */
export interface ExportedEvent {
  /** UTF-16 offset in the text where it starts */
  readonly at: number;
  readonly xml: XmlElement | null;
}

/** Takes an export piece by piece and gives its events, so that memory holds one of them. Never throws, linear in the text. */
export class EventXmlReader {
  /** Text from the start of the event that is not complete yet */
  #rest = '';
  /** Offset of `#rest` in the whole text */
  #offset = 0;
  /** Where in `#rest` to look on for an end */
  #looked = 0;

  /** Takes the next piece and gives the events that end in it. */
  *push(piece: string): Generator<ExportedEvent> {
    this.#rest += piece;
    for (;;) {
      if (this.#looked === 0) {
        const found = this.#rest.search(opening);
        // What may be the beginning of a tag waits for the next piece.
        this.#drop(found < 0 ? Math.max(0, this.#rest.length - closing.length) : found);
        if (found < 0) return;
      }
      const end = this.#rest.indexOf(closing, this.#looked);
      // An event that lost its end is followed by the next one: an end closes the last opening before it.
      const start = lastOpening(this.#rest, end < 0 ? this.#rest.length : end);
      if (end < 0) {
        this.#looked = Math.max(1, this.#rest.length - closing.length);
        if (this.#rest.length <= maxEvent) return;
        yield { at: this.#offset, xml: null };
        this.#drop(start > 0 ? start : this.#rest.length);
        this.#looked = 0;
        continue;
      }
      if (start > 0) yield { at: this.#offset, xml: null };
      const past = end + closing.length;
      yield { at: this.#offset + start, xml: parseEvent(this.#rest.slice(start, past)) };
      this.#drop(past);
      this.#looked = 0;
    }
  }

  /** Gives the event that was cut by the end of the text. */
  *finish(): Generator<ExportedEvent> {
    if (this.#looked > 0) yield { at: this.#offset, xml: null };
  }

  #drop(length: number): void {
    this.#rest = this.#rest.slice(length);
    this.#offset += length;
  }
}

function lastOpening(text: string, before: number): number {
  return Math.max(text.lastIndexOf('<Event ', before), text.lastIndexOf('<Event>', before));
}

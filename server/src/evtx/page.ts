import { describe } from '../log/eventExports/describe';
import { knownEvent } from '../log/eventExports/eventCatalogue';
import type { WindowsEvent } from '../log/eventExports/windowsEvent';
import { text, type Text } from '../base/text';
import type { Flaw } from './chunks';

/** An event log as lines of text, one event a line; see `describe` for their form. */
export interface RenderedEvents {
  readonly text: string;
  /** What the reader should know: records left out, damage */
  readonly notices: readonly Text[];
}

/** More events about servicing than this add nothing for a reader; the newest ones stay. */
export const maxEvents = 100_000;
/** Damaged records and chunks that are reported one by one */
const maxFlaws = 20;

interface Entry {
  readonly record: number;
  readonly time: string;
  readonly lines: string;
}

/** Gathers events in any order and writes them in the order in which they were logged. */
export class Page {
  readonly #channels = new Set<string>();
  readonly #computers = new Set<string>();
  readonly #flaws: Text[] = [];
  #entries: Entry[] = [];
  #records = 0;
  #damaged = 0;
  #dropped = 0;

  /** Events so far that bear on servicing */
  get shown(): number {
    return this.#entries.length;
  }

  /** Takes an event; one that does not bear on servicing is only counted. */
  add(event: WindowsEvent): void {
    this.#records++;
    const known = knownEvent(event.provider, event.id, event.data.map(({ value }) => value).join('\n'));
    if (!known) return;
    this.#channels.add(event.channel);
    this.#computers.add(event.computer);
    this.#entries.push({ record: Number(event.record), time: event.time, lines: describe(event, known) });
    if (this.#entries.length < 2 * maxEvents) return;
    this.#sort();
    this.#entries = this.#entries.slice(maxEvents);
    this.#dropped += maxEvents;
  }

  /** Takes something that could not be read. */
  addFlaw(flaw: Flaw): void {
    this.#damaged++;
    if (this.#flaws.length < maxFlaws) this.#flaws.push(flaw.text);
  }

  finish(): RenderedEvents {
    this.#sort();
    const dropped = Math.max(0, this.#entries.length - maxEvents);
    const shown = this.#entries.slice(dropped);
    const left = this.#records - shown.length - dropped - this.#dropped;
    return {
      text: [this.#title(shown.length), ...shown.map(({ lines }) => lines), ''].join('\n'),
      notices: [...this.#flaws, ...this.#counts(left, dropped + this.#dropped)],
    };
  }

  /** Numbers are those of one log; events of several are put in order by their times. */
  #sort(): void {
    const isOneLog = this.#channels.size <= 1 && this.#entries.every(({ record }) => record > 0);
    this.#entries.sort((a, b) =>
      isOneLog ? a.record - b.record : a.time < b.time ? -1 : a.time > b.time ? 1 : a.record - b.record,
    );
  }

  #title(shown: number): string {
    const names = (set: ReadonlySet<string>): string => [...set].slice(0, 5).map(word).join(', ');
    const channels =
      this.#channels.size === 0 ? '' : `${names(this.#channels)} of ${names(this.#computers)}: `;
    return `# ${channels}${shown} of ${this.#records} events bear on servicing. Times are in UTC.`;
  }

  #counts(left: number, dropped: number): Text[] {
    const notices: Text[] = [];
    if (this.#damaged > this.#flaws.length)
      notices.push(text('{0} more parts of the event log are damaged.', this.#damaged - this.#flaws.length));
    if (dropped > 0)
      notices.push(
        text(
          'The event log holds more than {0} events about servicing; the {1} oldest are not shown.',
          maxEvents,
          dropped,
        ),
      );
    if (left > 0)
      notices.push(
        text('{0} of {1} events do not bear on servicing and are not shown.', left, this.#records),
      );
    if (this.#records === 0) notices.push(text('The event log holds no events that can be read.'));
    return notices;
  }
}

/** A name from the log, fit for a line of text. */
function word(name: string): string {
  return name.replace(/[^\p{L}\p{N} ._/()-]/gu, '?').slice(0, 100);
}

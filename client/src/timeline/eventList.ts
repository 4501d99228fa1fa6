import type { TimelineEvent, TimelineLane } from '../../../server/src/protocol/protocol';

/** An event with its place in the timeline. */
export interface ListedEvent {
  readonly lane: number;
  /** Index in the lane's events */
  readonly event: number;
  readonly details: TimelineEvent;
}

/** All events of all lanes in the order of their moments: the timeline for the keyboard and for a screen reader. */
export class EventList {
  readonly #events: readonly ListedEvent[];
  readonly #positions: readonly Int32Array[];

  constructor(lanes: readonly Pick<TimelineLane, 'events'>[]) {
    this.#events = lanes
      .flatMap(({ events }, lane) => events.map((details, event) => ({ lane, event, details })))
      .sort((a, b) => a.details.from - b.details.from || a.lane - b.lane || a.event - b.event);
    this.#positions = lanes.map(({ events }) => new Int32Array(events.length));
    this.#events.forEach(({ lane, event }, position) => (this.#positions[lane]![event] = position));
  }

  get length(): number {
    return this.#events.length;
  }

  at(position: number): ListedEvent | undefined {
    return this.#events[position];
  }

  /** Position of an event of a lane; -1 for none. */
  positionOf(lane: number, event: number): number {
    return this.#positions[lane]?.[event] ?? -1;
  }

  /** The events around a position that a list shows at a time, and where the first of them stands. */
  page(position: number, size: number): { readonly start: number; readonly events: readonly ListedEvent[] } {
    const start = Math.max(0, Math.min(position - (size >> 1), this.length - size));
    return { start, events: this.#events.slice(start, start + size) };
  }

  /** Position of the next event that ended badly, or of the one before; where there is none it stays where it is. */
  failureBeside(position: number, step: 1 | -1): number {
    for (let at = position + step; at >= 0 && at < this.length; at += step) {
      const { kind, failed } = this.#events[at]!.details;
      if (failed && (kind === 'failure' || kind === 'cause' || kind === 'damage')) return at;
    }
    return position;
  }
}

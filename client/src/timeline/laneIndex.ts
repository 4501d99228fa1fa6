import type { TimelineEvent, TimelineKind, TimelineLane } from '../../../server/src/protocol/protocol';
import type { Span } from './window';

/** What is drawn as a bar; everything else is a mark at one moment. */
const bars: ReadonlySet<TimelineKind> = new Set(['session', 'check', 'setup', 'startup']);
/** Marks that lie on each other are drawn as the one that says most. */
const importance: Readonly<Record<TimelineKind, number>> = {
  cause: 4,
  damage: 3,
  failure: 3,
  boot: 1,
  session: 0,
  check: 0,
  setup: 0,
  startup: 0,
};

/** A run of bars of one look that touch on the screen, in pixels. */
export interface Run {
  readonly kind: TimelineKind;
  readonly failed: boolean;
  readonly from: number;
  readonly to: number;
}

/** A mark on the screen. */
export interface Mark {
  readonly event: TimelineEvent;
  readonly x: number;
}

interface Entry {
  readonly event: TimelineEvent;
  /** Index in the lane's events */
  readonly index: number;
}

/**
 * The events of one lane, ready to be drawn and pointed at. Events come in the order of their beginning, so that those in a
 * window are found by binary search; bars overlap, so the latest end so far is kept with each.
 */
export class LaneIndex {
  readonly #bars: readonly Entry[];
  readonly #marks: readonly Entry[];
  /** By bar: the latest end of it and of all before */
  readonly #ends: Float64Array;
  readonly #silences: TimelineLane['silences'];

  constructor({ events, silences }: Pick<TimelineLane, 'events' | 'silences'>) {
    this.#silences = silences;
    const entries = events.map((event, index) => ({ event, index }));
    this.#bars = entries.filter(({ event }) => bars.has(event.kind));
    this.#marks = entries.filter(({ event }) => !bars.has(event.kind));
    this.#ends = new Float64Array(this.#bars.length);
    let end = -Infinity;
    this.#bars.forEach(({ event }, index) => {
      end = Math.max(end, event.to);
      this.#ends[index] = end;
    });
  }

  /**
   * The bars in a window of `width` pixels, those that touch as one, what failed last and so on top. No more runs than
   * pixels for each look, however many bars there are; one look at each bar in the window.
   */
  runs({ from, to }: Span, width: number): Run[] {
    const scale = width / (to - from);
    const open = new Map<string, { kind: TimelineKind; failed: boolean; from: number; to: number }>();
    const good: Run[] = [];
    const bad: Run[] = [];
    const start = lowest(this.#bars.length, (index) => this.#ends[index]! >= from);
    for (let index = start; index < this.#bars.length; index++) {
      const { event } = this.#bars[index]!;
      if (event.from > to) break;
      if (event.to < from) continue;
      const left = Math.max(0, (event.from - from) * scale);
      const right = Math.min(width, (event.to - from) * scale);
      const look = `${event.kind} ${event.failed}`;
      const last = open.get(look);
      if (last && left <= last.to + 1) {
        last.to = Math.max(last.to, right);
        continue;
      }
      const run = { kind: event.kind, failed: event.failed, from: left, to: right };
      open.set(look, run);
      (event.failed ? bad : good).push(run);
    }
    return [...good, ...bad];
  }

  /** The silences in a window, in pixels; those that touch as one. They do not overlap. */
  silences({ from, to }: Span, width: number): { readonly from: number; readonly to: number }[] {
    const scale = width / (to - from);
    const found: { from: number; to: number }[] = [];
    const start = lowest(this.#silences.length, (index) => this.#silences[index]![1] >= from);
    for (let index = start; index < this.#silences.length; index++) {
      const [begin, end] = this.#silences[index]!;
      if (begin > to) break;
      const left = Math.max(0, (begin - from) * scale);
      const right = Math.min(width, (end - from) * scale);
      const last = found.at(-1);
      if (last && left <= last.to + 1) last.to = right;
      else found.push({ from: left, to: right });
    }
    return found;
  }

  /** The marks in a window, of those within `gap` pixels the one that says most. */
  marks({ from, to }: Span, width: number, gap = 6): Mark[] {
    const scale = width / (to - from);
    const found: Mark[] = [];
    const start = lowest(this.#marks.length, (index) => this.#marks[index]!.event.from >= from);
    for (let index = start; index < this.#marks.length; index++) {
      const { event } = this.#marks[index]!;
      if (event.from > to) break;
      const x = (event.from - from) * scale;
      const last = found.at(-1);
      if (!last || x - last.x >= gap || (last.event.kind === 'boot') !== (event.kind === 'boot'))
        found.push({ event, x });
      else if (importance[event.kind] > importance[last.event.kind])
        found[found.length - 1] = { event, x: last.x };
    }
    return found;
  }

  /**
   * Index of the event at a moment, in the lane's events: the most important mark within `slack` seconds, else the bar that
   * began last of those around it; -1 for none.
   */
  at(moment: number, slack: number): number {
    let best: Entry | undefined;
    const first = lowest(this.#marks.length, (index) => this.#marks[index]!.event.from >= moment - slack);
    for (let index = first; index < this.#marks.length; index++) {
      const entry = this.#marks[index]!;
      if (entry.event.from > moment + slack) break;
      if (!best || importance[entry.event.kind] > importance[best.event.kind]) best = entry;
    }
    if (best) return best.index;
    const after = lowest(this.#bars.length, (index) => this.#bars[index]!.event.from > moment + slack);
    for (let index = after - 1; index >= 0 && this.#ends[index]! >= moment - slack; index--) {
      const { event, index: position } = this.#bars[index]!;
      if (event.to >= moment - slack) return position;
    }
    return -1;
  }
}

/** The lowest index in `[0, length)` that fits, where all after one that fits do too; `length` when none does. */
function lowest(length: number, fits: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

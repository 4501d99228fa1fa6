import type { FailureEvent } from '../extract/frames/failureEvent';
import { templateHash } from '../extract/frames/template';
import type { PassesWith } from './propagation';
import type { Events } from './look';
import type { SessionType } from '../model/model';

/**
 * What rows say in operations that went well. That what passing runs have as well is little suspected of what a failing run met is the idea of
 * spectrum-based fault localisation (Tarantula: Jones and Harrold, ASE 2005); a row here is what a statement of a program is there.
 */
export class Background {
  /** By template: in how many of the operations a row of it stands, and the objects that such rows name */
  readonly #rows = new Map<number, { count: number; readonly named: Map<string, number> }>();

  /** Adds operations of a sort that went well, as far as a look shows them. */
  add(events: Events, type: SessionType): void {
    const { look } = events;
    const own = new Set(
      look.sessions.flatMap((session, index) =>
        session.outcome === 'succeeded' && session.type === type ? [index] : [],
      ),
    );
    if (own.size === 0) return;
    const seen = new Set<string>();
    for (const event of events.of(own, look.firstLine, look.lastLine)) {
      if (event.outcome !== 'failure' || !own.has(event.session)) continue;
      const hash = templateHash(event);
      const row = this.#rows.get(hash) ?? { count: 0, named: new Map<string, number>() };
      this.#rows.set(hash, row);
      const [once, named] = [`${event.session} ${hash}`, `${event.session} ${hash} ${namesOf(event)}`];
      if (!seen.has(once)) row.count++;
      if (!seen.has(named)) row.named.set(namesOf(event), (row.named.get(namesOf(event)) ?? 0) + 1);
      seen.add(once).add(named);
    }
  }

  /** In how many of them rows like an event stand; half of one where they are about something else. */
  readonly passesWith: PassesWith = (event) => {
    const row = this.#rows.size > 0 ? this.#rows.get(templateHash(event)) : undefined;
    if (!row) return 0;
    const same = row.named.get(namesOf(event)) ?? 0;
    return same + (row.count - same) / 2;
  };
}

function namesOf({ objects }: FailureEvent): string {
  return objects.map(({ text }) => text.toLowerCase()).join('|');
}

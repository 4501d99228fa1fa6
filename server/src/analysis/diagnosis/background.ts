import type { FailureEvent } from '../extract/frames/failureEvent';
import { templateHash } from '../extract/frames/template';
import type { PassesWith } from './propagation';
import type { Events } from './look';
import type { PassedRow, RowKey, SessionType } from '../model/model';

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
      const key = rowKeyOf(event);
      const [once, named] = [
        `${event.session} ${key.template}`,
        `${event.session} ${key.template} ${key.named}`,
      ];
      this.#count(key, seen.has(once) ? 0 : 1, seen.has(named) ? 0 : 1);
      seen.add(once).add(named);
    }
  }

  /** Adds what another log's {@link rows} say. */
  addRows(rows: readonly PassedRow[]): void {
    for (const row of rows) this.#count(row, row.operations, row.same);
  }

  /** All of it as plain data */
  rows(): PassedRow[] {
    return [...this.#rows].flatMap(([template, { count, named }]) =>
      // How many operations have the sentence is said once, by its first row.
      [...named].map(([name, same], at) => ({
        template,
        named: name,
        same,
        operations: at === 0 ? count : 0,
      })),
    );
  }

  #count({ template, named }: RowKey, operations: number, same: number): void {
    const row = this.#rows.get(template) ?? { count: 0, named: new Map<string, number>() };
    this.#rows.set(template, row);
    row.count += operations;
    row.named.set(named, (row.named.get(named) ?? 0) + same);
  }

  /** In how many of them rows like an event stand; half of one where they are about something else. */
  readonly passesWith: PassesWith = (event) => (this.#rows.size > 0 ? this.passesOf(rowKeyOf(event)) : 0);

  /** The same for an event of which only the key is known. */
  passesOf({ template, named }: RowKey): number {
    const row = this.#rows.get(template);
    if (!row) return 0;
    const same = row.named.get(named) ?? 0;
    return same + (row.count - same) / 2;
  }
}

/** What an event is known by beside those of other operations: its sentence with its codes, and the objects that it names. */
export function rowKeyOf(event: FailureEvent): RowKey {
  return { template: templateHash(event), named: namesOf(event) };
}

function namesOf({ objects }: FailureEvent): string {
  return objects.map(({ text }) => text.toLowerCase()).join('|');
}

import type { Finding, Incident } from '../model/model';
import { appendTo } from '../../base/multimap';

/** A failure and every time that it happened. */
export interface Recurrence<T> {
  /** The time to look at first */
  readonly first: T;
  /** All times, that one too, the oldest first */
  readonly occurrences: readonly T[];
}

/**
 * Failures that are the same to a reader, as one: the same operation ended in the same way, with the same code, from the same cause.
 * `scope` keeps apart what must not be put together, such as machines. The order is that of the first of each.
 */
export function foldEqual<T>(
  items: readonly T[],
  incidentOf: (item: T) => Incident,
  scope: (item: T) => string = () => '',
): Recurrence<T>[] {
  const groups = new Map<string, T[]>();
  for (const item of items) appendTo(groups, `${scope(item)}\n${sameness(incidentOf(item))}`, item);
  return [...groups.values()].map((group) => ({
    first: group[0]!,
    // Later ones come first in a ranking; where no row carries a time, the order of lines is that of time.
    occurrences: group
      .map((item, index) => ({ item, index, time: timeOf(incidentOf(item)) }))
      .sort((a, b) => a.time - b.time || b.index - a.index)
      .map(({ item }) => item),
  }));
}

/** When an incident was seen, as {@link Finding.time}; NaN where its rows carry no time. */
export function timeOf(incident: Incident): number {
  return locationOf(incident)?.time ?? Number.NaN;
}

/** The row that stands for an incident: its failure, else its cause. */
export function locationOf({ top, cause }: Incident): Finding | null {
  return top ?? cause?.finding ?? null;
}

function sameness({ outcome, isOpen, title, top, cause }: Incident): string {
  return JSON.stringify([
    outcome,
    isOpen ?? false,
    title,
    top?.code ?? null,
    cause && [cause.kind, cause.object?.toLowerCase() ?? null],
  ]);
}

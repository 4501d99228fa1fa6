import { isOfHardware } from './importance';
import type { Incident } from '../model/model';

const outcomes = { failed: 0, recovered: 1, superseded: 2 } as const;
const confidences = { high: 0, medium: 1, low: 2 } as const;

/** How early an incident is to be looked at among those of other logs: less is earlier. */
export function weightOf({ outcome, cause }: Pick<Incident, 'outcome' | 'cause'>): number {
  // Before anything is repaired, on whatever log it rests.
  if (isOfHardware({ cause })) return -1;
  return outcomes[outcome] * 10 + (cause ? confidences[cause.confidence] : 3);
}

/** One list of several, the lightest head first. Items of one list keep their order. */
export function mergeRanked<T>(lists: readonly (readonly T[])[], weight: (item: T) => number): T[] {
  const rest = lists.filter(({ length }) => length > 0).map((list) => ({ list, at: 0 }));
  const ranked: T[] = [];
  while (rest.length > 0) {
    const best = rest.reduce((lightest, queue) =>
      weight(queue.list[queue.at]!) < weight(lightest.list[lightest.at]!) ? queue : lightest,
    );
    ranked.push(best.list[best.at]!);
    best.at++;
    if (best.at === best.list.length) rest.splice(rest.indexOf(best), 1);
  }
  return ranked;
}

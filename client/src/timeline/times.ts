import type { Span } from './window';

const day = 86_400;

/** A moment of the machine's wall clock: `2024-04-20 10:15:03`. */
export function stamp(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
}

/** Labels of an axis whose marks lie `step` seconds apart: the date where the day changes, the time everywhere else. */
export function axisLabels(moments: readonly number[], step: number): string[] {
  let before = '';
  return moments.map((moment) => {
    const [date, time] = stamp(moment).split(' ') as [string, string];
    const clock = step < 60 ? time : time.slice(0, 5);
    const isNew = date !== before;
    before = date;
    if (step >= day) return date;
    return isNew ? `${clock}\n${date}` : clock;
  });
}

/** The moment at a share of a window. */
export function momentOf({ from, to }: Span, share: number): number {
  return from + (to - from) * share;
}

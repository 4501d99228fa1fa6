import { text, type Text } from '../../base/text';
import type { Confidence } from '../../base/confidence';
import type { EventLink, Origin } from './propagation';

/** What speaks for and against an inferred cause. Points add up; the words are for the reader and decide nothing. */
export interface Ground {
  readonly points: number;
  readonly says: Text;
}

const byLink: Readonly<Record<EventLink, Ground>> = {
  same: { points: 2, says: text('It carries the code that the operation ended in.') },
  mapped: {
    points: 2,
    says: text('A record shows that its code became the one that the operation ended in.'),
  },
  'low-word': {
    points: 1.5,
    says: text('Its code has the same number as the one that the operation ended in, in another facility.'),
  },
  class: {
    points: 1,
    says: text('Its code is of the same sort as the one that the operation ended in.'),
  },
  wrapper: {
    points: 0.5,
    says: text('The operation ended in a code that only says that something else failed.'),
  },
  adjacent: {
    points: 0.5,
    says: text('It stands right beside the record that carries the code of the failure.'),
  },
  last: { points: 0, says: text('It is the failure nearest to the end; no code ties the two.') },
};

const byShape = {
  statement: { points: 2, says: text('It says in words what is wrong.') },
  origin: { points: 1.5, says: text('It is the call in which the code came up.') },
  unwinding: { points: 0, says: text('It only carries a code; no earlier record says more.') },
  summary: { points: -1, says: text('It only sums up how the operation ended.') },
} as const;

/** Where the object of a cause is named. */
export type Naming = 'itself' | 'context' | 'nowhere';

/** What an inferred cause rests on. `isSure`: the kind follows from the class of the failure without doubt. */
export function groundsOf(origin: Origin, naming: Naming, namedAt: number, isSure: boolean): Ground[] {
  const grounds: Ground[] = [byLink[origin.link], byShape[origin.event.shape]];
  if (naming === 'itself') grounds.push({ points: 1, says: text('It names the object.') });
  if (naming === 'context')
    grounds.push({ points: 0.5, says: text('The object is what line {0} says is worked on.', namedAt) });
  grounds.push(
    isSure
      ? { points: 1, says: text('Its kind follows from the code, the words and the object.') }
      : { points: 0, says: text('No declared cause fits; its kind is a guess from its code.') },
  );
  return grounds;
}

/** Points from which on an inferred cause is right in four of five unseen cases. */
const mediumPoints = 4.5;

/** The confidence that grounds add up to; never high, which is left to declared causes. */
export function confidenceOf(grounds: readonly Ground[]): Confidence {
  return grounds.reduce((sum, { points }) => sum + points, 0) >= mediumPoints ? 'medium' : 'low';
}

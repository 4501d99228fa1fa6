import { isOpaqueCode } from '../../codes';
import { text, type Text } from '../../base/text';
import type { Confidence } from '../../base/confidence';
import type { Ground } from '../model/ground';
import type { Cause, Fault, Finding } from '../model/model';
import type { FailureEvent } from '../extract/frames/failureEvent';
import type { EventLink, Origin } from './propagation';

/** Points from which on an inferred cause is right in four of five unseen cases. */
const mediumPoints = 4.5;
/** What a declared cause without a doubt has; more than the grounds of an inferred one can add up to. */
const highPoints = 8;

/** The score of a cause: the sum of the evidence for it and against it. */
export function scoreOf(grounds: readonly Ground[]): number {
  return grounds.reduce((sum, { points }) => sum + points, 0);
}

/** The confidence that a score stands for. */
export function confidenceOf(grounds: readonly Ground[]): Confidence {
  const score = scoreOf(grounds);
  return score >= highPoints ? 'high' : score >= mediumPoints ? 'medium' : 'low';
}

/** The parts of a cause that say how sure it is. The only way to state a confidence. */
export function restingOn(...grounds: readonly Ground[]): Pick<Cause, 'confidence' | 'grounds'> {
  return { confidence: confidenceOf(grounds), grounds };
}

/** A ground that is enough by itself. */
export const certain = (says: Text): Ground => ({ points: highPoints, says });
/** A ground that is worth a look, by itself. */
export const likely = (says: Text): Ground => ({ points: 5, says });
/** What is said of a cause that no evidence supports. */
export const unsupported = (says: Text): Ground => ({ points: 0, says });

/** What keeps a fault from being a sure cause, worst first. All of them together leave a medium confidence. */
const doubts = {
  outside: { points: -1, says: text('It was seen outside the operation that failed.') },
  nameless: { points: -0.5, says: text('The log does not name the object.') },
  unproven: {
    points: -1,
    says: text('It was reported only in a form that is often repaired within the same session.'),
  },
  opaque: { points: -0.5, says: text('The error code only reports that something else failed.') },
} as const;

/** What a cause that is a fault rests on. `inScope` is where the failed operation met it. */
export function groundsOfFault(fault: Fault, inScope: Finding | undefined, top: Finding): Ground[] {
  const against: Ground[] = [];
  if (!inScope) against.push(doubts.outside);
  if (fault.name === null) against.push(doubts.nameless);
  if (!fault.isProven) against.push(doubts.unproven);
  if (top.code !== undefined && isOpaqueCode(top.code)) against.push(doubts.opaque);
  if (against.length === 0)
    return [certain(text('The operation itself met it, the log names the object, and nothing repaired it.'))];
  return [certain(text('The log states it in the words of a kind of cause that is known.')), ...against];
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
    says: text('It is right beside the record that carries the code of the failure.'),
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

/** What the kind of an inferred cause follows from: without doubt from the failure, as a guess, from a code that another log explains, or not at all. */
export type Basis = 'sure' | 'guess' | 'code-alone' | 'nothing';

const byBasis: Readonly<Record<Basis, Ground>> = {
  sure: { points: 1, says: text('Its kind follows from the code, the words and the object.') },
  guess: { points: 0, says: text('No declared cause fits; its kind is a guess from its code.') },
  'code-alone': {
    points: -4,
    says: text('This log has only the code of the failure; what happened is recorded in another log.'),
  },
  nothing: { points: -4, says: text('Neither its code nor its words say what kind of failure it is.') },
};

/** What an inferred cause rests on; `namedAt` is the line that names the object. */
export function groundsOf(origin: Origin, naming: Naming, namedAt: number, basis: Basis): Ground[] {
  const grounds: Ground[] = [byLink[origin.link], byShape[origin.event.shape]];
  if (naming === 'itself') grounds.push({ points: 1, says: text('It names the object.') });
  if (naming === 'context')
    grounds.push({ points: 0.5, says: text('The object is what line {0} says is worked on.', namedAt) });
  if (origin.passes > 0)
    grounds.push({ points: -Math.min(1, origin.passes), says: standsElsewhere(origin.passes) });
  return [...grounds, byBasis[basis]];
}

/** What speaks against a row that stands in operations which went well in other logs of the machine. */
export function groundOfOthers(passes: number): Ground {
  return {
    points: -Math.min(1, passes),
    says: text('Rows like it are in operations of other logs that went well, too: {0}.', Math.ceil(passes)),
  };
}

function standsElsewhere(passes: number): Text {
  return text('Rows like it are in operations that went well, too: {0}.', Math.ceil(passes));
}

/** Why a row that was weighed is not where a failure began. */
export function whyLeft({ shape }: FailureEvent, passes: number): Text {
  if (passes > 0) return standsElsewhere(passes);
  if (shape === 'summary' || shape === 'unwinding') return byShape[shape].says;
  return text('It is tied to the failure less closely, or says less of what is wrong.');
}

import type { Text } from '../../base/text';

/**
 * One reason to believe in a cause, or to doubt it. Points add up to a score, which decides the confidence
 * (`diagnosis/confidence.ts`); the words are for the reader and decide nothing.
 */
export interface Ground {
  /** Negative for a doubt; about 8 for what leaves none */
  readonly points: number;
  readonly says: Text;
}

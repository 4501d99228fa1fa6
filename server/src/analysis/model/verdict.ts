import type { Appearance } from '../../log/appearance';
import type { LogFamily } from '../../log/family';
import type { Finding } from './model';

/** Why nothing can be said of a file. */
export type UnreadReason =
  /** There is no text in it */
  | 'empty'
  /** No format of servicing or setup logs fits */
  | 'unrecognised'
  /** A format fits by name or by a few lines, and (almost) no row could be split by it */
  | 'not-split'
  /** Nothing failed in the part that was read, and that is not all of it */
  | 'cut';

/**
 * What one log answers to the question whether something failed.
 *
 * - `failed`: operations failed; the incidents describe them
 * - `nothing-failed`: the log was recognised, its rows were split, and no failing row is left without an explanation
 * - `unexplained`: something failed, and the log does not say how it ended; an incident without an end may describe it. `rows` are the last failing rows, in file order and at most
 *   a few; `count` is how many there are; `otherLogs` are names of logs to open
 * - `not-read`: nothing can be said
 */
export type LogVerdict =
  | { readonly state: 'failed' }
  | { readonly state: 'nothing-failed' }
  | {
      readonly state: 'unexplained';
      readonly rows: readonly [Finding, ...Finding[]];
      readonly count: number;
      readonly otherLogs: readonly string[];
    }
  | {
      readonly state: 'not-read';
      readonly reason: UnreadReason;
      readonly appearance: Appearance;
      readonly family: LogFamily;
    };

export type VerdictState = LogVerdict['state'];

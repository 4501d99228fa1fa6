import type { LogFormat } from '../../log/format';
import type { TrackedSession } from '../model';
import type { LogRecord, Signature } from '../signature';

/** Tells which operation a record belongs to. One tracker reads one log, in file order. */
export interface Tracker {
  readonly sessions: readonly TrackedSession[];
  /** Takes the next record and returns the index of its session, -1 for none. */
  next(record: LogRecord): number;
  /** Takes a line that says no more than that an operation goes on; true when it was one, so that nobody else looks at it. */
  skims?(line: string, number: number): boolean;
}

/** What the analysis looks for in the logs of one family. The kinds of causes are not the family's; see `causes/`. */
export interface FamilyRules {
  readonly format: LogFormat;
  /** Where an operation says that it failed, the strongest statement first */
  readonly anchors: readonly Signature[];
  /** What an operation says when it went well, and what is being worked on */
  readonly milestones: readonly Signature[];
  /** What looks alarming and is not */
  readonly noises: readonly Signature[];
  /** What the lines begin with that open and close operations */
  readonly sessionStarts: readonly string[];
  readonly tracker: () => Tracker;
  /** Lines about what is being worked on; only the last one before an error is kept */
  readonly currentItem?: { readonly starts: readonly string[]; readonly match: RegExp };
  /** Lines that tell when the machine was started; `match` finds the moment as a stamp of the family's format */
  readonly boot?: { readonly starts: readonly string[]; readonly match: RegExp };
  /** Logs to open when this one does not tell the cause */
  readonly elsewhere: readonly string[];
}

import type { Text } from '../../base/text';
import type { CodeClass } from '../../codes';
import type { FactRule } from './facts';
import type { CauseKind } from './kinds';
import type { LogObject } from '../../identity/logObject';
import type { LogFormat } from '../../log/format';
import type { TrackedSession, Role, Session, Finding } from './model';
import type { LogRecord, Signature } from './signature';

/** Classes of codes, as one family uses them */
export type CodeMeanings = ReadonlyMap<number, CodeClass>;

/** Finds which operation a record belongs to. One tracker reads one log, in file order. */
export interface Tracker {
  readonly sessions: readonly TrackedSession[];
  /** Takes the next record and returns the index of its session, -1 for none. */
  next(record: LogRecord): number;
  /** Takes a line that says no more than that an operation goes on; true when it was one, so that nothing else looks at it. */
  coalesces?(line: string, number: number): boolean;
  /** What such lines hold, in ASCII, and at which column */
  readonly coalescedText?: { readonly column: number; readonly text: string } | undefined;
  /** Takes the last of several such lines, of which only the first was given to {@link coalesces}. */
  extendTo?(number: number): void;
  /** What an operation works on, for a statement of a role about it that names nothing itself. */
  objectOf?(session: number, role: Role): LogObject | undefined;
  /** The code of the record that {@link next} took last, where its family writes codes in a form of its own. */
  codeOf?(record: LogRecord): number | undefined;
  /** 1-based line from which on the file holds no text any more; 0 where it is text to its end */
  readonly endOfText?: number;
}

/** What another part of Windows reported shortly before an operation failed, and what that explains. */
export interface Neighbour {
  /** What the message begins with */
  readonly starts: readonly string[];
  readonly when?: (message: string) => boolean;
  readonly kind: CauseKind;
  /** Classes of codes that a failure may end in because of it */
  readonly ends: readonly CodeClass[];
  readonly why: (name: string) => Text;
  /** What it names is one object under several names, as a disk and its volume: the earliest of them is where it began */
  readonly isOneObject?: true;
  /** Whether nothing is installed until it is put right: it counts without a failure, too */
  readonly isPrerequisite?: (message: string) => boolean;
}

/** What the analysis looks for in the logs of one family. The kinds of causes are not the family's; see `causes/`. */
export interface FamilyRules {
  readonly format: LogFormat;
  /** Where an operation says that it failed, the strongest statement first */
  readonly terminalFailures: readonly Signature[];
  /** What an operation says when it went well, and what is being worked on */
  readonly progressMarkers: readonly Signature[];
  /** What looks alarming and is not */
  readonly benignRows: readonly Signature[];
  /** What the lines begin with that open and close operations */
  readonly sessionStarts: readonly string[];
  readonly tracker: () => Tracker;
  /** Lines about what is being worked on; only the last one before an error is kept */
  readonly currentItem?: { readonly starts: readonly string[]; readonly match: RegExp };
  /** Lines from which on a session works on a package; groups `phase`, where it is one, and `package` */
  readonly stage?: { readonly starts: readonly string[]; readonly match: RegExp };
  /** Lines that state when the machine was started; `match` finds the moment as a stamp of the family's format */
  readonly boot?: { readonly starts: readonly string[]; readonly match: RegExp };
  /** Lines that state the moment of their stamp in UTC too; `match` finds it */
  readonly moment?: { readonly starts: readonly string[]; readonly match: RegExp };
  /** Lines that state something about the machine */
  readonly facts?: readonly FactRule[];
  /** Logs to open when this one does not state the cause; `session` is the operation that failed, null outside any */
  readonly otherLogs: (session: Session | null, findings: readonly Finding[]) => readonly string[];
  /**
   * Every line states which operation it belongs to, and every operation how it ended: what belongs to no operation explains
   * none, and what nothing failed from is no incident.
   */
  readonly isSelfContained?: true;
  /**
   * Whether an operation that ends in `end` may have failed from something with another code, `code`. Where a family has no
   * such rule, the kinds of causes alone say what they can end in.
   */
  readonly leadsTo?: (code: number, end: number) => boolean;
  /** What codes mean in these logs, where elsewhere they mean something else */
  readonly meanings?: CodeMeanings;
  /** What explains a failure that no record of its operation explains; the first that fits a record counts */
  readonly neighbours?: readonly Neighbour[];
}

/** What one component adds to the logs that it shares with others. */
export type RulesPart = Pick<FamilyRules, 'terminalFailures' | 'progressMarkers' | 'benignRows'>;

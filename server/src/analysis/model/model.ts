import type { LineIndex } from '../../log/lineIndex';
import type { Text } from '../../base/text';
import type { CauseKind, RemedyKind } from './kinds';
import type { Traits } from './traits';
import type { LogObject } from '../../identity/logObject';
import type { Level, LogFamily, Notice } from '../../log/family';
import type { Confidence } from '../../base/confidence';
import type { Ground } from './ground';
import type { Recognition } from './recognition';
import type { StatedFact } from './facts';

/**
 * What a finding contributes to the diagnosis of a failure.
 *
 * - `cause`: states a fault itself, so that it may be the earliest cause of something
 * - `occurrence`: reports the same fault again, later or from another point of view; often names the object in full
 * - `repair`: says that the object was put right
 * - `error`: a failure code is propagated to the callers (origin, frame or unwinding line)
 * - `terminal`: an operation says that it failed
 * - `success`: an operation says that it succeeded
 * - `context`: names what is being worked on (package, update, component)
 * - `benign`: looks alarming and is not
 */
export type Role =
  'cause' | 'occurrence' | 'repair' | 'error' | 'terminal' | 'success' | 'context' | 'benign';

/** A hash pair from a hash line, as the log prints it. */
export interface HashPair {
  readonly algorithm: 'sha1' | 'sha256';
  readonly encoding: 'hex' | 'base64';
  readonly expected: string;
  readonly actual: string;
}

/** What a reader's own rule says about the cause that it states, in place of what its kind says. Plain data. */
export interface CustomCause {
  /** What the line says as a cause, in the rule's words: untrusted text */
  readonly why: string;
  /** Name of the rule, and the file that it stands in, as readers know it: untrusted text */
  readonly rule: string;
  readonly from: string;
  /** What is left out, the kind says */
  readonly endsIn?: 'any' | readonly number[];
  readonly remedies?: readonly RemedyKind[];
  readonly elsewhere?: readonly string[];
}

/** Something that one record says that matters. */
export interface Finding extends Traits {
  /**
   * Name of the log it stands in, where that is another one than the log whose analysis it is part of: the earliest cause of
   * a failure may stand in last month's log. Lines and columns are then those of that log.
   */
  readonly log?: string;
  /** 1-based line of the record's stamp (or of the row itself where rows carry no stamp) */
  readonly line: number;
  /** 1-based last line that belongs to this finding */
  readonly lastLine: number;
  readonly role: Role;
  /** Name of the rule that made it: `corrupt-payload/hash-mismatch` */
  readonly rule: string;
  readonly kind?: CauseKind;
  /** Set where a reader's own rule made it a cause */
  readonly custom?: CustomCause;
  readonly object?: LogObject;
  /** Unsigned 32-bit code in the form it is best known by, HRESULT where there is one */
  readonly code?: number;
  /** The code's name as the log prints it */
  readonly codeName?: string;
  readonly hashes?: readonly HashPair[];
  /** Why a noise finding is harmless, or what a cause finding says */
  readonly note?: Text;
  /** What it says as the earliest cause, where the words for its kind say less */
  readonly why?: Text;
  readonly level: Level;
  /** Component column: `CBS`, `CSI`, …; empty when blank or absent */
  readonly source: string;
  /** Local time of the record as seconds since 1970 read as if UTC; NaN where there is none */
  readonly time: number;
  /** Index into {@link LogAnalysis.sessions}; -1 outside any */
  readonly session: number;
  /** The message of the record, without its columns, cut at 2,000 characters */
  readonly message: string;
  /** UTF-16 column in the line where the message starts, and the line's length in UTF-16 units */
  readonly column: number;
  readonly endColumn: number;
}

/**
 * What a span of lines is about:
 *
 * - `session`: a session of the servicing stack; `check`, `sfc`, `startup`: a store check, an sfc run, start-up processing
 * - `dism`: a run of DISM.EXE, or a program that uses the DISM API
 * - `command`: what was typed on a console that the text shows, and what came of it
 * - `setup`: a run of Windows Setup; `phase`: one of its phases; `rollback`: the way back to the old Windows
 * - `sysprep`: a run of Sysprep
 * - `device`: a section of a setupapi log; its id is the title of the section
 * - `search`, `download`, `installation`: what Windows Update was asked for
 */
export type SessionType =
  | 'session'
  | 'check'
  | 'sfc'
  | 'startup'
  | 'dism'
  | 'command'
  | 'setup'
  | 'phase'
  | 'rollback'
  | 'sysprep'
  | 'device'
  | 'search'
  | 'download'
  | 'installation';

/** An operation as a span of lines. Spans overlap: several processes write one log. */
export interface Session {
  /** Session id, process id or name of the phase; empty where the log gives none */
  readonly id: string;
  readonly type: SessionType;
  /** Who asked for it, or the command line; untrusted text of the log */
  readonly client: string;
  /** Index of the session that it is a part of: the phases of a setup run, the servicing session of a DISM command */
  readonly parent?: number;
  /** The log does not say when it began or ended: records of one kind that stand near each other in time */
  readonly implied?: true;
  /** 1-based, inclusive */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly time: number;
  /** Time of its last record that says something, as {@link Finding.time} */
  readonly endTime: number;
  /** What its last line says; `open` where the log has no such line */
  readonly outcome: 'open' | 'succeeded' | 'failed';
}

/** A fault in the log: all occurrences of one object merged. Every incident stands on one, or on none. */
export interface Fault {
  readonly kind: CauseKind;
  /** The object in the form that names it best: `keyform\file`, a package identity, … ; null when the log names none */
  readonly name: string | null;
  readonly object: LogObject;
  /** The earliest record that states it */
  readonly origin: Finding;
  /** All records about it in file order, the origin among them */
  readonly occurrences: readonly Finding[];
  /**
   * - `outstanding`: the log says that the damage stayed
   * - `tentative`: it was seen, and nothing says that it stayed or was repaired; it counts where a failed operation stands on it
   * - `repaired`, `benign`: no failure may stand on it
   */
  readonly state: 'outstanding' | 'tentative' | 'repaired' | 'benign';
  /** False while all that was seen of it would be explained by a repair within the same session */
  readonly isProven: boolean;
  /** Line that says it was repaired, or that a later check found nothing */
  readonly repairedLine?: number;
  /** Different ones only, a few */
  readonly hashes: readonly HashPair[];
  /** Package that owns the object where the log says so */
  readonly owner?: string;
  /** Reason for a `benign` verdict */
  readonly note?: Text;
}

export interface Cause {
  readonly fault: Fault | null;
  readonly finding: Finding;
  readonly kind: CauseKind;
  readonly object: string | null;
  readonly confidence: Confidence;
  readonly rule: string;
  /** Why this line, in the reader's words */
  readonly why: Text;
  /** What the confidence rests on, for and against; the sum of their points is its score */
  readonly grounds: readonly Ground[];
  /** Rows that were weighed as well, the nearest rival first; left out where a rule declared the cause */
  readonly rivals?: readonly Rival[];
}

/** A row that was weighed as the cause of a failure and left, and why. */
export interface Rival {
  readonly finding: Finding;
  readonly why: Text;
}

/** What a row is known by beside those of other operations and logs. */
export interface RowKey {
  /** Hash of its sentence and codes */
  readonly template: number;
  /** The objects that it names */
  readonly named: string;
}

/** A row that reports a failure in operations that went well. */
export interface PassedRow extends RowKey {
  /** How many of them have its sentence, at the first object of each sentence; 0 at others */
  readonly operations: number;
  /** How many have it about the same objects */
  readonly same: number;
}

/** What rows say in operations of one sort that went well. */
export interface PassedOperations {
  readonly type: SessionType;
  readonly rows: readonly PassedRow[];
}

/** A row that was weighed as the cause of a failure, and what the incident is if it is the cause. */
export interface Candidate extends Pick<
  Incident,
  'cause' | 'findings' | 'chain' | 'remedies' | 'causeElsewhere'
> {
  /** What it weighs, without regard to operations that went well */
  readonly score: number;
  readonly row: RowKey;
  /** In how many operations of its own log that went well rows like it stand */
  readonly passes: number;
}

export interface ChainStep {
  readonly finding: Finding;
  readonly why: Text;
}

export interface Remedy {
  readonly kind: RemedyKind;
  readonly title: Text;
}

/** What another tool's result, which lies beside the logs, says of a failure. */
export interface ExternalVerdict {
  /** Name of the file that holds it */
  readonly file: string;
  readonly verdict: 'agrees' | 'differs' | 'unclear';
  readonly says: Text;
}

/** One failed operation: what failed at the top, what led to it, and where it began. */
/** Which way an operation went: something was to come, to go, to be repaired, or to be looked at. */
export type Direction = 'install' | 'remove' | 'repair' | 'check';

export interface Incident {
  readonly id: string;
  readonly outcome: 'failed' | 'recovered' | 'superseded';
  /** What took the weight off it, where that is no later success of its package */
  readonly settledBy?: Text;
  /** Something failed in it, and the log does not say how it ended */
  readonly isOpen?: true;
  /** What was tried, for a title: `Install of KB5036892` */
  readonly title: Text;
  /** Left out where the log does not state it */
  readonly direction?: Direction;
  readonly top: Finding | null;
  readonly cause: Cause | null;
  /** Names of logs to open when the cause is not (fully) in this one */
  readonly causeElsewhere: readonly string[];
  /** From cause to top failure */
  readonly chain: readonly ChainStep[];
  /** Every finding that belongs to it, in file order */
  readonly findings: readonly Finding[];
  readonly remedies: readonly Remedy[];
  /** Package that was being installed, and its KB number where derivable */
  readonly package?: string;
  readonly kb?: string;
  readonly session: number;
  /** The faults it stands on, the cause's first; more than one where a check or repair failed on several objects */
  readonly faults: readonly Fault[];
  /** Rows that were weighed as its cause, that of the cause first; left out where the log alone decides */
  readonly candidates?: readonly Candidate[];
  /** The rule by which the cause was chosen */
  readonly policy: 'first-frame' | 'last-failure';
  /** What other tools say of the same failure */
  readonly externalVerdicts?: readonly ExternalVerdict[];
  /** Set where another log of the bundle reports the same failure in more detail: that log's incident is the one to show */
  readonly partOf?: { readonly log: string; readonly id: string };
}

/** A session as a family's tracker sees it; when it ended is the collector's to say. */
export type TrackedSession = Omit<Session, 'endTime'>;

/** A start of the machine that a log reports. */
export interface Boot {
  /** 1-based line that reports it first */
  readonly line: number;
  /** As {@link Finding.time} */
  readonly time: number;
}

/** What is done with a package, one after the other. */
export type StagePhase = 'resolving' | 'staging' | 'installing' | 'uninstalling';

/** From a line on, a session works on a package: on all of it, or in one of the phases. */
export interface Stage {
  readonly line: number;
  /** Index into {@link LogAnalysis.sessions}; -1 outside any */
  readonly session: number;
  /** Its identity, or what the log names it by; untrusted */
  readonly package: string;
  readonly phase: StagePhase | null;
}

/**
 * From a line on, how far the log's time is ahead of UTC, in seconds, and what says so: sessions, records that state a moment in both
 * (`moment`), or stamps. A log that writes UTC, or marks its stamps so (`StampOffset`), says nothing of the machine's zone.
 */
export interface ClockStep {
  readonly line: number;
  readonly offset: number;
  readonly from: 'session' | 'moment' | 'stamp' | 'utc' | 'utc-mark';
}

export interface LogAnalysis {
  readonly family: LogFamily;
  /** How its text is read: an encoding by its name on the web */
  readonly encoding: string;
  /** How an editor shows it, and so what columns count in; the same as `encoding` where it is left out */
  readonly shownIn?: string;
  readonly bytes: number;
  readonly lines: LineIndex;
  readonly sessions: readonly Session[];
  readonly findings: readonly Finding[];
  readonly faults: readonly Fault[];
  /** What another log of the machine shows of failing memory or a failing disk: no damage of the store is repaired before they are tested */
  readonly hardware?: Incident;
  /** The one to look at first comes first */
  readonly incidents: readonly Incident[];
  readonly notices: readonly Notice[];
  readonly recognition: Recognition;
  /** In file order; empty where nothing in the log ties its time to UTC */
  readonly clock: readonly ClockStep[];
  /** In file order */
  readonly boots: readonly Boot[];
  /** What its sessions worked on, in file order */
  readonly stages: readonly Stage[];
  /** What it states about the machine, and what the other logs of the machine do; in no order */
  readonly facts: readonly StatedFact[];
  /** What operations of its last ones that went well say of failures: other logs of the machine are compared with it */
  readonly passed?: readonly PassedOperations[];
  /** Where several logs stand in one text: each of them, with the lines of the text. Their incidents are those of the whole. */
  readonly parts?: readonly LogAnalysis[];
}

import type { Text } from '../../base/text';
import type { CauseKind } from './kinds';
import type { CustomCause, Role } from './model';
import type { Level, LogFamily } from '../../log/family';
import type { Traits } from './traits';
import type { LogObject } from '../../identity/logObject';

/** One decoded line on its way to becoming a finding. */
export interface LogRecord {
  readonly line: number;
  /** Last line, where the record was put together from several */
  readonly lastLine?: number;
  /** Whether the line starts a record (has a level or a stamp) or continues the one above it */
  readonly head: boolean;
  readonly level: Level;
  readonly source: string;
  /** Process and thread that wrote it, `pid.tid`, where the log says so */
  readonly thread?: string | undefined;
  readonly stamp: string | null;
  /** Message without the CSI prefix and `(F)` */
  readonly body: string;
  /** UTF-16 column of `body` */
  readonly column: number;
  readonly endColumn: number;
  /** `(F)` stands before the body */
  readonly failed: boolean;
}

/** What a signature may ask of a record: the answer is remembered for all that are alike in it. */
export type MatchCacheKey = Pick<LogRecord, 'body' | 'head' | 'level' | 'source'>;

/** Families whose records stand in each other's logs. */
export const pantherFamilies: readonly LogFamily[] = ['cbs', 'dism', 'setup', 'checksur', 'sfc', 'unknown'];

/** Looks for a statement in the body of a record: an expression, or what a rule of a reader is compiled to. */
export type Matcher = Pick<RegExp, 'exec'>;

/** How a statement looks in a log, and what it makes of it. */
export interface Signature extends Traits {
  /** Name inside its declaration; with the declaration's it becomes {@link Finding.rule} */
  readonly rule: string;
  readonly role: Role;
  /**
   * What the body begins with, at least two ASCII characters each: this decides which lines are decoded at all. An empty
   * list: any line that is let through for its level or its code.
   */
  readonly starts: readonly string[];
  /** Of what begins like that, the beginnings that are written all the time and say nothing; lines with them are not read */
  readonly except?: readonly string[];
  /** An expression where `starts` is empty */
  readonly match: Matcher;
  /** Families in whose logs it stands; those of CBS records (CBS, DISM, setup and their extracts) where it is left out */
  readonly families?: readonly LogFamily[];
  readonly object?: (match: RegExpExecArray, record: LogRecord) => LogObject | undefined;
  /** A last look: false makes it no match */
  readonly when?: (match: RegExpExecArray, record: MatchCacheKey) => boolean;
  /** Names what the next lines work on: it is kept only where one of them reports a failure */
  readonly contextFor?: true;
  /** The code that the line is about, where it is written in a way of its own; HRESULT form */
  readonly code?: (match: RegExpExecArray) => number | undefined;
  /** Its lines have no code, and none is looked for */
  readonly codeless?: true;
  /** What the line says in words; for noise, why it is harmless */
  readonly note?: Text;
  /** What it says as the earliest cause, where the words for its kind say less */
  readonly why?: Text;
  /** Of a terminal failure that says by itself why the operation failed: the kind of cause that it is */
  readonly kind?: CauseKind;
}

/** A signature bound to its owner: a kind of cause, or what else its findings are. */
export interface BoundSignature extends Signature {
  readonly owner: string;
  readonly custom?: CustomCause;
}

/** Whether a text begins with one of some literals. */
export function beginsWith(text: string, starts: readonly string[]): boolean {
  for (const start of starts) if (text.startsWith(start)) return true;
  return false;
}

/** How a record fits a signature; null when it does not. */
export function matchOf(
  { starts, match, when }: Pick<Signature, 'starts' | 'match' | 'when'>,
  record: MatchCacheKey,
): RegExpExecArray | null {
  if (starts.length > 0 && !beginsWith(record.body, starts)) return null;
  const found = match.exec(record.body);
  return found && when?.(found, record) !== false ? found : null;
}

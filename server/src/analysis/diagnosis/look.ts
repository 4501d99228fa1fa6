import type { LogFamily } from '../../log/family';
import { eventOf, type FailureEvent } from '../extract/frames/failureEvent';
import type { Fault, Finding, TrackedSession } from '../model/model';
import type { CodeMeanings } from '../model/familyRules';
import type { DiagnosisInput } from '../model/operation';
import { firstFrom, lowerBound } from '../model/order';
import type { LogRecord } from '../model/signature';

/** A record that the second look read. */
export interface SeenRecord {
  readonly record: LogRecord;
  /** Index into {@link Look.sessions} */
  readonly session: number;
  /** What a rule makes of it; null for nothing */
  readonly finding: Finding | null;
}

/** Every record of a span of lines. */
export interface Look {
  readonly records: readonly SeenRecord[];
  /** Operations as far as the span shows them, apart from those of the log */
  readonly sessions: readonly TrackedSession[];
  readonly firstLine: number;
  readonly lastLine: number;
  /** The span was too long: its beginning was left out */
  readonly isCut: boolean;
}

/** What a second look needs to know of the log around it. */
export interface LookContext {
  readonly input: DiagnosisInput;
  readonly family: LogFamily;
  /** The fault that a line reports */
  readonly faultAt: (line: number) => Fault | undefined;
  /** Seconds of a record's stamp; NaN where it has none */
  readonly timeOf: (stamp: string | null) => number;
}

/** Records in which a log is seen to be copied newest first, at most: whole logs are not. */
const maxCopied = 400;

/**
 * What a second look saw, as events. Records stand in the order of their lines, and an event is made of one only when it is asked for
 * it, so that an operation costs what its own lines hold, however many others were read with it.
 */
export class Events {
  readonly look: Look;
  readonly #findings: readonly Finding[];
  readonly #timeOf: LookContext['timeOf'];
  readonly #meanings: CodeMeanings | undefined;
  /** By the index of its record: the event that it is, null for none; undefined until it is asked for */
  readonly #events: (FailureEvent | null | undefined)[];
  /** By line, the findings of the log that stand in the span */
  #known: ReadonlyMap<number, Finding> | undefined;
  #copied: { readonly isBackwards: boolean | null; readonly firstLine: number } | null | undefined;

  constructor(look: Look, { input: { findings, rules }, timeOf }: LookContext) {
    this.look = look;
    this.#events = new Array<undefined>(look.records.length);
    this.#timeOf = timeOf;
    this.#meanings = rules.meanings;
    this.#findings = findings;
  }

  /** Events of some sessions, of all where there are none to distinguish. */
  of(sessions: ReadonlySet<number> | null, firstLine: number, lastLine: number): FailureEvent[] {
    const { records } = this.look;
    const [first, end] = indexesIn(records, firstLine, lastLine);
    const events: FailureEvent[] = [];
    for (let at = first; at < end; at++) {
      if (!isOfOne(records[at]!, sessions)) continue;
      if (this.#events[at] === undefined) this.#events[at] = this.#eventOf(records[at]!);
      const event = this.#events[at];
      if (event) events.push(event);
    }
    return events;
  }

  #eventOf({ record, session, finding }: SeenRecord): FailureEvent | null {
    const { role, asks, event: known } = this.#knownByLine.get(record.line) ?? finding ?? {};
    // What rules take for an ordinary word is none of a failure.
    if (role === 'context' || role === 'success') return null;
    const isFailure = role === 'terminal' && known === 'console-result';
    return eventOf(record, session, role === 'benign' || asks === true, this.#meanings, isFailure);
  }

  get #knownByLine(): ReadonlyMap<number, Finding> {
    return (this.#known ??= this.#findingsByLine());
  }

  #findingsByLine(): ReadonlyMap<number, Finding> {
    const { firstLine, lastLine } = this.look;
    const all = this.#findings;
    const own = all.slice(lowerBound(all, firstLine), lowerBound(all, lastLine + 1));
    return new Map(own.map((finding) => [finding.line, finding]));
  }

  /** Sessions of the look in which some lines stand. */
  sessionsAt(lines: ReadonlySet<number>): ReadonlySet<number> | null {
    const found = new Set<number>();
    for (const line of lines)
      for (const { session } of within(this.look.records, line, line)) found.add(session);
    found.delete(-1);
    return found.size === 0 ? null : found;
  }

  /** Records of some sessions, in order. */
  records(sessions: ReadonlySet<number> | null, firstLine: number, lastLine: number): LogRecord[] {
    return within(this.look.records, firstLine, lastLine)
      .filter((seen) => isOfOne(seen, sessions))
      .map(({ record }) => record);
  }

  /** Whether an event outside any session may belong to the end on a line: it is of the same thread, where threads are logged. */
  isOfThread(line: number): (event: FailureEvent) => boolean {
    const thread = within(this.look.records, line, line)[0]?.record.thread;
    return ({ session, record }) =>
      session >= 0 || thread === undefined || record.thread === undefined || record.thread === thread;
  }

  /** Some logs are copied with the newest record on top: the stamps go back, or the end stands before all that led there. */
  isNewestFirst(topLine: number): boolean {
    this.#copied = this.#copied === undefined ? this.#copy() : this.#copied;
    return this.#copied !== null && (this.#copied.isBackwards ?? this.#copied.firstLine === topLine);
  }

  /** Which way the stamps go, null where there are none to compare; null for what is no copied part of a log. */
  #copy(): { readonly isBackwards: boolean | null; readonly firstLine: number } | null {
    const heads = this.look.records.filter(({ record }) => record.head);
    if (heads.length < 2 || heads.length > maxCopied) return null;
    const firstLine = heads[0]!.record.line;
    const times = heads.map(({ record }) => this.#timeOf(record.stamp)).filter((time) => !Number.isNaN(time));
    if (times.length < 2) return { isBackwards: null, firstLine };
    const goesBack = times.every((time, at) => at === 0 || time <= times[at - 1]!);
    return { isBackwards: goesBack && times[0]! > times.at(-1)!, firstLine };
  }
}

/** Whether a record belongs to one of some sessions, or to none at all; every record does where there are none to distinguish. */
function isOfOne({ session }: SeenRecord, sessions: ReadonlySet<number> | null): boolean {
  return sessions === null || session < 0 || sessions.has(session);
}

/** Records that stand in some lines. */
function within(records: readonly SeenRecord[], firstLine: number, lastLine: number): SeenRecord[] {
  return records.slice(...indexesIn(records, firstLine, lastLine));
}

/** The index of the first record that stands in some lines, and the index behind the last one. */
function indexesIn(records: readonly SeenRecord[], firstLine: number, lastLine: number): [number, number] {
  return [
    firstFrom(records, ({ record }) => record.line < firstLine),
    firstFrom(records, ({ record }) => record.line <= lastLine),
  ];
}

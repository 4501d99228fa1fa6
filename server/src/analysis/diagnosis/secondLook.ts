import { familyOfName } from '../../log/names';
import { isWrapperCode } from '../../codes';
import type { LogFamily } from '../../log/family';
import { eventOf, type FailureEvent } from '../extract/frames/failureEvent';
import type { LogObject } from '../../identity/logObject';
import type { Cause, Fault, Finding, Incident, TrackedSession } from '../model/model';
import type { Operation, DiagnosisInput } from '../model/operation';
import { lowerBound } from '../model/order';
import type { LogRecord } from '../model/signature';
import { canEndIn, titled } from './causeSelection';
import { chainOf } from './chain';
import { inferredCauseOf } from './inferredCause';
import { originOf, type FailureEnd } from './propagation';

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
  /** The fault that a line speaks of */
  readonly faultAt: (line: number) => Fault | undefined;
  /** Seconds of a record's stamp; NaN where it has none */
  readonly timeOf: (stamp: string | null) => number;
}

/** Makes events of what was read, as each is asked for the first time. */
export class Events {
  readonly look: Look;
  readonly #events: readonly FailureEvent[];

  constructor(look: Look, { input }: LookContext) {
    this.look = look;
    const known = new Map(input.findings.map((finding) => [finding.line, finding]));
    this.#events = look.records.flatMap(({ record, session, finding }) => {
      const role = (known.get(record.line) ?? finding)?.role;
      // What rules take for an ordinary word is none of a failure.
      if (role === 'context' || role === 'success') return [];
      const event = eventOf(record, session, role === 'noise');
      return event ? [event] : [];
    });
  }

  /** Events of some sessions, of all where there are none to tell apart. */
  of(sessions: ReadonlySet<number> | null, firstLine: number, lastLine: number): FailureEvent[] {
    return this.#events.filter(
      ({ record, session }) =>
        record.line >= firstLine &&
        record.line <= lastLine &&
        (sessions === null || session < 0 || sessions.has(session)),
    );
  }

  /** Sessions of the look in which some lines stand. */
  sessionsAt(lines: ReadonlySet<number>): ReadonlySet<number> | null {
    const found = new Set<number>();
    for (const { record, session } of this.look.records) if (lines.has(record.line)) found.add(session);
    found.delete(-1);
    return found.size === 0 ? null : found;
  }

  /** Records of some sessions, in order. */
  records(sessions: ReadonlySet<number> | null, firstLine: number, lastLine: number): LogRecord[] {
    return this.look.records
      .filter(
        ({ record, session }) =>
          record.line >= firstLine &&
          record.line <= lastLine &&
          (sessions === null || session < 0 || sessions.has(session)),
      )
      .map(({ record }) => record);
  }
}

/** An incident with the cause that the events of its operation show; the incident as it is where they show none. */
export function withInferredCause(
  incident: Incident,
  operation: Operation,
  events: Events,
  context: LookContext,
): Incident {
  const { top } = incident;
  if (!top) return incident;
  const { look } = events;
  const lines = new Set(operation.failures.map(({ line }) => line));
  const isLoose = operation.session < 0 && context.input.rules.isSelfContained !== true;
  const sessions = isLoose ? null : events.sessionsAt(lines);
  const isBackwards = isNewestFirst(look, top.line, context);
  // A session that opens with its end began before the log did, or its beginning was cut.
  const isHeadless = operation.firstLine >= operation.failures[0]!.line;
  const first = isBackwards || isHeadless ? look.firstLine : operation.firstLine;
  const last = isBackwards ? look.lastLine : Math.max(operation.lastLine, top.lastLine);
  const own = events.of(sessions, first, last).filter(isOfThread(look, top.line));
  const codes = [...new Set([...operation.failures.flatMap(({ code }) => code ?? [])])];
  const end: FailureEnd = {
    line: last,
    codes: telling(codes),
    isBackwards,
  };
  const stated = incident.cause?.finding.why === undefined ? undefined : incident.cause.finding.line;
  const isExcluded = (event: FailureEvent): boolean => {
    const fault = context.faultAt(event.record.line);
    return (
      fault !== undefined &&
      (fault.state === 'benign' || fault.state === 'repaired' || !canEndIn(fault, top.code))
    );
  };
  const origin = originOf(
    stated === undefined ? own : own.filter(({ record }) => record.line === stated),
    end,
    isExcluded,
  );
  if (!origin) return incident;
  const { cause, remedies, elsewhere } = inferredCauseOf(
    origin,
    events.records(sessions, first, last),
    context.family,
    (event, object) => findingOf(event, operation.session, context, object),
  );
  // The end of an operation is no reason for it, unless its code says one.
  if (cause.kind === 'unknown' && origin.event.shape === 'summary') return incident;
  const declared = incident.cause;
  if (declared?.fault) {
    const better = sharper(declared, cause);
    if (better !== cause) return { ...incident, cause: better };
  }
  const findings = [...new Set([...incident.findings, cause.finding])].sort((a, b) => a.line - b.line);
  const others = incident.causeElsewhere;
  return {
    ...incident,
    cause: stated === undefined ? cause : { ...cause, why: incident.cause!.why },
    findings,
    chain: chainOf(cause, undefined, findings, top),
    remedies: titled(remedies),
    causeElsewhere:
      cause.confidence === 'low'
        ? [...new Set([...elsewhere, ...others])].filter(
            (name) => familyOfName(name) !== context.input.rules.format.family,
          )
        : [],
  };
}

/** Whether an event outside any session may belong to the end on a line: it is of the same thread, where threads are told. */
function isOfThread({ records }: Look, line: number): (event: FailureEvent) => boolean {
  const thread = records.find(({ record }) => record.line === line)?.record.thread;
  return ({ session, record }) =>
    session >= 0 || thread === undefined || record.thread === undefined || record.thread === thread;
}

/**
 * Of a cause that was declared and what the events show, the one that says more: what events show comes before a rule that fits
 * whatever fails in one way, and gives any other the object that its line does not name.
 */
function sharper(declared: Cause, inferred: Cause): Cause {
  const isSameLine = declared.finding.line === inferred.finding.line;
  if (declared.finding.isGeneric !== true || (declared.object !== null && declared.confidence === 'high'))
    return isSameLine && declared.object === null ? { ...declared, object: inferred.object } : declared;
  if (isSameLine && declared.object !== null) return declared;
  if (inferred.kind === 'unknown') return { ...declared, object: declared.object ?? inferred.object };
  return inferred;
}

/** Codes of the end that say something; all of them where none does. */
export function telling(codes: readonly number[]): readonly number[] {
  const own = codes.filter((code) => !isWrapperCode(code));
  return own.length > 0 ? own : codes;
}

/** Some logs are copied with the newest record on top: the stamps go back, or the end stands before all that led there. */
export function isNewestFirst(look: Look, topLine: number, { timeOf }: LookContext): boolean {
  const heads = look.records.filter(({ record }) => record.head);
  if (heads.length < 2 || heads.length > 400) return false;
  const times = heads.map(({ record }) => timeOf(record.stamp)).filter((time) => !Number.isNaN(time));
  if (times.length > 1)
    return times.every((time, at) => at === 0 || time <= times[at - 1]!) && times[0]! > times.at(-1)!;
  return heads[0]!.record.line === topLine;
}

/** The finding that an event is: the one that a rule made of its record, else one of its own. */
export function findingOf(
  event: FailureEvent,
  session: number,
  { input, timeOf }: LookContext,
  object?: LogObject,
): Finding {
  const { record, shape, codes } = event;
  const { findings } = input;
  for (let at = lowerBound(findings, record.line); findings[at]?.line === record.line; at++) {
    const known = findings[at]!;
    if (known.role !== 'noise' && known.role !== 'success' && known.role !== 'context') return known;
  }
  const code = codes.find((value) => !isWrapperCode(value)) ?? codes[0];
  return {
    line: record.line,
    lastLine: record.lastLine ?? record.line,
    role: 'error',
    rule: `event/${shape}`,
    level: record.level,
    source: record.source,
    time: timeOf(record.stamp),
    session,
    message: record.body.slice(0, 2000),
    column: record.column,
    endColumn: record.endColumn,
    ...(code !== undefined && { code }),
    ...(object && { object }),
  };
}

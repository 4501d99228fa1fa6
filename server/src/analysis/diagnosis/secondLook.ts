import { familyOfName } from '../../log/names';
import { classOf, isWrapperCode } from '../../codes';
import type { LogFamily } from '../../log/family';
import { appendTo } from '../../base/multimap';
import { text } from '../../base/text';
import { eventOf, type FailureEvent } from '../extract/frames/failureEvent';
import type { LogObject } from '../../identity/logObject';
import type { Fault, Finding, Incident, TrackedSession } from '../model/model';
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

/** Codes of the end that say something; all of them where none does. */
function telling(codes: readonly number[]): readonly number[] {
  const own = codes.filter((code) => !isWrapperCode(code));
  return own.length > 0 ? own : codes;
}

/** Some logs are copied with the newest record on top: the stamps go back, or the end stands before all that led there. */
function isNewestFirst(look: Look, topLine: number, { timeOf }: LookContext): boolean {
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

/** Records of a text that is read as the middle of one operation where nothing opens or closes it. */
const maxFragment = 3000;

/**
 * Failures that no row sums up: an operation was left open with an error that nothing took back, or the text is a piece out of the
 * middle of one. Three error rows behind the beginning of an operation are no silence.
 */
export function openFailures(
  events: Events,
  context: LookContext,
  isBackground: (event: FailureEvent) => boolean,
): Incident[] {
  const { look } = events;
  const told = healedLines(context.input);
  const isToldOf = (event: FailureEvent): boolean => told.has(event.record.line) || isBackground(event);
  // Without the row that opens an operation nothing tells two of them apart.
  const isKnown = (session: number): boolean =>
    look.sessions[session] !== undefined && look.sessions[session].implied !== true;
  const bySession = new Map<number, FailureEvent[]>();
  for (const event of events.of(null, look.firstLine, look.lastLine))
    appendTo(bySession, isKnown(event.session) ? event.session : -1, event);
  const judged = judgedSessions(look);
  const isFragment = !look.isCut && look.records.length <= maxFragment;
  const incidents: Incident[] = [];
  for (const [session, own] of bySession) {
    const tracked = look.sessions[session];
    if (tracked?.outcome === 'succeeded' || judged.has(session)) continue;
    if (!isFragment) continue;
    const top = endOf(own, isToldOf, look);
    if (!top) continue;
    const incident = incidentOf(top, session, own, events, context, isToldOf);
    if (incident) incidents.push(incident);
  }
  return incidents;
}

/** The event by which an open operation is seen to have failed; undefined where nothing in it weighs enough. */
function endOf(
  events: readonly FailureEvent[],
  isBackground: (event: FailureEvent) => boolean,
  look: Look,
): FailureEvent | undefined {
  const isBare = look.records.every(({ record: { level } }) => level === 'none');
  const failing = events.filter(
    (event) => event.outcome === 'failure' && weighs(event, isBare) && !isBackground(event),
  );
  const last = failing.at(-1);
  if (!last) return undefined;
  const isTakenBack = events.some(
    ({ outcome, record, nesting }) =>
      outcome === 'success' && record.line > last.record.line && (nesting < last.nesting || nesting === 0),
  );
  if (isTakenBack) return undefined;
  return (
    failing.findLast(({ shape, codes }) => shape === 'summary' && codes.length > 0) ??
    failing.findLast(({ codes }) => codes.length > 0) ??
    last
  );
}

/** Whether an event is more than a warning: the log calls it an error, or it has no level and a code that says what failed. */
function weighs({ record, codes, codeClass, isReasoned, shape }: FailureEvent, isBare: boolean): boolean {
  if (codeClass === 'success' || codeClass === 'benign') return false;
  if (record.level === 'Error') return true;
  if (record.level === 'Info')
    return codes.length > 1 || (shape === 'summary' && isReasoned && codes.length > 0);
  if (record.level === 'none' && isBare)
    return (
      codes.some((code) => classOf(code) !== 'wrapper') ||
      (isReasoned && /\berror\b|\bfail/i.test(record.body))
    );
  return record.level !== 'none' && shape === 'summary' && codes.length > 0;
}

/** Sessions that say how they ended: what the walk made of them stands. */
function judgedSessions({ records }: Look): ReadonlySet<number> {
  return new Set(records.flatMap(({ finding, session }) => (finding?.role === 'anchor' ? [session] : [])));
}

/** Lines that speak of what is harmless or was repaired. */
function healedLines({ faults }: DiagnosisInput): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { state, occurrences } of faults)
    if (state === 'benign' || state === 'repaired') for (const { line } of occurrences) lines.add(line);
  return lines;
}

function incidentOf(
  top: FailureEvent,
  session: number,
  own: readonly FailureEvent[],
  events: Events,
  context: LookContext,
  isBackground: (event: FailureEvent) => boolean,
): Incident | null {
  const { look } = events;
  const isBackwards = isNewestFirst(look, look.records[0]?.record.line ?? 0, context);
  const origin = originOf(
    own,
    { line: top.record.line, codes: telling(top.codes), isBackwards },
    isBackground,
  );
  if (!origin) return null;
  const sessions = session < 0 ? null : new Set([session]);
  const topFinding = findingOf(top, -1, context);
  const { cause, remedies, elsewhere } = inferredCauseOf(
    origin,
    events.records(sessions, look.firstLine, look.lastLine),
    context.family,
    (event, object) => (event === top ? topFinding : findingOf(event, -1, context, object)),
  );
  const findings = [
    ...new Set([
      cause.finding,
      topFinding,
      ...origin.path.map((event) =>
        event === origin.event ? cause.finding : event === top ? topFinding : findingOf(event, -1, context),
      ),
    ]),
  ].sort((a, b) => a.line - b.line);
  const { format, otherLogs: others } = context.input.rules;
  return {
    id: `L${topFinding.line}`,
    outcome: 'failed',
    isOpen: true,
    title: text('An operation failed, and the log does not say how it ended'),
    top: topFinding,
    cause,
    causeElsewhere:
      cause.confidence === 'low'
        ? [...new Set([...elsewhere, ...others(null, findings)])].filter(
            (name) => familyOfName(name) !== format.family,
          )
        : [],
    chain: chainOf(cause, undefined, findings, topFinding),
    findings,
    remedies: titled(remedies),
    session: topFinding.session,
    faults: [],
    policy: 'first-frame',
  };
}

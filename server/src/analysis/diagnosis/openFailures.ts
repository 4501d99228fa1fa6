import type { LogFamily } from '../../log/family';
import { declarationOf } from '../causes';
import { appendTo } from '../../base/multimap';
import { text, type Text } from '../../base/text';
import { isGoodEnd, type FailureEvent } from '../extract/frames/failureEvent';
import type { Cause, Incident } from '../model/model';
import type { DiagnosisInput } from '../model/operation';
import type { LogRecord } from '../model/signature';
import { causeOfFault, remediesOf, titled } from './causeSelection';
import { chainOf } from './chain';
import { atPrintedReason } from './printedReason';
import { eventsOfDevices, isNotStarted } from './deadDevice';
import { inferredCauseOf } from './inferredCause';
import { isLookup, isOfOthers } from './otherPrograms';
import { originOf } from './propagation';
import type { Events, Look, LookContext } from './look';
import { findingOf, logsBesides, specific, withoutPreface } from './secondLook';
import { baseName } from '../../identity/servicingNames';
import { wholeEnd } from '../patterns/wholeEnd';
import { weighs, type Reading } from './weight';

/** Records of a text that is read as the middle of one operation where nothing opens or closes it. */
export const maxFragment = 3000;
/** Records of a text that was put together of single rows, at most. */
const scrapRecords = 6;

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
  // The middle of a long log is no operation of its own.
  if (look.isCut || look.records.length > maxFragment) return [];
  const healed = healedLines(context.input);
  // A session that ends well fulfils no requirement.
  const isExcluded = (event: FailureEvent): boolean =>
    (healed.has(event.record.line) && event.codeClass !== 'prerequisite') || isBackground(event);
  // Without the row that opens an operation nothing distinguishes two of them.
  const isKnown = (session: number): boolean =>
    look.sessions[session] !== undefined && look.sessions[session].implied !== true;
  const bySession = new Map<number, FailureEvent[]>();
  let wholeEnded = context.input.findings.findLast(({ event }) => event === 'setup-succeeded')?.line ?? 0;
  for (const event of events.of(null, look.firstLine, look.lastLine)) {
    appendTo(bySession, isKnown(event.session) ? event.session : -1, event);
    if (event.outcome === 'success' && endsWhole(event.record.body))
      wholeEnded = Math.max(wholeEnded, event.record.line);
  }
  const judged = judgedSessions(look);
  // What a log begins in the middle of has no beginning here, but its end says how it went; nor have rows between calls, and a run of
  // Setup that came through took back what it met.
  const { isSelfContained } = context.input.rules;
  const endedWell = look.sessions.reduce(
    (last, { type, implied, outcome, lastLine }) =>
      outcome === 'succeeded' && (implied === true || isSelfContained === true || type === 'setup')
        ? Math.max(last, lastLine)
        : last,
    0,
  );
  const isScrap =
    look.records.length <= scrapRecords &&
    !look.sessions.some(({ outcome }) => outcome === 'succeeded') &&
    !context.input.findings.some(({ role }) => role === 'success');
  const isBare = look.records.every(({ record: { level } }) => level === 'none');
  const incidents: Incident[] = [];
  for (const [session, own] of bySession) {
    const tracked = look.sessions[session];
    const isRepaired = repairedIn(own);
    const isLeft = (event: FailureEvent): boolean => isExcluded(event) || isRepaired(event);
    const isDead = own.some(isNotStarted);
    const isDone = tracked?.outcome === 'succeeded' && !isDead && !own.some(isRefused);
    if (isDone || judged.has(session)) continue;
    const top = endOf(own, isLeft, { isBare, isScrap, family: context.family });
    if (
      !top ||
      top.record.line < wholeEnded ||
      (session < 0 && !isDead && top.shape !== 'summary' && top.record.line < endedWell)
    )
      continue;
    const incident = incidentOf(top, session, own, events, context, isLeft);
    if (incident) incidents.push(incident);
  }
  // What one record explains in two operations that nothing closes is one failure.
  const last = new Map(incidents.map((incident) => [incident.cause?.finding.line, incident]));
  return [...last.values()];
}

const goodEnd = /\bEND\b.{0,300}\b(?:[Ee]xit|[Rr]esult) code = 0x0{8}\b/;
function endsWhole(body: string): boolean {
  return wholeEnd.test(body) || isGoodEnd(body);
}

/** Whether a thread says that what it did went well, whatever it met before. */
function endsThreadWell(end: LogRecord, { thread }: LogRecord): boolean {
  return thread !== undefined && end.thread === thread && goodEnd.test(end.body);
}

/** Which damage a row calls put right: it names the same file, be it by another path. */
function repairedIn(events: readonly FailureEvent[]): (event: FailureEvent) => boolean {
  const nameOf = (text: string): string => baseName(text).toLowerCase();
  const repaired = new Set(
    events.flatMap(({ damage, objects }) =>
      damage?.isRepaired === true ? objects.map(({ text }) => nameOf(text)) : [],
    ),
  );
  return ({ damage, objects }) =>
    repaired.size > 0 && damage !== null && objects.some(({ text }) => repaired.has(nameOf(text)));
}

/** The event by which an open operation is seen to have failed; undefined where nothing in it weighs enough. */
function endOf(
  events: readonly FailureEvent[],
  isBackground: (event: FailureEvent) => boolean,
  reading: Omit<Reading, 'isQuiet'>,
): FailureEvent | undefined {
  const isQuiet = !events.some(({ outcome }) => outcome === 'success');
  const text: Reading = { ...reading, isQuiet, isScrap: reading.isScrap && isQuiet };
  const failing = events.filter(
    (event) =>
      event.outcome === 'failure' && (weighs(event, text) || isNotStarted(event)) && !isBackground(event),
  );
  const last = failing.at(-1);
  if (!last) return undefined;
  const isTakenBack = events.some(
    ({ outcome, record, nesting }) =>
      outcome === 'success' &&
      record.line > last.record.line &&
      (nesting < last.nesting || nesting === 0 || endsThreadWell(record, last.record)),
  );
  if (isTakenBack && !last.damage && !isNotStarted(last)) return undefined;
  return (
    failing.findLast(({ shape, codes }) => shape === 'summary' && codes.length > 0) ??
    failing.findLast(({ codes }) => codes.length > 0) ??
    last
  );
}

/** Sessions that say how they ended: what the diagnosis made of them stands. */
function judgedSessions({ records }: Look): ReadonlySet<number> {
  return new Set(records.flatMap(({ finding, session }) => (finding?.role === 'terminal' ? [session] : [])));
}

/** Whether the row that sums up stands first and none does behind it: the rows were copied newest first. */
function endsFirst(events: readonly FailureEvent[]): boolean {
  return events[0]?.shape === 'summary' && events.slice(1).every(({ shape }) => shape !== 'summary');
}

/** Lines that report what is harmless or was repaired. */
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
  const isBackwards = events.isNewestFirst(endsFirst(own) ? own[0]!.record.line : 0);
  // Where setupapi marks errors, its warnings are none.
  const hasErrors = own.some(({ record, outcome }) => record.level === 'Error' && outcome === 'failure');
  const weighed =
    context.family === 'setupapi' && hasErrors ? own.filter(({ record }) => record.level === 'Error') : own;
  const origin = originOf(
    withoutPreface(weighed),
    {
      line: top.record.line,
      codes: specific(top.codes),
      isBackwards,
      replacesCodes: context.family === 'setup',
    },
    isBackground,
  );
  if (
    !origin ||
    isOfOthers(origin.event, top, look, context.family) ||
    (isLookup(top, context.family) && isLookup(origin.event, context.family))
  )
    return null;
  const sessions = session < 0 ? null : new Set([session]);
  const tracked = look.sessions[session];
  const topFinding = findingOf(top, -1, context);
  const fault = context.faultAt(origin.event.record.line) ?? null;
  const declared = fault?.occurrences.find(({ line }) => line === origin.event.record.line);
  const records = events.records(
    sessions,
    tracked?.firstLine ?? look.firstLine,
    tracked?.lastLine ?? look.lastLine,
  );
  const inferred = inferredCauseOf(
    atPrintedReason(origin, records),
    records,
    context.family,
    (event, object) => (event === top ? topFinding : findingOf(event, -1, context, object)),
  );
  // What a rule declared is known better than what is inferred from the same record.
  const cause =
    fault && declared && declared.isGeneric !== true
      ? naming(causeOfFault(fault, declared, topFinding), inferred.cause.object)
      : inferred.cause;
  const isDead = isNotStarted(top);
  const remedies =
    fault && cause.fault ? remediesOf(fault, cause, topFinding, [fault]) : titled(inferred.remedies);
  const findings = [
    ...new Set([
      cause.finding,
      topFinding,
      ...origin.path.map((event) =>
        event === origin.event ? cause.finding : event === top ? topFinding : findingOf(event, -1, context),
      ),
    ]),
  ].sort((a, b) => a.line - b.line);
  return {
    id: `L${topFinding.line}`,
    outcome: 'failed',
    isOpen: true,
    title: titleOf(top, isDead, context.family),
    top: topFinding,
    cause,
    causeElsewhere: isDead
      ? eventsOfDevices
      : logsBesides(
          cause,
          [...inferred.elsewhere, ...context.input.rules.otherLogs(null, findings)],
          context,
        ),
    chain: chainOf(cause, cause.fault ?? undefined, findings, topFinding),
    findings,
    remedies,
    session: topFinding.session,
    faults: cause.fault ? [cause.fault] : [],
    policy: 'first-frame',
  };
}

function titleOf({ shape, codes }: FailureEvent, isDead: boolean, family: LogFamily): Text {
  if (isDead) return text('The device did not start after its driver was installed');
  return family === 'setup' && shape === 'summary' && codes.length > 0
    ? text('Windows Setup failed')
    : text('An operation failed, and the log does not say how it ended');
}

/** Whether a package was not even opened for what it requires: the session that asked for it ends well. */
function isRefused({ codeClass, codes, outcome, record: { level } }: FailureEvent): boolean {
  return outcome === 'failure' && level === 'Error' && codes.length > 0 && codeClass === 'prerequisite';
}

/** A cause with the object that the records around it name, where its own does not. */
function naming(cause: Cause, object: string | null): Cause {
  return cause.object === null && object !== null
    ? { ...cause, object, why: declarationOf(cause.kind)!.why(object) }
    : cause;
}

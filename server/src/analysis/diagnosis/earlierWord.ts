import { classOf, linkOf } from '../../codes';
import { baseName } from '../../identity/servicingNames';
import { declarationOf } from '../causes';
import type { FailureEvent } from '../extract/frames/failureEvent';
import type { Cause, Finding, Incident } from '../model/model';
import type { LogRecord } from '../model/signature';
import { titled } from './causeSelection';
import { chainOf } from './chain';
import { inferredCauseOf, type InferredCause } from './inferredCause';
import type { Events, LookContext } from './look';
import { isMarkedStep, originOf } from './propagation';
import { exclusionFor, findingOf } from './secondLook';

/** Lines before a declared cause in which the same failure may have been reported first. */
const reach = 16;
/** Lines before a declared cause that show whether more of them need to be read: a row that begins before them is seen whole. */
export const nearReach = 24;
/** Lines right before a declared cause in which its details stand */
const detailLines = 3;
/** Lines of an installer before its failure that are looked at, at most. */
export const wordReach = 200;
const blockStart = /^Begin executing advanced installer\b/;
const newComponent = /^New component: (?:\[[^\]]{1,60}\])?['"]([\w.-]{3,200})/;
/** Words of a report on how an installer ended, whatever it met */
const report =
  /^(?:Completion status:|End executing advanced installer|Failed execution of queue item|CMIADAPTER: Inner Error Message|Done with generic command|Process (?:exit code|output))/;

/** Whether an event has no part in the operation. */
type IsExcluded = (event: FailureEvent) => boolean;

/** What the search for an earlier word needs to know of the operation. */
interface Surroundings {
  /** Events from a line on, up to the declared cause */
  readonly eventsFrom: (line: number) => readonly FailureEvent[];
  readonly records: readonly LogRecord[];
  readonly isExcluded: IsExcluded;
  /** The cause that an event is, judged by itself; `isInstaller`: it reports the failure of an installer */
  readonly causeOf: (event: FailureEvent, isInstaller?: boolean) => InferredCause;
}

/** Whether an incident has a cause that a rule declared, so that an earlier word of it may be looked for. */
export function isDeclared({ cause }: Incident): boolean {
  return cause !== null && cause.fault !== null && cause.fault.origin.custom === undefined;
}

/**
 * Whether an incident may have an earlier word of its cause, as far as the {@link nearReach} lines before it show. They do not show
 * whose the rows are nor what was worked on, for which all the {@link wordReach} lines are read; most causes need no more than these few.
 */
export function mayHaveEarlierWord(incident: Incident, events: Events, context: LookContext): boolean {
  const { cause } = incident;
  if (!cause?.fault) return false;
  if (isInstallerEnd(cause) || cause.object === null) return true;
  const { line } = cause.finding;
  const isExcluded = exclusionFor(incident, cause.fault, context);
  return eventsRightBefore(cause, events.of(null, line - reach, line), isExcluded).length > 0;
}

/**
 * An incident with its cause stated by the earliest record that says what the declared one says. Rules know one sentence of a
 * failure; the call in which it came up, or the part of Windows that met it, often stands right before in words that no rule knows.
 */
export function withEarlierWord(incident: Incident, events: Events, context: LookContext): Incident {
  const { cause: declared, top } = incident;
  if (!declared?.fault || declared.fault.origin.custom) return incident;
  const { finding } = declared;
  const sessions = events.sessionsAt(new Set([finding.line]));
  const records = events.records(sessions, finding.line - wordReach, finding.line);
  const around: Surroundings = {
    eventsFrom: (line) => events.of(sessions, Math.max(line, finding.line - wordReach), finding.line),
    records,
    isExcluded: exclusionFor(incident, declared.fault, context),
    causeOf: (event, isInstaller) =>
      inferredCauseOf(
        { event, link: 'same', score: 0, passes: 0, rivals: [], ends: [], path: [event] },
        records,
        context.family,
        (one, object) => findingOf(one, finding.session, context, object),
        isInstaller === true ? 'installer' : undefined,
      ),
  };
  const inner = ofInstaller(declared, around);
  const earlier = inner ?? rightBefore(declared, around);
  if (!earlier) {
    const named = withOwnObject(withComponent(declared, records), around);
    return named === declared ? incident : { ...incident, cause: named };
  }
  const isOther = inner !== null && inner.cause.kind !== declared.kind && inner.isSure;
  const cause = isOther ? inner.cause : withComponent(statedBy(declared, earlier.cause), records);
  const findings = [...new Set([...incident.findings, cause.finding])].sort((a, b) => a.line - b.line);
  return {
    ...incident,
    cause,
    findings,
    chain: chainOf(cause, declared.fault, findings, top),
    ...(isOther && { remedies: titled(inner.remedies, incident.direction) }),
  };
}

/** A declared cause at the record that states it first, with the object of that record where it has none itself. */
function statedBy(declared: Cause, { finding, object }: Cause): Cause {
  // A report names the installer, which is only what met the cause.
  const isOther = isInstallerEnd(declared) && declared.kind !== 'advanced-installer-failed';
  const name = isOther ? (object ?? declared.object) : (declared.object ?? object);
  return {
    ...declared,
    finding,
    object: name,
    rule: finding.rule,
    ...(name !== declared.object && { why: declarationOf(declared.kind)!.why(name) }),
  };
}

/** An installer that failed with the component that it was run for, which the beginning of its block names. */
function withComponent(cause: Cause, records: readonly LogRecord[]): Cause {
  const { kind, object, finding } = cause;
  if (kind !== 'advanced-installer-failed' || object === null || object.includes(': ')) return cause;
  const before = records.filter(({ line }) => line < finding.line);
  const start = before.findLastIndex(({ body }) => blockStart.test(body));
  if (start < 0) return cause;
  const component = before
    .slice(start + 1)
    .map(({ body }) => newComponent.exec(body)?.[1])
    .find((name) => name !== undefined);
  if (component === undefined) return cause;
  const name = `${object}: ${component}`;
  return { ...cause, object: name, why: declarationOf(kind)!.why(name) };
}

/** A cause that its rule names nothing for, with what its own record is about. */
function withOwnObject(cause: Cause, { eventsFrom, causeOf }: Surroundings): Cause {
  const { kind, object, finding } = cause;
  if (object !== null) return cause;
  const own = eventsFrom(finding.line).find(({ record }) => record.line === finding.line);
  const name = own && own.objects.length > 0 ? causeOf(own).cause.object : null;
  return name === null ? cause : { ...cause, object: name, why: declarationOf(kind)!.why(name) };
}

/** Whether a declared cause only says that an installer ended. */
function isInstallerEnd({ finding }: Cause): boolean {
  return report.test(finding.message);
}

/** The innermost message of the installer that a declared cause only says the end of. */
function ofInstaller(
  declared: Cause,
  { eventsFrom, records, isExcluded, causeOf }: Surroundings,
): InferredCause | null {
  const { finding } = declared;
  if (!isInstallerEnd(declared)) return null;
  const start = records.findLast(({ line, body }) => line < finding.line && blockStart.test(body));
  // Where the log begins behind the beginning of the block, only rows near its end with its code are its own.
  const first = start?.line ?? finding.line - reach;
  const codes = codesOf(finding);
  if (!start && codes.length === 0) return null;
  const inner = eventsFrom(first + 1).filter(
    ({ record }) => record.line < finding.line && !report.test(record.body),
  );
  const origin = originOf(inner, { line: finding.line, codes }, isExcluded);
  if (!origin || origin.event.shape === 'unwinding' || (!start && origin.link === 'last')) return null;
  return causeOf(origin.event, true);
}

/** A record right before a declared cause that is about the same object, or names the one that it leaves out. */
function rightBefore(
  declared: Cause,
  { eventsFrom, isExcluded, causeOf }: Surroundings,
): InferredCause | null {
  const events = eventsFrom(declared.finding.line - reach);
  for (const event of eventsRightBefore(declared, events, isExcluded)) {
    const stated = causeOf(event);
    if (namesSame(declared, event) || stated.cause.kind === declared.kind) return stated;
  }
  return null;
}

/** Of events up to a declared cause those right before it that may say what it says, judged by their own words. */
function eventsRightBefore(
  declared: Cause,
  events: readonly FailureEvent[],
  isExcluded: IsExcluded,
): FailureEvent[] {
  const { finding } = declared;
  const own = events.find(({ record }) => record.line === finding.line);
  return events.filter((event) => {
    const { record, outcome, shape } = event;
    if (record.line >= finding.line) return false;
    // What is called an error was not explained by a warning.
    if (record.level === 'Warning' && finding.level === 'Error' && !isCodedStep(event)) return false;
    if (outcome !== 'failure' || shape === 'summary') return false;
    // What a console printed above a log only has the code of it.
    if (shape === 'unwinding' && (finding.isGeneric !== true || !record.head)) return false;
    if (isExcluded(event) || !isOfThread(record, own?.record) || !isTied(event, finding, own)) return false;
    return namesSame(declared, event) || isSameByKind(declared, event) || isDetail(declared, event);
  });
}

function codesOf({ code }: Finding): readonly number[] {
  return code === undefined || classOf(code) === 'wrapper' ? [] : [code];
}

function isOfThread({ thread }: LogRecord, other: LogRecord | undefined): boolean {
  return thread === undefined || other?.thread === undefined || thread === other.thread;
}

/** Whether an event carries the code of a finding, in whatever spelling; without a code it must give a reason. */
function isTied(event: FailureEvent, { code }: Finding, own: FailureEvent | undefined): boolean {
  const { codes, isReasoned } = event;
  if (codes.length === 0) return isReasoned;
  const others = own && own.codes.length > 0 ? own.codes : code === undefined ? [] : [code];
  return codes.some((mine) =>
    others.some((other) => ['same', 'low-word'].includes(linkOf(mine, other) ?? '')),
  );
}

/** Whether an event gives, right before a declared cause that sums it up, the reason in detail; its kind is yet to be compared. */
function isDetail({ finding }: Cause, { isReasoned, codes, record }: FailureEvent): boolean {
  return (
    isReasoned && codes.length === 0 && record.level === 'Error' && finding.line - record.line <= detailLines
  );
}

/** Whether an event names what a declared cause is about, or an object where the cause leaves it out. */
function namesSame({ object }: Cause, { codes, objects }: FailureEvent): boolean {
  if (object === null) return codes.length > 0 && objects.length > 0;
  const named = nameIn(object);
  return objects.some(({ text }) => nameIn(text) === named);
}

/** Whether an event is about what a declared cause is about if it is of the same kind. */
function isSameByKind({ object, finding }: Cause, event: FailureEvent): boolean {
  const { codes, shape } = event;
  // A rule that fits whatever fails in one way knows no more than the code, which the first record with it has as well.
  if (finding.isGeneric === true && codes.length > 0) return true;
  if (isCodedStep(event) && event.isReasoned) return true;
  // A cause may be stated by the name of its kind, which no record names.
  return object !== null && shape === 'origin' && !finding.message.toLowerCase().includes(nameIn(object));
}

/** Whether a step of a driver installation says with its code what the steps above it only report. */
function isCodedStep({ codes, record }: FailureEvent): boolean {
  return codes.length > 0 && isMarkedStep(record);
}

function nameIn(object: string): string {
  return baseName(object).toLowerCase();
}

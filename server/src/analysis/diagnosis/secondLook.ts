import { familyOfName } from '../../log/names';
import { opensCommand } from '../../log/prompt';
import { classOf, isWrapperCode } from '../../codes';
import { declarationOf } from '../causes';
import type { FailureEvent } from '../extract/frames/failureEvent';
import type { LogObject } from '../../identity/logObject';
import type { LogRecord } from '../model/signature';
import type { Candidate, Cause, Fault, Finding, Incident } from '../model/model';
import type { DiagnosisInput, Operation } from '../model/operation';
import { beganBeforeLog, beganUnseen } from '../operations/operations';
import { firstFrom, lowerBound } from '../model/order';
import { canEndIn, titled } from './causeSelection';
import { chainOf } from './chain';
import { atPrintedReason } from './printedReason';
import { inferredCauseOf } from './inferredCause';
import type { Events, LookContext } from './look';
import { rowKeyOf } from './background';
import {
  originOf,
  pointsAgainst,
  type EventLink,
  type FailureEnd,
  type Origin,
  type PassesWith,
  type Weighed,
} from './propagation';
import { unfinishedBefore, unfinishedReach } from './unfinished';

/** Links that only codes make which are the same, and words right beside one with such a code */
const tellsMore: ReadonlySet<EventLink> = new Set<EventLink>(['same', 'mapped', 'adjacent']);
/** Lines behind what a console printed in which its cause may be shown. */
export const printedLines = 200;

/**
 * An incident with the cause that the events of its operation show; the incident as it is where they show none. `firstLine` is
 * the first line that belongs to the operation alone: others may have been read with it.
 */
export function withInferredCause(
  given: Incident,
  operation: Operation,
  events: Events,
  firstLine: number,
  context: LookContext,
  passesWith?: PassesWith,
): Incident {
  const { top } = given;
  if (!top) return given;
  const incident = isWait(top) && given.cause ? { ...given, cause: hanging(given.cause, events) } : given;
  const { look } = events;
  const lines = new Set(operation.failures.map(({ line }) => line));
  const isLoose = operation.session < 0 && context.input.rules.isSelfContained !== true;
  // Nothing says whose the rows before the end of a session are that nothing opened.
  const isCut = beganBeforeLog(context.input.sessions[operation.session]);
  // What a console shows stands before the log that was opened to find out more, and before what was tried next.
  const isPrinted = top.event === 'console-result';
  const sessions = isLoose || isCut || isPrinted ? null : events.sessionsAt(lines);
  const isBackwards = events.isNewestFirst(top.line);
  // A session that opens with its end began before the log did, or its beginning was cut.
  const isUnseen = beganUnseen(operation, context.input.sessions);
  const around = isPrinted ? printedLines : 0;
  const start = isUnseen || isPrinted ? firstLine : operation.firstLine;
  const first = isBackwards ? look.firstLine : start;
  const last = isBackwards ? look.lastLine : Math.max(operation.lastLine, top.lastLine) + around;
  const all = events.of(sessions, first, last);
  const ofThread = all.filter(events.isOfThread(top.line));
  // Windows Update downloads in one thread and sums up in another.
  const threaded = ofThread.every(({ record }) => lines.has(record.line)) ? all : ofThread;
  const ended = [...new Set([...operation.failures.flatMap(({ code }) => code ?? [])])];
  // Where a command says nothing but that it failed, what was tried next shows why.
  const isOfCommand = isPrinted
    ? commandAround(
        top.line,
        events.records(null, first, last),
        ended.length === 0 ? failedCommands(context.input) : null,
      )
    : (): boolean => true;
  const own = withoutPreface(threaded.filter(({ record }) => isOfCommand(record)));
  // Below a code that says nothing, a declared cause shows the one that it stands for.
  const inner = incident.cause?.fault ? incident.cause.finding.code : undefined;
  const codes = inner !== undefined && ended.every(isWrapperCode) ? [inner] : ended;
  // The log behind what was printed says itself where the operation ended.
  const summed = isPrinted
    ? own.findLast(({ record, shape }) => record.head && shape === 'summary')?.record.line
    : undefined;
  const end: FailureEnd = {
    line: summed ?? last,
    codes: specific(codes),
    isBackwards,
    replacesCodes: incident.policy === 'last-failure',
  };
  const said = incident.cause?.finding;
  const stated = said?.why === undefined || said.isGeneric === true ? undefined : said.line;
  const isExcluded = exclusionFor(incident, null, context);
  const originIn = (weighed: readonly FailureEvent[]): Origin | null =>
    originOf(
      stated === undefined ? weighed : weighed.filter(({ record }) => record.line === stated),
      end,
      isExcluded,
      passesWith,
    );
  const inThread = originIn(own);
  // Where its own thread only says that it ended, or carries a code, another one carried it out and says with the same code why.
  const isSilent =
    inThread !== null && (lines.has(inThread.event.record.line) || inThread.event.shape === 'unwinding');
  // Rows of a thread that belong to no operation of their own may be the work that this one waited for.
  const besides = ({ session, record }: FailureEvent): boolean =>
    (session < 0 || sessions?.has(session) !== false) && isOfCommand(record);
  const outside = isSilent ? originIn(withoutPreface(events.of(null, first, last).filter(besides))) : null;
  const found = outside && tellsMore.has(outside.link) ? outside : inThread;
  const records = events.records(sessions, first, last).filter(isOfCommand);
  const origin = found && atPrintedReason(found, records);
  // Without a code nothing ties the rows of a log to what was printed.
  if (!origin || (isPrinted && ended.length === 0 && origin.event.record.head)) return incident;
  const partsOf = (one: Origin): InferredParts =>
    inferredParts(one, records, incident, operation.session, context);
  const parts = partsOf(origin);
  const { cause } = parts;
  // The end of an operation is no reason for it, unless its code says one; nor is what is said behind it and not understood.
  const isBehind = !isBackwards && !isPrinted && origin.event.record.line > top.line;
  if (cause.kind === 'unknown' && (origin.event.shape === 'summary' || isBehind)) return incident;
  const declared = incident.cause;
  if (declared?.fault) {
    const better = sharper(declared, cause, origin.event.isReasoned, incident.policy === 'last-failure');
    if (better !== cause) return { ...incident, cause: better };
  }
  if (stated !== undefined) return { ...incident, ...parts, cause: { ...cause, why: incident.cause!.why } };
  return {
    ...incident,
    ...parts,
    ...(!isPrinted &&
      origin === found &&
      origin.rivals.length > 0 && { candidates: candidatesOf(origin, parts, partsOf) }),
  };
}

/** What an incident becomes by a cause that the events show */
interface InferredParts extends Pick<Incident, 'findings' | 'chain' | 'remedies' | 'causeElsewhere'> {
  readonly cause: Cause;
}

function inferredParts(
  origin: Origin,
  records: readonly LogRecord[],
  incident: Incident,
  session: number,
  context: LookContext,
): InferredParts {
  const { cause, remedies, elsewhere } = inferredCauseOf(origin, records, context.family, (event, object) =>
    findingOf(event, session, context, object),
  );
  const findings = [...new Set([...incident.findings, cause.finding])].sort((a, b) => a.line - b.line);
  return {
    cause,
    findings,
    chain: chainOf(cause, undefined, findings, incident.top),
    remedies: titled(remedies, incident.direction),
    causeElsewhere: logsBesides(cause, [...elsewhere, ...incident.causeElsewhere], context),
  };
}

/** An origin and what was weighed with it: other logs of the machine may show that one of the others it is. */
function candidatesOf(
  origin: Origin,
  parts: InferredParts,
  partsOf: (one: Origin) => InferredParts,
): Candidate[] {
  const all: readonly Weighed[] = [origin, ...origin.rivals];
  return all.map((one) => ({
    ...(one === origin
      ? parts
      : partsOf({ ...origin, ...one, rivals: all.filter((other) => other !== one) })),
    score: one.score + pointsAgainst(one.passes),
    row: rowKeyOf(one.event),
    passes: one.passes,
  }));
}

/** What is harmless, was repaired or cannot end as the incident did has no part in it, but for its `own` fault. */
export function exclusionFor(
  { top, policy }: Incident,
  own: Fault | null,
  { faultAt }: LookContext,
): (event: FailureEvent) => boolean {
  return ({ record }) => {
    const fault = faultAt(record.line);
    return (
      fault !== undefined &&
      fault !== own &&
      (fault.state === 'benign' ||
        fault.state === 'repaired' ||
        (policy !== 'last-failure' && !canEndIn(fault, top?.code)))
    );
  };
}

/** Whether an operation ended because something did not. */
export function isWait({ code }: Finding): boolean {
  return code !== undefined && classOf(code) === 'timeout';
}

/** A hang with what hung, where the lines before it show it and no other record names anything. */
function hanging(cause: Cause, events: Events): Cause {
  if (cause.fault === null || cause.object !== null) return cause;
  const { line } = cause.finding;
  const object = unfinishedBefore(events.records(null, line - unfinishedReach, line - 1));
  return object === null ? cause : { ...cause, object, why: declarationOf(cause.kind)!.why(object) };
}

/**
 * Which records may explain the command that failed on a line of a console: rows of logs, and what stands between its prompts. `failed`
 * are the lines of other commands that failed, which explain nothing where what was typed next may; null where it may not.
 */
function commandAround(
  line: number,
  records: readonly LogRecord[],
  failed: ReadonlySet<number> | null,
): (record: LogRecord) => boolean {
  const prompts = records.filter(({ head, body }) => !head && opensCommand(body));
  const promptBefore = (at: number): number =>
    prompts[firstFrom(prompts, (prompt) => prompt.line <= at) - 1]?.line ?? 0;
  const own = promptBefore(line);
  return (record) => {
    if (record.head) return true;
    const prompt = promptBefore(record.line);
    return prompt === own || (failed !== null && prompt > own && !failed.has(prompt));
  };
}

/** Lines of a console with commands that failed: each has a failure of its own, which explains no other. */
function failedCommands({ findings, sessions }: DiagnosisInput): ReadonlySet<number> {
  const commands = findings.flatMap(({ role, session }) => (role === 'terminal' ? [sessions[session]] : []));
  return new Set(commands.flatMap((command) => (command?.type === 'command' ? [command.firstLine] : [])));
}

/** A row of the library for images or of the readiness tool, which has no stamp */
const bareRow = /^\[\d{1,8}(?:\.\d{1,8})?\] \[0x|^\((?:f|fix|w)\)\s/;

/** What a person wrote above the first row of a log explains nothing where rows do. */
export function withoutPreface(events: readonly FailureEvent[]): readonly FailureEvent[] {
  const rows = events.filter(
    ({ damage, record: { head, stamp, body } }) =>
      head || stamp !== null || damage !== null || bareRow.test(body),
  );
  return rows.length > 0 ? rows : events;
}

/**
 * Of a cause that was declared and what the events show, the one that says more: what events show comes before a rule that fits
 * whatever fails in one way, and gives any other the object that its line does not name. Such a rule that is sure of its object
 * stands back only behind an earlier record that gives a reason, or that is of the same kind.
 */
function sharper(declared: Cause, inferred: Cause, isReasoned: boolean, isLastFailure: boolean): Cause {
  const isSameLine = declared.finding.line === inferred.finding.line;
  const isLater = inferred.finding.line > declared.finding.line;
  if (isLastFailure && isLater && isReasoned && inferred.kind !== 'unknown') return inferred;
  if (declared.finding.isGeneric !== true)
    return isSameLine && declared.object === null ? { ...declared, object: inferred.object } : declared;
  if (isSameLine && declared.object !== null) return declared;
  if (isSameLine && declared.kind === inferred.kind) return { ...declared, object: inferred.object };
  if (inferred.kind === 'unknown') return { ...declared, object: declared.object ?? inferred.object };
  const isSure = declared.object !== null && declared.confidence === 'high';
  const isEarlier = inferred.finding.line < declared.finding.line;
  if (!isSure) return inferred;
  return isEarlier && (isReasoned || inferred.kind === declared.kind) ? inferred : declared;
}

/** Codes of the end that say something; all of them where none does. */
export function specific(codes: readonly number[]): readonly number[] {
  const own = codes.filter((code) => !isWrapperCode(code));
  return own.length > 0 ? own : codes;
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
    if (known.role !== 'benign' && known.role !== 'success' && known.role !== 'context') return known;
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

/** Logs to open as well, where a cause is no more than a guess: those of other families, each once. */
export function logsBesides(
  { confidence, finding }: Cause,
  names: readonly string[],
  { input: { rules } }: LookContext,
): readonly string[] {
  // A console prints how a command ended; what led to it stands in the logs.
  if (confidence !== 'low' && finding.event !== 'console-result') return [];
  return [...new Set(names)].filter((name) => familyOfName(name) !== rules.format.family);
}

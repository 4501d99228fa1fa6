import { isOpaqueCode } from '../../codes';
import { causes, declarationOf } from '../causes';
import { chainOf } from './chain';
import { codedCause } from './codedCause';
import { byImportance } from './importance';
import { isDeclared } from './earlierWord';
import type { Cause, Fault, Finding, Incident, Session } from '../model/model';
import { kbOf } from '../../identity/servicingNames';
import { fragmentOf, operationsOf, topOf } from '../operations/operations';
import { type DiagnosisInput, type Operation } from '../model/operation';
import { firstFrom, lowerBound } from '../model/order';
import { LastingDamage } from './lastingDamage';
import { neighbouringCause } from './neighbours';
import { patternIncidents, scanIncidents } from './scans';
import { isStartUpRetried } from './settled';
import { isLastFailure, mayGoOn } from '../operations/setupOperations';
import { CumulativeUpdates } from '../faults/supersedence';
import { titleOf } from '../operations/titles';
import { directionOf } from '../operations/direction';
import { canEndIn, causeOfTerminalFailure, causeOfFault, elsewhereOf, remediesOf } from './causeSelection';
import { endingsOf, nearest, relatesTo } from './failureCodes';
import { append } from '../../base/lists';

/**
 * Finds the earliest cause: terminal failure, scope, code family, earliest, object, merge, judge. Returns incidents, the one
 * to look at first first, and the faults as the incidents leave them.
 */
export function diagnose(input: DiagnosisInput): Diagnosed {
  const context = new Context(input);
  const operations = operationsOf(input);
  const unexplained: Unexplained[] = [];
  const declared: Incident[] = [];
  const explained = (operation: Operation): Incident => {
    const incident = explain(operation, context);
    if (isUnexplained(incident)) unexplained.push({ incident, operation });
    else if (isDeclared(incident)) declared.push(incident);
    return incident;
  };
  const incidents = operations.map(explained);
  if (input.rules.isSelfContained !== true) {
    const scans = [patternIncidents(input, context.claimed), scanIncidents(input, context.claimed)];
    for (const scan of scans)
      for (const incident of scan) {
        incidents.push(incident);
        if (isDeclared(incident)) declared.push(incident);
      }
  }
  if (incidents.length === 0) append(incidents, fragmentOf(input).map(explained));
  incidents.sort(byImportance);
  const { isSelfContained } = input.rules;
  const faults = isSelfContained ? input.faults.filter((fault) => context.claimed.has(fault)) : input.faults;
  return { incidents, faults, unexplained, declared };
}

/** The result of a diagnosis. */
export interface Diagnosed {
  readonly incidents: Incident[];
  readonly faults: readonly Fault[];
  /** Incidents that no declared cause explains: their operations are worth a second look */
  readonly unexplained: readonly Unexplained[];
  /** Incidents whose cause a rule declared: an earlier record may state it, too */
  readonly declared: readonly Incident[];
}

export interface Unexplained {
  readonly incident: Incident;
  readonly operation: Operation;
}

/** Lines between a cause and the failure that it ends in, from which on Setup may have met something else since */
const farBefore = 12;

function isUnexplained({ cause, top, policy }: Incident): boolean {
  if (cause === null) return true;
  const { fault, kind, object, finding } = cause;
  if (fault === null) return kind === 'unknown';
  if (policy === 'last-failure' && top && top.line - finding.line > farBefore && finding.code !== top.code)
    return true;
  return object === null || (fault.origin.custom === undefined && cause.finding.isGeneric === true);
}

/** Findings that all operations together may look at in full. */
const maxWork = 5_000_000;
const lastFindings = 500;

/** A line of a fault */
interface Occurrence {
  readonly line: number;
  readonly time: number;
  readonly fault: Fault;
}

/** What all operations of one diagnosis share. */
class Context {
  readonly input: DiagnosisInput;
  /** Faults that an incident stands on or accounts for */
  readonly claimed = new Set<Fault>();
  readonly faultOf = new Map<Finding, Fault>();
  /** Last line in which each package was serviced successfully */
  readonly successes = new Map<string, number>();
  readonly cumulative = new CumulativeUpdates();
  /** Last line in which each session says that an operation of Setup went well */
  readonly progress = new Map<number, number>();
  /** KB numbers by package, as the lines say that start operations */
  readonly #identifiers = new Map<string, string>();
  readonly damage: LastingDamage;
  readonly #cutShort = new Map<number, readonly Occurrence[]>();
  #work = 0;

  constructor(input: DiagnosisInput) {
    this.input = input;
    this.damage = new LastingDamage(input.faults);
    for (const fault of input.faults)
      for (const occurrence of fault.occurrences) this.faultOf.set(occurrence, fault);
    for (const { role, tool, event, line, object, session } of input.findings) {
      if (role === 'success' && object?.package !== undefined) {
        this.successes.set(object.package, line);
        this.cumulative.add(object.package, line);
      }
      if (role === 'success' && tool === 'setup') this.progress.set(session, line);
      if (event === 'operation-started') this.#identifiers.set(object!.package!, object!.name!);
    }
  }

  /** What cuts operations short with a code that says no more than that, in file order. */
  cutShortBy(code: number): readonly Occurrence[] {
    const kinds = new Set(causes.filter((one) => one.secondaryCodes?.has(code)).map(({ kind }) => kind));
    if (kinds.size === 0) return [];
    let known = this.#cutShort.get(code);
    if (!known) {
      known = this.input.faults
        .filter(({ kind, state }) => state !== 'benign' && kinds.has(kind))
        .flatMap((fault) =>
          fault.occurrences
            .filter(({ line }) => line >= fault.origin.line)
            .map(({ line, time }) => ({ line, time, fault })),
        )
        .sort((a, b) => a.line - b.line);
      this.#cutShort.set(code, known);
    }
    return known;
  }

  /** KB number of a package, from its name or from the line that started its installation. */
  kbOf(identity: string | undefined): string | undefined {
    if (identity === undefined) return undefined;
    // Features and languages carry made-up identifiers (KB777778).
    return (
      kbOf(identity) ?? (identity.startsWith('Package_for_') ? this.#identifiers.get(identity) : undefined)
    );
  }

  /**
   * Findings of a span of lines. Sessions that a log nests by the thousand would be read by the square: once the work is
   * spent, only the end of a span counts.
   */
  between(firstLine: number, lastLine: number): readonly Finding[] {
    const { findings } = this.input;
    const end = lowerBound(findings, lastLine + 1);
    const start = lowerBound(findings, firstLine);
    this.#work += end - start;
    return findings.slice(this.#work > maxWork ? Math.max(start, end - lastFindings) : start, end);
  }
}

function explain(operation: Operation, context: Context): Incident {
  const { claimed, input } = context;
  const top = topOf(operation);
  const isSetup = isLastFailure(operation);
  const { isSelfContained, leadsTo, otherLogs } = input.rules;
  const endings = endingsOf(operation, top);
  // On its way up through Setup a code is replaced by others that say less.
  const codes = isSetup ? [...new Set(operation.failures.map(({ code }) => code))] : [top.code];
  const scope = context
    .between(operation.firstLine, operation.lastLine)
    .filter(({ session }) =>
      session < 0 ? !isSelfContained || operation.session < 0 : isIn(session, operation, input.sessions),
    );
  const related = nearest(
    scope.filter((finding) =>
      codes.some((code) => canExplain(context.faultOf.get(finding), finding, operation, code)),
    ),
    endings,
    leadsTo,
  );
  // What may have been repaired within the same session stands back behind what was not.
  const inScope = related.find((finding) => context.faultOf.get(finding)!.isProven) ?? related[0];
  const stated = operation.failures.find(({ kind, role }) => kind !== undefined && role === 'terminal');
  const fault = stated
    ? undefined
    : inScope
      ? context.faultOf.get(inScope)
      : (beforehand(context, operation, top) ?? outside(context, operation, scope, top));
  const identity = packageOf(operation.failures);
  const found = stated
    ? causeOfTerminalFailure(stated)
    : fault
      ? causeOfFault(fault, inScope, top)
      : (neighbouringCause(top, input.findings, input.rules.neighbours ?? []) ??
        codedCause(scope, isSetup ? codes : endings));
  const cause = found && identity !== undefined ? ofPackage(found, identity) : found;

  const parts = new Set<Fault>(fault ? [fault] : []);
  for (const finding of scope) {
    const other = context.faultOf.get(finding);
    if (!other || parts.has(other) || !relatesTo(finding, endings, leadsTo)) continue;
    if (isPartOf(other, operation, fault !== undefined, top.code)) parts.add(other);
  }
  for (const part of parts) claimed.add(part);
  const own = new Set<Finding>(operation.failures);
  if (cause) own.add(cause.finding);
  for (const finding of scope) {
    const isOwn = finding.role === 'error' || parts.has(context.faultOf.get(finding)!);
    if (isOwn && relatesTo(finding, endings, leadsTo)) own.add(finding);
  }
  const findings = [...own].sort((a, b) => a.line - b.line);
  const kb = context.kbOf(identity);
  const direction = directionOf(operation, identity, input.sessions, input.stages);
  return {
    id: `L${top.line}`,
    outcome: outcomeOf(identity, operation, context),
    title: titleOf(operation, identity, kb, input.sessions, direction),
    ...(direction && { direction }),
    top,
    cause,
    causeElsewhere: elsewhereOf(
      fault,
      cause,
      otherLogs(input.sessions[operation.session] ?? null, findings),
      input.rules.format.family,
    ),
    chain: chainOf(cause, fault, findings, top, endings),
    findings,
    remedies: remediesOf(fault, cause, top, [...parts], direction),
    ...(identity !== undefined && { package: identity }),
    ...(kb !== undefined && { kb }),
    session: operation.session,
    faults: isCheck(operation) ? [...parts].filter((part) => canEndIn(part, top.code)) : fault ? [fault] : [],
    policy: isSetup ? 'last-failure' : 'first-frame',
  };
}

/** A verdict on the package that was being installed is about that package, whether its line names it or not. */
function ofPackage(cause: Cause, identity: string): Cause {
  const declaration = declarationOf(cause.kind);
  if (cause.object !== null || declaration?.isOfPackage !== true) return cause;
  return { ...cause, object: identity, why: declaration.why(identity) };
}

/** Whether a session is one of an operation's. Rows of a log are read with what a console printed, other commands of it are not. */
function isIn(session: number, operation: Operation, sessions: readonly Session[]): boolean {
  if (operation.session < 0 || operation.sessions.has(session)) return true;
  return sessions[operation.session]?.type === 'command' && sessions[session]?.type !== 'command';
}

/** A check or repair of the store goes on after the first damage and reports all; an installation stops at the first. */
function isCheck({ failures }: Operation): boolean {
  return failures.some(({ event }) => event === 'check-result' || event === 'repair-session-failed');
}

/**
 * Whether a fault that an operation met is part of its incident: more of the same, a consequence, or anything that only
 * this operation saw on its way down. An object that is seen outside too keeps an incident of its own.
 */
function isPartOf(
  fault: Fault,
  operation: Operation,
  isExplained: boolean,
  code: number | undefined,
): boolean {
  const { occurrences } = fault;
  const isInside =
    occurrences[0]!.line >= operation.firstLine && occurrences.at(-1)!.line <= operation.lastLine;
  if (!isInside) return isExplained && canEndIn(fault, code);
  return isExplained || occurrences.every(({ consequence }) => consequence === true);
}

/** Whether a finding shows a fault that the operation's code can be the end of, and that was there when it failed. */
function canExplain(
  fault: Fault | undefined,
  finding: Finding,
  operation: Operation,
  code: number | undefined,
): boolean {
  if (!fault || finding.role === 'repair' || finding.role === 'context') return false;
  return wasDamaged(fault, operation) && canEndIn(fault, code);
}

function wasDamaged({ state, repairedLine }: Fault, operation: Operation): boolean {
  return state !== 'benign' && (repairedLine === undefined || repairedLine > operation.lastLine);
}

/** How long after what stopped Windows others fail because of it, in seconds. */
const secondarySeconds = 3600;

/** What cut an operation short, last of all before it: it failed with a code that says no more than that. */
function beforehand(context: Context, { failures }: Operation, { code }: Finding): Fault | undefined {
  const [first] = failures;
  if (!first || code === undefined) return undefined;
  const occurrences = context.cutShortBy(code);
  const last = occurrences[firstFrom(occurrences, ({ line }) => line < first.line) - 1];
  return last && !(first.time - last.time > secondarySeconds) ? last.fault : undefined;
}

/** How long after a failure a scan may find what was behind it, in seconds. */
const laterScan = 3 * 24 * 3600;

/**
 * The second pass, outside the operation's own lines: damage of the store stays until it is repaired. An object that the
 * operation names comes first, then the earliest damage before it, then what a scan found soon after. A code that only
 * wraps another points at nothing out there.
 */
function outside(
  context: Context,
  operation: Operation,
  scope: readonly Finding[],
  top: Finding,
): Fault | undefined {
  const { firstLine, lastLine } = operation;
  const names = new Set(
    scope.flatMap(({ object }) => [object?.keyform, object?.package]).filter((name) => name !== undefined),
  );
  const related = context.damage.named(names, top.code, lastLine);
  if (related || top.code === undefined || isOpaqueCode(top.code)) return related;
  return (
    context.damage.before(top.code, firstLine, lastLine) ??
    context.damage.after(top.code, lastLine, top.time + laterScan)
  );
}

function packageOf(terminalFailures: readonly Finding[]): string | undefined {
  const named = terminalFailures.filter(({ object }) => object?.package !== undefined);
  return (named.find(({ event }) => event === 'error-report') ?? named[0])?.object?.package;
}

/** A later success of the package, or of a newer update that replaces it, takes the weight off; so does a phase that went on. */
function outcomeOf(
  identity: string | undefined,
  operation: Operation,
  context: Context,
): Incident['outcome'] {
  if (mayGoOn(operation)) {
    const hasGoneOn = (context.progress.get(operation.session) ?? 0) > operation.lastLine;
    if (hasGoneOn || operation.failures.every(({ event }) => event === 'dynamic-update-failed'))
      return 'recovered';
  }
  if (isStartUpRetried(operation, context.input)) return 'recovered';
  if (identity === undefined) return 'failed';
  const success = context.successes.get(identity);
  if (success !== undefined && success > operation.lastLine) return 'recovered';
  return context.cumulative.isReplaced(identity, operation.lastLine) ? 'superseded' : 'failed';
}

import { consequenceRules, declarationOf } from './causes';
import { chainOf, sharesCode } from './chain';
import { byImportance } from './importance';
import type { Fault, Finding, Incident } from './model';
import { kbOf } from './objects';
import { fragmentOf, operationsOf, titleOf, topOf, type Operation, type WalkInput } from './operations';
import { lowerBound } from './order';
import { patternIncidents, scanIncidents } from './scans';
import { canEndIn, causeOfCode, causeOfFault, elsewhereOf, remediesOf } from './verdict';

/**
 * The walk to the earliest cause: anchor, scope, code family, earliest, object, merge, judge. Returns incidents, the one
 * to look at first first, and the faults as the incidents leave them.
 */
export function walk(input: WalkInput): { incidents: Incident[]; faults: readonly Fault[] } {
  const context = new Context(input);
  const operations = operationsOf(input);
  const incidents = operations.map((operation) => explain(operation, context));
  incidents.push(...patternIncidents(input, context.claimed));
  incidents.push(...scanIncidents(input, context.claimed));
  if (incidents.length === 0)
    incidents.push(...fragmentOf(input).map((operation) => explain(operation, context)));
  incidents.sort(byImportance);
  return { incidents, faults: input.faults };
}

/** What all operations of one walk share. */
class Context {
  readonly input: WalkInput;
  /** Faults that an incident stands on or accounts for */
  readonly claimed = new Set<Fault>();
  readonly faultOf = new Map<Finding, Fault>();
  /** Last line in which each package was serviced successfully */
  readonly successes = new Map<string, number>();
  /** KB numbers by package, as the lines say that start operations */
  readonly #identifiers = new Map<string, string>();

  constructor(input: WalkInput) {
    this.input = input;
    for (const fault of input.faults)
      for (const sighting of fault.sightings) this.faultOf.set(sighting, fault);
    for (const { role, rule, line, object } of input.findings) {
      if (role === 'success' && object?.package !== undefined) this.successes.set(object.package, line);
      if (rule === 'milestone/operation-started') this.#identifiers.set(object!.package!, object!.name!);
    }
  }

  /** KB number of a package, from its name or from the line that started its installation. */
  kbOf(identity: string | undefined): string | undefined {
    if (identity === undefined) return undefined;
    // Features and languages carry made-up identifiers (KB777778).
    return (
      kbOf(identity) ?? (identity.startsWith('Package_for_') ? this.#identifiers.get(identity) : undefined)
    );
  }

  /** Findings of a span of lines. */
  between(firstLine: number, lastLine: number): readonly Finding[] {
    const { findings } = this.input;
    return findings.slice(lowerBound(findings, firstLine), lowerBound(findings, lastLine + 1));
  }
}
function explain(operation: Operation, context: Context): Incident {
  const { claimed, input } = context;
  const top = topOf(operation);
  const code = top.code;
  const scope = context
    .between(operation.firstLine, operation.lastLine)
    .filter(({ session }) => session === operation.session || session < 0 || operation.session < 0);
  const inScope = scope.find((finding) => canExplain(context.faultOf.get(finding), finding, code));
  const fault = inScope ? context.faultOf.get(inScope) : outside(input.faults, operation, scope, code);
  const coded = fault
    ? undefined
    : scope.find((finding) => finding.role === 'error' && sharesCode(finding, code));
  const cause = fault ? causeOfFault(fault, inScope, top) : coded ? causeOfCode(coded) : null;

  const parts = new Set<Fault>(fault ? [fault] : []);
  for (const finding of scope) {
    const other = context.faultOf.get(finding);
    if (other && !parts.has(other) && isPartOf(other, operation, fault !== undefined, code)) parts.add(other);
  }
  for (const part of parts) claimed.add(part);
  const own = new Set<Finding>(operation.anchors);
  if (cause) own.add(cause.finding);
  for (const finding of scope) {
    if (finding.role === 'error' || parts.has(context.faultOf.get(finding)!)) own.add(finding);
  }
  const findings = [...own].sort((a, b) => a.line - b.line);
  const identity = packageOf(operation.anchors);
  const kb = context.kbOf(identity);
  return {
    id: `L${top.line}`,
    outcome: outcomeOf(identity, operation, context),
    title: titleOf(operation, identity, kb, input.sessions),
    top,
    cause,
    causeElsewhere: elsewhereOf(fault, cause),
    chain: chainOf(cause, fault, findings, top),
    findings,
    remedies: remediesOf(fault),
    ...(identity !== undefined && { package: identity }),
    ...(kb !== undefined && { kb }),
    session: operation.session,
    policy: 'first-frame',
  };
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
  const isInside = fault.sightings.every(
    ({ line }) => line >= operation.firstLine && line <= operation.lastLine,
  );
  const isConsequence = fault.sightings.every(({ rule }) => consequenceRules.has(rule));
  return isInside ? isExplained || isConsequence : isExplained && canEndIn(fault, code);
}

/** Whether a finding shows a fault that the operation's code can be the end of. */
function canExplain(fault: Fault | undefined, finding: Finding, code: number | undefined): boolean {
  if (
    !fault ||
    fault.state === 'benign' ||
    fault.state === 'repaired' ||
    finding.role === 'repair' ||
    finding.role === 'context'
  )
    return false;
  return canEndIn(fault, code);
}

/**
 * The second pass, outside the operation's own lines: damage of the store stays until it is repaired. An object that the
 * operation names comes first, then the earliest damage before it, then what a later scan found.
 */
function outside(
  faults: readonly Fault[],
  operation: Operation,
  scope: readonly Finding[],
  code: number | undefined,
): Fault | undefined {
  const lasting = faults.filter(
    (fault) => fault.state === 'outstanding' && declarationOf(fault.kind)!.persists && canEndIn(fault, code),
  );
  const named = new Set(
    scope.flatMap(({ object }) => [object?.keyform, object?.package]).filter((name) => name !== undefined),
  );
  const related = lasting.find(
    ({ object }) =>
      (object.keyform !== undefined && named.has(object.keyform)) ||
      (object.package !== undefined && named.has(object.package)),
  );
  return related ?? lasting.find(({ origin }) => origin.line < operation.firstLine) ?? lasting[0];
}
function packageOf(anchors: readonly Finding[]): string | undefined {
  const named = anchors.filter(({ object }) => object?.package !== undefined);
  return (named.find(({ rule }) => rule === 'anchor/error-report') ?? named[0])?.object?.package;
}

/** A later success of the same package takes the weight off a failure. */
function outcomeOf(
  identity: string | undefined,
  operation: Operation,
  context: Context,
): Incident['outcome'] {
  const success = identity === undefined ? undefined : context.successes.get(identity);
  return success !== undefined && success > operation.lastLine ? 'recovered' : 'failed';
}

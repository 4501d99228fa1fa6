import { sameFault } from '../codes';
import { text, type Text } from '../text';
import { anchorStrength } from './anchors';
import { causes, consequenceRules, declarationOf, tentativeRules } from './causes';
import type { RemedyKind } from './kinds';
import { titleOfRemedy } from './remedyTitles';
import type { Cause, Confidence, Fault, Finding, Hop, Incident, Session } from './model';
import { kbOf } from './objects';
import { lowerBound } from './order';

/** Codes that only say "somebody else failed": any cause may stand behind them. */
const wrappers: ReadonlySet<number> = new Set([
  0x80004005, 0x80242016, 0x8024200b, 0x80070643, 0x80240022, 0x8000ffff,
]);
/** Codes of clients that ask for packages which are not installed: an operation that ends in one of them did not fail. */
const probes: ReadonlySet<number> = new Set([0x800f0805]);
/** Anchors outside any session that are further apart than this belong to different operations. */
const unsessionedGap = 2000;
const maxHops = 14;
/** Sightings of the cause that a chain is made from; one object can be seen thousands of times. */
const maxSightings = 200;

/** One operation that failed: its anchors, and the lines in which its cause is looked for. */
interface Operation {
  readonly session: number;
  readonly anchors: Finding[];
  firstLine: number;
  lastLine: number;
}

/** What the walk needs to know of a log. */
export interface WalkInput {
  readonly findings: readonly Finding[];
  readonly faults: readonly Fault[];
  readonly sessions: readonly Session[];
}

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

function operationsOf({ findings, sessions }: WalkInput): Operation[] {
  const operations: Operation[] = [];
  const bySession = new Map<number, Operation>();
  let loose: Operation | null = null;
  let previousEnd = 0;
  for (const finding of findings) {
    if (finding.role === 'success' && finding.session < 0) {
      loose = null;
      previousEnd = finding.line;
    }
    if (finding.role !== 'anchor') continue;
    let operation: Operation | null = finding.session < 0 ? loose : (bySession.get(finding.session) ?? null);
    if (operation && finding.session < 0 && finding.line - operation.lastLine > unsessionedGap) {
      previousEnd = operation.lastLine;
      operation = null;
    }
    if (!operation) {
      const firstLine = finding.session < 0 ? previousEnd + 1 : sessions[finding.session]!.firstLine;
      operation = { session: finding.session, anchors: [], firstLine, lastLine: finding.line };
      operations.push(operation);
      if (finding.session < 0) loose = operation;
      else bySession.set(finding.session, operation);
    }
    operation.anchors.push(finding);
    operation.lastLine = finding.line;
  }
  return operations.filter(
    ({ anchors }) => !anchors.every(({ code }) => code !== undefined && probes.has(code)),
  );
}

/**
 * A quoted piece of a log, without any line that opens or closes a session or says that something went well: the failure is
 * its last coded line, provided that something in it states a fault or stands at level Error.
 */
function fragmentOf({ findings, sessions }: WalkInput): Operation[] {
  if (sessions.length > 0 || findings.some(({ role }) => role === 'success')) return [];
  const telling = findings.filter(
    ({ role, level, rule }) =>
      (role === 'cause' && !tentativeRules.has(rule)) ||
      ((role === 'error' || role === 'cause') && level === 'Error'),
  );
  const top = findings.findLast(
    ({ role, code }) => (role === 'error' || role === 'cause') && code !== undefined,
  );
  if (telling.length === 0 || !top) return [];
  return [{ session: -1, anchors: [top], firstLine: 1, lastLine: top.line }];
}

function topOf(operation: Operation): Finding {
  return operation.anchors.reduce((best, anchor) =>
    anchorStrength(anchor.rule) > anchorStrength(best.rule) ? anchor : best,
  );
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

/** Whether the top failure's code can be the end of this kind of cause. */
function canEndIn(fault: Fault, code: number | undefined): boolean {
  const family = declarationOf(fault.kind)!.endsIn;
  return family === 'any' || code === undefined || wrappers.has(code) || family.has(code);
}

function sharesCode(finding: Finding, code: number | undefined): boolean {
  return code === undefined || (finding.code !== undefined && sameFault(finding.code, code));
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

function causeOfFault(fault: Fault, inScope: Finding | undefined, top: Finding): Cause {
  const declaration = declarationOf(fault.kind)!;
  // Damage that lasts began where it was first seen; anything else happens anew in each operation.
  const finding = declaration.persists || !inScope ? fault.origin : inScope;
  const confidence: Confidence = !inScope ? 'medium' : fault.name === null ? 'medium' : 'high';
  const why = declaration.why(fault.name);
  return {
    fault,
    finding,
    kind: fault.kind,
    object: fault.name,
    confidence:
      top.code !== undefined && wrappers.has(top.code) && confidence === 'high' ? 'medium' : confidence,
    rule: finding.rule,
    why,
  };
}

function causeOfCode(finding: Finding): Cause {
  return {
    fault: null,
    finding,
    kind: 'unknown',
    object: finding.object?.keyform ?? finding.object?.package ?? null,
    confidence: 'low',
    rule: finding.rule,
    why: text(
      'This is the first line of the operation with the code of its failure; the log does not say what is behind it.',
    ),
  };
}

/** Incidents of kinds that show only in all faults together. They come before any repair of the single faults. */
function patternIncidents({ faults, findings }: WalkInput, claimed: Set<Fault>): Incident[] {
  return causes.flatMap((declaration) => {
    const found = declaration.pattern?.(faults);
    if (!found) return [];
    for (const fault of found.faults) claimed.add(fault);
    const finding = found.origin;
    const object = declaration.nameOf(found.object);
    const why = declaration.why(object);
    const own = found.faults.flatMap(({ sightings }) => sightings).sort((a, b) => a.line - b.line);
    const top =
      findings.find(({ rule, line }) => rule === 'milestone/check-total' && line > finding.line) ?? null;
    const cause: Cause = {
      fault: null,
      finding,
      kind: declaration.kind,
      object,
      confidence: 'high',
      rule: finding.rule,
      why,
    };
    return {
      id: `P${finding.line}`,
      outcome: 'failed',
      title: declaration.label,
      top,
      cause,
      causeElsewhere: declaration.elsewhere ?? [],
      chain: chainOf(cause, null, own, top),
      findings: own,
      remedies: titled(declaration.remedies(found.object)),
      session: finding.session,
      policy: 'first-frame',
    } satisfies Incident;
  });
}

/** Incidents of checks and sfc runs that found lasting damage no failed operation stands on. */
function scanIncidents(input: WalkInput, claimed: Set<Fault>): Incident[] {
  const bySession = new Map<number, Fault[]>();
  for (const fault of input.faults) {
    if (fault.state !== 'outstanding' || claimed.has(fault)) continue;
    // What is no lasting damage and stands in a session that went well was overcome.
    if (!declarationOf(fault.kind)!.persists && input.sessions[fault.origin.session]?.outcome === 'succeeded')
      continue;
    // A hash line may be written while another session runs; the line that proves the damage tells who looked.
    const { session } =
      fault.sightings.find(({ role, rule }) => role !== 'context' && !tentativeRules.has(rule)) ??
      fault.origin;
    const list = bySession.get(session);
    if (list) list.push(fault);
    else bySession.set(session, [fault]);
  }
  return [...bySession].map(([session, faults]) => {
    const [first] = faults as [Fault];
    claimed.add(first);
    const findings = faults.flatMap(({ sightings }) => sightings).sort((a, b) => a.line - b.line);
    const cause = causeOfFault(first, first.origin, first.origin);
    const top =
      input.findings.find(
        (finding) => finding.session === session && finding.rule === 'milestone/check-total',
      ) ?? null;
    return {
      id: `L${first.origin.line}`,
      outcome: 'failed',
      title: titleOfScan(first, input.sessions[session]),
      top,
      cause,
      causeElsewhere: elsewhereOf(first, cause),
      chain: chainOf(cause, first, findings, top),
      findings: top ? [...findings, top].sort((a, b) => a.line - b.line) : findings,
      remedies: remediesOf(first),
      session,
      policy: 'first-frame',
    } satisfies Incident;
  });
}

function titleOfScan(fault: Fault, session: Session | undefined): Text {
  const { label, persists } = declarationOf(fault.kind)!;
  if (!persists) return label;
  return session?.type === 'sfc'
    ? text('System File Checker found damage that it could not repair')
    : text('Damage in the component store that was not repaired');
}

function elsewhereOf(fault: Fault | null | undefined, cause: Cause | null): readonly string[] {
  if (fault) return declarationOf(fault.kind)!.elsewhere ?? [];
  return cause === null || cause.confidence === 'low' ? ['CbsPersist_*.log', 'Setup.evtx', 'dism.log'] : [];
}

function remediesOf(fault: Fault | null | undefined): Incident['remedies'] {
  const kinds = fault
    ? declarationOf(fault.kind)!.remedies(fault.object)
    : (['collect-more-logs', 'restorehealth'] as const);
  return titled(kinds);
}

function titled(kinds: readonly RemedyKind[]): Incident['remedies'] {
  return kinds.map((kind) => ({ kind, title: titleOfRemedy(kind) }));
}

/** Cause, then one line for each way it was seen, then the way up to the top failure. */
function chainOf(
  cause: Cause | null,
  fault: Fault | null | undefined,
  findings: readonly Finding[],
  top: Finding | null,
): Hop[] {
  if (!cause) return top ? [{ finding: top, why: text('The operation says that it failed.') }] : [];
  const hops: Hop[] = [{ finding: cause.finding, why: cause.why }];
  const rules = new Set([cause.finding.rule]);
  for (const sighting of fault?.sightings.slice(0, maxSightings) ?? []) {
    if (sighting === cause.finding || sighting.role === 'context' || rules.has(sighting.rule)) continue;
    if (top && sighting.line > top.line) continue;
    rules.add(sighting.rule);
    hops.push({ finding: sighting, why: sighting.note ?? text('The same object, seen again.') });
  }
  const messages = new Set<string>();
  for (const finding of findings) {
    if (finding.line <= cause.finding.line || (top && finding.line >= top.line)) continue;
    const travels =
      finding.role === 'anchor' ||
      (finding.role === 'error' && top !== null && sharesCode(finding, top.code));
    if (!travels || messages.has(finding.message)) continue;
    messages.add(finding.message);
    hops.push({ finding, why: text('The failure travels upwards.') });
  }
  hops.sort((a, b) => a.finding.line - b.finding.line);
  if (top && top !== cause.finding)
    hops.push({ finding: top, why: text('The operation says that it failed.') });
  if (hops.length <= maxHops) return hops;
  return [...hops.slice(0, maxHops / 2), ...hops.slice(-maxHops / 2)];
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

function titleOf(
  operation: Operation,
  identity: string | undefined,
  kb: string | undefined,
  sessions: readonly Session[],
): Text {
  if (identity !== undefined) {
    return kb === undefined ? text('Servicing {0} failed', identity) : text('Installing {0} failed', kb);
  }
  const session = sessions[operation.session];
  if (session?.type === 'startup') return text('Servicing failed while Windows started');
  if (
    operation.anchors.some(
      ({ rule }) => rule === 'anchor/repair-session-failed' || rule === 'anchor/check-result',
    )
  ) {
    return text('The repair of the component store failed');
  }
  return session && session.client !== ''
    ? text('A servicing session of {0} failed', session.client)
    : text('A servicing operation failed');
}

// Hardware comes first: a repair on bad memory makes things worse.
const rank = { failed: 0, recovered: 1, superseded: 2 } as const;
const weight: Record<Confidence, number> = { high: 0, medium: 1, low: 2 };

function byImportance(a: Incident, b: Incident): number {
  return (
    Number(b.cause?.kind === 'hardware-suspected') - Number(a.cause?.kind === 'hardware-suspected') ||
    rank[a.outcome] - rank[b.outcome] ||
    (a.cause ? weight[a.cause.confidence] : 3) - (b.cause ? weight[b.cause.confidence] : 3) ||
    anchorStrength(b.top?.rule ?? '') - anchorStrength(a.top?.rule ?? '') ||
    (b.top?.line ?? 0) - (a.top?.line ?? 0) ||
    (a.cause?.finding.line ?? 0) - (b.cause?.finding.line ?? 0)
  );
}

import type { Fault, Finding, Incident, LogAnalysis, SessionType } from '../model/model';

/** What a line has to do with a failure. */
export interface Link {
  readonly incident: Incident | null;
  readonly fault: Fault | null;
  /** The earliest cause; it may stand in another log */
  readonly cause: Finding | null;
}

interface Links {
  readonly exact: ReadonlyMap<number, Link>;
  /** Incidents by importance, for lines that only stand inside one's session */
  readonly spans: readonly { readonly first: number; readonly last: number; readonly link: Link }[];
}

/** Lines inside one of these need not be its own: runs of sfc go on for long, calls of Windows Update overlap. */
const sideBySide: ReadonlySet<SessionType> = new Set<SessionType>([
  'sfc',
  'search',
  'download',
  'installation',
]);

const cache = new WeakMap<LogAnalysis, Links>();

/**
 * The incident and the cause that a 1-based line belongs to: its own finding first, else the session of a failed
 * operation around it. Null for lines of healthy operations.
 */
export function linkAt(analysis: LogAnalysis, line: number): Link | null {
  const links = linksOf(analysis);
  return (
    links.exact.get(line) ??
    links.spans.find(({ first, last }) => line >= first && line <= last)?.link ??
    null
  );
}

/**
 * Everything that the cause on a line led to, in file order, what stands in other logs last; empty for a line that is no
 * cause. `log` names the log of the line where it is another one.
 */
export function effectsOf(analysis: LogAnalysis, causeLine: number, log?: string): readonly Finding[] {
  const effects = new Set<Finding>();
  const isCause = (finding: Finding): boolean =>
    finding.log === log && causeLine >= finding.line && causeLine <= finding.lastLine;
  for (const incident of analysis.incidents) {
    if (!incident.cause || !isCause(incident.cause.finding)) continue;
    for (const finding of incident.findings) effects.add(finding);
    for (const { finding } of incident.chain) effects.add(finding);
    for (const occurrence of incident.cause.fault?.occurrences ?? []) effects.add(occurrence);
  }
  for (const fault of analysis.faults)
    if (isCause(fault.origin)) for (const occurrence of fault.occurrences) effects.add(occurrence);
  return [...effects]
    .filter((finding) => !isCause(finding))
    .sort((a, b) => Number(a.log !== undefined) - Number(b.log !== undefined) || a.line - b.line);
}

function linksOf(analysis: LogAnalysis): Links {
  const known = cache.get(analysis);
  if (known) return known;
  const exact = new Map<number, Link>();
  const spans: { first: number; last: number; link: Link }[] = [];
  const put = (finding: Finding, link: Link): void => {
    if (finding.log !== undefined) return;
    for (let line = finding.line; line <= finding.lastLine; line++)
      if (!exact.has(line)) exact.set(line, link);
  };
  const faultOf = new Map<Finding, Fault>();
  for (const fault of analysis.faults)
    for (const occurrence of fault.occurrences) faultOf.set(occurrence, fault);
  const incidentOf = new Map<Fault, Incident>();
  for (const incident of analysis.incidents) {
    const link: Link = {
      incident,
      fault: incident.cause?.fault ?? null,
      cause: incident.cause?.finding ?? null,
    };
    const damaged = new Set(incident.faults);
    for (const finding of incident.findings) {
      const fault = faultOf.get(finding);
      if (fault && !incidentOf.has(fault)) incidentOf.set(fault, incident);
      // A check finds several objects; each of its lines leads to its own. An installation has one earliest cause.
      if (!fault || fault === link.fault || !damaged.has(fault)) put(finding, link);
    }
    const session = analysis.sessions[incident.session];
    const last = Math.max(
      session?.lastLine ?? 0,
      incident.top?.log === undefined ? (incident.top?.line ?? 0) : 0,
    );
    if (session && !sideBySide.has(session.type)) spans.push({ first: session.firstLine, last, link });
  }
  for (const fault of analysis.faults) {
    if (fault.state === 'benign') continue;
    const link: Link = { incident: incidentOf.get(fault) ?? null, fault, cause: fault.origin };
    for (const occurrence of fault.occurrences) put(occurrence, link);
  }
  const links = { exact, spans };
  cache.set(analysis, links);
  return links;
}

import type { CauseKind } from '../analysis/kinds';
import type { Confidence, Fault, HashPair, Incident, LogObject } from '../analysis/model';

/** A line of a log that a remedy rests on. */
export interface Evidence {
  readonly file: string;
  /** 1-based */
  readonly line: number;
  /** What the line says, as in the log */
  readonly excerpt: string;
}

/** All that a remedy is made from. Every string but `kind`, `confidence` and `rule` is text of a log, not yet checked. */
export interface RemedyRequest {
  readonly kind: CauseKind;
  readonly state: Fault['state'];
  readonly object: LogObject;
  readonly hashes: readonly HashPair[];
  /** Update and package that failed because of the fault, where an incident stands on it */
  readonly kb: string | null;
  readonly package: string | null;
  /** Package that owns the damaged object */
  readonly owner: string | null;
  readonly confidence: Confidence;
  /** Name of the rule that found the cause */
  readonly rule: string;
  readonly evidence: readonly Evidence[];
}

/** Lines of evidence that a reader still reads. */
const maxEvidence = 8;

/**
 * The request for a fault. `incident` is the failure that stands on it, or null when none does: the confidence is then
 * medium, as no failure confirms it. `evidenceFile` is the log's name as the reader shall see it.
 */
export function requestFor(incident: Incident | null, fault: Fault, evidenceFile: string): RemedyRequest {
  const cause = incident?.cause?.fault === fault ? incident.cause : null;
  const proof = [
    cause?.finding ?? fault.origin,
    ...fault.sightings,
    ...(incident?.top ? [incident.top] : []),
  ];
  const lines = new Map(proof.map((finding) => [finding.line, finding]));
  const kept = [...lines.values()].slice(0, maxEvidence);
  const top = incident?.top;
  if (top && !kept.some(({ line }) => line === top.line)) kept[kept.length - 1] = top;
  return {
    kind: fault.kind,
    state: fault.state,
    object: fault.object,
    hashes: fault.hashes,
    kb: incident?.kb ?? null,
    package: incident?.package ?? null,
    owner: fault.owner ?? null,
    confidence: cause?.confidence ?? 'medium',
    rule: cause?.rule ?? fault.origin.rule,
    evidence: kept
      .sort((a, b) => a.line - b.line)
      .map(({ line, message }) => ({ file: evidenceFile, line, excerpt: message })),
  };
}

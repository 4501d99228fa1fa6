import { declarationOf } from '../analysis/causes';
import type { CauseKind, RemedyKind } from '../analysis/model/kinds';
import type { RemedyVariant } from '../analysis/model/traits';
import type { Direction, Fault, HashPair, Incident, LogAnalysis } from '../analysis/model/model';
import { machineFactsOf, offlineImageOf, updateTitleOf, type MachineFacts } from '../cases/machineFacts';
import type { Confidence } from '../base/confidence';
import type { LogObject } from '../identity/logObject';
import { fileNameOf } from '../analysis/model/locations';

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
  /** Which of the remedies of its kind the cause asks for */
  readonly variant?: RemedyVariant;
  readonly evidence: readonly Evidence[];
  /** Other damage that the same failure stands on, in the order of the log */
  readonly others: readonly DamagedObject[];
  /** Names of logs to open for further evidence */
  readonly elsewhere: readonly string[];
  /** Which way the operation went that failed; left out where the log does not state it */
  readonly direction?: Direction;
  /** First steps that the diagnosis names, the best first; left out where no operation failed */
  readonly remedies?: readonly RemedyKind[];
  /** Title of the update that failed, where the logs name it: text of a log */
  readonly updateTitle?: string;
  /** What the logs state of the machine */
  readonly machine?: Machine;
}

/** What the logs state of the machine that is to be repaired. Its strings are text of a log, not yet checked. */
export interface Machine {
  readonly facts: MachineFacts;
  /** Where the image stands that the operation worked on, where that is not the running Windows */
  readonly offlineImage: string | null;
}

/** One damaged object beside the cause. Its strings are text of a log, not yet checked. */
export interface DamagedObject {
  readonly kind: CauseKind;
  readonly object: LogObject;
  readonly hashes: readonly HashPair[];
  readonly owner: string | null;
}

/** Lines of evidence that a reader still reads. */
const maxEvidence = 8;

/**
 * The request for what failed in a log, with what the logs state of the machine; see {@link requestFor}. `incident` and `fault` are
 * those of `analysis`.
 */
export function requestIn(
  analysis: LogAnalysis,
  incident: Incident | null,
  fault: Fault | null,
  evidenceFile: string,
): RemedyRequest | null {
  const request = requestFor(incident, fault, evidenceFile, analysis.faults);
  const title = request?.kb ? updateTitleOf(analysis, request.kb) : null;
  return (
    request && {
      ...request,
      ...(title && { updateTitle: title.value }),
      machine: { facts: machineFactsOf(analysis), offlineImage: offlineImageOf(analysis, incident) },
    }
  );
}

/**
 * The request for a fault, or for an incident whose cause is no fault. `incident` is the failure that stands on it, or null
 * when none does: the confidence is then medium, as no failure confirms it. `evidenceFile` is the log's name as the reader
 * shall see it; `faults` are those of the log, from which the other damage of the incident is taken. Null when there is
 * neither a fault nor an incident.
 */
export function requestFor(
  incident: Incident | null,
  fault: Fault,
  evidenceFile: string,
  faults?: readonly Fault[],
): RemedyRequest;
export function requestFor(
  incident: Incident | null,
  fault: Fault | null,
  evidenceFile: string,
  faults?: readonly Fault[],
): RemedyRequest | null;
export function requestFor(
  incident: Incident | null,
  fault: Fault | null,
  evidenceFile: string,
  faults: readonly Fault[] = [],
): RemedyRequest | null {
  const cause = fault === null || incident?.cause?.fault === fault ? (incident?.cause ?? null) : null;
  const origin = cause?.finding ?? fault?.origin ?? incident?.top;
  if (!origin) return null;
  const top = incident?.top;
  const proof = [origin, ...(fault?.occurrences ?? []), ...(top ? [top] : [])];
  const lines = new Map(proof.map((finding) => [`${finding.log ?? ''} ${finding.line}`, finding]));
  const kept = [...lines.values()].slice(0, maxEvidence);
  if (top && !kept.includes(top) && !kept.some(({ line, log }) => line === top.line && log === top.log))
    kept[kept.length - 1] = top;
  return {
    kind: fault?.kind ?? cause?.kind ?? 'unknown',
    state: fault?.state ?? 'outstanding',
    object: fault?.object ?? (cause?.object ? { name: cause.object } : {}),
    hashes: fault?.hashes ?? [],
    kb: incident?.kb ?? null,
    package: incident?.package ?? null,
    owner: fault?.owner ?? null,
    confidence: cause?.confidence ?? (fault ? 'medium' : 'low'),
    rule: cause?.rule ?? origin.rule,
    ...(origin.variant && { variant: origin.variant }),
    evidence: kept
      .sort((a, b) => Number(a.log === undefined) - Number(b.log === undefined) || a.line - b.line)
      .map(({ log, line, message }) => ({
        file: log === undefined ? evidenceFile : fileNameOf(log),
        line,
        excerpt: message,
      })),
    others: othersOf(incident, fault, faults),
    elsewhere: incident?.causeElsewhere ?? [],
    ...(incident && { remedies: incident.remedies.map(({ kind }) => kind) }),
    ...(incident?.direction && { direction: incident.direction }),
  };
}

/**
 * Whether a fault was only seen in lines that are consequences where something else is the cause: a flood of "missing"
 * files after one damaged base.
 */
export function isConsequence({ occurrences }: Fault): boolean {
  return occurrences.every(({ consequence }) => consequence === true);
}

/** What else of the store an incident found damaged and nothing repaired. */
function othersOf(incident: Incident | null, fault: Fault | null, faults: readonly Fault[]): DamagedObject[] {
  if (!incident) return [];
  const own = new Set(incident.findings);
  return faults
    .filter(
      (other) =>
        other !== fault &&
        other.state === 'outstanding' &&
        declarationOf(other.kind)?.persists === true &&
        (other.kind === fault?.kind || !isConsequence(other)) &&
        other.occurrences.some((occurrence) => own.has(occurrence)),
    )
    .map(({ kind, object, hashes, owner }) => ({ kind, object, hashes, owner: owner ?? null }));
}

import { appendTo } from '../base/multimap';
import { byImportance } from '../analysis/diagnosis/importance';
import type { ChainStep, Fault, Finding, Incident, LogAnalysis, Session } from '../analysis/model/model';
import { movedCause } from './movedCause';

/** A log of a series, and how its findings, faults and sessions are those of the series. */
export interface OwnLog {
  readonly analysis: LogAnalysis;
  /** The same finding with the line that it has in the series */
  readonly moved: (finding: Finding) => Finding;
  /** Index of each of its sessions among those of the series */
  readonly sessions: readonly number[];
  /** Whether a finding of the series stands in this log */
  readonly holds: (finding: Finding) => boolean;
}

/**
 * The incidents of a series, where `found` is what a first look at all of its logs together shows. Each log was looked at twice by
 * itself: what that has found stays, unless the other logs have a cause for it, or know what became of it.
 */
export function withOwnIncidents(
  found: readonly Incident[],
  faults: readonly Fault[],
  sessions: readonly Session[],
  logs: readonly OwnLog[],
): Incident[] {
  const joint = new Joint(found, faults, sessions);
  const kept = logs.flatMap((log) => log.analysis.incidents.flatMap((own) => joint.kept(own, log) ?? []));
  return [...joint.left(), ...kept].sort(byImportance);
}

/** What a first look at all logs of a series shows, and what of it the logs have found themselves. */
class Joint {
  readonly #sessions: readonly Session[];
  /** By the line that an incident failed in; without one, by the damage that it is */
  readonly #byFailure = new Map<Finding | Fault, Incident[]>();
  readonly #covered = new Set<Finding>();
  readonly #faultOf = new Map<Finding, Fault[]>();
  readonly #left: Set<Incident>;

  constructor(found: readonly Incident[], faults: readonly Fault[], sessions: readonly Session[]) {
    this.#sessions = sessions;
    this.#left = new Set(found);
    for (const incident of found) {
      const { top, findings } = incident;
      const failure = top ?? incident.faults[0];
      if (failure) appendTo(this.#byFailure, failure, incident);
      if (top) for (const finding of findings) this.#covered.add(finding);
    }
    for (const fault of faults)
      for (const occurrence of fault.occurrences) appendTo(this.#faultOf, occurrence, fault);
  }

  /** What no log has found itself, or the others say better. */
  left(): Iterable<Incident> {
    return this.#left;
  }

  /** An incident of a log as one of the series; null where the series has a better one, or none any more. */
  kept(own: Incident, log: OwnLog): Incident | null {
    const joint = this.#likeOf(own, log);
    if (!joint) return this.#isNews(own, log) ? this.#moved(own, log) : null;
    if (this.#addsTo(own, joint, log)) return null;
    this.#left.delete(joint);
    const { outcome, settledBy, session } = joint;
    return {
      ...this.#moved(own, log),
      session,
      ...(own.outcome === 'failed' && outcome !== 'failed' && { outcome, ...(settledBy && { settledBy }) }),
    };
  }

  /** The same failure as the series shows it: of several, the one with the same cause. */
  #likeOf({ top, cause, faults: [damage] }: Incident, log: OwnLog): Incident | undefined {
    const failure = top ? log.moved(top) : damage && this.#faultFor(damage, log);
    const alike = (failure && this.#byFailure.get(failure)) ?? [];
    return alike.find((one) => one.cause?.kind === cause?.kind) ?? alike.find((one) => this.#left.has(one));
  }

  /** Whether only a second look shows an incident, and no other log says how it went on. */
  #isNews({ top, session }: Incident, { analysis, moved, sessions }: OwnLog): boolean {
    if (!top || this.#covered.has(moved(top))) return false;
    const wentOn = this.#sessions[sessions[session] ?? -1];
    return wentOn === undefined || wentOn.outcome === (analysis.sessions[session]?.outcome ?? 'open');
  }

  /** Whether other logs hold the cause of an incident, or know of damage in this one what the log does not say. */
  #addsTo({ faults }: Incident, { cause }: Incident, log: OwnLog): boolean {
    if (cause?.fault && cause.finding.isGeneric !== true && !log.holds(cause.finding)) return true;
    return faults.some((fault) => this.#faultFor(fault, log)?.state !== fault.state);
  }

  #faultFor({ kind, origin }: Fault, { moved }: OwnLog): Fault | undefined {
    return this.#faultOf.get(moved(origin))?.find((one) => one.kind === kind);
  }

  #moved(incident: Incident, log: OwnLog): Incident {
    const { top, cause, chain, findings, faults, session } = incident;
    const { moved } = log;
    const fault = (one: Fault): Fault => this.#faultFor(one, log) ?? one;
    return {
      ...incident,
      top: top && moved(top),
      cause: cause && movedCause(cause, moved, fault),
      chain: chain.map((step): ChainStep => ({ ...step, finding: moved(step.finding) })),
      findings: findings.map(moved),
      faults: faults.map(fault),
      session: log.sessions[session] ?? -1,
    };
  }
}

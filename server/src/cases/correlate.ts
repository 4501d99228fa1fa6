import { isOpaqueCode, sameFault } from '../codes';
import { declarationOf } from '../analysis/causes';
import type { Cause, Fault, Finding, ChainStep, Incident, LogAnalysis } from '../analysis/model/model';
import { appendTo } from '../base/multimap';
import { lowerBound } from '../analysis/model/order';
import { familyOfName } from '../log/names';
import { formatOf } from '../log/recognise';
import { canEndIn, causeOfFault, remediesOf } from '../analysis/diagnosis/causeSelection';
import { text, type Text } from '../base/text';
import { ByTime } from './byTime';
import { keysOf, rankOf, type Identity } from './identities';
import { movedCause } from './movedCause';
import type { CaseLog } from './series';
import { CaseTimes } from './times';

/**
 * Seconds that two logs' reports of one failure may lie apart: they name the same object, or only the same code, which may be one that
 * says nothing.
 */
const apart: Readonly<Record<Identity, number>> = {
  session: Infinity,
  kb: 24 * 3600,
  package: 24 * 3600,
  driver: 24 * 3600,
  code: 600,
  moment: 10,
};

const joinedBy: Readonly<Record<Identity, Text>> = {
  session: text('the same session'),
  kb: text('the same update'),
  package: text('the same package'),
  driver: text('the same driver'),
  code: text('the same code at the same time'),
  moment: text('the same code at the same time'),
};

/** An incident, and the one of a deeper log that it leads to. */
interface IncidentNode {
  readonly log: number;
  readonly incident: Incident;
  readonly utc: number;
  /** The incident of a deeper log that is the same failure */
  below: IncidentNode | null;
  by: Identity | null;
}

/**
 * Joins the incidents of several logs that are one failure: by session, update, package, driver or code; by time only where
 * there is a choice. What the deepest log knows becomes the cause for all of them, and only its incident is shown as one of
 * its own. `analyses` are those of `logs`, in the same order; so is the answer.
 */
export function joinIncidents(
  logs: readonly CaseLog[],
  analyses: readonly LogAnalysis[],
): readonly LogAnalysis[] {
  if (logs.length < 2) return analyses;
  const times = new CaseTimes(logs);
  settleMarks(analyses, times);
  const nodes = analyses.flatMap(({ incidents }, log) =>
    incidents
      .filter(({ partOf }) => !partOf)
      .map((incident): IncidentNode => ({
        log,
        incident,
        utc: utcOf(incident, log, times),
        below: null,
        by: null,
      })),
  );
  findBelow(nodes, analyses, times.doubt);
  const correlator = new IncidentCorrelator(logs, analyses, times, nodes);
  return analyses.map((analysis) => correlator.analysisOf(analysis));
}

function utcOf({ top, cause }: Incident, log: number, times: CaseTimes): number {
  const finding = [top, cause?.finding].find(
    (one) => one && one.log === undefined && !Number.isNaN(one.time),
  );
  return finding ? times.utcOf(log, finding) : NaN;
}

/**
 * wevtutil marks local stamps as UTC. Where the zone of the machine is another, the reading of a log counts in which more of its failures
 * happened when other logs have them; the written one where neither does better.
 */
function settleMarks(analyses: readonly LogAnalysis[], times: CaseTimes): void {
  const doubtful = analyses.flatMap((_, log) => (times.isMarkDoubtful(log) ? [log] : []));
  if (doubtful.length === 0) return;
  const moments = (log: number): { readonly code: number; readonly utc: number }[] =>
    analyses[log]!.incidents.flatMap((incident) => {
      const { code } = incident.top ?? {};
      const utc = utcOf(incident, log, times);
      return code === undefined || Number.isNaN(utc) ? [] : [{ code, utc }];
    });
  const others = new ByTime(analyses.flatMap((_, log) => (doubtful.includes(log) ? [] : moments(log))));
  for (const log of doubtful) {
    const agree = (): number =>
      moments(log).filter(({ code, utc }) =>
        [...others.near(utc, apart.code)].some((other) => isSameCode(code, other.code)),
      ).length;
    const asWritten = agree();
    times.readAsLocal(log, true);
    if (agree() <= asWritten) times.readAsLocal(log, false);
  }
}

/** Gives each incident the one of a deeper log that is the same failure, if there is one. */
function findBelow(nodes: readonly IncidentNode[], analyses: readonly LogAnalysis[], doubt: number): void {
  const byKey = new Map<string, IncidentNode[]>();
  const keys = new Map<IncidentNode, ReturnType<typeof keysOf>>();
  for (const node of nodes) {
    const analysis = analyses[node.log]!;
    const own = keysOf(node.incident, analysis.sessions[node.incident.session]?.id);
    keys.set(node, own);
    for (const { identity, value } of own) appendTo(byKey, `${identity} ${value}`, node);
  }
  const byTime = new Map([...byKey].map(([key, own]) => [key, new ByTime(own)]));
  for (const node of nodes) {
    const depth = formatOf(analyses[node.log]!.family).depth;
    let best: { below: IncidentNode; rank: number; gap: number; by: Identity } | null = null;
    for (const { identity, value } of keys.get(node)!) {
      const rank = rankOf(identity);
      const reach = apart[identity] + (identity === 'moment' ? 0 : doubt);
      for (const other of byTime.get(`${identity} ${value}`)!.near(node.utc, reach)) {
        if (formatOf(analyses[other.log]!.family).depth <= depth || !isSameFailure(node, other, identity))
          continue;
        const gap = Math.abs(node.utc - other.utc);
        if (Number.isNaN(gap) && (identity === 'code' || identity === 'moment')) continue;
        const distance = Number.isNaN(gap) ? Infinity : gap;
        if (!best || rank < best.rank || (rank === best.rank && distance < best.gap))
          best = { below: other, rank, gap: distance, by: identity };
        // The others lie further away.
        break;
      }
    }
    if (best) {
      node.below = best.below;
      node.by = best.by;
    }
  }
}

/** A name in common is not enough where both give codes that have nothing to do with each other. */
function isSameFailure(a: IncidentNode, b: IncidentNode, identity: Identity): boolean {
  const [one, other] = [a.incident.top?.code, b.incident.top?.code];
  if (identity === 'session' || one === undefined || other === undefined) return true;
  return isSameCode(one, other) || (b.incident.outcome === 'failed' && identity === 'driver');
}

/** Whether two codes may be those of one failure. */
function isSameCode(one: number, other: number): boolean {
  return sameFault(one, other) || isOpaqueCode(one) || isOpaqueCode(other);
}

/** Whether an incident says more than that something failed. */
function isKnown({ cause }: Incident): boolean {
  return cause !== null && cause.kind !== 'unknown' && cause.confidence !== 'low';
}

class IncidentCorrelator {
  readonly #logs: readonly CaseLog[];
  readonly #analyses: readonly LogAnalysis[];
  readonly #times: CaseTimes;
  readonly #nodeOf: ReadonlyMap<Incident, IncidentNode>;
  /** The incident that each one is shown as a part of */
  readonly #main = new Map<Incident, IncidentNode>();
  readonly #parts = new Map<IncidentNode, IncidentNode[]>();

  constructor(
    logs: readonly CaseLog[],
    analyses: readonly LogAnalysis[],
    times: CaseTimes,
    nodes: readonly IncidentNode[],
  ) {
    this.#logs = logs;
    this.#analyses = analyses;
    this.#times = times;
    this.#nodeOf = new Map(nodes.map((node) => [node.incident, node]));
    for (const node of nodes) {
      const main = this.#mainOf(node);
      if (main === node) continue;
      this.#main.set(node.incident, main);
      appendTo(this.#parts, main, node);
    }
  }

  analysisOf(analysis: LogAnalysis): LogAnalysis {
    const incidents = analysis.incidents.map((incident) => {
      const node = this.#nodeOf.get(incident);
      return node ? this.#correlated(node) : incident;
    });
    const isSame = incidents.every((incident, index) => incident === analysis.incidents[index]);
    return isSame ? analysis : { ...analysis, incidents };
  }

  /** The deepest incident of the same failure that knows its cause, else the deepest of all. */
  #mainOf(node: IncidentNode): IncidentNode {
    let main = node;
    for (let next = node.below; next; next = next.below)
      if (isKnown(next.incident) || !isKnown(main.incident)) main = next;
    return main;
  }

  #correlated(node: IncidentNode): Incident {
    const main = this.#main.get(node.incident);
    if (main) return this.#asPart(node, main);
    const parts = this.#parts.get(node);
    if (parts) return this.#asMain(node, parts);
    return this.#withOldDamage(node);
  }

  #asPart({ log, incident }: IncidentNode, main: IncidentNode): Incident {
    const { cause, chain, top, faults, remedies, causeElsewhere } = main.incident;
    const partOf = { log: this.#logs[main.log]!.name, id: main.incident.id };
    if (!isKnown(main.incident)) return { ...incident, partOf };
    const relocate = (finding: Finding): Finding => this.#relocate(finding, main.log, log);
    const known = new Map<Fault, Fault>();
    const moved = (fault: Fault): Fault => {
      const local = known.get(fault) ?? {
        ...fault,
        origin: relocate(fault.origin),
        occurrences: fault.occurrences.map(relocate),
      };
      known.set(fault, local);
      return local;
    };
    const steps = [...chain];
    if (top && steps.at(-1)?.finding !== top)
      steps.push({ finding: top, why: text('The operation reports that it failed.') });
    return {
      ...incident,
      cause: cause && movedCause(cause, relocate, moved),
      faults: faults.map(moved),
      chain: [
        ...steps.map((step): ChainStep => ({ ...step, finding: relocate(step.finding) })),
        ...(incident.top
          ? [{ finding: incident.top, why: text('The operation reports that it failed.') }]
          : []),
      ],
      remedies,
      causeElsewhere,
      partOf,
    };
  }

  #asMain({ log, incident }: IncidentNode, parts: readonly IncidentNode[]): Incident {
    const steps = parts
      .filter((part) => part.incident.top)
      .sort((a, b) => formatOf(this.#family(b)).depth - formatOf(this.#family(a)).depth)
      .map((part): ChainStep => ({
        finding: this.#relocate(part.incident.top!, part.log, log),
        why: text('Another log reports the same failure: {0}.', joinedBy[part.by!]),
      }));
    const read = new Set(parts.map((part) => this.#family(part)));
    return {
      ...incident,
      chain: [...incident.chain, ...steps],
      causeElsewhere: isKnown(incident)
        ? incident.causeElsewhere.filter((name) => !isOf(name, read))
        : incident.causeElsewhere,
    };
  }

  #family({ log }: IncidentNode): LogAnalysis['family'] {
    return this.#analyses[log]!.family;
  }

  /** A failure that no other log reports, and whose own log does not state the cause: damage of the store that was there. */
  #withOldDamage(node: IncidentNode): Incident {
    const { incident, log, utc } = node;
    const { top } = incident;
    if (isKnown(incident) || top?.code === undefined || isOpaqueCode(top.code) || Number.isNaN(utc))
      return incident;
    const found = this.#oldDamage(top.code, utc, log);
    if (!found) return incident;
    const relocate = (finding: Finding): Finding => this.#relocate(finding, found.log, log);
    const fault: Fault = {
      ...found.fault,
      origin: relocate(found.fault.origin),
      occurrences: found.fault.occurrences.map(relocate),
    };
    const cause: Cause = causeOfFault(fault, undefined, top);
    return {
      ...incident,
      cause,
      faults: [fault],
      chain: [
        { finding: cause.finding, why: cause.why },
        { finding: top, why: text('The operation reports that it failed.') },
      ],
      causeElsewhere: [],
      remedies: remediesOf(fault, cause, top),
    };
  }

  /** The earliest proven damage in another log that can end in a code, and that was there at a time. */
  #oldDamage(code: number, utc: number, log: number): { readonly log: number; readonly fault: Fault } | null {
    let best: { log: number; fault: Fault; utc: number } | null = null;
    const depth = formatOf(this.#analyses[log]!.family).depth;
    for (const [other, { faults, family }] of this.#analyses.entries()) {
      if (other === log || formatOf(family).depth <= depth) continue;
      for (const fault of faults) {
        if (fault.state !== 'outstanding' || fault.origin.log !== undefined) continue;
        if (!declarationOf(fault.kind)!.persists || !canEndIn(fault, code)) continue;
        const seen = this.#times.utcOf(other, fault.origin);
        if (seen <= utc + this.#times.doubt && !(best && best.utc <= seen))
          best = { log: other, fault, utc: seen };
      }
    }
    return best;
  }

  /** A finding of one log as another log's analysis names it. */
  #relocate(finding: Finding, from: number, to: number): Finding {
    const name = finding.log ?? this.#logs[from]!.name;
    if (name !== this.#logs[to]!.name)
      return finding.log === name ? finding : { ...finding, log: name, session: -1 };
    if (finding.log === undefined) return finding;
    const { findings } = this.#analyses[to]!;
    for (let at = lowerBound(findings, finding.line); findings[at]?.line === finding.line; at++)
      if (findings[at]!.rule === finding.rule) return findings[at]!;
    return { ...finding, session: -1 };
  }
}

/** Whether `causeElsewhere` names a log of one of the families. */
function isOf(name: string, families: ReadonlySet<LogAnalysis['family']>): boolean {
  const family = familyOfName(name);
  return family !== null && families.has(family);
}

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
import type { CaseLog } from './series';
import { CaseTimes } from './times';

/** Seconds that two logs' reports of one failure may lie apart: they name the same object, or only the same code. */
const apart: Readonly<Record<Identity, number>> = {
  session: Infinity,
  kb: 24 * 3600,
  package: 24 * 3600,
  driver: 24 * 3600,
  code: 600,
};

const joinedBy: Readonly<Record<Identity, Text>> = {
  session: text('the same session'),
  kb: text('the same update'),
  package: text('the same package'),
  driver: text('the same driver'),
  code: text('the same code at the same time'),
};

interface Place {
  readonly log: number;
  readonly incident: Incident;
  readonly utc: number;
  /** The incident of a deeper log that is the same failure */
  below: Place | null;
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
  const places = analyses.flatMap(({ incidents }, log) =>
    incidents
      .filter(({ partOf }) => !partOf)
      .map((incident): Place => ({ log, incident, utc: utcOf(incident, log, times), below: null, by: null })),
  );
  findBelow(places, analyses, times.doubt);
  const joiner = new IncidentCorrelator(logs, analyses, times, places);
  return analyses.map((analysis) => joiner.analysisOf(analysis));
}

function utcOf({ top, cause }: Incident, log: number, times: CaseTimes): number {
  const finding = [top, cause?.finding].find(
    (one) => one && one.log === undefined && !Number.isNaN(one.time),
  );
  return finding ? times.utcOf(log, finding) : NaN;
}

/** Gives each incident the one of a deeper log that is the same failure, if there is one. */
function findBelow(places: readonly Place[], analyses: readonly LogAnalysis[], doubt: number): void {
  const byKey = new Map<string, Place[]>();
  const keys = new Map<Place, ReturnType<typeof keysOf>>();
  for (const place of places) {
    const analysis = analyses[place.log]!;
    const own = keysOf(place.incident, analysis.sessions[place.incident.session]?.id);
    keys.set(place, own);
    for (const { identity, value } of own) appendTo(byKey, `${identity} ${value}`, place);
  }
  const byTime = new Map([...byKey].map(([key, own]) => [key, new ByTime(own)]));
  for (const place of places) {
    const depth = formatOf(analyses[place.log]!.family).depth;
    let best: { below: Place; rank: number; gap: number; by: Identity } | null = null;
    for (const { identity, value } of keys.get(place)!) {
      const rank = rankOf(identity);
      for (const other of byTime.get(`${identity} ${value}`)!.near(place.utc, apart[identity] + doubt)) {
        if (formatOf(analyses[other.log]!.family).depth <= depth || !isSameFailure(place, other, identity))
          continue;
        const gap = Math.abs(place.utc - other.utc);
        if (Number.isNaN(gap) && identity === 'code') continue;
        const distance = Number.isNaN(gap) ? Infinity : gap;
        if (!best || rank < best.rank || (rank === best.rank && distance < best.gap))
          best = { below: other, rank, gap: distance, by: identity };
        // The others lie further away.
        break;
      }
    }
    if (best) {
      place.below = best.below;
      place.by = best.by;
    }
  }
}

/** A name in common is not enough where both give codes that have nothing to do with each other. */
function isSameFailure(a: Place, b: Place, identity: Identity): boolean {
  const [one, other] = [a.incident.top?.code, b.incident.top?.code];
  if (identity === 'session' || one === undefined || other === undefined) return true;
  return (
    sameFault(one, other) ||
    isOpaqueCode(one) ||
    isOpaqueCode(other) ||
    (b.incident.outcome === 'failed' && identity === 'driver')
  );
}

/** Whether an incident says more than that something failed. */
function isKnown({ cause }: Incident): boolean {
  return cause !== null && cause.kind !== 'unknown' && cause.confidence !== 'low';
}

class IncidentCorrelator {
  readonly #logs: readonly CaseLog[];
  readonly #analyses: readonly LogAnalysis[];
  readonly #times: CaseTimes;
  readonly #placeOf: ReadonlyMap<Incident, Place>;
  /** The incident that each one is shown as a part of */
  readonly #main = new Map<Incident, Place>();
  readonly #parts = new Map<Place, Place[]>();

  constructor(
    logs: readonly CaseLog[],
    analyses: readonly LogAnalysis[],
    times: CaseTimes,
    places: readonly Place[],
  ) {
    this.#logs = logs;
    this.#analyses = analyses;
    this.#times = times;
    this.#placeOf = new Map(places.map((place) => [place.incident, place]));
    for (const place of places) {
      const main = this.#mainOf(place);
      if (main === place) continue;
      this.#main.set(place.incident, main);
      appendTo(this.#parts, main, place);
    }
  }

  analysisOf(analysis: LogAnalysis): LogAnalysis {
    const incidents = analysis.incidents.map((incident) => {
      const place = this.#placeOf.get(incident);
      return place ? this.#correlated(place) : incident;
    });
    const isSame = incidents.every((incident, index) => incident === analysis.incidents[index]);
    return isSame ? analysis : { ...analysis, incidents };
  }

  /** The deepest incident of the same failure that knows its cause, else the deepest of all. */
  #mainOf(place: Place): Place {
    let main = place;
    for (let next = place.below; next; next = next.below)
      if (isKnown(next.incident) || !isKnown(main.incident)) main = next;
    return main;
  }

  #correlated(place: Place): Incident {
    const main = this.#main.get(place.incident);
    if (main) return this.#asPart(place, main);
    const parts = this.#parts.get(place);
    if (parts) return this.#asMain(place, parts);
    return this.#withOldDamage(place);
  }

  #asPart({ log, incident }: Place, main: Place): Incident {
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
    const hops = [...chain];
    if (top && hops.at(-1)?.finding !== top)
      hops.push({ finding: top, why: text('The operation reports that it failed.') });
    return {
      ...incident,
      cause: cause && {
        ...cause,
        finding: relocate(cause.finding),
        fault: cause.fault && moved(cause.fault),
      },
      faults: faults.map(moved),
      chain: [
        ...hops.map((hop): ChainStep => ({ ...hop, finding: relocate(hop.finding) })),
        ...(incident.top
          ? [{ finding: incident.top, why: text('The operation reports that it failed.') }]
          : []),
      ],
      remedies,
      causeElsewhere,
      partOf,
    };
  }

  #asMain({ log, incident }: Place, parts: readonly Place[]): Incident {
    const hops = parts
      .filter((part) => part.incident.top)
      .sort((a, b) => formatOf(this.#family(b)).depth - formatOf(this.#family(a)).depth)
      .map((part): ChainStep => ({
        finding: this.#relocate(part.incident.top!, part.log, log),
        why: text('Another log reports the same failure: {0}.', joinedBy[part.by!]),
      }));
    const read = new Set(parts.map((part) => this.#family(part)));
    return {
      ...incident,
      chain: [...incident.chain, ...hops],
      causeElsewhere: isKnown(incident)
        ? incident.causeElsewhere.filter((name) => !isOf(name, read))
        : incident.causeElsewhere,
    };
  }

  #family({ log }: Place): LogAnalysis['family'] {
    return this.#analyses[log]!.family;
  }

  /** A failure that no other log reports, and whose own log does not state the cause: damage of the store that was there. */
  #withOldDamage(place: Place): Incident {
    const { incident, log, utc } = place;
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

/** Whether `causeElsewhere` speaks of a log of one of the families. */
function isOf(name: string, families: ReadonlySet<LogAnalysis['family']>): boolean {
  const family = familyOfName(name);
  return family !== null && families.has(family);
}

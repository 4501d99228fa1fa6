import type { Cause, Fault, Finding, ChainStep, Incident, LogAnalysis } from '../analysis/model/model';
import { movedCause } from './movedCause';
import type { CaseLog, Located, Series } from './series';

/**
 * Projects what a series found onto one of its logs at a time: lines are those of the log again, and what stands in another log
 * carries its name. One object of the series is one object in each log, so that identity still holds.
 */
export class LogProjection {
  readonly #series: Series;
  readonly #logs: readonly CaseLog[];
  readonly #findings = new Map<number, Map<Finding, Finding>>();
  readonly #faults = new Map<number, Map<Fault, Fault>>();

  constructor(series: Series, logs: readonly CaseLog[]) {
    this.#series = series;
    this.#logs = logs;
  }

  /** The analysis of one of the series' logs as it is with the others at hand. */
  analysisOf(log: number): LogAnalysis {
    const { analysis } = this.#logs[log]!;
    const { incidents, faults } = this.#series;
    return {
      ...analysis,
      faults: faults
        .filter(({ occurrences }) => occurrences.some((one) => this.#isIn(one, log)))
        .map((fault) => this.#fault(fault, log)),
      incidents: incidents
        .filter(({ findings }) => findings.some((one) => this.#isIn(one, log)))
        .map((incident) => this.#incident(incident, log)),
    };
  }

  /** The log that an incident is shown in: the one in which it failed. */
  homeOf({ top, cause, findings }: Incident): number {
    return this.#locate(top ?? cause?.finding ?? findings[0]!).log;
  }

  #incident(incident: Incident, log: number): Incident {
    const home = this.homeOf(incident);
    const { top, cause, chain, findings, faults, session } = incident;
    const id = this.#idOf(incident);
    const own = this.#series.sessionMaps[this.#series.logs.indexOf(log)]!;
    return {
      ...incident,
      id,
      top: top && this.#finding(top, log),
      cause: cause && this.#cause(cause, log),
      chain: chain.map((step): ChainStep => ({ ...step, finding: this.#finding(step.finding, log) })),
      findings: findings.map((finding) => this.#finding(finding, log)),
      faults: faults.map((fault) => this.#fault(fault, log)),
      session: own.indexOf(session),
      ...(home !== log && { partOf: { log: this.#logs[home]!.name, id } }),
    };
  }

  /** `L12` with the line that the incident has in its own log. */
  #idOf(incident: Incident): string {
    const { finding } = this.#locate(incident.top ?? incident.cause?.finding ?? incident.findings[0]!);
    return `${incident.id.slice(0, 1)}${finding.line}`;
  }

  #cause(cause: Cause, log: number): Cause {
    return movedCause(
      cause,
      (finding) => this.#finding(finding, log),
      (fault) => this.#fault(fault, log),
    );
  }

  #fault(fault: Fault, log: number): Fault {
    let known = this.#faults.get(log);
    if (!known) this.#faults.set(log, (known = new Map<Fault, Fault>()));
    let local = known.get(fault);
    if (!local) {
      const { repairedLine, ...rest } = fault;
      const base = this.#series.bases[this.#series.logs.indexOf(log)]!;
      const line = repairedLine === undefined ? 0 : repairedLine - base;
      const isHere = line > 0 && line <= this.#logs[log]!.analysis.lines.count;
      local = {
        ...rest,
        origin: this.#finding(fault.origin, log),
        occurrences: fault.occurrences.map((one) => this.#finding(one, log)),
        ...(isHere && { repairedLine: line }),
      };
      known.set(fault, local);
    }
    return local;
  }

  #finding(finding: Finding, log: number): Finding {
    const located = this.#locate(finding);
    if (located.log === log) return located.finding;
    let known = this.#findings.get(log);
    if (!known) this.#findings.set(log, (known = new Map<Finding, Finding>()));
    let local = known.get(finding);
    if (!local)
      known.set(finding, (local = { ...located.finding, log: this.#logs[located.log]!.name, session: -1 }));
    return local;
  }

  #isIn(finding: Finding, log: number): boolean {
    return this.#locate(finding).log === log;
  }

  #locate(finding: Finding): Located {
    return this.#series.locationOf.get(finding)!;
  }
}

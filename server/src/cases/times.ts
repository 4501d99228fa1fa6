import { offsetAt } from '../analysis/model/clock';
import type { ClockStep, Finding } from '../analysis/model/model';
import { formatOf } from '../log/recognise';
import type { CaseLog } from './series';

/** What ties the local times of a bundle's logs to UTC, and where that is said. */
export interface CaseClock {
  readonly log: number;
  readonly step: ClockStep;
}

/** The clock that logs borrow which do not state their own: that of the last step of the log with most of them. */
export function clockOfCase(logs: readonly CaseLog[]): CaseClock | null {
  let best: CaseClock | null = null;
  logs.forEach(({ analysis: { clock } }, log) => {
    const step = clock.at(-1);
    if (step && (best === null || clock.length > logs[best.log]!.analysis.clock.length)) best = { log, step };
  });
  return best;
}

/** UTC seconds of findings over the logs of one machine. */
export class CaseTimes {
  readonly #logs: readonly CaseLog[];
  readonly #borrowed: number | undefined;

  constructor(logs: readonly CaseLog[]) {
    this.#logs = logs;
    this.#borrowed = clockOfCase(logs)?.step.offset;
  }

  /** NaN for a finding without a time. Where nothing in the bundle states the zone, local time is taken for UTC. */
  utcOf(log: number, { time, line }: Finding): number {
    const { analysis } = this.#logs[log]!;
    if (formatOf(analysis.family).utc) return time;
    return time - (offsetAt(analysis, line) ?? this.#borrowed ?? 0);
  }

  /** Seconds by which a comparison with another log can be wrong: a whole zone where no log states it. */
  get doubt(): number {
    return this.#borrowed === undefined ? 14 * 3600 : 0;
  }
}

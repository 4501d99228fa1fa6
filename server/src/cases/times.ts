import { isUtc, offsetAt } from '../analysis/model/clock';
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
    // The zone of a machine is not known from a log that writes UTC.
    if (step && !isUtc(step) && (best === null || clock.length > logs[best.log]!.analysis.clock.length))
      best = { log, step };
  });
  return best;
}

/** UTC seconds of findings over the logs of one machine. */
export class CaseTimes {
  readonly #logs: readonly CaseLog[];
  readonly #borrowed: number | undefined;
  /** Logs whose stamps are marked as UTC and are local all the same */
  readonly #local = new Set<number>();

  constructor(logs: readonly CaseLog[]) {
    this.#logs = logs;
    this.#borrowed = clockOfCase(logs)?.step.offset;
  }

  /** NaN for a finding without a time. Where nothing in the bundle states the zone, local time is taken for UTC. */
  utcOf(log: number, { time, line }: Finding): number {
    const { analysis } = this.#logs[log]!;
    if (formatOf(analysis.family).utc) return time;
    if (this.#local.has(log)) return time - this.#borrowed!;
    return time - (offsetAt(analysis, line) ?? this.#borrowed ?? 0);
  }

  /** Whether the stamps of a log may be local although they are marked as UTC, and that would make a difference. */
  isMarkDoubtful(log: number): boolean {
    const { clock } = this.#logs[log]!.analysis;
    return (this.#borrowed ?? 0) !== 0 && clock.length > 0 && clock.every(({ from }) => from === 'utc-mark');
  }

  /** Takes the stamps of a log that are marked as UTC for local ones, or for what they are marked as. */
  readAsLocal(log: number, isLocal: boolean): void {
    if (isLocal) this.#local.add(log);
    else this.#local.delete(log);
  }

  /** Seconds by which a comparison with another log can be wrong: a whole zone where no log states it. */
  get doubt(): number {
    return this.#borrowed === undefined ? 14 * 3600 : 0;
  }
}

import { machinesOf, type Machine } from '../../cases/machines';
import type { Recurrence } from '../../analysis/diagnosis/occurrences';
import type { ReplyForm } from '../../protocol/reply';
import { fileNameOf } from '../../analysis/model/locations';
import { distinctIncidents, type AnalysedLog, type LocatedIncident } from '../json';
import type { Part } from './letter';
import { replyTo } from './reply';

/** A failure of a case, every time that it came. */
export type Failure = Recurrence<LocatedIncident>;

/** The failures of all logs, the one to look at first first, and which logs are of one machine. */
export interface RankedFailures {
  readonly ranked: readonly Failure[];
  readonly machines: readonly Machine[];
}

/** Ranks what failed in the logs of a case. */
export function rankFailures(logs: readonly AnalysedLog[]): RankedFailures {
  const machines = machinesOf(logs.map(({ path }) => path));
  return { ranked: distinctIncidents(logs, machines), machines };
}

/** Failures for good; where there is none, what recovered. */
export function failuresFirst(ranked: readonly Failure[]): readonly Failure[] {
  const failed = ranked.filter(({ first }) => first.incident.outcome === 'failed');
  return failed.length > 0 ? failed : ranked;
}

/** A reply about one failure of a case, with the others of its machine in a line each. */
export function replyAbout(
  logs: readonly (AnalysedLog & { readonly name?: string })[],
  { ranked, machines }: RankedFailures,
  failure: Failure,
  form: ReplyForm,
): Part[] {
  const { file, incident } = failure.first;
  const own = machines.find(({ logs: indices }) => indices.includes(file))!.logs;
  const { analysis, path, name = fileNameOf(path) } = logs[file]!;
  return replyTo(
    {
      analysis,
      incident,
      logName: name,
      occurrences: failure.occurrences.map((one) => one.incident),
      others: failuresFirst(ranked)
        .filter((one) => one !== failure && own.includes(one.first.file))
        .map(({ first }) => first.incident),
    },
    form,
  );
}

import { remedyTargetAt } from '../features/codeActions';
import type { LocatedIncident } from '../report/json';
import type { Failure } from '../report/reply/replyAbout';
import type { FailureAddress } from '../protocol/casePage';
import { addressOf } from './casePage/failurePart';
import type { PagedLog } from './casePage/pagedLog';

/** The failure that a line of a log leads to: one that another log reports in more detail is shown as that one. */
export function failureAt(
  logs: readonly PagedLog[],
  ranked: readonly Failure[],
  { uri, line }: FailureAddress,
): Failure | undefined {
  const file = logs.findIndex(({ path }) => path === uri);
  const log = logs[file];
  if (!log) return undefined;
  const exact = ranked.find(({ occurrences }) =>
    occurrences.some((one) => one.file === file && addressOf(one.incident, log).line === line),
  );
  if (exact) return exact;
  const incident = remedyTargetAt(log.analysis, line)?.incident;
  if (!incident) return undefined;
  const { partOf } = incident;
  const isIt = (one: LocatedIncident): boolean =>
    partOf
      ? logs[one.file]!.path === partOf.log && one.incident.id === partOf.id
      : one.file === file && one.incident === incident;
  return ranked.find(({ occurrences }) => occurrences.some(isIt));
}

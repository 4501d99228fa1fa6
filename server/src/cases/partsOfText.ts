import type { Incident } from '../analysis/model/model';
import { joinIncidents } from './correlate';
import type { CaseLog } from './series';

/**
 * A text into which several logs were copied, with the failures that two of them report as one (`Incident.partOf`), as they would be in
 * files of their own. Any other log stays as it is, the same object.
 */
export function withJoinedParts(log: CaseLog): CaseLog {
  const { name, analysis } = log;
  if (!analysis.parts || analysis.parts.length < 2) return log;
  // Names of logs are unique within a case.
  const parts = analysis.parts.map((part, at) => ({ name: `${name}#${at}`, analysis: part }));
  const joined = joinIncidents(
    parts,
    parts.map((part) => part.analysis),
  );
  const mainOf = new Map<Incident, string>();
  joined.forEach(({ incidents }, part) => {
    incidents.forEach(({ partOf }, at) => {
      if (partOf) mainOf.set(analysis.parts![part]!.incidents[at]!, partOf.id);
    });
  });
  if (mainOf.size === 0) return log;
  const incidents = analysis.incidents.map((incident) => {
    const id = mainOf.get(incident);
    return id === undefined ? incident : { ...incident, partOf: { log: name, id } };
  });
  return { name, analysis: { ...analysis, incidents } };
}

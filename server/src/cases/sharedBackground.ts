import { Background } from '../analysis/diagnosis/background';
import { groundOfOthers, restingOn } from '../analysis/diagnosis/confidence';
import { pointsAgainst } from '../analysis/diagnosis/propagation';
import { byImportance } from '../analysis/diagnosis/importance';
import type { Candidate, Incident, LogAnalysis } from '../analysis/model/model';
import type { CaseLog } from './series';

/**
 * The logs of a machine, with causes weighed once more: what operations that went well in any of the other logs of its family have as well is
 * little suspected (see {@link Background}). A log that this changes nothing of stays the same object.
 */
export function withSharedBackground(logs: readonly CaseLog[]): readonly CaseLog[] {
  if (logs.length < 2 || !logs.some(({ analysis }) => analysis.passed)) return logs;
  const all = new Map<string, Background>();
  for (const { analysis } of logs) addPassed(all, analysis);
  return logs.map((log) => {
    const { analysis } = log;
    if (!analysis.incidents.some(({ candidates }) => candidates)) return log;
    const own = new Map<string, Background>();
    addPassed(own, analysis);
    const incidents = analysis.incidents.map((incident) => {
      const sort = sortOf(analysis, incident);
      const passed = sort === null ? undefined : all.get(sort);
      if (!passed || !incident.candidates) return incident;
      const passesWith = ({ row }: Candidate): number =>
        passed.passesOf(row) - (own.get(sort!)?.passesOf(row) ?? 0);
      return reweighed(incident, incident.candidates, passesWith);
    });
    return incidents.every((incident, at) => incident === analysis.incidents[at])
      ? log
      : { ...log, analysis: { ...analysis, incidents: incidents.sort(byImportance) } };
  });
}

function addPassed(known: Map<string, Background>, { family, passed }: LogAnalysis): void {
  for (const { type, rows } of passed ?? []) {
    const sort = `${family} ${type}`;
    const background = known.get(sort) ?? new Background();
    known.set(sort, background);
    background.addRows(rows);
  }
}

/** Sort of the operation that failed, as {@link addPassed} names it; null outside any. */
function sortOf({ family, sessions }: LogAnalysis, { session }: Incident): string | null {
  const type = sessions[session]?.type;
  return type === undefined ? null : `${family} ${type}`;
}

/** An incident by the candidate that weighs most once other logs are known; the same object where none of them has rows like its cause. */
function reweighed(
  incident: Incident,
  candidates: readonly Candidate[],
  passesWith: (candidate: Candidate) => number,
): Incident {
  const others = passesWith(candidates[0]!);
  if (others === 0) return incident;
  const weightOf = (one: Candidate): number => one.score - pointsAgainst(one.passes + passesWith(one));
  const best = candidates.reduce((most, one) => (weightOf(one) > weightOf(most) ? one : most));
  const { cause, findings, chain, remedies, causeElsewhere } = best;
  if (!cause) return incident;
  const passes = passesWith(best);
  return {
    ...incident,
    findings,
    chain,
    remedies,
    causeElsewhere,
    cause: {
      ...cause,
      ...(passes > 0 && restingOn(...cause.grounds, groundOfOthers(passes))),
      ...(cause.rivals && {
        rivals: cause.rivals.map((rival) =>
          best !== candidates[0] && rival.finding.line === candidates[0]!.cause?.finding.line
            ? { ...rival, why: groundOfOthers(others).says }
            : rival,
        ),
      }),
    },
  };
}

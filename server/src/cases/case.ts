import { appendTo } from '../base/multimap';
import type { LogAnalysis } from '../analysis/model/model';
import { fileNameOf } from '../analysis/model/locations';
import { isOriginalName } from '../log/names';
import { joinIncidents } from './correlate';
import { withSharedHardware } from './hardware';
import { withSharedFacts } from './machineFacts';
import { machinesOf } from './machines';
import { withExternalVerdicts, type FoundResult } from './setupDiagVerdicts';
import { LogProjection } from './logProjection';
import { withJoinedParts } from './partsOfText';
import { seriesOf, diagnoseSeries, type CaseLog } from './series';
import { withSharedBackground } from './sharedBackground';

/**
 * The logs of a case, each machine's by themselves: nothing is joined, copied or explained across machines. In the order given.
 * What SetupDiag says in `results` stands beside the upgrades of its machine that failed.
 */
export function caseOf(
  logs: readonly CaseLog[],
  results: readonly FoundResult[] = [],
): readonly LogAnalysis[] {
  const machines = machinesOf([...logs.map(({ name }) => name), ...results.map(({ file }) => file)]);
  const analyses = new Array<LogAnalysis>(logs.length);
  for (const { logs: indices } of machines) {
    const own = indices.filter((index) => index < logs.length);
    const beside = indices.flatMap((index) => results[index - logs.length] ?? []);
    const correlated = correlateMachine(
      own.map((index) => logs[index]!),
      beside,
    );
    own.forEach((index, at) => {
      analyses[index] = correlated[at]!;
    });
  }
  return analyses;
}

/**
 * The logs of a machine, correlated, in the order given: causes that stand in another log are known, and
 * incidents that are one failure are shown once (`Incident.partOf`). A log that no other one adds to keeps its analysis as
 * it is, the same object. What SetupDiag says in `results` stands beside upgrades that failed. The work grows with the
 * findings.
 */
function correlateMachine(
  texts: readonly CaseLog[],
  results: readonly FoundResult[],
): readonly LogAnalysis[] {
  const logs = withSharedBackground(texts.map(withJoinedParts));
  const originals = originalsOf(logs);
  const distinct = logs.filter((_, index) => !originals.has(index));
  const joined = withExternalVerdicts(correlate(distinct), results);
  const named = (analyses: readonly LogAnalysis[]): readonly CaseLog[] =>
    distinct.map(({ name }, index) => ({ name, analysis: analyses[index]! }));
  const correlated = withSharedHardware(named(withSharedFacts(named(joined))));
  const byName = new Map(distinct.map(({ name }, index) => [name, correlated[index]!]));
  return logs.map(({ name, analysis }, index) => {
    const original = originals.get(index);
    return original === undefined ? byName.get(name)! : asCopy(analysis, logs[original]!);
  });
}

function correlate(logs: readonly CaseLog[]): readonly LogAnalysis[] {
  const analyses = logs.map(({ analysis }) => analysis);
  for (const indices of seriesOf(logs)) {
    if (indices.length < 2) continue;
    const projection = new LogProjection(diagnoseSeries(indices, logs), logs);
    for (const index of indices) analyses[index] = projection.analysisOf(index);
  }
  return joinIncidents(logs, analyses);
}

/** Collected folders hold logs twice, as they are and in a cab. Index of a copy -> index of the original. */
function originalsOf(logs: readonly CaseLog[]): ReadonlyMap<number, number> {
  const alike = new Map<string, number[]>();
  logs.forEach(({ analysis }, index) => {
    const { bytes, lines, findings, sessions, family } = analysis;
    if (findings.length === 0) return;
    const [from, to] = [findings[0]!, findings.at(-1)!];
    const print = [
      family,
      bytes,
      lines.count,
      findings.length,
      sessions.length,
      from.message,
      from.time,
      to.message,
      to.time,
    ];
    const key = print.join('\n');
    appendTo(alike, key, index);
  });
  const originals = new Map<number, number>();
  for (const copies of alike.values()) {
    const original = copies.find((index) => isOriginalName(fileNameOf(logs[index]!.name))) ?? copies[0]!;
    for (const copy of copies) if (copy !== original) originals.set(copy, original);
  }
  return originals;
}

function asCopy(analysis: LogAnalysis, { name }: CaseLog): LogAnalysis {
  return {
    ...analysis,
    incidents: analysis.incidents.map((incident) => ({
      ...incident,
      partOf: { log: name, id: incident.id },
    })),
  };
}

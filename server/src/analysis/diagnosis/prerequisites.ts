import { largest } from '../../base/lists';
import { text } from '../../base/text';
import type { Cause, Finding, Incident } from '../model/model';
import type { DiagnosisInput } from '../model/operation';
import { causeOfNeighbour, neighbourOf } from './neighbours';
import { remediesOf } from './causeSelection';

const reported = text('An event reports it, and no later one that servicing succeeded.');

/**
 * Failures of what servicing stands on, a service or the database of the catalogs, in a log in which no operation of servicing failed:
 * nothing will be installed until they are put right. One incident for each of them; none that a later success of servicing contradicts.
 */
export function failedPrerequisites({ findings, rules }: DiagnosisInput): Incident[] {
  const lastSuccess = Math.max(0, largest(findings.filter(({ role }) => role === 'success').map(timeOf)));
  const prerequisites = (rules.neighbours ?? []).filter(({ isPrerequisite }) => isPrerequisite !== undefined);
  const byObject = new Map<string, { cause: Cause; reports: Finding[] }>();
  for (const finding of [...findings].sort((a, b) => timeOf(a) - timeOf(b) || a.line - b.line)) {
    const isError = finding.role === 'error' || finding.level === 'Error';
    if (!isError || timeOf(finding) < lastSuccess) continue;
    const neighbour = neighbourOf(finding, prerequisites);
    if (!neighbour?.isPrerequisite?.(finding.message) || finding.object?.name === undefined) continue;
    const key = `${neighbour.kind} ${finding.object.name.toLowerCase()}`;
    const known = byObject.get(key);
    if (known) known.reports.push(finding);
    else byObject.set(key, { cause: causeOfNeighbour(finding, neighbour, reported), reports: [finding] });
  }
  return [...byObject.values()].map(({ cause, reports }) => {
    const top = reports.at(-1)!;
    return {
      id: `L${top.line}`,
      outcome: 'failed',
      isOpen: true,
      title: text('Servicing cannot work without it: {0}', cause.object ?? ''),
      top,
      cause,
      causeElsewhere: rules.otherLogs(null, findings),
      chain: [],
      findings: [...reports].sort((a, b) => a.line - b.line),
      remedies: remediesOf(null, cause, top),
      session: top.session,
      faults: [],
      policy: 'first-frame',
    };
  });
}

function timeOf({ time, line }: Finding): number {
  return Number.isNaN(time) ? line : time;
}

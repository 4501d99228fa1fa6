import { byImportance } from '../diagnosis/importance';
import { verdictOf } from '../diagnosis/verdict';
import { withNumbers } from '../extract/placements';
import { rulesOf } from '../families';
import { append } from '../../base/lists';
import type { Fault, Finding, Incident, LogAnalysis, Session } from '../model/model';

/**
 * What several logs that stand in one text come to, as one log. `whole` is the text as one family reads it; each part has been read by
 * its own, with the line numbers of the text.
 */
export function joinedLogs(whole: LogAnalysis, parts: readonly LogAnalysis[]): LogAnalysis {
  const sessions: Session[] = [];
  const findings: Finding[] = [];
  const faults: Fault[] = [];
  const incidents: Incident[] = [];
  const own: LogAnalysis[] = [];
  for (const part of parts) {
    const lasting = { ...part, findings: lastingFindings(part) };
    const moved = withOtherSessions(lasting, sessions.length);
    append(sessions, moved.sessions);
    append(findings, moved.findings);
    append(faults, moved.faults);
    append(incidents, moved.incidents);
    own.push({ ...part, ...moved });
  }
  const main = parts.find(({ family }) => rulesOf(family).isSelfContained !== true) ?? parts[0]!;
  return {
    ...whole,
    family: main.family,
    sessions,
    findings: findings.sort((a, b) => a.line - b.line),
    faults,
    incidents: incidents.sort(byImportance),
    recognition: {
      ...whole.recognition,
      rows: parts.reduce((sum, { recognition }) => sum + recognition.rows, 0),
      isCut: parts.some(({ recognition }) => recognition.isCut),
    },
    clock: main.clock,
    boots: main.boots,
    stages: main.stages,
    facts: parts.flatMap((part) => part.facts),
    parts: own,
  };
}

/** Where rows do not say how an operation ended, its log decides; a log of its own family that says nothing failed has failing rows all the same. */
function lastingFindings(part: LogAnalysis): readonly Finding[] {
  if (rulesOf(part.family).isSelfContained !== true) return part.findings;
  const verdict = verdictOf(part);
  if (verdict.state === 'unexplained') return part.findings;
  const explained = new Set(part.incidents.flatMap(({ findings }) => findings));
  return part.findings.filter((finding) => finding.role !== 'error' || explained.has(finding));
}

type Mergeable = Pick<LogAnalysis, 'sessions' | 'findings' | 'faults' | 'incidents'>;

/** An analysis whose sessions come behind others. */
function withOtherSessions({ sessions, findings, faults, incidents }: Mergeable, before: number): Mergeable {
  return withNumbers({ sessions, findings, faults, incidents }, (key, number) =>
    (key === 'session' || key === 'parent') && number >= 0 ? number + before : number,
  );
}

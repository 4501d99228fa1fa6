import { appendTo } from '../base/multimap';
import type { Boot, Finding, Incident, LogAnalysis, Session, Stage } from '../analysis/model/model';
import { mergeFaults } from '../analysis/faults/faults';
import { diagnose } from '../analysis/diagnosis/diagnose';
import { settled } from '../analysis/diagnosis/settled';
import { rulesOf } from '../analysis/families';
import { rotationOf } from '../log/names';
import { pathPartsOf } from './logPath';
import { withOwnIncidents, type OwnLog } from './ownIncidents';

/** A log of the bundle. */
export interface CaseLog {
  /** What identifies it: a URI or a path. Names are unique within a bundle */
  readonly name: string;
  readonly analysis: LogAnalysis;
}

/** Logs that overlap by more seconds than this are of two machines, not of one rotation. */
const overlap = 120;

/**
 * Logs that are one: `CBS.log` and the `CbsPersist_*.log` it was rotated into before, the oldest first. Each log is in one
 * series; logs without rotations are series of their own. Indices into `logs`.
 */
export function seriesOf(logs: readonly CaseLog[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  logs.forEach(({ name, analysis }, index) => {
    const key = (analysis.family === 'cbs' ? seriesKey(name) : null) ?? `\0${index}`;
    appendTo(groups, key, index);
  });
  return [...groups.values()].flatMap((group) => inOrder(group, logs));
}

/** Folder and name without what rotation adds; null for a log that is not named like one of a rotation. */
export function seriesKey(name: string): string | null {
  const parts = pathPartsOf(name);
  const rotation = rotationOf(parts.pop()!);
  if (rotation === null) return null;
  // A cab of its own around each log: the folder is the one that the cab stands in.
  const holder = parts.at(-1);
  if (holder !== undefined && /\.(?:cab|zip)$/i.test(holder) && rotationOf(holder) !== null) parts.pop();
  return [...parts, rotation].join('/').toLowerCase();
}

interface Span {
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/** By time. A log without times, or one whose times lie inside another's, is a series of its own. */
function inOrder(group: readonly number[], logs: readonly CaseLog[]): number[][] {
  if (group.length === 1) return [[...group]];
  const spans = group.map((index) => spanOf(index, logs[index]!.analysis));
  const timed = spans
    .filter(({ from }) => Number.isFinite(from))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const series: Span[][] = [];
  for (const span of timed) {
    const home = series.find((one) => one.at(-1)!.to <= span.from + overlap);
    if (home) home.push(span);
    else series.push([span]);
  }
  return [
    ...series.map((one) => one.map(({ index }) => index)),
    ...spans.filter(({ from }) => !Number.isFinite(from)).map(({ index }) => [index]),
  ];
}

/** First and last moment of a log; infinities for a log that states no time. */
function spanOf(index: number, { sessions, findings }: LogAnalysis): Span {
  let from = Infinity;
  let to = -Infinity;
  for (const { time } of [...sessions, ...findings]) {
    if (time < from) from = time;
    if (time > to) to = time;
  }
  return { index, from, to };
}

/** A finding of a series and where it really stands. */
export interface Located {
  /** Index of its log */
  readonly log: number;
  readonly finding: Finding;
}

/** What several logs say together, as if they were one. */
export interface Series {
  /** Indices of its logs, the oldest first */
  readonly logs: readonly number[];
  readonly incidents: readonly Incident[];
  readonly faults: LogAnalysis['faults'];
  /** Lines of the findings and sessions are counted over all logs; `locationOf` gives where they are */
  readonly locationOf: ReadonlyMap<Finding, Located>;
  /** Number of lines before each log, in the order of `logs` */
  readonly bases: readonly number[];
  /** Index of each log's sessions among those of the series, in the order of `logs` */
  readonly sessionMaps: readonly (readonly number[])[];
}

/**
 * Diagnoses several logs as one: damage seen in one and repaired in another, sessions that a rotation cuts, failures whose cause
 * is in last month's log. The work grows with the findings.
 */
export function diagnoseSeries(indices: readonly number[], logs: readonly CaseLog[]): Series {
  const findings: Finding[] = [];
  const sessions: Session[] = [];
  const stages: Stage[] = [];
  const boots: Boot[] = [];
  const locationOf = new Map<Finding, Located>();
  const bases: number[] = [];
  const sessionMaps: number[][] = [];
  const ownLogs: OwnLog[] = [];
  const open = new Map<string, number>();
  let base = 0;
  for (const index of indices) {
    const { analysis } = logs[index]!;
    const own = analysis.sessions.map((session) => addSession(session, base, sessions, open));
    const copies = new Map<Finding, Finding>();
    const linesBefore = base;
    const moved = (finding: Finding): Finding => {
      let copy = copies.get(finding);
      if (!copy) {
        copy = {
          ...finding,
          line: finding.line + linesBefore,
          lastLine: finding.lastLine + linesBefore,
          session: own[finding.session] ?? -1,
        };
        copies.set(finding, copy);
        locationOf.set(copy, { log: index, finding });
      }
      return copy;
    };
    for (const finding of analysis.findings) findings.push(moved(finding));
    const holds = (finding: Finding): boolean => locationOf.get(finding)?.log === index;
    ownLogs.push({ analysis, moved, sessions: own, holds });
    for (const stage of analysis.stages)
      stages.push({ ...stage, line: stage.line + base, session: own[stage.session] ?? -1 });
    for (const boot of analysis.boots) boots.push({ ...boot, line: boot.line + base });
    bases.push(base);
    sessionMaps.push(own);
    base += analysis.lines.count;
  }
  const input = {
    findings,
    faults: mergeFaults(findings),
    sessions,
    stages,
    boots,
    rules: rulesOf(logs[indices[0]!]!.analysis.family),
  };
  const { incidents, faults } = diagnose(input);
  const known = withOwnIncidents(incidents, faults, sessions, ownLogs);
  return { logs: indices, incidents: settled(known, input), faults, locationOf, bases, sessionMaps };
}

/** A session that a rotation cut goes on in the next log under the same id. Returns its index. */
function addSession(session: Session, base: number, sessions: Session[], open: Map<string, number>): number {
  const known = session.type === 'session' ? open.get(session.id) : undefined;
  if (known !== undefined) {
    const begun = sessions[known]!;
    sessions[known] = {
      ...begun,
      lastLine: session.lastLine + base,
      outcome: session.outcome === 'open' ? begun.outcome : session.outcome,
    };
    return known;
  }
  sessions.push({ ...session, firstLine: session.firstLine + base, lastLine: session.lastLine + base });
  if (session.type === 'session' && session.id !== '') open.set(session.id, sessions.length - 1);
  return sessions.length - 1;
}

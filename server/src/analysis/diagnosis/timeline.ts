import type { Boot, Incident, LogAnalysis, Session } from '../model/model';

/** Nothing was logged for at least this long, in seconds: a machine that was off, or lines that are not in the log. */
const longestSilence = 6 * 3600;
/** Moments before and after these are those of a clock that was never set. */
const earliest = Date.UTC(1995, 0, 1) / 1000;
const latest = Date.UTC(2100, 0, 1) / 1000;

/** A session over time. Times are local ones of the machine, in seconds since 1970 read as if they were UTC. */
export interface TimelineSpan {
  readonly session: Session;
  readonly from: number;
  readonly to: number;
}

/** Something that happened at one moment. */
export type TimelineMark =
  | {
      readonly what: 'failure' | 'cause';
      readonly time: number;
      readonly line: number;
      readonly incident: Incident;
    }
  | { readonly what: 'boot'; readonly time: number; readonly line: number; readonly boot: Boot };

/** What a log reports over time. */
export interface LogTimeline {
  /** From the first moment to the last; null where the log states no time */
  readonly range: readonly [from: number, to: number] | null;
  /** In the order of their beginning */
  readonly spans: readonly TimelineSpan[];
  /** In the order of their moments */
  readonly marks: readonly TimelineMark[];
  /** Stretches in which the log is silent */
  readonly silences: readonly (readonly [from: number, to: number])[];
}

/**
 * What a log reports over time: sessions, failures with their causes, starts of the machine.
 * What carries no time, or one that no clock could have shown, is left out.
 */
export function timelineOf(analysis: LogAnalysis): LogTimeline {
  const spans = analysis.sessions
    .filter(({ time }) => isTime(time))
    .map((session) => ({
      session,
      from: session.time,
      to: isTime(session.endTime) ? Math.max(session.time, session.endTime) : session.time,
    }))
    .sort((a, b) => a.from - b.from);
  const marks = [
    ...analysis.incidents.flatMap(marksOf),
    ...analysis.boots.map((boot): TimelineMark => ({ what: 'boot', ...boot, boot })),
  ]
    .filter(({ time }) => isTime(time))
    .sort((a, b) => a.time - b.time);
  const seen = analysis.findings.filter(({ time }) => isTime(time)).map(({ time }) => time);
  const moments = [...marks.filter(({ what }) => what !== 'boot').map(({ time }) => time), ...seen];
  return { ...coverage(spans, moments), spans, marks };
}

function marksOf(incident: Incident): TimelineMark[] {
  const { cause, top } = incident;
  const marks: TimelineMark[] = [];
  // What stands in another log is shown in that log's lane.
  if (cause && cause.finding.log === undefined)
    marks.push({ what: 'cause', time: cause.finding.time, line: cause.finding.line, incident });
  if (top && top.log === undefined && top !== cause?.finding)
    marks.push({ what: 'failure', time: top.time, line: top.line, incident });
  return marks;
}

/** Whether a time is one that a clock may have shown. */
export function isTime(time: number): boolean {
  return time >= earliest && time < latest;
}

/** First and last moment, and the silences between: one pass over all stretches in the order of their beginning. */
function coverage(
  spans: readonly TimelineSpan[],
  moments: readonly number[],
): Pick<LogTimeline, 'range' | 'silences'> {
  const stretches = [
    ...spans.map(({ from, to }) => ({ from, to })),
    ...moments.map((time) => ({ from: time, to: time })),
  ].sort((a, b) => a.from - b.from);
  const [first] = stretches;
  if (!first) return { range: null, silences: [] };
  const silences: (readonly [number, number])[] = [];
  let end = first.to;
  for (const { from, to } of stretches) {
    if (from - end >= longestSilence) silences.push([end, from]);
    end = Math.max(end, to);
  }
  return { range: [first.from, end], silences };
}

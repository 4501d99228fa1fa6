import { text, type Text } from '../../base/text';
import { sessionTime } from '../../identity/sessionTime';
import type { ClockStep, LogAnalysis, Session } from './model';

/** Zones lie a quarter of an hour apart, and none more than 14 hours from UTC. */
const quarter = 900;
const farthest = 14 * 3600;
/** A line is written within this many seconds of the moment that it states in UTC. */
const slack = 300;

/** Seconds that local time is ahead of UTC, when one moment is stated in both; undefined when no zone explains them. */
export function offsetBetween(local: number, utc: number | null): number | undefined {
  if (utc === null || Number.isNaN(local) || Number.isNaN(utc)) return undefined;
  const offset = Math.round((local - utc) / quarter) * quarter;
  return Math.abs(offset) <= farthest && Math.abs(local - utc - offset) < slack ? offset : undefined;
}

/**
 * UTC seconds of a moment as records state it: `2024/4/20:8:15:02.123` of CSI, whose parts need no leading zeros, `2025-04-01 16:00:00.358`,
 * `2025-04-01T16:00:00.358Z`, marks of direction in between or not; NaN for anything else.
 */
export function utcTime(stamp: string): number {
  const [year, month, day, hour, minute, second] = stamp.match(/\d+/g)?.map(Number) ?? [];
  return Date.UTC(year!, month! - 1, day, hour, minute, second) / 1000;
}

/**
 * The clock of a log: by CSI stamps, and by the first lines of sessions, whose ids are the moment at which they began.
 * `seen` are the steps that single records gave.
 */
export function clockOf(seen: readonly ClockStep[], sessions: readonly Session[]): readonly ClockStep[] {
  const fromSessions: ClockStep[] = [];
  let latest: ClockStep | undefined;
  for (const { id, time, firstLine } of sessions) {
    const offset = id === '' ? undefined : offsetBetween(time, sessionTime(id));
    if (offset === undefined) continue;
    const isLater = latest === undefined || firstLine >= latest.line;
    // Where no record states a step, tens of thousands of sessions with the same offset are one step.
    if (isLater && offset === latest?.offset && seen.length === 0) continue;
    const step: ClockStep = { line: firstLine, offset, from: 'session' };
    fromSessions.push(step);
    if (isLater) latest = step;
  }
  const steps: ClockStep[] = [];
  for (const step of [...heardOf(seen), ...fromSessions].sort((a, b) => a.line - b.line))
    if (steps.at(-1)?.offset !== step.offset) steps.push(step);
  return steps;
}

/**
 * Of a log whose stamps are those of UTC, or are marked so, a moment that they are ahead of shows that they are local after all. One
 * that they agree with says nothing of the machine's zone.
 */
function heardOf(seen: readonly ClockStep[]): readonly ClockStep[] {
  const marks = seen.filter(isUtc);
  if (marks.length === 0) return seen;
  const ahead = seen.filter((step) => step.from === 'moment' && step.offset !== 0);
  return ahead.length > 0 ? ahead : marks;
}

/** Whether a step says that stamps are those of UTC, and so nothing of the machine's zone. */
export function isUtc({ from }: ClockStep): boolean {
  return from === 'utc' || from === 'utc-mark';
}

/** Seconds that a log's time is ahead of UTC on a line; undefined where the log does not say. */
export function offsetAt(analysis: Pick<LogAnalysis, 'clock'>, line: number): number | undefined {
  return stepAt(analysis, line)?.offset;
}

/** The zone of the machine on a line, in seconds ahead of UTC; undefined where the log says nothing of it. */
export function zoneAt(analysis: Pick<LogAnalysis, 'clock'>, line: number): number | undefined {
  const step = stepAt(analysis, line);
  return step && !isUtc(step) ? step.offset : undefined;
}

function stepAt({ clock }: Pick<LogAnalysis, 'clock'>, line: number): ClockStep | undefined {
  // Before the first step the same zone held as after it, as far as anybody can know.
  return clock.findLast((step) => step.line <= line) ?? clock[0];
}

/** `UTC+08:00` for an offset in seconds. */
export function zoneOf(offset: number): Text {
  const minutes = Math.round(Math.abs(offset) / 60);
  const digits = (number: number): string => String(number).padStart(2, '0');
  return text(
    'UTC{0}',
    `${offset < 0 ? '-' : '+'}${digits(Math.floor(minutes / 60))}:${digits(minutes % 60)}`,
  );
}

import { text, type Text } from '../../base/text';
import type { ClockStep, LogAnalysis, Session } from './model';

/** 100-nanosecond steps from 1601 to 1970. */
const epoch = 116_444_736_000_000_000;
/** A first part below this is a process: the clock has not been that low since 1601. */
const smallestClock = 10_000_000;
/** Zones lie a quarter of an hour apart, and none more than 14 hours from UTC. */
const quarter = 900;
const farthest = 14 * 3600;
/** A line is written within this many seconds of the moment that it tells in UTC. */
const slack = 300;

/** Digits of the longest number that a part of an id can be */
const maxDigits = 10;

/** UTC seconds in a session id `31110578_1891577479`; null for an id that holds no time, as those of offline images. */
export function sessionTime(id: string): number | null {
  // A log has tens of thousands of sessions, hence no regular expression.
  const middle = id.indexOf('_');
  const high = numberIn(id, 0, middle);
  const low = numberIn(id, middle + 1, id.length);
  if (middle < 0 || high === null || low === null || high < smallestClock || low > 0xffffffff) return null;
  // Larger than an exact number can be by a factor of 16, which is a few millionths of a second.
  return Math.floor((high * 2 ** 32 + low - epoch) / 10_000_000);
}

/** The number that decimal digits alone make, null for anything else. */
function numberIn(text: string, start: number, end: number): number | null {
  if (end <= start || end - start > maxDigits) return null;
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return null;
    number = number * 10 + digit;
  }
  return number;
}

/** Seconds that local time is ahead of UTC, when one moment is told in both; undefined when no zone explains them. */
export function offsetBetween(local: number, utc: number | null): number | undefined {
  if (utc === null || Number.isNaN(local) || Number.isNaN(utc)) return undefined;
  const offset = Math.round((local - utc) / quarter) * quarter;
  return Math.abs(offset) <= farthest && Math.abs(local - utc - offset) < slack ? offset : undefined;
}

/** UTC seconds of a CSI stamp `2024/4/20:8:15:02.123`, whose parts need no leading zeros; NaN for anything else. */
export function csiTime(stamp: string): number {
  const [year, month, day, hour, minute, second] = stamp.split(/[/:]/).map(Number);
  return Date.UTC(year!, month! - 1, day, hour, minute, second) / 1000;
}

/**
 * The clock of a log: by CSI stamps, and by the first lines of sessions, whose ids are the moment at which they began.
 * `seen` are the steps that single records gave.
 */
export function clockOf(seen: readonly ClockStep[], sessions: readonly Session[]): readonly ClockStep[] {
  const told: ClockStep[] = [];
  let latest: ClockStep | undefined;
  for (const { id, time, firstLine } of sessions) {
    const offset = id === '' ? undefined : offsetBetween(time, sessionTime(id));
    if (offset === undefined) continue;
    const isLater = latest === undefined || firstLine >= latest.line;
    // Where nobody else has a say, tens of thousands of sessions that tell the same are one step.
    if (isLater && offset === latest?.offset && seen.length === 0) continue;
    const step: ClockStep = { line: firstLine, offset, from: 'session' };
    told.push(step);
    if (isLater) latest = step;
  }
  const steps: ClockStep[] = [];
  for (const step of [...seen, ...told].sort((a, b) => a.line - b.line))
    if (steps.at(-1)?.offset !== step.offset) steps.push(step);
  return steps;
}

/** Seconds that a log's time is ahead of UTC on a line; undefined where the log does not say. */
export function offsetAt({ clock }: Pick<LogAnalysis, 'clock'>, line: number): number | undefined {
  // Before the first step the same zone held as after it, as far as anybody can know.
  return (clock.findLast((step) => step.line <= line) ?? clock[0])?.offset;
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

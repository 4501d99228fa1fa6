import { isLiveLogName, rotationTimeOf } from '../log/names';

/** A log, before anything of it is read. */
export interface DatedLog {
  /** Path or URI */
  readonly name: string;
  /** When the file was written last, in milliseconds since 1970; NaN where it is unknown */
  readonly modified: number;
}

/**
 * The logs with the newest first, which says most about what is wrong now. Copies carry the time of the copying, so a time in a
 * name counts more than that of the file; the log that is still written to is newer than all that were put aside.
 */
export function newestFirst<L extends DatedLog>(logs: readonly L[]): L[] {
  const dated = logs.map((log) => ({ log, time: timeOf(log) }));
  return dated.sort((a, b) => b.time - a.time).map(({ log }) => log);
}

function timeOf({ name, modified }: DatedLog): number {
  const rotation = rotationTimeOf(name);
  if (rotation !== null) return rotation;
  if (isLiveLogName(name)) return Infinity;
  return Number.isNaN(modified) ? -Infinity : modified;
}

import type { LogFamily } from '../../log/family';
import type { FailureEvent } from '../extract/frames/failureEvent';
import { templateHash } from '../extract/frames/template';
import { backgroundRows } from './background.generated';

/** By family: templates of rows that stand in healthy logs. Read when they are asked for first: most logs need no second look. */
const known = new Map<LogFamily, ReadonlySet<number>>();

/**
 * Whether rows like an event stand in logs in which nothing failed (`tools/background.mjs`). Damage of the store is none of them:
 * it may be repaired by the end of one log, and not by that of another.
 */
export function isBackgroundRow(event: FailureEvent, family: LogFamily): boolean {
  let rows = known.get(family);
  if (!rows) known.set(family, (rows = hashesIn(backgroundRows[family] ?? '')));
  return rows.size > 0 && event.damage === null && rows.has(templateHash(event));
}

/** Hashes in base 36, each with the number of logs behind a colon where that is more than one. */
function hashesIn(rows: string): ReadonlySet<number> {
  return new Set(rows.split(' ').flatMap((row) => (row === '' ? [] : Number.parseInt(row, 36))));
}

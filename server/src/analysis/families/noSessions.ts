import type { Tracker } from '../model/familyRules';

/** The tracker of a log that is the report of one operation: no record belongs to a session. */
export function noSessions(): Tracker {
  return { sessions: [], next: () => -1 };
}

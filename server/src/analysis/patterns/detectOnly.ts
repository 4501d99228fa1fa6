import type { Finding } from '../model/model';
import { parseRow } from './readiness';

/**
 * Findings in which the rows of checks that only detect are marked as such: `(b)` says there that a file can be repaired, and in a check
 * that repairs that it was. Takes and returns file order; reads once, from the end.
 */
export function withDetectOnly(findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(({ event }) => event === 'check-detect-only')) return findings;
  /** Sessions whose check, below the line that is looked at, only detects */
  const detecting = new Set<number>();
  const judged = [...findings];
  for (let at = judged.length - 1; at >= 0; at--) {
    const finding = judged[at]!;
    const { event, role, session, message } = finding;
    if (event === 'check-total' || event === 'check-clean') detecting.delete(session);
    else if (event === 'check-detect-only') detecting.add(session);
    else if (role === 'repair' && detecting.has(session) && parseRow(message) !== null)
      judged[at] = { ...finding, role: 'occurrence' };
  }
  return judged;
}

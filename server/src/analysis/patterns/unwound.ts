import { normalise } from '../../codes';
import type { Finding } from '../model/model';

/**
 * Findings with noise that is none called an error: a line that is harmless on every healthy machine is the first word of a
 * failure where its operation fails with the same code before it succeeds at anything. Takes and returns file order; reads
 * once, from the end.
 */
export function withUnwound(findings: readonly Finding[]): readonly Finding[] {
  /** Codes that each session still fails with below the line that is looked at */
  const ahead = new Map<number, Set<number>>();
  const judged = [...findings];
  for (let at = judged.length - 1; at >= 0; at--) {
    const finding = judged[at]!;
    const { role, code, session, unlessUnwound } = finding;
    if (role === 'success') ahead.delete(session);
    if (code === undefined) continue;
    if (role === 'terminal') {
      const codes = ahead.get(session) ?? new Set();
      ahead.set(session, codes.add(normalise(code)));
    } else if (unlessUnwound === true && ahead.get(session)?.has(normalise(code)) === true) {
      judged[at] = { ...finding, role: 'error' };
    }
  }
  return judged;
}

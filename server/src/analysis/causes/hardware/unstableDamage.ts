import { madeName } from '../../../base/madeNames';
import { text } from '../../../base/text';
import type { Pattern } from '../../model/cause';
import type { Fault } from '../../model/model';
import { checksOf, filesOf } from './checks';

/** A check with fewer files says nothing about stability. */
const minimalFiles = 4;
/** Checks of a stable machine find the same files again: less than this share in common is suspicious. */
const commonShare = 0.5;
/** Between two checks that are compared, in seconds; later a repair or an update may explain a difference. */
const checkPeriod = 24 * 3600;

/** Two checks of one day whose sets of damaged files differ by more than half. */
export function unstableDamage(faults: readonly Fault[]): Pattern | null {
  const checks = checksOf(faults);
  for (const [at, after] of checks.entries()) {
    const before = checks[at - 1];
    if (!before) continue;
    const [{ finding: start }] = after as [(typeof after)[number]];
    if (start.time - before[0]!.finding.time > checkPeriod) continue;
    const first = filesOf(before, start.line);
    const second = filesOf(after, Infinity);
    if (Math.min(first.size, second.size) < minimalFiles) continue;
    const common = [...first].filter((fault) => second.has(fault)).length;
    if (common >= commonShare * Math.min(first.size, second.size)) continue;
    return {
      origin: before[0]!.finding,
      faults: [...new Set([...first, ...second])],
      why: text(
        'Scans shortly after each other find different damaged files: memory or disk must be tested before any repair.',
      ),
      object: {
        name: madeName('scansDiffer', first.size, second.size, common),
      },
    };
  }
  return null;
}

import { text } from '../../../base/text';
import type { Pattern } from '../../model/cause';
import type { Fault, Finding } from '../../model/model';

/** Rows further apart than this belong to different scans. */
const scanGap = 60;
/** A scan with fewer rows says nothing about stability. */
const minimalRows = 4;
/** Scans of a stable machine find the same files again: less than this share in common is suspicious. */
const commonShare = 0.5;
/** Between two scans that are compared, in seconds; later a repair or an update may explain a difference. */
const scanPeriod = 24 * 3600;

/** Two scans of one day whose sets of damaged files differ by more than half. */
export function unstableDamage(faults: readonly Fault[]): Pattern | null {
  const rows: { finding: Finding; fault: Fault }[] = [];
  for (const fault of faults) {
    if (fault.kind !== 'corrupt-payload' || fault.state === 'benign') continue;
    for (const finding of fault.occurrences)
      if (finding.event === 'readiness-row') rows.push({ finding, fault });
  }
  rows.sort((a, b) => a.finding.line - b.finding.line);
  const scans: { finding: Finding; fault: Fault }[][] = [];
  for (const row of rows) {
    const scan = scans.at(-1);
    if (
      scan &&
      row.finding.line - scan.at(-1)!.finding.line <= scanGap &&
      row.finding.time - scan[0]!.finding.time < 60
    )
      scan.push(row);
    else scans.push([row]);
  }
  const large = scans.filter(({ length }) => length >= minimalRows);
  for (let i = 1; i < large.length; i++) {
    const [before, after] = [large[i - 1]!, large[i]!];
    if (after[0]!.finding.time - before[0]!.finding.time > scanPeriod) continue;
    const first = new Set(before.map(({ fault }) => fault));
    const second = new Set(after.map(({ fault }) => fault));
    const common = [...first].filter((fault) => second.has(fault)).length;
    if (common >= commonShare * Math.min(first.size, second.size)) continue;
    return {
      origin: before[0]!.finding,
      faults: [...new Set([...first, ...second])],
      why: text(
        'Scans shortly after each other find different damaged files: memory or disk must be tested before any repair.',
      ),
      object: {
        name: `memory or disk (${before.length} and ${after.length} damaged files in two scans, ${common} in common)`,
      },
    };
  }
  return null;
}

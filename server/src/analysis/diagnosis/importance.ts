import type { Incident } from '../model/model';
import type { Confidence } from '../../base/confidence';

// Hardware comes first: a repair on bad memory makes things worse.
const rank = { failed: 0, recovered: 1, superseded: 2 } as const;
const weight: Record<Confidence, number> = { high: 0, medium: 1, low: 2 };

/** Order of incidents: the one to look at first comes first. */
export function byImportance(a: Incident, b: Incident): number {
  return (
    Number(isOfHardware(b)) - Number(isOfHardware(a)) ||
    rank[a.outcome] - rank[b.outcome] ||
    Number(isMistyped(a)) - Number(isMistyped(b)) ||
    (a.cause ? weight[a.cause.confidence] : 3) - (b.cause ? weight[b.cause.confidence] : 3) ||
    (b.top?.strength ?? 0) - (a.top?.strength ?? 0) ||
    (b.top?.line ?? 0) - (a.top?.line ?? 0) ||
    (a.cause?.finding.line ?? 0) - (b.cause?.finding.line ?? 0)
  );
}

/** Whether memory or a disk has to be tested before anything else is done. */
export function isOfHardware({ cause }: Pick<Incident, 'cause'>): boolean {
  return cause?.kind === 'hardware-suspected';
}

/** A command that DISM did not even begin: sure to be known, and of the least weight. */
function isMistyped({ cause }: Incident): boolean {
  return cause?.finding.variant === 'dism-command';
}

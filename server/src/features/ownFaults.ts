import type { Fault, LogAnalysis } from '../analysis/model/model';
import { isOwn } from '../analysis/model/locations';

/**
 * Faults to report beside the incidents: no incident has them as its cause, they are not harmless, and they are more than
 * what another cause led to (a flood of "missing" files inside one failed operation).
 */
export function ownFaults({ incidents, faults }: LogAnalysis): readonly Fault[] {
  const causes = new Set(incidents.map(({ cause }) => cause?.fault));
  const involved = new Set(incidents.flatMap(({ findings }) => findings));
  return faults.filter(
    (fault) =>
      fault.state !== 'benign' &&
      isOwn(fault.origin) &&
      !causes.has(fault) &&
      !fault.occurrences.every((occurrence) => occurrence.consequence === true && involved.has(occurrence)),
  );
}

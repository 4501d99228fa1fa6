import { madeName } from '../../../base/madeNames';
import { text } from '../../../base/text';
import type { Pattern } from '../../model/cause';
import type { Fault, Finding } from '../../model/model';

/** Between two readings of one file that are compared, in seconds */
const readingPeriod = 24 * 3600;

/** A file of which each check reads another content, though nothing wrote it in between: what is read is not what is there. */
export function changingDigests(faults: readonly Fault[]): Pattern | null {
  for (const fault of faults) {
    if (fault.state === 'benign') continue;
    const changed = changedIn(fault);
    if (!changed) continue;
    return {
      origin: changed[0],
      faults: [fault],
      why: text(
        'Checks shortly after each other read different contents of the same file: memory or disk must be tested before any repair.',
      ),
      object: {
        name: fault.name === null ? madeName('fileReadsDiffer') : madeName('readsDiffer', fault.name),
      },
    };
  }
  return null;
}

/** Two findings that want the same content of a file and found two others; null for none. */
function changedIn({ occurrences, repairedLine }: Fault): [Finding, Finding] | null {
  const read = new Map<string, Map<string, Finding>>();
  for (const finding of occurrences) {
    // A repair writes a file: what it held before says nothing of what it holds now.
    if (repairedLine !== undefined && finding.line > repairedLine) break;
    for (const { expected, actual } of finding.hashes ?? []) {
      if (actual === '' || actual === expected) continue;
      const contents = read.get(expected) ?? new Map<string, Finding>();
      read.set(expected, contents);
      const other = [...contents].find(
        ([content, { time, session }]) =>
          content !== actual && session !== finding.session && finding.time - time <= readingPeriod,
      );
      if (other) return [other[1], finding];
      if (!contents.has(actual)) contents.set(actual, finding);
    }
  }
  return null;
}

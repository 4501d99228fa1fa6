import { madeName } from '../../../base/madeNames';
import { text } from '../../../base/text';
import type { Pattern } from '../../model/cause';
import type { Fault } from '../../model/model';
import { kbOf, parseKeyform } from '../../../identity/servicingNames';

/** A power loss spoils what one update was writing; damage of this many unrelated ones is no such accident. */
const minimalUpdates = 3;

/** Rows of the readiness tool that report content that was never written: zeros, or bytes where XML should begin. */
const spoiled =
  /\bCSI Manifest All Zeros\b|\bCBS MUM Corrupt\b[\s()a-z]{0,20}\b0x800F0900\b.{0,300}\bLine 1:/i;

/** Zeros or garbage in manifests of several updates. */
export function garbage(faults: readonly Fault[]): Pattern | null {
  const bad = faults.filter(
    ({ state, occurrences }) =>
      state !== 'benign' &&
      occurrences.some(({ event, message }) => event === 'readiness-row' && spoiled.test(message)),
  );
  const updates = new Set(bad.map(updateOf));
  if (updates.size < minimalUpdates) return null;
  return {
    origin: bad[0]!.origin,
    faults: bad,
    object: { name: madeName('garbage', bad.length, updates.size) },
    why: text(
      '{0} files of {1} unrelated updates hold zeros or garbage: memory and disk must be tested before any repair.',
      bad.length,
      updates.size,
    ),
  };
}

/** What was written together: the files of one KB, or the components of one build. */
function updateOf({ object, name }: Fault): string {
  if (object.package !== undefined) return kbOf(object.package) ?? object.package;
  return parseKeyform(object.keyform ?? '')?.version ?? name ?? '';
}

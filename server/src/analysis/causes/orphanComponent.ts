import { text } from '../../text';
import { repairCodes, type CauseDeclaration, type Pattern } from '../cause';
import type { Fault } from '../model';
import { keyformIn } from '../objects';

export const orphanComponent: CauseDeclaration = {
  kind: 'orphan-component',
  label: text('Component without an owner'),
  persists: true,
  endsIn: new Set([0x800f090c, ...repairCodes]),
  identify: (object) => object.keyform?.toLowerCase() ?? null,
  nameOf: (object) => object.keyform ?? null,
  why: (object) =>
    object === null
      ? text('No package owns this component; a repair always skips it.')
      : text('No package owns {0}; a repair always skips it.', object),
  remedies: () => ['none', 'in-place-upgrade'],
  pattern: ownerlessDamage,
  signatures: [
    {
      rule: 'no-owner',
      role: 'cause',
      tentative: true,
      starts: ['Repr: No owner found for component'],
      match: /^Repr: No owner found for component (\S+?),/,
      object: (m) => {
        const keyform = keyformIn(m[1]!);
        return keyform === undefined ? undefined : { keyform };
      },
    },
  ],
};

/** Damage in components that nobody owns: a repair skips it each time, so it is no damage that a repair can end. */
function ownerlessDamage(faults: readonly Fault[]): Pattern | null {
  const ownerless = faults.filter(({ kind }) => kind === 'orphan-component');
  const keyforms = new Set(ownerless.map(({ object }) => object.keyform?.toLowerCase()));
  const damaged = faults.filter(
    ({ kind, state, object }) =>
      kind !== 'orphan-component' &&
      state === 'outstanding' &&
      object.keyform !== undefined &&
      keyforms.has(object.keyform.toLowerCase()),
  );
  const [first] = ownerless.filter(({ object }) =>
    damaged.some((fault) => fault.object.keyform?.toLowerCase() === object.keyform?.toLowerCase()),
  );
  if (!first) return null;
  return { origin: first.origin, faults: [...ownerless, ...damaged], object: first.object };
}

import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';
import { packageIn, withoutCode } from '../../identity/servicingNames';

export const corruptServicingRegistry: CauseDeclaration = {
  kind: 'corrupt-servicing-registry',
  label: text('Damaged servicing registry'),
  persists: false,
  failureCodes: 'any',
  identify: (object) => object.name?.toLowerCase() ?? null,
  nameOf: (object) => object.name ?? null,
  why: (object) =>
    object === null
      ? text('A key or value below Component Based Servicing in the registry is damaged.')
      : text('The registry key or value {0} is damaged.', object),
  remedies: () => ['repair-registry-key', 'in-place-upgrade'],
  signatures: [
    {
      rule: 'driver-operation',
      role: 'cause',
      starts: ['Failed reading Identity for driver operation'],
      match: /^Failed reading Identity for driver operation sequenceID (\d+)/,
      object: (m) => ({ name: `Component Based Servicing\\DriverOperations\\${m[1]!}` }),
    },
    {
      rule: 'driver-operations-queue',
      role: 'cause',
      starts: ['Doqi: Failed '],
      match: /^Doqi: Failed (?:loading|to load) (?:the )?driver operations? queue/,
      object: () => ({ name: 'Component Based Servicing\\DriverOperations' }),
    },
    {
      rule: 'wrong-type',
      role: 'cause',
      starts: ['Registry value for '],
      match: /^Registry value for (.+?) is not a \w+ type/,
      object: (m) => ({ name: m[1]! }),
    },
    {
      rule: 'identity-not-read',
      role: 'cause',
      starts: ['Failed to shred identity'],
      match: /^Failed to shred identity: *(\S.*)$/,
      object: (m) => ({ name: withoutCode(m[1]!) }),
    },
    {
      // CheckSUR calls it a warning; the package that the index lacks is what blocks the update.
      rule: 'package-index',
      role: 'cause',
      starts: ['(w)', '(f)'],
      match: /^\((?:w|f)\)\s*CBS Package Index Package Missing\b.*$/,
      object: (m) => {
        const identity = packageIn(m[0]);
        return identity === undefined ? undefined : { name: identity };
      },
    },
    {
      rule: 'stack-version',
      role: 'cause',
      starts: ['Failed to get servicing stack version', 'Failed to read Version'],
      match: /^Failed to (?:get servicing stack version|read Version)\b.*registry/i,
      object: () => ({ name: 'Component Based Servicing\\Version' }),
    },
  ],
};

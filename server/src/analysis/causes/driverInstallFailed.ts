import { text } from '../../text';
import type { CauseDeclaration } from '../cause';

export const driverInstallFailed: CauseDeclaration = {
  kind: 'driver-install-failed',
  label: text('Driver installation failed'),
  persists: false,
  endsIn: 'any',
  identify: (object) => object.name?.toLowerCase() ?? null,
  nameOf: (object) => object.name ?? null,
  why: (object) =>
    object === null
      ? text('The driver queue failed on a driver package.')
      : text('The driver queue failed on {0}.', object),
  remedies: () => ['fix-driver', 'in-place-upgrade', 'collect-more-logs'],
  elsewhere: ['setupapi.dev.log'],
  signatures: [
    {
      rule: 'driver-result',
      role: 'cause',
      starts: ['INSTALL index:', 'UNINSTALL index:'],
      match: /^(?:UN)?INSTALL index: \d+, phase: \d+, result (?!0,)\d+, inf: (\S+)/,
      object: (m) => ({ name: m[1]! }),
    },
    {
      rule: 'driver-result-recorded',
      role: 'cause',
      starts: ['Doqe: Recording result:'],
      match: /^Doqe: Recording result: 0x(?!0{8})[0-9a-f]{8}, for Inf: (\S+)/i,
      object: (m) => ({ name: m[1]! }),
    },
  ],
};

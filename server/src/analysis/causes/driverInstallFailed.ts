import { text } from '../../base/text';
import { driverObstacleOf, driverSteps } from './driverObstacles';
import type { CauseDeclaration } from '../model/cause';

const own = ['setupapi'] as const;
export const driverInstallFailed: CauseDeclaration = {
  kind: 'driver-install-failed',
  precedence: 270,
  label: text('Driver installation failed'),
  about: {
    what: text('A driver package or a device cannot be installed.'),
    shows: text(
      'setupapi.dev.log has the section with “!!!” and 0xe000xxxx or 0x800f02xx; CBS says “drivers failed”.',
    ),
    confused: text(
      '“Do the default action” (0xe000020e) and devices that are not connected, which are normal. A file that cannot be read (0x8007045d) is a fault of the disk.',
    ),
    references: [
      'https://learn.microsoft.com/windows-hardware/drivers/install/setupapi-text-logs',
      'https://learn.microsoft.com/windows-hardware/drivers/install/troubleshooting-device-and-driver-installations',
    ],
  },
  persists: false,
  failureCodes: 'any',
  identify: (object) => object.name?.toLowerCase() ?? null,
  nameOf: (object) => object.name ?? null,
  why: (object) =>
    object === null
      ? text('The driver queue failed on a driver package.')
      : text('The driver queue failed on {0}.', object),
  // A device that Windows does not install is no damage of Windows.
  remedies: (_, variants) =>
    variants.has('driver-queue')
      ? ['fix-driver', 'in-place-upgrade', 'collect-more-logs']
      : ['fix-driver', 'collect-more-logs'],
  checklist: {
    title: text('A driver package that does not install'),
    steps: driverSteps,
    // A device that Windows does not install is no damage of Windows.
    upgrade: (about) => (driverObstacleOf(about) === 'queue' ? 'last' : 'never'),
  },
  otherLogs: ['setupapi.dev.log'],
  signatures: [
    {
      rule: 'driver-result',
      variant: 'driver-queue',
      role: 'cause',
      starts: ['INSTALL index:', 'UNINSTALL index:'],
      match: /^(?:UN)?INSTALL index: \d+, phase: \d+, result (?!0,)\d+, inf: (\S+)/,
      object: (m) => ({ name: m[1]! }),
    },
    {
      rule: 'setup-driver',
      variant: 'driver-queue',
      role: 'cause',
      starts: [],
      match: /^(?=.{0,400}\bdriver)(?=.{0,400}\b[Ff]ail).{0,400}?([^\s\\/[\]'"(),:]{1,120}\.inf)\b/i,
      when: (_, record) => record.level === 'Error' && /^(?:SP|MOUPG|IBS|IBSLIB)$/.test(record.source),
      object: (m) => ({ name: m[1]! }),
    },
    {
      rule: 'driver-result-recorded',
      variant: 'driver-queue',
      role: 'cause',
      starts: ['Doqe: Recording result:'],
      match: /^Doqe: Recording result: 0x(?!0{8})[0-9a-f]{8}, for Inf: (\S+)/i,
      object: (m) => ({ name: m[1]! }),
    },
    {
      rule: 'blocked-by-policy',
      variant: 'driver-policy',
      role: 'cause',
      why: text('A policy forbids to install the device or its driver.'),
      families: own,
      starts: [
        'The device is explicitly restricted',
        'The device is restricted',
        'Installation of device is blocked by policy',
        'Driver package is blocked by policy',
        '{Device installation policy check',
        '{Driver package policy check',
      ],
      match: /restricted|blocked by policy|exit ?\(0xe0000248\)/i,
      when: (_, { level }) => level === 'Error',
    },
    {
      rule: 'signature-rejected',
      variant: 'driver-signature',
      role: 'cause',
      why: text('The signature or the catalog of the driver package was not accepted.'),
      families: own,
      starts: ['Driver package ', 'Catalog ', 'Failed to verify ', 'Verification of '],
      match:
        /\b(?:signature|signed|certificate|catalog|tampered|Code Integrity)\b|\b0x(?:e0000242|e0000243|e0000244|e0000247|e000024b|e000022f|800f0242|800f0247|800f024b|800f022f|800b01\w\w)\b/i,
      when: (_, { level, source }) => level === 'Error' && (source === 'sig' || source === 'pol'),
    },
    {
      rule: 'device-problem',
      variant: 'driver-device',
      role: 'cause',
      why: text('The device did not start with its driver.'),
      isGeneric: true,
      unconfirmed: true,
      families: own,
      starts: ['Device not started', 'Device has problem', 'Device pending start', 'Device required reboot'],
      match: /\bCM_PROB_(?!NEED_RESTART|REINSTALL|NEED_CLASS_CONFIG)[A-Z_]{1,50}/,
    },
  ],
};

import { checklistKinds, scriptedKinds } from './causeKinds.generated';

/** The closed list of kinds of causes: those that are declared in `causes/`, and two verdicts that are no fault. */
export const causeKinds = [...scriptedKinds, ...checklistKinds, 'benign', 'unknown'] as const;
export type CauseKind = (typeof causeKinds)[number];

/** The closed list of remedies, each a first real step. */
export const remedyKinds = [
  'restore-payload-from-donor',
  'restorehealth',
  'restorehealth-with-source',
  'sfc',
  'reinstall-kb',
  'remove-package',
  'restore-manifest-from-donor',
  'restore-package-manifest',
  'repair-registry-key',
  'restore-components-hive',
  'reboot',
  'revert-pending-actions',
  'install-prerequisite',
  'fix-service',
  'fix-driver',
  'fix-installer',
  'fix-profile',
  'fix-permissions',
  'free-disk-space',
  'reset-transaction-logs',
  'reset-catroot2',
  'fix-source',
  'remove-language-pack-registration',
  'hardware-test',
  'in-place-upgrade',
  'remove-third-party',
  'fix-setup-config',
  'none',
  'collect-more-logs',
] as const;
export type RemedyKind = (typeof remedyKinds)[number];

/** Damaged manifests from which on copying them one by one is no repair: an interrupted repair leaves hundreds. */
export const massDamage = 20;

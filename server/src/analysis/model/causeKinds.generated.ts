// Made by `npm run generate` from the declarations in analysis/causes.

/** Kinds without a checklist: a script puts them right, or nothing is to be done. */
export const scriptedKinds = [
  'corrupt-payload',
  'missing-payload',
  'missing-component-directory',
  'corrupt-manifest',
  'corrupt-package-manifest',
  'corrupt-catalog',
  'missing-package-manifest',
  'missing-assembly',
  'transaction-log',
  'prerequisite-missing',
  'source-unavailable',
  'corrupt-catroot',
  'not-applicable',
] as const;

/** Kinds that a person puts right. */
export const checklistKinds = [
  'orphan-package-registration',
  'hardware-suspected',
  'store-modified-by-third-party',
  'user-profile-hive',
  'service-unavailable',
  'third-party-interference',
  'missing-filesystem-object',
  'unreadable-file',
  'access-denied',
  'disk-space',
  'corrupt-servicing-registry',
  'corrupt-component-registry',
  'pending-transaction',
  'pending-reboot',
  'bad-package',
  'driver-install-failed',
  'servicing-timeout',
  'orphan-component',
  'bad-setup-config',
  'advanced-installer-failed',
  'app-package',
  'bad-command',
  'cancelled',
  'disk-encryption',
  'object-in-use',
  'unsupported-file-system',
] as const;

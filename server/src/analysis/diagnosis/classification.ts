import type { CodeClass } from '../../codes';
import type { ObjectType } from '../extract/frames/typedObject';
import type { Damage, DamagedPart } from '../extract/frames/damage';
import type { CauseKind, RemedyKind } from '../model/kinds';

/** The part of Windows that logs a record: it decides what a class of codes means. */
export type Area =
  'driver' | 'store' | 'image' | 'sysprep' | 'setup' | 'update' | 'download' | 'installer' | 'other';

export interface Verdict {
  readonly kind: CauseKind;
  readonly remedies: readonly RemedyKind[];
  /** How sure the kind is where the row is the right one */
  readonly isSure: boolean;
}

/** What is known of the record that a failure began in. */
export interface Facts {
  readonly codeClass: CodeClass;
  /** Type of the object that the cause is stated with; null where it names none */
  readonly object: ObjectType | null;
  readonly text: string;
  readonly area: Area;
  /** Damage of the store that the record states */
  readonly damage?: Damage | null;
}

interface Row {
  readonly classes: readonly CodeClass[] | 'any';
  readonly objects?: readonly ObjectType[];
  readonly areas?: readonly Area[];
  /** What the name of the object, or the record, must say */
  readonly words?: RegExp;
  readonly kind: CauseKind;
  readonly remedies: readonly RemedyKind[];
  readonly isSure?: false;
}

const files: readonly ObjectType[] = ['file', 'folder', 'image', 'inf', 'module'];
const keys: readonly ObjectType[] = ['registry-key', 'registry-value'];

/**
 * Kind and first steps by what failed, on what, and where; the first row that fits wins. Data: a row more makes the engine know
 * a family of failures more, whatever the sentence that reports one.
 */
// prettier-ignore
const rows: readonly Row[] = [
  { classes: ['service'], areas: ['installer'], kind: 'service-unavailable', remedies: ['fix-service', 'fix-installer'] },
  { classes: ['wrapper', 'other', 'installer', 'crash', 'timeout', 'bad-command', 'not-found', 'unsupported'], areas: ['installer'], kind: 'advanced-installer-failed', remedies: ['fix-installer', 'fix-service'] },
  { classes: ['encryption'], kind: 'disk-encryption', remedies: ['fix-setup-config', 'install-prerequisite'] },
  { classes: ['cancelled'], kind: 'cancelled', remedies: ['none', 'collect-more-logs'] },
  // What only the program behind a file can give is no fault of the disk.
  { classes: ['placeholder'], kind: 'unreadable-file', remedies: ['remove-third-party', 'fix-permissions'] },
  { classes: ['disk-full'], kind: 'disk-space', remedies: ['free-disk-space', 'collect-more-logs'] },
  { classes: ['app-package'], kind: 'app-package', remedies: ['remove-package', 'fix-installer', 'collect-more-logs'] },
  { classes: ['infected'], kind: 'third-party-interference', remedies: ['remove-third-party', 'collect-more-logs'] },
  { classes: ['in-use', 'pending'], words: /\bpending\.xml\b|\bpending (?:actions|operations)\b/i, kind: 'pending-transaction', remedies: ['revert-pending-actions', 'reboot'] },
  { classes: ['in-use'], objects: ['app-package'], kind: 'object-in-use', remedies: ['reboot', 'remove-third-party'] },
  // What stands in the way of a driver is the cause where it is another's: a service, a lock, a right, a package that is not whole.
  {
    classes: ['service'],
    areas: ['driver'],
    words: /\bservice\b/i,
    kind: 'service-unavailable',
    remedies: ['fix-service', 'fix-driver'],
  },
  {
    classes: ['trust', 'bad-data'],
    areas: ['driver'],
    words:
      /\bhash\b|\btamper|not (?:present|listed|found) in the (?:specified )?catalog|(?:e000|800f)024b\b/i,
    kind: 'bad-package',
    remedies: ['fix-driver', 'fix-source'],
  },
  {
    classes: ['not-found'],
    objects: ['file'],
    areas: ['driver'],
    words: /\bsource ?file\b|\bsource (?:disk|media|path)\b/i,
    kind: 'missing-filesystem-object',
    remedies: ['fix-driver', 'fix-source'],
  },
  {
    classes: ['access-denied'],
    areas: ['driver'],
    kind: 'access-denied',
    remedies: ['fix-permissions', 'fix-driver'],
  },
  { classes: ['in-use'], areas: ['driver'], kind: 'object-in-use', remedies: ['reboot', 'fix-driver'] },
  {
    classes: ['driver', 'not-applicable', 'unsupported', 'not-found', 'other'],
    areas: ['driver'],
    words:
      /\bno (?:models? |compatible )?section\b|\b(?:platform|decoration|architecture)\b|\b(?:NT)?(?:x86|ia64|amd64|arm64)\b.{0,200}\b(?:NT)?(?:x86|amd64|arm64)\b/i,
    kind: 'not-applicable',
    remedies: ['fix-driver', 'none'],
  },
  // A device or driver that does not install is no damage of Windows, whatever its code says.
  { classes: ['policy'], areas: ['driver'], kind: 'driver-install-failed', remedies: ['fix-driver', 'fix-setup-config'] },
  { classes: 'any', areas: ['driver'], kind: 'driver-install-failed', remedies: ['fix-driver', 'collect-more-logs'] },
  { classes: ['driver'], kind: 'driver-install-failed', remedies: ['fix-driver', 'collect-more-logs'] },
  { classes: ['trust', 'not-found', 'bad-data', 'bad-command', 'access-denied'], objects: ['inf', 'device'], kind: 'driver-install-failed', remedies: ['fix-driver', 'fix-setup-config'] },
  { classes: ['registry', 'bad-data', 'read-error'], words: /COMPONENTS\b/, kind: 'corrupt-component-registry', remedies: ['restore-components-hive', 'restorehealth'] },
  { classes: ['registry', 'not-found', 'bad-data', 'read-error', 'access-denied', 'in-use'], objects: ['profile'], areas: ['driver', 'store', 'image', 'sysprep', 'setup', 'installer', 'other'], kind: 'user-profile-hive', remedies: ['fix-profile', 'collect-more-logs'] },
  { classes: ['registry', 'bad-data', 'read-error', 'not-found'], words: /NTUSER\.DAT|UsrClass\.dat|ProfileList|user profile/i, kind: 'user-profile-hive', remedies: ['fix-profile', 'collect-more-logs'] },
  { classes: ['configuration'], kind: 'bad-setup-config', remedies: ['fix-setup-config', 'collect-more-logs'] },
  { classes: ['bad-data', 'bad-command', 'not-found'], words: /unattend\w{0,40}\.xml|SetupConfig\.ini/i, kind: 'bad-setup-config', remedies: ['fix-setup-config', 'collect-more-logs'] },
  { classes: ['access-denied'], kind: 'access-denied', remedies: ['fix-permissions', 'remove-third-party'] },
  { classes: ['in-use'], kind: 'object-in-use', remedies: ['reboot', 'remove-third-party'] },
  { classes: ['busy'], kind: 'object-in-use', remedies: ['reboot', 'collect-more-logs'], isSure: false },
  { classes: ['network', 'source-missing'], areas: ['store', 'image'], kind: 'source-unavailable', remedies: ['fix-source', 'restorehealth-with-source'] },
  { classes: ['network', 'source-missing'], kind: 'source-unavailable', remedies: ['fix-source', 'collect-more-logs'] },
  { classes: ['policy'], areas: ['store', 'update', 'download', 'image'], kind: 'source-unavailable', remedies: ['fix-source', 'restorehealth-with-source'] },
  { classes: ['policy'], objects: ['url', 'host'], kind: 'source-unavailable', remedies: ['fix-source', 'collect-more-logs'] },
  // What Windows Update may not do leaves servicing without a source.
  { classes: ['policy'], words: /\b0x8024[0-9a-f]{4}\b/i, kind: 'source-unavailable', remedies: ['fix-source', 'collect-more-logs'] },
  { classes: ['policy'], kind: 'access-denied', remedies: ['fix-permissions', 'remove-third-party'], isSure: false },
  { classes: ['trust'], areas: ['download'], objects: ['file', 'package', 'image'], kind: 'bad-package', remedies: ['fix-source', 'reinstall-kb'] },
  { classes: ['timeout', 'trust'], areas: ['download'], kind: 'source-unavailable', remedies: ['fix-source', 'collect-more-logs'] },
  { classes: ['timeout', 'trust', 'not-found'], objects: ['url', 'host'], kind: 'source-unavailable', remedies: ['fix-source', 'collect-more-logs'] },
  { classes: ['unsupported'], areas: ['sysprep'], kind: 'not-applicable', remedies: ['none', 'fix-setup-config'], isSure: false },
  { classes: ['unsupported'], objects: ['folder', 'volume', 'image'], kind: 'unsupported-file-system', remedies: ['fix-setup-config', 'fix-source'] },
  { classes: ['unsupported', 'image'], areas: ['image', 'setup'], words: /mount|volume|drive\b|hard ?link|short ?name|reparse|file system/i, kind: 'unsupported-file-system', remedies: ['fix-setup-config', 'fix-source'] },
  { classes: ['unsupported', 'image'], areas: ['image', 'store'], kind: 'bad-command', remedies: ['fix-setup-config', 'fix-source'], isSure: false },
  // A parameter that Windows itself hands on wrongly is nobody's command.
  { classes: ['bad-command'], areas: ['setup', 'sysprep'], words: /\b(?:option|command|switch|argument|index|feature|capabilit|edition|product key)|not empty/i, kind: 'bad-command', remedies: ['fix-setup-config', 'none'] },
  { classes: ['bad-command'], areas: ['image', 'other'], kind: 'bad-command', remedies: ['fix-setup-config', 'none'] },
  { classes: ['bad-command', 'not-found'], objects: ['feature', 'capability'], kind: 'bad-command', remedies: ['fix-setup-config', 'none', 'install-prerequisite'] },
  { classes: ['not-applicable'], kind: 'not-applicable', remedies: ['none', 'install-prerequisite'] },
  { classes: ['prerequisite'], kind: 'prerequisite-missing', remedies: ['install-prerequisite', 'reboot'] },
  // What Windows will not be upgraded with is another vendor's.
  { classes: ['compatibility'], areas: ['setup'], objects: ['file', 'inf', 'named', 'module', 'service'], words: /\bdriver\b|\bapp(?:lication)?\b|\bprogram\b|\.sys\b/i, kind: 'third-party-interference', remedies: ['remove-third-party', 'fix-driver'] },
  { classes: ['compatibility'], kind: 'prerequisite-missing', remedies: ['collect-more-logs', 'install-prerequisite'], isSure: false },
  { classes: ['pending'], kind: 'pending-reboot', remedies: ['reboot', 'revert-pending-actions'] },
  { classes: ['transaction'], kind: 'transaction-log', remedies: ['reset-transaction-logs', 'free-disk-space'] },
  { classes: ['service'], kind: 'service-unavailable', remedies: ['fix-service', 'reboot'] },
  { classes: ['timeout'], objects: ['device', 'inf'], kind: 'servicing-timeout', remedies: ['fix-driver', 'reboot'] },
  { classes: ['timeout'], kind: 'servicing-timeout', remedies: ['reboot', 'remove-third-party'], isSure: false },
  { classes: ['licence'], kind: 'advanced-installer-failed', remedies: ['fix-installer', 'repair-registry-key'] },
  { classes: ['delta'], kind: 'corrupt-payload', remedies: ['restorehealth', 'restorehealth-with-source'], isSure: false },
  { classes: ['assembly-missing'], objects: ['package'], words: /~[a-z]{2,3}-[A-Za-z]{2,8}~|-LanguagePack-|-LangPack/, kind: 'orphan-package-registration', remedies: ['remove-language-pack-registration', 'restorehealth'] },
  { classes: ['assembly-missing'], kind: 'missing-assembly', remedies: ['restorehealth', 'reinstall-kb'] },
  // What cannot be parsed is the file that is named, not what it describes.
  { classes: ['store-corrupt', 'bad-data'], words: /\\WinSxS\\Manifests\\[^\\\s]{1,260}\.manifest\b/i, kind: 'corrupt-manifest', remedies: ['restorehealth', 'restore-manifest-from-donor'] },
  { classes: ['store-corrupt', 'bad-data'], words: /\\servicing\\Packages\\[^\\\s]{1,260}\.mum\b/i, kind: 'corrupt-package-manifest', remedies: ['reinstall-kb', 'restore-package-manifest'] },
  { classes: ['store-corrupt'], objects: ['component'], kind: 'corrupt-payload', remedies: ['restorehealth', 'restorehealth-with-source'], isSure: false },
  // What servicing keeps of a package in the registry is no part of the package.
  { classes: ['registry', 'bad-data'], objects: ['package', 'kb', ...keys], words: /\bREG_(?:DWORD|QWORD|SZ|MULTI_SZ|EXPAND_SZ|BINARY)\b|\bCurrentState\b/, kind: 'corrupt-servicing-registry', remedies: ['repair-registry-key', 'remove-package', 'restorehealth'] },
  { classes: ['trust'], words: /\.cat\b/i, kind: 'corrupt-catalog', remedies: ['restorehealth', 'reset-catroot2'] },
  { classes: ['trust', 'bad-package'], objects: ['package'], areas: ['store'], kind: 'corrupt-package-manifest', remedies: ['restorehealth', 'reinstall-kb'] },
  { classes: ['trust', 'bad-package', 'bad-data'], objects: ['image', 'file', 'package', 'update', 'kb'], kind: 'bad-package', remedies: ['fix-source', 'reinstall-kb'] },
  { classes: ['bad-package', 'trust'], kind: 'bad-package', remedies: ['reinstall-kb', 'fix-source'], isSure: false },
  { classes: ['bad-data', 'trust'], objects: ['url', 'host', 'folder', 'named'], words: /\bhash\b|\bdigest\b|\bchecksum\b/i, kind: 'bad-package', remedies: ['fix-source', 'reinstall-kb'] },
  { classes: ['bad-data'], areas: ['image', 'download'], kind: 'bad-package', remedies: ['fix-source', 'reinstall-kb'], isSure: false },
  // What says that it is damaged itself is got anew, wherever its reading failed.
  { classes: ['read-error'], words: /\.(?:cab|msu|psf|esd|wim|swm)\b.{0,300}\b(?:cabinet|package|image|archive) is (?:corrupt|damaged)/i, kind: 'bad-package', remedies: ['fix-source', 'reinstall-kb'] },
  { classes: ['read-error'], kind: 'unreadable-file', remedies: ['hardware-test', 'fix-source'] },
  { classes: ['registry', 'not-found', 'bad-data'], objects: keys, words: /Component Based Servicing/i, kind: 'corrupt-servicing-registry', remedies: ['repair-registry-key', 'restorehealth'] },
  { classes: ['registry'], kind: 'corrupt-servicing-registry', remedies: ['repair-registry-key', 'collect-more-logs'], isSure: false },
  { classes: ['not-found'], objects: ['service'], kind: 'service-unavailable', remedies: ['fix-service', 'reboot'] },
  { classes: ['not-found', 'bad-data'], objects: ['component'], words: /_[0-9a-f]{16}\\+[^\\\s]/, kind: 'missing-payload', remedies: ['restorehealth', 'restorehealth-with-source'] },
  { classes: ['not-found', 'delta'], objects: ['component'], words: /\b[Mm]atching component\b|\bnot found in the store\b/, kind: 'missing-assembly', remedies: ['restorehealth-with-source', 'in-place-upgrade'] },
  { classes: ['not-found'], words: /\\WinSxS\\[^\\]{1,200}(?:['"\s]|$)/i, kind: 'missing-component-directory', remedies: ['restorehealth-with-source', 'restore-payload-from-donor'] },
  { classes: ['not-found'], objects: [...files, ...keys, 'volume'], kind: 'missing-filesystem-object', remedies: ['fix-installer', 'repair-registry-key'] },
  { classes: ['installer'], kind: 'advanced-installer-failed', remedies: ['fix-installer', 'collect-more-logs'] },
  { classes: ['hardware'], kind: 'hardware-suspected', remedies: ['hardware-test', 'collect-more-logs'], isSure: false },
  { classes: ['crash', 'wrapper', 'other', 'unsupported', 'not-found', 'bad-command'], objects: ['module'], kind: 'advanced-installer-failed', remedies: ['fix-installer', 'collect-more-logs'], isSure: false },
  { classes: ['other', 'wrapper', 'not-found', 'bad-data', 'crash', 'bad-command'], areas: ['sysprep'], words: /\.dll\b/i, kind: 'advanced-installer-failed', remedies: ['fix-installer', 'fix-service'], isSure: false },
  { classes: ['unsupported'], areas: ['other'], kind: 'bad-command', remedies: ['fix-setup-config', 'none'], isSure: false },
  { classes: ['memory'], kind: 'unknown', remedies: ['reboot', 'collect-more-logs'] },
  { classes: ['store-corrupt'], areas: ['store'], kind: 'unknown', remedies: ['restorehealth', 'collect-more-logs'] },
];

/** The kind that the facts of a record make of a failure, and what to do first; `unknown` where no row fits. */
export function classify(facts: Facts): Verdict {
  // The catalog of a driver package is none of the component store's.
  const isForeign = facts.area === 'driver' && facts.damage?.part === 'catalog';
  const damaged = facts.damage && !isForeign ? damageOf(facts.damage, facts) : null;
  if (damaged) return damaged;
  const row = rows.find((candidate) => fits(candidate, facts));
  return row
    ? { kind: row.kind, remedies: row.remedies, isSure: row.isSure !== false && row.kind !== 'unknown' }
    : { kind: 'unknown', remedies: ['collect-more-logs'], isSure: false };
}

const store: readonly RemedyKind[] = ['restorehealth', 'restorehealth-with-source'];
const damages: Readonly<
  Record<
    DamagedPart,
    { readonly missing: CauseKind; readonly corrupt: CauseKind; readonly remedies: readonly RemedyKind[] }
  >
> = {
  payload: { missing: 'missing-payload', corrupt: 'corrupt-payload', remedies: store },
  manifest: {
    missing: 'corrupt-manifest',
    corrupt: 'corrupt-manifest',
    remedies: ['restorehealth', 'restore-manifest-from-donor'],
  },
  'package-manifest': {
    missing: 'missing-package-manifest',
    corrupt: 'corrupt-package-manifest',
    remedies: ['reinstall-kb', 'restore-package-manifest'],
  },
  catalog: {
    missing: 'corrupt-catalog',
    corrupt: 'corrupt-catalog',
    remedies: ['restorehealth', 'reinstall-kb'],
  },
  directory: {
    missing: 'missing-component-directory',
    corrupt: 'missing-component-directory',
    remedies: ['restorehealth-with-source', 'restore-payload-from-donor'],
  },
  assembly: {
    missing: 'missing-assembly',
    corrupt: 'missing-assembly',
    remedies: ['restorehealth', 'reinstall-kb'],
  },
  'component-registry': {
    missing: 'corrupt-component-registry',
    corrupt: 'corrupt-component-registry',
    remedies: ['restore-components-hive', 'repair-registry-key'],
  },
  'servicing-registry': {
    missing: 'corrupt-servicing-registry',
    corrupt: 'corrupt-servicing-registry',
    remedies: ['repair-registry-key', 'restorehealth'],
  },
};

/** Damage of the store has a kind for each part and state. */
function damageOf({ part, state }: Damage, { codeClass, object }: Facts): Verdict | null {
  if (codeClass === 'assembly-missing' && part === 'assembly') return null;
  const isOfPackage = part === 'manifest' && object === 'package';
  const { remedies, ...kinds } = damages[isOfPackage ? 'package-manifest' : part];
  return { kind: kinds[state], remedies, isSure: true };
}

function fits({ classes, objects, areas, words }: Row, { codeClass, object, text, area }: Facts): boolean {
  return (
    (classes === 'any' || classes.includes(codeClass)) &&
    (!objects || (object !== null && objects.includes(object))) &&
    (!areas || areas.includes(area)) &&
    (!words || words.test(text))
  );
}

import assert from 'node:assert/strict';
import { classify, type Area } from '../../server/src/analysis/diagnosis/classification';
import type { ObjectType } from '../../server/src/analysis/extract/frames/typedObject';
import type { RemedyKind } from '../../server/src/analysis/model/kinds';
import { translateInto } from '../../server/src/base/l10n';
import type { CodeClass } from '../../server/src/codes';
import { allEntries, type Entry, type FirstStep } from '../../server/src/codes/entries';
import { actsUpon, answeredBy } from './stepCauses';

/** What the diagnosis advises where a step is the first one; `look` for a step that says where to read on. */
const advised: Readonly<Record<FirstStep, readonly RemedyKind[] | 'look'>> = {
  none: ['none'],
  analyze: 'look',
  'line-first': 'look',
  'rollback-log': 'look',
  'cbs-log': 'look',
  'installer-log': 'look',
  'setup-log': 'look',
  'app-log': 'look',
  crash: 'look',
  unpublished: 'look',
  'look-up': 'look',
  'ask-the-caller': 'look',
  'download-error': 'look',
  'repair-store': ['restorehealth', 'restorehealth-with-source'],
  'check-sur': ['restorehealth'],
  'replace-base': ['restore-payload-from-donor', 'restorehealth'],
  'clean-up': ['restorehealth'],
  'components-hive': ['restore-components-hive', 'repair-registry-key'],
  'registry-hive': ['restore-components-hive', 'repair-registry-key'],
  'provide-source': ['fix-source', 'restorehealth-with-source'],
  'optional-content': ['fix-source'],
  'in-place-upgrade': ['in-place-upgrade', 'restorehealth'],
  'install-ssu': ['install-prerequisite'],
  'keep-package': ['none', 'restorehealth'],
  prerequisite: ['install-prerequisite'],
  'not-applicable': ['none', 'install-prerequisite'],
  reboot: ['reboot'],
  'restart-only': ['reboot', 'none'],
  retry: ['reboot', 'none', 'collect-more-logs'],
  wait: ['reboot', 'none', 'collect-more-logs'],
  'find-the-hang': ['reboot', 'remove-third-party', 'fix-installer'],
  'sign-in': ['collect-more-logs', 'none'],
  eula: ['fix-setup-config'],
  'command-line': ['fix-setup-config', 'none', 'fix-permissions', 'fix-source'],
  service: ['fix-service', 'fix-installer'],
  network: ['fix-source'],
  dns: ['fix-source'],
  proxy: ['fix-source'],
  'bits-jobs': ['reboot', 'fix-source', 'remove-third-party'],
  'tls-clock': ['fix-source'],
  'wsus-config': ['fix-source'],
  'wsus-clean-up': ['fix-source', 'none'],
  'wu-reset': ['reinstall-kb', 'fix-source'],
  database: 'look',
  policy: ['fix-permissions', 'fix-source', 'fix-driver'],
  permissions: ['fix-permissions'],
  'free-space': ['free-disk-space'],
  'winre-partition': ['free-disk-space'],
  'enable-winre': ['fix-setup-config', 'fix-permissions', 'install-prerequisite'],
  'log-space': ['reset-transaction-logs', 'free-disk-space', 'repair-registry-key'],
  'disk-check': ['hardware-test'],
  hardware: ['hardware-test'],
  'mains-power': ['hardware-test', 'fix-source'],
  'boot-repair': 'look',
  memory: ['reboot'],
  media: ['fix-source', 'reinstall-kb'],
  'mount-clean-up': ['fix-setup-config', 'fix-source', 'reboot'],
  'wim-mount': ['fix-setup-config', 'fix-driver'],
  'export-wim': ['fix-setup-config', 'fix-source'],
  signature: ['restorehealth', 'reinstall-kb', 'fix-driver', 'reset-catroot2'],
  'reset-catroot': ['reset-catroot2', 'reinstall-kb'],
  sha2: ['install-prerequisite', 'reinstall-kb'],
  'root-certificates': ['fix-source', 'reinstall-kb'],
  driver: ['fix-driver'],
  'close-apps-av': ['remove-third-party', 'reboot'],
  compat: ['install-prerequisite', 'remove-third-party', 'none'],
  'user-profile': ['fix-profile'],
  'run-again': 'look',
  'server-log': ['fix-source'],
  'allowed-network': ['fix-source'],
  'server-file': ['fix-source'],
  'server-certificate': ['fix-source'],
  'client-certificate': ['fix-source'],
  'network-stack': ['fix-source'],
  share: ['fix-source'],
  'bits-database': ['fix-source'],
  'wsus-decryption': ['fix-source'],
  'product-media': ['fix-source'],
  'close-app': ['remove-third-party', 'reboot'],
  'keep-awake': ['reboot', 'fix-source'],
  'volume-back': ['reboot', 'hardware-test'],
  'system-disk': ['hardware-test'],
  defragment: ['free-disk-space'],
  'local-folder': ['fix-setup-config'],
  'install-alone': ['reboot'],
  'scan-again': ['fix-source', 'none'],
  'reinstall-fod': ['install-prerequisite'],
  'parent-feature': ['install-prerequisite', 'fix-setup-config'],
  'remove-dependent': ['none', 'install-prerequisite'],
  'installed-version': ['none', 'install-prerequisite'],
  'upgrade-offer': ['none', 'install-prerequisite'],
  requirements: ['install-prerequisite'],
  'fitting-media': ['install-prerequisite', 'fix-source'],
  'plain-media': ['fix-source', 'reinstall-kb'],
  unattended: ['fix-setup-config'],
  'restore-folder': ['restore-payload-from-donor', 'restorehealth'],
  'matching-component': ['restorehealth-with-source', 'restorehealth'],
  'matching-driver': ['fix-driver'],
  'signed-driver': ['fix-driver'],
  'remove-device': ['fix-driver'],
  sideloading: ['fix-permissions'],
  'resume-updates': ['fix-source'],
  'driver-operations': ['fix-driver'],
  'boot-debugger': ['fix-setup-config'],
  firmware: ['fix-setup-config'],
  'resume-protection': ['fix-setup-config'],
  'encrypted-volume': ['fix-setup-config'],
  'key-protector': ['fix-setup-config'],
  'eject-disc': ['fix-setup-config'],
  'other-edition': ['fix-setup-config'],
  'ntfs-volume': ['fix-setup-config'],
  directory: ['fix-setup-config'],
  'drive-layout': ['fix-setup-config'],
  tpm: ['fix-setup-config'],
  'rebind-tpm': ['fix-setup-config'],
  'cluster-maintenance': ['fix-setup-config'],
  'enter-secret': ['fix-setup-config'],
  'software-encryption': ['fix-setup-config'],
  'bitlocker-certificate': ['fix-setup-config'],
  'device-encryption': ['fix-setup-config'],
  'account-state': ['fix-setup-config'],
  'shadow-copies': ['fix-setup-config'],
  'used-space': ['fix-setup-config'],
  'unlock-volume': ['fix-setup-config'],
  'app-repair': ['remove-package', 'fix-installer'],
};

/**
 * Classes of which the diagnosis knows no cause, or one for all: the step is all that is said, and is held to the words of the
 * cause alone.
 */
const withoutAdvice: ReadonlySet<CodeClass> = new Set([
  'wrapper',
  'other',
  'database',
  'update-store',
  'encryption',
]);

/** Classes that damage of the component store has, too, where the record names a part of it. */
const ofTheStore: ReadonlySet<CodeClass> = new Set([
  'bad-data',
  'bad-package',
  'not-found',
  'crash',
  'trust',
]);

/** Steps that are narrower than what is advised for their class: the code names its cause. */
const narrower = new Map<number, string>([
  [0x80070246, 'a bit that flipped in a name'],
  [0x80073cff, 'policy, in the deployment of apps'],
  [0x80073d02, 'a program in use, in the deployment of apps'],
  [0x80073d05, 'a program in use, in the deployment of apps'],
  [0x80073d06, 'nothing is to be done, in the deployment of apps'],
  [0x80073d10, 'another processor, in the deployment of apps'],
  [0x80073cfd, 'a newer build of Windows, in the deployment of apps'],
  [0x80242000, 'rights that the update handler lacks'],
  [0x8024c001, 'nothing is to be done, a better driver is there'],
  [0xc1900103, 'nobody who answers Setup'],
  [0xc1900109, 'nobody who answers Setup'],
  [0xc1900121, 'nobody who answers Setup'],
  [0xc1570113, 'policy, in the deployment of apps'],
  [0x80200004, 'nothing is transferred'],
  [0x8020000f, 'no error is there'],
  [0x80d06802, 'the service of Delivery Optimization'],
  [0xc0000033, 'a damaged path in the store'],
  [0xc0190003, 'a restart that ended the transaction'],
  [0xc1420105, 'a scanner on the mount folder'],
]);

const areas: readonly Area[] = [
  'store',
  'update',
  'download',
  'image',
  'setup',
  'sysprep',
  'installer',
  'driver',
  'other',
];
const objects: readonly (ObjectType | null)[] = [
  null,
  'file',
  'package',
  'component',
  'image',
  'registry-key',
  'profile',
];

/** Whether the diagnosis, in some part of Windows, advises what the code's first step says. */
function agrees({ codeClass, first }: Entry): boolean {
  const step = advised[first];
  if (step === 'look' || withoutAdvice.has(codeClass)) return true;
  if (codeClass === 'benign') return first === 'none';
  if (ofTheStore.has(codeClass) && step.includes('restorehealth')) return true;
  const text = 'Component Based Servicing';
  return areas.some((area) =>
    objects.some((object) =>
      classify({ codeClass, object, text, area }).remedies.some((remedy) => step.includes(remedy)),
    ),
  );
}

const label = ({ value, name, first, codeClass }: Entry): string =>
  `${value.toString(16)} ${name}: ${first} for ${codeClass}`;
/** What a row says of a code before it says what to do. */
const said = ({ meaning, cause }: Entry): string => `${meaning.message} ${cause.message}`;
const told = (entry: Entry): string => `${label(entry)}: ${said(entry)}`;
const entries = [...allEntries().values()];

suite('first steps of codes', () => {
  test('a first step is one that the diagnosis of this class of failures advises, too', () => {
    const other = entries.filter((entry) => entry.failure && !agrees(entry));
    assert.deepEqual(other.filter(({ value }) => !narrower.has(value)).map(label), []);
    const named = new Set(other.map(({ value }) => value));
    assert.deepEqual(
      [...narrower].filter(([value]) => !named.has(value)),
      [],
      'named as narrower, and is not',
    );
  });

  test('a first step acts upon a fact that the cause states', () => {
    assert.deepEqual(
      entries.filter((entry) => entry.failure && !actsUpon[entry.first].test(said(entry))).map(told),
      [],
    );
  });

  test('a cause that says what has to be done has that as its first step', () => {
    const wrong = entries.filter((entry) =>
      answeredBy.some(
        ({ cause, steps }) => entry.failure && cause.test(said(entry)) && !steps.includes(entry.first),
      ),
    );
    assert.deepEqual(wrong.map(told), []);
  });

  test('every step is the first one of some code', () => {
    const used = new Set(
      entries.flatMap(({ first, firstIn }) => [first, ...firstIn.map(({ step }) => step)]),
    );
    assert.deepEqual(
      Object.keys(advised).filter((step) => !used.has(step as FirstStep)),
      [],
    );
  });

  test('what is no failure asks for nothing but a restart or patience', () => {
    const wrong = entries.filter(
      ({ failure, first }) => !failure && !['none', 'restart-only', 'wait', 'reboot'].includes(first),
    );
    assert.deepEqual(wrong.map(label), []);
  });

  test('a cause states a cause: what is to be done stands in the first step', () => {
    const inEnglish =
      /^(?:Restart|Install|See|Look|Free|Close|Use|Unmount|Clean up|Wait|Export|Mount|Create|Sign in|Run|Add|Reset|Finish|Remove|Fix|Enable|Approve|Ask|Check|Try|Retry|Get)\b(?! (?:of|failed|is))|[;,] (?:see|look|try|check|read|find|use|install|restart)\b/;
    const inChinese = /请(?!求)|^(?:先(?!前)|重置|释放|关闭(?!了)|清理(?!工具)|等待|卸载)/;
    const chinese = translateInto('zh-cn');
    const wrong = entries.filter(
      ({ failure, cause }) => failure && (inEnglish.test(cause.message) || inChinese.test(chinese(cause))),
    );
    assert.deepEqual(
      wrong.map(({ value, cause }) => `${value.toString(16)} ${cause.message} ${chinese(cause)}`),
      [],
    );
  });

  test('every row names its source, and what a page says has the page', () => {
    const without = entries.filter(
      ({ source, document }) =>
        source === undefined || (source === 'page') !== (document !== undefined && source !== 'message'),
    );
    assert.deepEqual(without.map(label), []);
  });
});

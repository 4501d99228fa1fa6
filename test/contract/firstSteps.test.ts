import assert from 'node:assert/strict';
import { classify, type Area } from '../../server/src/analysis/diagnosis/classification';
import type { ObjectType } from '../../server/src/analysis/extract/frames/typedObject';
import type { RemedyKind } from '../../server/src/analysis/model/kinds';
import { translateInto } from '../../server/src/base/l10n';
import type { CodeClass } from '../../server/src/codes';
import { allEntries, type Entry, type FirstStep } from '../../server/src/codes/entries';

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
  encryption: ['fix-setup-config'],
  'unlock-volume': ['fix-setup-config'],
  'app-repair': ['remove-package', 'fix-installer'],
};

/** Classes of which the diagnosis knows no cause: the step is all that is said. */
const withoutAdvice: ReadonlySet<CodeClass> = new Set(['wrapper', 'other', 'database', 'update-store']);

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
  [0xc1570113, 'policy, in the deployment of apps'],
  [0x80200004, 'nothing is transferred'],
  [0x8020000f, 'no error is there'],
  [0x80310016, 'damaged metadata on the disk'],
  [0x8031004e, 'a restart that BitLocker waits for'],
  [0x80d06802, 'the service of Delivery Optimization'],
  [0xc0000033, 'a damaged path in the store'],
  [0xc0190003, 'a restart that ended the transaction'],
  [0xc1420105, 'a scanner on the mount folder'],
  [0xc1900113, 'the licence terms'],
  [0xc1900214, 'media that are too new'],
  [0xc1900215, 'media without the edition'],
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
function agrees({ value, codeClass, first }: Entry): boolean {
  const step = advised[first];
  if (step === 'look' || withoutAdvice.has(codeClass) || narrower.has(value)) return true;
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
const entries = [...allEntries().values()];

suite('first steps of codes', () => {
  test('a first step is one that the diagnosis of this class of failures advises, too', () => {
    assert.deepEqual(entries.filter((entry) => entry.failure && !agrees(entry)).map(label), []);
  });

  test('a step that is narrower than its class is one of a code that is in the table', () => {
    const known = new Set(entries.map(({ value }) => value));
    assert.deepEqual(
      [...narrower.keys()].filter((value) => !known.has(value)),
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

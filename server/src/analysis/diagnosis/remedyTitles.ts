import { text, type Text } from '../../base/text';
import type { RemedyKind } from '../model/kinds';

const titles: Readonly<Record<RemedyKind, Text>> = {
  'restore-payload-from-donor': text('Put the file back from a healthy machine of the same build'),
  restorehealth: text('Repair the component store with DISM /RestoreHealth'),
  'restorehealth-with-source': text(
    'Repair the component store with DISM /RestoreHealth and a source of the same build',
  ),
  sfc: text('Run sfc /scannow'),
  'reinstall-kb': text('Install the update that owns it again'),
  'remove-package': text('Remove the broken or outdated package'),
  'restore-manifest-from-donor': text(
    'Put the component manifest back from a healthy machine of the same build',
  ),
  'restore-package-manifest': text('Put the package manifest and its catalog back'),
  'repair-registry-key': text('Correct one registry key or value'),
  'restore-components-hive': text('Restore keys of the COMPONENTS hive'),
  reboot: text('Restart, then try again'),
  'revert-pending-actions': text('Revert pending actions from the recovery environment'),
  'install-prerequisite': text('Install what is required first'),
  'fix-service': text('Repair or enable the service'),
  'fix-driver': text('Repair, add again or remove the driver package'),
  'fix-installer': text('Fix what the failing installer needs'),
  'fix-profile': text('Repair or remove the user profile'),
  'fix-permissions': text('Restore owner and permissions of the named object'),
  'free-disk-space': text('Free disk space'),
  'reset-transaction-logs': text('Reset the transaction logs'),
  'reset-catroot2': text('Rebuild the catalog database (catroot2)'),
  'fix-source': text('Fix the access to the source: network, proxy, WSUS, policy, media'),
  'remove-language-pack-registration': text(
    'Reinstall the language, or remove what is left of its registration',
  ),
  'hardware-test': text('Test memory and disk before any repair'),
  'in-place-upgrade': text('Repair Windows with an in-place upgrade'),
  'remove-third-party': text('Update, stop or remove the other product'),
  'fix-setup-config': text('Correct the setup configuration'),
  none: text('Nothing to do'),
  'collect-more-logs': text('Collect more logs'),
};

/** A remedy in words. */
export function titleOfRemedy(kind: RemedyKind): Text {
  return titles[kind];
}

import { madeName } from '../../base/madeNames';
import { hresult } from '../../codes/hresults';
import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';
import { pantherFamilies } from '../model/signature';

export const pendingTransaction: CauseDeclaration = {
  kind: 'pending-transaction',
  precedence: 220,
  label: text('Pending transaction'),
  about: {
    what: text('Pending operations (pending.xml) cannot be completed and block all others.'),
    shows: text(
      'The same pending work fails at every start; 0x80070bc9, 0xc0190003, “Failed to process pending”.',
    ),
    confused: text('A restart that nobody has made yet.'),
    references: [
      'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/troubleshoot-windows-update-error-0x80070bc9',
      'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/error-c0190003-install-updates-restart-computer',
    ],
  },
  persists: false,
  failureCodes: new Set([
    hresult.ERROR_FAIL_REBOOT_REQUIRED,
    hresult.CBS_E_EXCLUSIVE_WOULD_MERGE,
    hresult.E_UNEXPECTED,
    hresult.ERROR_FAIL_REBOOT_INITIATED,
  ]),
  // What waits keeps every later operation out, with a code that says no more.
  secondaryCodes: new Set([hresult.CBS_E_PENDING]),
  identify: (object) => object.name?.toLowerCase() ?? null,
  nameOf: (object) => object.name ?? null,
  why: () => text('An earlier servicing transaction is not resolved, and blocks all others.'),
  remedies: () => ['reboot', 'revert-pending-actions'],
  checklist: {
    title: text('A servicing transaction that blocks all others'),
    restartFirst: true,
    steps: () => [
      {
        title: text('Revert what is pending'),
        condition: text('When the restart did not clear it. Back up first.'),
        what: text(
          'In the recovery environment, where the Windows volume often has another letter. It takes back all operations that wait for the restart, not only the one that fails: what was installed with them has to be installed again.',
        ),
        why: text('What waits cannot be done, and until it is done or taken back nothing else is installed.'),
        command: [
          'copy <Windows volume>\\Windows\\WinSxS\\pending.xml <backup>',
          'dism.exe /Image:<Windows volume>\\ /Cleanup-Image /RevertPendingActions',
        ],
        expected: text('Exit code 0; Windows starts and takes new updates.'),
        onFailure: text('Go on with the next step.'),
        undo: text('Nothing takes it back but the backup of the volume; the updates are installed again.'),
        risk: 'high',
      },
      {
        title: text('Set the pending operations aside'),
        condition: text('Only with a backup of the volume, and with support at hand.'),
        what: text(
          'In the recovery environment: copy the COMPONENTS hive as files, rename pending.xml, and delete what points to it at the root of the hive.',
        ),
        why: text('A pending.xml that cannot be read stops RevertPendingActions, too.'),
        command: [
          'robocopy.exe <Windows volume>\\Windows\\System32\\config <backup> COMPONENTS COMPONENTS.LOG1 COMPONENTS.LOG2 /B',
          'ren <Windows volume>\\Windows\\WinSxS\\pending.xml pending.xml.old',
          'reg.exe load HKLM\\OfflineComponents <Windows volume>\\Windows\\System32\\config\\COMPONENTS',
          'reg.exe delete HKLM\\OfflineComponents /v PendingXmlIdentifier /f',
          'reg.exe delete HKLM\\OfflineComponents /v NextQueueEntryIndex /f',
          'reg.exe delete HKLM\\OfflineComponents /v AdvancedInstallersNeedResolving /f',
          'reg.exe unload HKLM\\OfflineComponents',
        ],
        expected: text('RestoreHealth runs to its end.'),
        onFailure: text('Put the backup back.'),
        undo: text('Copy the files of the hive back, and give pending.xml.old its name again.'),
        risk: 'high',
      },
    ],
    upgrade: () => 'last',
  },
  signatures: [
    {
      // What is to be done at the next start stands in a file that cannot be read.
      rule: 'pending-file-damaged',
      role: 'cause',
      starts: [],
      match:
        /\bpending\.xml\b.{0,120}\b(?:not well[ -]formed|malformed|corrupt\w*|damaged|invalid|truncated|empty|cannot be (?:read|parsed))|\b(?:parse|load|read)\w*\b.{0,120}\bpending\.xml\b/i,
      when: (_, record) => record.source === 'CSI' || record.level === 'Error',
      object: () => ({ name: 'pending.xml' }),
    },
    {
      // What Windows shows at its start when an operation of those that wait fails: code, number of the operation, its object.
      rule: 'stuck-operation',
      role: 'cause',
      starts: ['!! 0x'],
      families: [...pantherFamilies],
      match: /^!! 0x[cd][0-9a-f]{7} !! (\d{1,7}\/\d{1,7})\b/i,
      object: (m) => ({ name: madeName('pendingOperation', m[1]!) }),
    },
    {
      rule: 'content-unresolved',
      role: 'cause',
      starts: ['Pending transaction content must be resolved'],
      match: /^Pending transaction content must be resolved/,
      object: () => ({ name: madeName('pendingCsi') }),
    },
    {
      rule: 'analysis-blocked',
      role: 'cause',
      starts: ['Failed to get transaction analysis because of pending'],
      match: /^Failed to get transaction analysis because of pending operations/,
      object: () => ({ name: madeName('pendingCsi') }),
    },
  ],
};

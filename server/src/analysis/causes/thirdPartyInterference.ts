import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';
import type { ChecklistSubject, ManualStep } from '../model/checklist';

export const thirdPartyInterference: CauseDeclaration = {
  kind: 'third-party-interference',
  precedence: 140,
  label: text('Interference by another product'),
  about: {
    what: text(
      'Another product (security software, backup, encryption, management agent) refuses or interrupts the work.',
    ),
    shows: text(
      'Its driver or process is named; access is denied although the permissions are in order; the machine is restarted from outside.',
    ),
    confused: text('Changed permissions, which a reset of the ACL cures.'),
    references: [
      'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/deactivate-kernel-mode-filter-driver',
      'https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/troubleshoot-windows-update-error-0x80070005',
    ],
  },
  persists: false,
  failureCodes: 'any',
  identify: (object) => object.name?.toLowerCase() ?? null,
  nameOf: (object) => object.name ?? null,
  why: (object) =>
    object === null
      ? text('Another product denied or interrupted the operation.')
      : text('Another product denied or interrupted the operation; see {0}.', object),
  remedies: (_, variants) =>
    variants.has('hive-in-use') ? ['reboot', 'remove-third-party'] : ['remove-third-party', 'fix-driver'],
  checklist: {
    title: text('Another product in the way'),
    steps: stepsAbout,
    upgrade: () => 'never',
  },
  otherLogs: ['setupapi.dev.log', 'System.evtx'],
  signatures: [
    {
      rule: 'network-driver',
      role: 'context',
      starts: ['Installing network driver'],
      match: /^Installing network driver (.+)$/,
      object: (m) => ({ name: m[1]! }),
    },
    {
      // A filter or VPN driver guards the adapter keys; Windows itself does not deny servicing there.
      rule: 'network-access-denied',
      role: 'cause',
      starts: ['Failed execution of queue item Installer: Network Drivers'],
      match:
        /^Failed execution of queue item Installer: Network Drivers (?=.*Failure will not be ignored).*HRESULT_FROM_WIN32\((?:5|ERROR_ACCESS_DENIED)\)/,
    },
    {
      // Servicing of an offline image needs its hives for itself.
      rule: 'hive-in-use',
      variant: 'hive-in-use',
      role: 'cause',
      starts: [],
      why: text(
        'Another process has the registry hive of the image open, so that the image cannot be serviced.',
      ),
      match: /^Failed to load offline \S+ hive from '([^']{1,260})'.*\[HRESULT = 0x80070020\b/i,
      object: (m) => ({ name: m[1]!.replace(/^\\\\\?\\/, '') }),
    },
    {
      rule: 'restart-by-process',
      role: 'cause',
      starts: ['The process '],
      match: /^The process (.+) \([^()]*\) has initiated the (?:restart|power off|shutdown) of computer/i,
      when: (m) => !/\\windows\\(?:system32|servicing|winsxs)\\|trustedinstaller/i.test(m[1]!),
      object: (m) => ({ name: m[1]! }),
    },
  ],
};

function stepsAbout({ variant }: ChecklistSubject): readonly ManualStep[] {
  return variant === 'hive-in-use' ? [closeImage] : otherProduct;
}

const closeImage: ManualStep = {
  title: text('Close what has the image open'),
  what: text(
    'A scanner, a second DISM, Explorer or a mount of the same image holds the hive. In a running Windows its own volume cannot be serviced with /Image.',
  ),
  command: ['dism.exe /Get-MountedImageInfo'],
  why: text('While somebody else has the hive open, DISM cannot load it.'),
  expected: text('The mounted images, and whether one of them is left over.'),
  onFailure: text('Restart, then try again before anything else opens the image.'),
  risk: 'none',
};

const otherProduct: readonly ManualStep[] = [
  {
    title: text('Make sure before you blame'),
    what: text(
      'Which product owns the process or the driver that the log names? See fltmc and the System event log (1074). Ask its owner before it is changed.',
    ),
    command: ['fltmc.exe filters', 'driverquery.exe /v'],
    why: text('A product that is only named in the log is often a bystander.'),
    expected: text('One product that is active at the time of the failure.'),
    onFailure: text('Collect setupapi.dev.log and the System event log.'),
    risk: 'none',
  },
  {
    title: text(
      'Update it, exclude TrustedInstaller and TiWorker in its settings, or remove it while the update is installed',
    ),
    condition: text('With the consent of the administrator of the product.'),
    what: text(
      'Take the newest version first. Stopping its service is not enough for a filter driver: uninstall it and restart.',
    ),
    why: text('While it blocks files or keys of Windows, every try fails in the same way.'),
    undo: text('Install the product again, and take the exception away.'),
    expected: text('The update installs.'),
    onFailure: text('If it was not this product, put it back.'),
    risk: 'medium',
  },
];

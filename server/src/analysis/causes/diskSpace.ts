import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';
import { pantherFamilies } from '../model/signature';
import { isSummary, isUnwinding } from '../patterns/unwinding';

export const diskSpace: CauseDeclaration = {
  kind: 'disk-space',
  precedence: 180,
  label: text('No disk space'),
  about: {
    what: text(
      'A volume is full: the system drive, the EFI or System Reserved partition, the recovery partition, a mount or scratch folder.',
    ),
    shows: text(
      'ERROR_DISK_FULL (0x80070070), 0xc000007f, 0x800f0828, with the path that could not be written.',
    ),
    confused: text(
      'A quota or the file limit of C:\\Windows\\Temp; a transaction log that is full (0x800719e4).',
    ),
    references: [
      'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/troubleshoot-windows-update-error-0x80070070',
      'https://learn.microsoft.com/windows-hardware/manufacture/desktop/clean-up-the-winsxs-folder',
    ],
  },
  persists: false,
  failureCodes: 'any',
  identify: (object) => object.path?.toLowerCase() ?? null,
  nameOf: (object) => object.path ?? null,
  why: (object) =>
    object === null ? text('A volume or folder is full.') : text('There is no room for {0}.', object),
  remedies: () => ['free-disk-space'],
  checklist: {
    title: text('No room on the volume'),
    steps: () => [
      {
        title: text('Measure before anything is deleted'),
        what: text(
          'Free space of the system volume and of the EFI or system partition; the number of files in C:\\Windows\\Temp.',
        ),
        command: [
          'fsutil.exe volume diskfree C:',
          'powershell.exe -NoProfile -Command "(Get-ChildItem C:\\Windows\\Temp -Recurse -Force | Measure-Object).Count"',
        ],
        why: text('It shows what is large, and whether space is what is missing.'),
        expected: text('Less than 10 GB free, or more than 60,000 files in one folder.'),
        onFailure: text('If there is enough space, a quota or a full recovery partition is the obstacle.'),
        risk: 'none',
      },
      {
        title: text('Free space by the tools of Windows'),
        what: text(
          'Disk Cleanup with system files, then the component clean-up. Never delete anything in WinSxS by hand.',
        ),
        command: ['cleanmgr.exe /d C:', 'dism.exe /Online /Cleanup-Image /StartComponentCleanup'],
        why: text('Files of WinSxS that are deleted by hand damage the store.'),
        undo: text(
          'What is deleted stays deleted; with /StartComponentCleanup updates that were replaced cannot be removed any more.',
        ),
        expected: text('More than 10 GB free.'),
        onFailure: text('Enlarge the volume.'),
      },
      {
        title: text('Try the update again'),
        retries: true,
        what: text('Install the update again and read the new CBS.log.'),
        why: text('Only another try shows that the space is enough.'),
        undo: text('Remove it in the list of installed updates.'),
        expected: text('No ERROR_DISK_FULL.'),
        onFailure: text('Measure again while it installs.'),
      },
    ],
    upgrade: () => 'never',
  },
  signatures: [
    {
      rule: 'disk-full',
      role: 'cause',
      starts: ['to local path = '],
      match: /^to local path = (.+?) with error 0x80070070\b/i,
      object: (m) => ({ path: m[1]! }),
    },
    {
      // Who extracts says which volume and how much is missing before anybody reports a code.
      rule: 'not-enough-space',
      role: 'cause',
      starts: ['Not enough ', 'Insufficient ', 'There is not enough '],
      match:
        /^(?:There is )?(?:Not|not|Insufficient)(?: enough)? (?:free |disk )*space (?:available )?(?:on|in) (?:the )?(?:volume |drive |disk |folder )?['"]?([A-Za-z]:\\?[^\s'",]{0,300}|\\\\\?\\Volume\{[^}]{1,40}\}\\?)/,
      object: (m) => ({ path: m[1]! }),
    },
    {
      rule: 'no-room',
      isGeneric: true,
      role: 'cause',
      starts: [],
      families: [...pantherFamilies, 'setupapi', 'windowsupdate'],
      match: /\bERROR_DISK_FULL\b|\b0x80070070\b|\[80070070\]|\bSTATUS_DISK_FULL\b/i,
      when: (m, record) => record.head && !isUnwinding(m.input) && !isSummary(m.input),
    },
  ],
};

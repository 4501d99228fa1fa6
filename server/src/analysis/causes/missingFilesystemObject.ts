import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';
import { argumentPattern } from '../../identity/servicingNames';

export const missingFilesystemObject: CauseDeclaration = {
  kind: 'missing-filesystem-object',
  precedence: 150,
  label: text('Missing file or folder'),
  about: {
    what: text(
      'A file, folder or key outside the component store that an installer or Setup needs is not there.',
    ),
    shows: text(
      '0x80070002 or 0x80070003 with a path such as System32\\DriverStore, a profile or Program Files.',
    ),
    confused: text('Missing payload: that path is below WinSxS. At level Info the same codes are probes.'),
    references: [
      'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/troubleshoot-windows-update-error-0x80070002',
      'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/error-0x80070003-windows-update-fails',
    ],
  },
  persists: false,
  failureCodes: 'any',
  identify: (object) => object.path?.toLowerCase() ?? null,
  nameOf: (object) => object.path ?? null,
  why: (object) =>
    object === null
      ? text('A file, folder or link target outside the component store does not exist.')
      : text('{0} does not exist, or its link target does not.', object),
  remedies: () => ['fix-installer', 'repair-registry-key'],
  checklist: {
    title: text('A file or folder that is missing'),
    steps: () => [
      {
        title: text('Compare the path with a healthy machine'),
        what: text(
          'Is the folder missing, or is it a link whose target is gone? The path is in the log line.',
        ),
        command: ['dir /al <parent folder>', 'fsutil.exe reparsepoint query <path>'],
        why: text('It shows whether the object is missing, or leads elsewhere.'),
        expected: text('A missing folder, or a link that leads nowhere.'),
        onFailure: text(
          'If the path exists, look at permissions and at the account that servicing runs as (SYSTEM).',
        ),
        risk: 'none',
      },
      {
        title: text('Create the folder, or correct the link'),
        what: text(
          'Create it with the permissions that it has on a healthy machine. A link that leads nowhere is renamed, not deleted.',
        ),
        command: ['mkdir <path>', 'icacls.exe <path> /restore <permissions saved on the healthy machine>'],
        why: text('The installer does not create it; without it the same step fails again.'),
        undo: text('Remove the folder again while it is empty; give the link its old target.'),
        expected: text('The update no longer fails at this line.'),
        onFailure: text('Read the new CBS.log; the next missing path has the same reason.'),
        risk: 'medium',
      },
    ],
    upgrade: () => 'last',
  },
  signatures: [
    {
      rule: 'destination',
      role: 'context',
      starts: ['Destination File:'],
      match: new RegExp(String.raw`^Destination File:\s*(?:${argumentPattern}|([A-Za-z]:\\[^"'<>|]{1,260}))`),
      object: (m) => ({ path: m[1] ?? m[2] ?? m[3]!.trimEnd() }),
    },
    {
      rule: 'app-package',
      role: 'context',
      starts: ['Msg:[Failed to open'],
      match: /^Msg:\[Failed to open '([^']{1,400})'/,
      object: (m) => ({ path: m[1]! }),
    },
    {
      // Its continuation line names the file.
      rule: 'app-package-not-opened',
      role: 'cause',
      starts: [],
      match: /^DISM [\w ]+: PID=\d+ .*\bReturnHr\(\d+\) tid\([0-9a-f]+\) 8007000[23]\b/i,
    },
    {
      rule: 'path-not-installed',
      role: 'cause',
      starts: [],
      match:
        /Error HRESULT_FROM_WIN32\(ERROR_PATH_NOT_FOUND\) originated in function \S*(?:FileInstall|InstallFile|CopyFile)/,
    },
    {
      rule: 'path-not-opened',
      role: 'cause',
      starts: [],
      match:
        /(STATUS_OBJECT_(?:NAME|PATH)_NOT_FOUND|c0000280 \[[^\][]{0,80}\]) #\d{1,9}# from [\w:]{1,200}::SysCreateFile\((.{0,300}?)\bon:\[\d+\]["']\\\?\?\\([^"']+)["']/,
      // A probe says that the file may be missing; an unresolved link is one all the same.
      when: (m) =>
        !/\\winsxs\\/i.test(m[3]!) && (m[1]!.startsWith('c0000280') || !m[2]!.includes('AllowFileNotFound')),
      object: (m) => ({ path: m[3]! }),
    },
  ],
};

import { hresult } from '../../codes/hresults';
import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';

export const accessDenied: CauseDeclaration = {
  kind: 'access-denied',
  precedence: 170,
  label: text('Access denied'),
  about: {
    what: text('Servicing, an installer or Setup may not read or change a file or a registry key.'),
    shows: text(
      'STATUS_ACCESS_DENIED (0xc0000022) or 0x80070005 on a line that names the object; the update is rolled back.',
    ),
    confused: text(
      'A filter driver of security software that refuses: then the permissions of the object are in order. A file in use has another code (0x80070020).',
    ),
    references: [
      'https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/troubleshoot-windows-update-error-0x80070005',
      'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/fix-windows-update-errors',
    ],
  },
  persists: false,
  failureCodes: new Set([
    hresult.E_ACCESSDENIED,
    hresult.CBS_E_INSTALLERS_FAILED,
    hresult.ERROR_INSTALL_FAILURE,
  ]),
  identify: (object) => object.path?.toLowerCase() ?? null,
  nameOf: (object) => object.path ?? null,
  why: (object) =>
    object === null
      ? text('Permissions refuse the operation; the log does not name the object.')
      : text('Permissions on {0} refuse the operation.', object),
  remedies: () => ['fix-permissions', 'collect-more-logs'],
  checklist: {
    title: text('Permissions that refuse the operation'),
    steps: () => [
      {
        title: text('See who refuses'),
        what: text(
          'Process Monitor with the filter "Result is ACCESS DENIED" while the update runs shows the object and the process. Is the prompt elevated?',
        ),
        why: text('The log has the refusal, and often neither the object nor who refused.'),
        expected: text('One file or key, refused to SYSTEM or TrustedInstaller.'),
        onFailure: text('If no permission denies it, a filter driver does; see other products.'),
        risk: 'none',
      },
      {
        title: text('Give this one object the permissions of a healthy machine'),
        what: text(
          'Save the permissions here, then apply those of the same object of a machine of the same build. Never icacls /reset /T on WinSxS or System32.',
        ),
        command: [
          'icacls.exe <path> /save <backup.acl>',
          'icacls.exe <folder> /restore <donor.acl>',
          'icacls.exe <path> /setowner "NT SERVICE\\TrustedInstaller"',
        ],
        why: text('More rights than that open a hole; fewer fail the next update.'),
        undo: text('Restore the saved permissions with icacls.exe /restore.'),
        expected: text('The same owner and entries as on the healthy machine.'),
        onFailure: text('Restore the saved permissions.'),
        risk: 'medium',
      },
    ],
    upgrade: () => 'never',
  },
  otherLogs: ['ProcMon'],
  signatures: [
    {
      rule: 'object-not-opened',
      role: 'cause',
      starts: [],
      match:
        /(?:STATUS_ACCESS_DENIED|c0000022 \[[^\][]{0,80}\]) #\d{1,9}# from [\w:]{1,200}\(.{0,300}?(?:\bon:\[\d+\]|\bkey = \w+ \(|\bkn = \[[^\][]{0,60}\])["']([^"']+)["']/,
      object: (m) => ({ path: m[1]! }),
    },
    {
      rule: 'access-check',
      role: 'cause',
      unconfirmed: true,
      starts: ['Failed administrator access check'],
      match: /^Failed administrator access check/,
    },
    {
      rule: 'file-not-created',
      role: 'cause',
      starts: ['Failed to create file', 'Failed to open file', 'Failed to create directory'],
      match:
        /^Failed to (?:create|open) (?:file|directory)\b[.:]? {0,4}(?:'([^']+)')?.*\[HRESULT = 0x80070005\b/i,
      object: (m) => (m[1] === undefined ? undefined : { path: m[1] }),
    },
  ],
};

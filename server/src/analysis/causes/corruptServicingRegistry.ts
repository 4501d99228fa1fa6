import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';
import { isLanguagePack } from '../patterns/pinning';
import { packageIn, withoutCode } from '../../identity/servicingNames';

const servicing = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing';

export const corruptServicingRegistry: CauseDeclaration = {
  kind: 'corrupt-servicing-registry',
  precedence: 200,
  label: text('Damaged servicing registry'),
  about: {
    what: text(
      'The entries below Component Based Servicing, where packages and sessions are registered, are missing or damaged.',
    ),
    shows: text('CBS names a key or value of that branch with 0x80070002, 0x8007000d or 0x800703f1.'),
    confused: text(
      'The COMPONENTS hive, which is another database; a query for an optional value (level Info), which is normal.',
    ),
    references: [
      'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/troubleshoot-windows-update-error-0x80070490',
      'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/troubleshoot-windows-update-installation-error-corruption',
    ],
  },
  persists: false,
  failureCodes: 'any',
  identify: (object) => object.name?.toLowerCase() ?? null,
  nameOf: (object) => object.name ?? null,
  why: (object) =>
    object === null
      ? text('A key or value below Component Based Servicing in the registry is damaged.')
      : text('The registry key or value {0} is damaged.', object),
  remedies: () => ['repair-registry-key', 'in-place-upgrade'],
  checklist: {
    title: text('A damaged key below Component Based Servicing'),
    steps: ({ object }) => {
      const number = /\\DriverOperations\\(\d{1,6})$/.exec(object.name ?? '')?.[1];
      const key = number === undefined ? `${servicing}\\<key>` : `${servicing}\\DriverOperations\\${number}`;
      return [
        {
          title: text('Look at the key'),
          what:
            number === undefined
              ? text(
                  'Compare the key or value that the log names with a healthy machine of the same build: its type, its data, its neighbours.',
                )
              : text(
                  'An operation without a value Identity cannot be run by the driver queue; it is left over from an interrupted update.',
                ),
          command: [`reg.exe query "${key}" /s`],
          why: text('What is wrong in it decides what is corrected.'),
          expected:
            number === undefined
              ? text('A wrong type, or data that no healthy machine has.')
              : text('No value Identity.'),
          onFailure: text(
            'If it looks right, the log may be of an earlier state. Try the update again first.',
          ),
          risk: 'none',
        },
        {
          title: text('Export it, then correct or delete this one entry'),
          condition: text('When no restart is pending.'),
          what: text(
            'TrustedInstaller owns the key. In regedit.exe: Permissions, Advanced, Owner: Administrators, then Full Control for Administrators. Correct a value to what the healthy machine has; delete an operation that has no Identity. Then take that entry away again, Owner: NT SERVICE\\TrustedInstaller.',
          ),
          why: text('Administrators may only read there; servicing relies on it that nobody else writes.'),
          command: [
            `reg.exe export "${key}" <backup.reg>`,
            ...(number === undefined ? [] : [`reg.exe delete "${key}"`]),
          ],
          expected: text('The update no longer fails at this line.'),
          onFailure: text('Import the exported key again.'),
          undo: text(
            'Own the key in the same way, import the exported one, and give it back to NT SERVICE\\TrustedInstaller.',
          ),
          risk: 'high',
        },
        {
          title: text('Restart and try the update again'),
          retries: true,
          what: text('Install the update again and read the new CBS.log.'),
          why: text('Servicing reads the entry again when it starts.'),
          undo: text('Remove it in the list of installed updates.'),
          expected: text('No line about this key.'),
          onFailure: text(
            'If another key fails, it probably has the same history; repeat these steps with it.',
          ),
        },
      ];
    },
    upgrade: () => 'last',
  },
  signatures: [
    {
      rule: 'driver-operation',
      role: 'cause',
      starts: ['Failed reading Identity for driver operation'],
      match: /^Failed reading Identity for driver operation sequenceID (\d+)/,
      object: (m) => ({ name: `Component Based Servicing\\DriverOperations\\${m[1]!}` }),
    },
    {
      rule: 'driver-operations-queue',
      role: 'cause',
      starts: ['Doqi: Failed '],
      match: /^Doqi: Failed (?:loading|to load) (?:the )?driver operations? queue/,
      object: () => ({ name: 'Component Based Servicing\\DriverOperations' }),
    },
    {
      rule: 'wrong-type',
      role: 'cause',
      starts: ['Registry value for '],
      match: /^Registry value for (.+?) is not a \w+ type/,
      object: (m) => ({ name: m[1]! }),
    },
    {
      rule: 'identity-not-read',
      role: 'cause',
      starts: ['Failed to shred identity'],
      match: /^Failed to shred identity: *(\S.*)$/,
      object: (m) => ({ name: withoutCode(m[1]!) }),
    },
    {
      // CheckSUR calls it a warning; the package that the index lacks is what blocks the update.
      rule: 'package-index',
      role: 'cause',
      starts: ['(w)', '(f)', '(p)'],
      match: /^\((?:w|f|p)\)\s*CBS Package Index Package Missing\b.*$/,
      when: (m) => !isLanguagePack(packageIn(m[0]) ?? ''),
      object: (m) => {
        const identity = packageIn(m[0]);
        return identity === undefined ? undefined : { name: identity };
      },
    },
    {
      // A package that waits for another one of its own: the registration below PackageDetect is left over.
      rule: 'watched-package-gone',
      role: 'cause',
      starts: ['(f)', '(w)'],
      match: /^\((?:f|w)\)\s{0,8}CBS Watchlist (?:Package|Component) Missing\b(.{0,600})/,
      when: (m) => !isLanguagePack(packageIn(m[1]!) ?? ''),
      object: (m) => {
        const identity = packageIn(m[1]!);
        return identity === undefined ? undefined : { name: identity };
      },
    },
    {
      // A value below the package's own key that cannot be read.
      rule: 'package-value',
      role: 'cause',
      starts: ['(f)', '(p)'],
      match: /^\((?:f|p)\)\s{0,8}CBS Registry Error\b(.{0,600})/,
      object: (m) => {
        const identity = packageIn(m[1]!);
        return identity === undefined ? undefined : { name: identity };
      },
    },
    {
      rule: 'value-not-parsed',
      role: 'cause',
      starts: ['Failed to parse '],
      match: /^Failed to parse .{0,400}\\(Component Based Servicing\\(?:[^\s\['"]| (?!\[|value\b)){1,400})/,
      object: (m) => ({ name: m[1]! }),
    },
    {
      rule: 'stack-version',
      role: 'cause',
      starts: ['Failed to get servicing stack version', 'Failed to read Version'],
      match: /^Failed to (?:get servicing stack version|read Version)\b.*registry/i,
      object: () => ({ name: 'Component Based Servicing\\Version' }),
    },
  ],
};

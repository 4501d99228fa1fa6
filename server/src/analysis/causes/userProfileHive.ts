import { inForm } from '../../identity/validate';
import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';
import { argumentPattern } from '../../identity/servicingNames';

const sid = /^S-1-5-21(?:-\d{1,10}){4}$/;

export const userProfileHive: CauseDeclaration = {
  kind: 'user-profile-hive',
  precedence: 120,
  label: text('User profile hive not loadable'),
  about: {
    what: text('A user profile is damaged or half removed, and Setup cannot load or take it along.'),
    shows: text(
      '0x800703f1, 0x800707e7, 0x80070003 with NTUSER.DAT or ProfileList; upgrades end with 0x3000D.',
    ),
    confused: text('A damaged hive of Windows (COMPONENTS, SOFTWARE), which stops servicing, too.'),
    references: [
      'https://learn.microsoft.com/troubleshoot/windows-client/setup-upgrade-and-drivers/windows-10-upgrade-resolution-procedures',
      'https://learn.microsoft.com/windows/deployment/upgrade/setupdiag',
    ],
  },
  persists: false,
  failureCodes: 'any',
  subsumes: ['advanced-installer-failed'],
  identify: (object) => object.name?.toLowerCase() ?? null,
  nameOf: (object) => object.name ?? null,
  why: (object) =>
    object === null
      ? text('The registry hive of a user profile cannot be loaded.')
      : text('The registry hive of the profile {0} cannot be loaded.', object),
  remedies: () => ['fix-profile'],
  checklist: {
    title: text('A user profile that cannot be loaded'),
    steps: ({ object }) => {
      const name = inForm(object.name, sid, '<SID>');
      const key = `HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList\\${name}`;
      return [
        {
          title: text('Look at the profile'),
          what: text('Whose account is it, and does the folder in ProfileImagePath have an NTUSER.DAT?'),
          command: [`reg.exe query "${key}"`],
          why: text('A profile that a person still uses must not be touched.'),
          expected: text('An entry without a folder, or a folder without a hive.'),
          onFailure: text('If hive and folder are there, sign in once with that account, then try again.'),
          risk: 'none',
        },
        {
          title: text('Sign in once, or remove the stale entry'),
          condition: text('When the profile is no longer needed: ask its owner first.'),
          what: text(
            'A sign-in builds the profile. A stale entry is exported, then deleted; the data of a folder stays where it is.',
          ),
          command: [`reg.exe export "${key}" <backup.reg>`, `reg.exe delete "${key}"`],
          why: text(
            'Servicing loads the hive of each profile in the list; one that cannot be loaded ends the update.',
          ),
          undo: text('Import the exported key.'),
          expected: text('The update no longer stops at this account.'),
          onFailure: text('Import the exported key again.'),
          risk: 'medium',
        },
      ];
    },
    upgrade: () => 'never',
  },
  signatures: [
    {
      // The last account before the error is the one whose hive is missing.
      rule: 'account',
      role: 'context',
      starts: ['Loading user account SID'],
      match: new RegExp(String.raw`^Loading user account SID ${argumentPattern}`),
      object: (m) => ({ name: m[1] ?? m[2] ?? '' }),
    },
    {
      rule: 'hive-not-loaded',
      role: 'cause',
      starts: [],
      match:
        /Error STATUS_OBJECT_(?:PATH|NAME)_NOT_FOUND originated in function Windows::Rtl::AutoHive::Load\b/,
    },
    {
      // It writes to the hives of all profiles; what it does not find is one of those.
      rule: 'per-user-installer',
      role: 'cause',
      starts: ['Failed execution of queue item Installer:'],
      match:
        /^Failed execution of queue item Installer: (?=.*Failure will not be ignored)(Per[- ]User Registry\b.{0,300}?) \(\{.*(?:HRESULT_FROM_WIN32\((?:[23]|ERROR_(?:FILE|PATH)_NOT_FOUND)\)|\b8007000[23]\b)/,
      object: (m) => ({ name: m[1]! }),
    },
  ],
};

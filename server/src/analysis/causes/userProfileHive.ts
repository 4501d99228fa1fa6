import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';
import { argumentPattern } from '../../identity/servicingNames';

export const userProfileHive: CauseDeclaration = {
  kind: 'user-profile-hive',
  label: text('User profile hive not loadable'),
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
        /^Failed execution of queue item Installer: (Per[- ]User Registry\b.*?) \(\{.*(?:HRESULT_FROM_WIN32\((?:[23]|ERROR_(?:FILE|PATH)_NOT_FOUND)\)|\b8007000[23]\b).*Failure will not be ignored/,
      object: (m) => ({ name: m[1]! }),
    },
  ],
};

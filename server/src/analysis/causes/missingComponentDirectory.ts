import { hresult } from '../../codes/hresults';
import { text } from '../../base/text';
import { deltaCodes, repairCodes } from '../../codes/families';
import type { CauseDeclaration } from '../model/cause';
import { keyformPattern } from '../../identity/grammar';
import { keyformIn } from '../../identity/servicingNames';

export const missingComponentDirectory: CauseDeclaration = {
  kind: 'missing-component-directory',
  precedence: 30,
  label: text('Missing component directory'),
  about: {
    what: text('The folder of a component below WinSxS is missing.'),
    shows: text('“Component directory missing” or 0x800f0983 with the name of the folder.'),
    confused: text('A single file that is missing; a clean-up tool that removed hundreds of folders.'),
    references: [
      'https://learn.microsoft.com/windows-hardware/manufacture/desktop/repair-a-windows-image',
      'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/fix-windows-update-errors',
    ],
  },
  persists: true,
  failureCodes: new Set([
    hresult.ERROR_PATH_NOT_FOUND,
    hresult.ERROR_FILE_NOT_FOUND,
    ...deltaCodes,
    ...repairCodes,
  ]),
  identify: (object) => (object.keyform ?? object.path)?.toLowerCase() ?? null,
  nameOf: (object) => object.keyform ?? object.path ?? null,
  why: (object) =>
    object === null
      ? text('The store directory of a component is gone.')
      : text('The store directory {0} is gone.', object),
  remedies: () => [
    'restorehealth',
    'restorehealth-with-source',
    'restore-payload-from-donor',
    'in-place-upgrade',
  ],
  checklist: null,
  signatures: [
    {
      rule: 'directory-missing',
      role: 'cause',
      starts: ['Component directory missing'],
      match: /^Component directory missing\. Dir: (\S+)/,
      object: (m) => {
        const keyform = keyformIn(m[1]!);
        return keyform === undefined ? { path: m[1]! } : { keyform };
      },
    },
    {
      rule: 'directory-not-opened',
      role: 'cause',
      starts: [],
      match: new RegExp(
        String.raw`STATUS_OBJECT_(?:NAME|PATH)_NOT_FOUND #\d{1,9}# from [\w:]{1,200}::SysCreateFile\(.{0,300}\bon:\[\d+\]["'][^"']{0,260}\\WinSxS\\(${keyformPattern})\\?["']`,
        'i',
      ),
      object: (m) => ({ keyform: m[1]! }),
    },
    {
      // A file has a path that is not found only where its folder is gone.
      rule: 'directory-of-file',
      role: 'cause',
      unconfirmed: true,
      starts: [],
      match: new RegExp(
        String.raw`STATUS_OBJECT_PATH_NOT_FOUND #\d{1,9}# from [\w:]{1,200}::SysCreateFile\(.{0,300}\bon:\[\d+\]["'][^"']{0,260}\\WinSxS\\(${keyformPattern})\\[^"'\\]{1,260}["']`,
        'i',
      ),
      object: (m) => ({ keyform: m[1]! }),
    },
  ],
};

import { checkPackage } from '../../identity/validate';
import { hresult } from '../../codes/hresults';
import { text } from '../../base/text';
import { repairCodes, storeCodes } from '../../codes/families';
import type { CauseDeclaration } from '../model/cause';
import { packageKey, packageName } from '../../identity/packageIdentity';
import { packageIn } from '../../identity/servicingNames';
import { isLanguagePack, pinnedAssemblySignatures } from '../patterns/pinning';

const servicing = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing';

export const orphanPackageRegistration: CauseDeclaration = {
  kind: 'orphan-package-registration',
  precedence: 80,
  label: text('Orphaned package registration'),
  about: {
    what: text(
      'A package is registered although its files are gone, in most cases one of a language or of an old update.',
    ),
    shows: text('The same old package fails in every update; its .mum or its components are missing.'),
    confused: text('The update that is being installed: that is in order.'),
    references: [
      'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/troubleshoot-windows-update-installation-error-corruption',
      'https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/errors-in-checksur-log',
    ],
  },
  persists: true,
  failureCodes: new Set([
    hresult.ERROR_FILE_NOT_FOUND,
    hresult.ERROR_NOT_FOUND,
    hresult.PSFX_E_MATCHING_COMPONENT_NOT_FOUND,
    ...storeCodes,
    ...repairCodes,
  ]),
  identify: packageKey,
  nameOf: packageName,
  why: (object) =>
    object === null
      ? text('The registry still registers a language whose content is gone.')
      : text('The registry still registers {0}, whose content is gone.', object),
  remedies: () => ['remove-language-pack-registration', 'reinstall-kb', 'restorehealth'],
  checklist: {
    title: text('What is left of a language or package'),
    steps: ({ object }) => {
      const identity = checkPackage(object.package ?? '');
      const name = identity.ok ? identity.value.text : '<package identity>';
      const language = identity.ok && identity.value.culture !== '' ? identity.value.culture : '<language>';
      return [
        {
          title: text('Is the language or package installed?'),
          what: text('What is installed must be repaired, not removed.'),
          command: [
            `dism.exe /Online /Get-Packages /Format:Table | findstr.exe /i "${language}"`,
            'dism.exe /Online /Get-Intl',
          ],
          why: text('Only a registration that refers to nothing may be removed.'),
          expected: text('Not listed, or listed with a state other than Installed.'),
          onFailure: text(
            'If it is installed, install the language pack of this build again, then the newest cumulative update.',
          ),
          risk: 'none',
        },
        {
          title: text('Install the language again, or remove it properly'),
          what: text(
            'Add the language pack of exactly this build and then the cumulative update; or remove the language. The update is tried again after that.',
          ),
          command: [
            'dism.exe /Online /Add-Package /PackagePath:<language pack.cab>',
            `lpksetup.exe /u ${language}`,
          ],
          why: text('Windows then writes or removes the registration itself, with all that belongs to it.'),
          undo: text('Remove or install the language again in Settings.'),
          expected: text('The package is gone from the list, or Installed.'),
          onFailure: text('If only its registration is left, continue.'),
          risk: 'medium',
        },
        {
          title: text('Remove the stale registration'),
          condition: text('When the package is not installed, and the update still fails at it.'),
          what: text(
            'Export the keys first. Deleting needs ownership of the key; give it back afterwards. One identity at a time.',
          ),
          command: [
            `reg.exe export "${servicing}\\Packages\\${name}" <backup.reg>`,
            `reg.exe query "${servicing}\\PackageDetect" /s /f "${name}"`,
            `reg.exe delete "${servicing}\\Packages\\${name}"`,
          ],
          why: text('Servicing looks for the package behind it at each update, and fails.'),
          undo: text('Import the exported key.'),
          expected: text('The update no longer fails at this package.'),
          onFailure: text('Import the exported keys again.'),
          risk: 'high',
        },
      ];
    },
    upgrade: () => 'last',
  },
  signatures: [
    ...pinnedAssemblySignatures(isLanguagePack, false),
    {
      // The row names the package that is gone, then the one that still waits for it.
      rule: 'watched-package-gone',
      role: 'cause',
      starts: ['(f)', '(w)', '(p)'],
      match: /^\((?:f|w|p)\)\s{0,8}CBS (?:Watchlist|Package Index) Package Missing\b(.{0,600})/,
      when: (m) => isLanguagePack(packageIn(m[1]!) ?? ''),
      object: (m) => ({ package: packageIn(m[1]!)! }),
    },
  ],
};

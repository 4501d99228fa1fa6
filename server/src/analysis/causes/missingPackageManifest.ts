import { hresult } from '../../codes/hresults';
import { text } from '../../base/text';
import { repairCodes, storeCodes } from '../../codes/families';
import type { CauseDeclaration } from '../model/cause';
import { packageIn } from '../../identity/servicingNames';
import { packageKey, packageName } from '../../identity/packageIdentity';
import { parseRow, rowStarts } from '../patterns/readiness';

export const missingPackageManifest: CauseDeclaration = {
  kind: 'missing-package-manifest',
  precedence: 70,
  label: text('Missing package manifest'),
  about: {
    what: text('The manifest (.mum) of an installed package is missing below servicing\\Packages.'),
    shows: text('“Store corruption, manifest missing for package”, 0x800f0831.'),
    confused: text(
      'A .mum that is there and damaged; the package that is being installed, which is not the one that the line names.',
    ),
    references: [
      'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/troubleshoot-windows-update-installation-error-corruption',
      'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/fix-windows-update-errors',
    ],
  },
  persists: true,
  failureCodes: new Set([hresult.ERROR_FILE_NOT_FOUND, ...storeCodes, ...repairCodes]),
  identify: packageKey,
  nameOf: packageName,
  why: (object) =>
    object === null
      ? text('A package is registered, but its manifest (.mum) is not in servicing\\Packages.')
      : text('{0} is registered, but its manifest (.mum) is not in servicing\\Packages.', object),
  remedies: () => ['reinstall-kb', 'restore-package-manifest', 'restorehealth', 'in-place-upgrade'],
  checklist: null,
  signatures: [
    {
      rule: 'manifest-missing',
      role: 'cause',
      starts: ['Store corruption, manifest missing for package:'],
      match: /^Store corruption, manifest missing for package:\s*(\S+)/,
      object: (m) => ({ package: packageIn(m[1]!) ?? m[1]! }),
    },
    {
      rule: 'package-not-resolved',
      role: 'occurrence',
      starts: ['Failed to resolve package '],
      match: /^Failed to resolve package '([^']+)' \[HRESULT = 0x800f0831\b/i,
      object: (m) => ({ package: m[1]! }),
    },
    {
      rule: 'marked-corrupt',
      role: 'occurrence',
      starts: ['Mark store corruption flag because of package:'],
      // Whatever stops a package has it marked: only a code that says what the store lacks is about the package itself.
      match:
        /^Mark store corruption flag because of package:\s*(\S+?)\.?\s*(?:\[(?!HRESULT = 0x(?!80070002|80070003|80070490|800f0805|800f0831|80073712))|$)/i,
      object: (m) => ({ package: packageIn(m[1]!) ?? m[1]! }),
    },
    {
      rule: 'readiness-row',
      event: 'readiness-row',
      role: 'cause',
      starts: rowStarts,
      match: /^\((?:p|f)\)\s*CBS MUM Missing.*$/,
      when: (m) => parseRow(m[0])?.repaired !== true,
      object: (m) => rowPackage(m[0]),
    },
    {
      rule: 'readiness-row-repaired',
      role: 'repair',
      starts: rowStarts,
      match: /^\((?:p|f|fix)\)\s*CBS MUM Missing.*$/,
      object: (m) => rowPackage(m[0]),
    },
    {
      // CheckSUR lists what it would need under `Unavailable repair files:`; only a missing manifest leaves no other row.
      rule: 'repair-file-unavailable',
      role: 'cause',
      starts: ['servicing\\packages\\', 'servicing\\Packages\\'],
      match: /^servicing\\packages\\(\S+)\.(?:mum|cat)\s*$/i,
      object: (m) => ({ package: packageIn(m[1]!) ?? m[1]! }),
    },
  ],
};

function rowPackage(body: string): { package: string } | undefined {
  const name = packageIn(body);
  return name === undefined ? undefined : { package: name };
}

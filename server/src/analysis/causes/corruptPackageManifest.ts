import { hresult } from '../../codes/hresults';
import { text } from '../../base/text';
import { repairCodes, storeCodes } from '../../codes/families';
import type { CauseDeclaration } from '../model/cause';
import { packageIn } from '../../identity/servicingNames';
import { isUnwinding } from '../patterns/unwinding';
import { packageKey, packageName } from '../../identity/packageIdentity';
import { parseRow, rowStarts } from '../patterns/readiness';

export const corruptPackageManifest: CauseDeclaration = {
  kind: 'corrupt-package-manifest',
  precedence: 50,
  label: text('Corrupt package manifest'),
  about: {
    what: text('The manifest (.mum) of a package below servicing\\Packages is damaged.'),
    shows: text('“CBS MUM Corrupt”, 0x800f0900, 0x800f080d or an XML error that names the .mum.'),
    confused: text('A manifest of a component (.manifest); a .mum that is missing altogether (0x800f0831).'),
    references: [
      'https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/errors-in-checksur-log',
      'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/troubleshoot-windows-update-installation-error-corruption',
    ],
  },
  persists: true,
  failureCodes: new Set([
    hresult.TRUST_E_NOSIGNATURE,
    hresult.CRYPT_E_FILE_ERROR,
    hresult.CBS_E_IDENTITY_MISMATCH,
    hresult.ERROR_INVALID_DATA,
    hresult.CBS_E_MANIFEST_INVALID_ITEM,
    ...storeCodes,
    ...repairCodes,
  ]),
  identify: packageKey,
  nameOf: packageName,
  why: (object) =>
    object === null
      ? text('A package manifest (.mum) in servicing\\Packages is damaged.')
      : text('The package manifest (.mum) of {0} is damaged or belongs to another package.', object),
  remedies: () => ['restore-package-manifest', 'reinstall-kb', 'restorehealth'],
  checklist: null,
  benign: ({ object, occurrences }) =>
    /^Microsoft-Windows-IE-(?:Hyphenation|Spelling)-Parent-Package-/i.test(object.package ?? '') &&
    occurrences.every((occurrence) => /Expected file name .{0,300}~neutral~/.test(occurrence.message))
      ? text('Known false alarm: every Windows 7 with Internet Explorer 11 shows this row.')
      : null,
  signatures: [
    {
      rule: 'manifest-not-parsed',
      role: 'cause',
      starts: [],
      match: /\[HRESULT = 0x800f0900\b/i,
      when: ({ input }, { head }) => head && packageIn(input) !== undefined && !isUnwinding(input),
      object: ({ input }) => rowPackage(input),
    },
    {
      rule: 'readiness-row',
      event: 'readiness-row',
      role: 'cause',
      starts: rowStarts,
      match: /^\((?:p|f)\)\s*CBS MUM Corrupt.*$/,
      when: (m) => parseRow(m[0])?.repaired !== true,
      object: (m) => rowPackage(m[0]),
    },
    {
      rule: 'readiness-row-repaired',
      role: 'repair',
      starts: rowStarts,
      match: /^\((?:p|f|fix)\)\s*CBS (?:MUM Corrupt|Paired File).*$/,
      object: (m) => rowPackage(m[0]),
    },
  ],
};

function rowPackage(body: string): { package: string } | undefined {
  const name = packageIn(body);
  return name === undefined ? undefined : { package: name };
}

import { hresult } from '../../codes/hresults';
import { text } from '../../base/text';
import { repairCodes, storeCodes } from '../../codes/families';
import type { CauseDeclaration } from '../model/cause';
import { packageIn } from '../../identity/servicingNames';
import { packageKey, packageName } from '../../identity/packageIdentity';
import { parseRow, rowStarts } from '../patterns/readiness';

export const corruptCatalog: CauseDeclaration = {
  kind: 'corrupt-catalog',
  precedence: 60,
  label: text('Corrupt catalog'),
  about: {
    what: text('The catalog (.cat) that signs a package or its files is missing, damaged or not trusted.'),
    shows: text(
      '0x800b0100, 0x80092003 or “CBS Catalog Corrupt” with the name of a .cat below servicing\\Packages.',
    ),
    confused: text(
      'A damaged catalog database (catroot2), which affects all packages at once; a root certificate that is missing (0x800b0109).',
    ),
    references: [
      'https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/errors-in-checksur-log',
      'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/fix-windows-update-errors',
    ],
  },
  persists: true,
  failureCodes: new Set([
    hresult.ERROR_INVALID_DATA,
    hresult.TRUST_E_NOSIGNATURE,
    hresult.CRYPT_E_FILE_ERROR,
    hresult.CBS_E_IDENTITY_MISMATCH,
    ...storeCodes,
    ...repairCodes,
  ]),
  identify: packageKey,
  nameOf: packageName,
  why: (object) =>
    object === null
      ? text('A catalog (.cat) that servicing needs is damaged or missing.')
      : text('The catalog (.cat) of {0} is damaged or missing.', object),
  remedies: () => ['restore-package-manifest', 'reinstall-kb', 'restorehealth', 'restorehealth-with-source'],
  checklist: null,
  signatures: [
    {
      rule: 'catalog-not-created',
      role: 'cause',
      starts: [],
      match: /originated in function CCatalog::Create\b/,
    },
    {
      rule: 'catalog-frame',
      role: 'occurrence',
      starts: [],
      match: /#\d{1,9}# from .{0,300}CatalogPath = (?:\[[^\][]{1,40}\])?['"]([^'"]+)['"]/,
      object: (m) => catalogObject(m[1]!),
    },
    {
      rule: 'catalog-not-valid',
      role: 'occurrence',
      starts: ['Failed to verify if catalog file'],
      match: /^Failed to verify if catalog file \[?([^\]]+?)\]? is valid/,
      object: (m) => catalogObject(m[1]!),
    },
    {
      rule: 'readiness-row',
      event: 'readiness-row',
      role: 'cause',
      starts: rowStarts,
      match: /^\((?:p|f)\)\s*CBS Catalog (?:Corrupt|Missing).*$/,
      when: (m) => parseRow(m[0])?.repaired !== true,
      object: (m) => catalogObject(m[0]),
    },
    {
      rule: 'readiness-row-repaired',
      role: 'repair',
      starts: rowStarts,
      match: /^\((?:p|f|fix)\)\s*CBS Catalog .*$/,
      object: (m) => catalogObject(m[0]),
    },
  ],
};

function catalogObject(path: string): { package: string } | { path: string } {
  const name = packageIn(path);
  return name === undefined ? { path } : { package: name };
}

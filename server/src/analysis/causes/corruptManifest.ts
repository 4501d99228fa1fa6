import { hresult } from '../../codes/hresults';
import { text } from '../../base/text';
import { repairCodes, storeCodes } from '../../codes/families';
import type { CauseDeclaration } from '../model/cause';
import { massDamage } from '../model/kinds';
import { keyformIn } from '../../identity/servicingNames';
import { parseRow, rowStarts } from '../patterns/readiness';

export const corruptManifest: CauseDeclaration = {
  kind: 'corrupt-manifest',
  precedence: 40,
  label: text('Corrupt component manifest'),
  about: {
    what: text('The manifest of a component (WinSxS\\Manifests) is missing, damaged or of another version.'),
    shows: text(
      '“Manifest hash mismatch”, “CSI Manifest Corrupt” or an XML error, with the name of a .manifest.',
    ),
    confused: text('The manifest of a package (.mum below servicing\\Packages), which is another file.'),
    references: [
      'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/fix-windows-update-errors',
      'https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/errors-in-checksur-log',
    ],
  },
  persists: true,
  failureCodes: new Set([
    hresult.ERROR_XML_PARSE_ERROR,
    hresult.ERROR_SXS_IDENTITY_PARSE_ERROR,
    hresult.CBS_E_MANIFEST_INVALID_ITEM,
    hresult.ERROR_INVALID_DATA,
    ...storeCodes,
    ...repairCodes,
  ]),
  identify: (object) => (object.keyform ?? object.component)?.toLowerCase() ?? null,
  nameOf: (object) => object.keyform ?? object.component ?? null,
  why: (object) =>
    object === null
      ? text('A component manifest is missing or damaged.')
      : text('The component manifest of {0} is missing or damaged.', object),
  remedies: (_, __, count) =>
    count >= massDamage
      ? ['in-place-upgrade', 'restorehealth-with-source', 'restore-manifest-from-donor']
      : ['restore-manifest-from-donor', 'restorehealth', 'restorehealth-with-source', 'in-place-upgrade'],
  checklist: null,
  signatures: [
    {
      rule: 'manifest-hash',
      role: 'cause',
      starts: ['Manifest hash for component', 'Hash of manifest', 'Hashes for manifest'],
      match: /^(?:Manifest hash|Hash(?:es)? (?:of|for) (?:the )?manifest)\b.{0,400}?\bdo(?:es)? not match\b/,
      object: (m) => {
        const keyform = keyformIn(m[0]);
        return keyform === undefined ? undefined : { keyform };
      },
    },
    {
      rule: 'marked-corrupt',
      role: 'cause',
      lateBound: true,
      starts: ['Attempting to mark store corrupt'],
      match: /^Attempting to mark store corrupt with category .*["']CorruptManifest["']/,
    },
    {
      rule: 'manifest-not-read',
      role: 'cause',
      lateBound: true,
      starts: [],
      match: /Error STATUS_SXS_COMPONENT_STORE_CORRUPT originated in function \w+::GetComponentManifest\b/,
    },
    {
      rule: 'manifest-damaged',
      role: 'cause',
      starts: ['[SR] Cannot verify component files for', 'Cannot verify component files for'],
      match: /^(?:\[SR\] )?Cannot verify component files for (.+?), manifest is damaged/,
      object: (m) => ({ component: m[1]! }),
    },
    {
      rule: 'readiness-row',
      event: 'readiness-row',
      role: 'cause',
      starts: rowStarts,
      match:
        /^\((?:p|f)\)\s*CSI (?:Corrupt )?(?:Component )?Manifest (?:Corrupt|Missing|All Zeros|Failed Catalog Check).*$/,
      when: (m) => parseRow(m[0])?.repaired !== true,
      object: (m) => {
        const keyform = keyformIn(m[0].replace(/\.manifest\b/g, ' '));
        return keyform === undefined ? undefined : { keyform };
      },
    },
    {
      rule: 'readiness-row-repaired',
      role: 'repair',
      starts: rowStarts,
      match: /^\((?:p|f|fix)\)\s*CSI (?:Corrupt )?(?:Component )?Manifest .*$/,
      object: (m) => {
        const keyform = keyformIn(m[0].replace(/\.manifest\b/g, ' '));
        return keyform === undefined ? undefined : { keyform };
      },
    },
  ],
};

import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';

export const corruptCatroot: CauseDeclaration = {
  kind: 'corrupt-catroot',
  precedence: 280,
  label: text('Damaged catalog database'),
  about: {
    what: text('The database in which Windows looks catalogs up (System32\\catroot2) is damaged.'),
    shows: text('Events of CAPI2 and ESENT for catdb, 0x8e5e0xxx, signatures that fail for many packages.'),
    confused: text('One damaged .cat of a single package.'),
    references: [
      'https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/common-windows-update-errors',
      'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/fix-windows-update-errors',
    ],
  },
  persists: true,
  failureCodes: 'any',
  identify: (object) => object.name ?? null,
  nameOf: (object) => object.name ?? null,
  why: () => text('The catalog database (catroot2) is damaged.'),
  remedies: () => ['reset-catroot2', 'restorehealth'],
  checklist: null,
  signatures: [
    {
      // 0x8e5e0000 to 0x8e5effff: errors of the ESENT database behind the catalogs.
      rule: 'database-error',
      role: 'cause',
      starts: [],
      match: /\b0x8e5e[0-9a-f]{4}\b|\b238852[0-9]{4}\b|-190643[0-9]{4}\b/i,
      object: () => ({ name: 'catroot2' }),
    },
    {
      rule: 'catalog-not-added',
      role: 'cause',
      starts: [],
      match: /CryptCATAdminAddCatalog\b.{0,300}(?:8000ffff|E_UNEXPECTED|failed)/i,
      object: () => ({ name: 'catroot2' }),
    },
  ],
};

import { hresult } from '../../codes/hresults';
import { text } from '../../base/text';
import { repairCodes, storeCodes } from '../../codes/families';
import type { CauseDeclaration } from '../model/cause';
import { packageKey, packageName } from '../../identity/packageIdentity';
import { isLanguagePack, pinnedAssemblySignatures } from '../patterns/pinning';

export const missingAssembly: CauseDeclaration = {
  kind: 'missing-assembly',
  precedence: 90,
  label: text('Missing assembly'),
  about: {
    what: text('A package refers to a component of which nothing is in the store any more.'),
    shows: text('ERROR_SXS_ASSEMBLY_MISSING (0x80073701) or 0x800736b3 with the name of the component.'),
    confused: text('A missing file of a component that is still there (missing payload).'),
    references: [
      'https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/common-windows-update-errors',
      'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/fix-windows-update-errors',
    ],
  },
  persists: true,
  failureCodes: new Set([
    hresult.ERROR_FILE_NOT_FOUND,
    hresult.PSFX_E_MATCHING_COMPONENT_NOT_FOUND,
    ...storeCodes,
    ...repairCodes,
  ]),
  identify: packageKey,
  nameOf: (object) => packageName(object) ?? object.component ?? null,
  why: (object) =>
    object === null
      ? text('An assembly that an installed package refers to is not in the component store.')
      : text('An assembly that {0} refers to is not in the component store.', object),
  remedies: () => ['reinstall-kb', 'remove-package', 'restorehealth', 'in-place-upgrade'],
  checklist: null,
  signatures: pinnedAssemblySignatures((identity) => !isLanguagePack(identity), true),
};

import { hresult } from '../../codes/hresults';
import { text } from '../../base/text';
import { repairCodes, storeCodes } from '../../codes/families';
import type { CauseDeclaration } from '../model/cause';
import { packageKey, packageName } from '../../identity/packageIdentity';
import { isLanguagePack, pinnedAssemblySignatures } from '../patterns/pinning';

export const orphanPackageRegistration: CauseDeclaration = {
  kind: 'orphan-package-registration',
  label: text('Orphaned package registration'),
  persists: true,
  failureCodes: new Set([
    hresult.ERROR_FILE_NOT_FOUND,
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
  signatures: pinnedAssemblySignatures(isLanguagePack, false),
};

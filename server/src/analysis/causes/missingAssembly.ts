import { text } from '../../base/text';
import { repairCodes, storeCodes, type CauseDeclaration } from '../model/cause';
import { packageKey, packageName } from '../../identity/packageIdentity';
import { isLanguagePack, pinnedAssemblySignatures } from '../patterns/pinning';

export const missingAssembly: CauseDeclaration = {
  kind: 'missing-assembly',
  label: text('Missing assembly'),
  persists: true,
  failureCodes: new Set([0x80070002, 0x800f0982, ...storeCodes, ...repairCodes]),
  identify: packageKey,
  nameOf: (object) => packageName(object) ?? object.component ?? null,
  why: (object) =>
    object === null
      ? text('An assembly that an installed package refers to is not in the component store.')
      : text('An assembly that {0} refers to is not in the component store.', object),
  remedies: () => ['reinstall-kb', 'remove-package', 'restorehealth', 'in-place-upgrade'],
  signatures: pinnedAssemblySignatures((identity) => !isLanguagePack(identity), true),
};

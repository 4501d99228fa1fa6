import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';
import { anyNameOf } from '../../identity/servicingNames';

export const diskEncryption: CauseDeclaration = {
  kind: 'disk-encryption',
  label: text('Disk encryption'),
  persists: false,
  failureCodes: 'any',
  identify: (object) => anyNameOf(object)?.toLowerCase() ?? null,
  nameOf: anyNameOf,
  why: (object) =>
    object === null
      ? text('The encryption of the volume stops the operation.')
      : text('The encryption of the volume stops the operation: {0}.', object),
  remedies: () => ['fix-setup-config', 'install-prerequisite'],
  signatures: [],
};

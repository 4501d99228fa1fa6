import { text } from '../../base/text';
import { inferredKind } from './inferredKind';

export const diskEncryption = inferredKind({
  kind: 'disk-encryption',
  label: text('Disk encryption'),
  why: (object) =>
    object === null
      ? text('The encryption of the volume stops the operation.')
      : text('The encryption of the volume stops the operation: {0}.', object),
  remedies: () => ['fix-setup-config', 'install-prerequisite'],
});

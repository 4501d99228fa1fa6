import { text } from '../../base/text';
import { inferredKind } from './inferredKind';

export const objectInUse = inferredKind({
  kind: 'object-in-use',
  label: text('Object in use'),
  why: (object) =>
    object === null
      ? text('Another session, process or open handle holds what the operation needs.')
      : text('{0} is held by another session, process or open handle.', object),
  remedies: () => ['reboot', 'remove-third-party', 'fix-installer'],
});

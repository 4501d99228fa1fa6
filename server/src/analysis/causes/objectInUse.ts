import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';
import { anyNameOf } from '../../identity/servicingNames';

export const objectInUse: CauseDeclaration = {
  kind: 'object-in-use',
  label: text('Object in use'),
  persists: false,
  failureCodes: 'any',
  identify: (object) => anyNameOf(object)?.toLowerCase() ?? null,
  nameOf: anyNameOf,
  why: (object) =>
    object === null
      ? text('Another session, process or open handle holds what the operation needs.')
      : text('{0} is held by another session, process or open handle.', object),
  remedies: () => ['reboot', 'remove-third-party', 'fix-installer'],
  signatures: [],
};

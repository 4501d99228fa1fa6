import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';
import { anyNameOf } from '../../identity/servicingNames';

export const appPackage: CauseDeclaration = {
  kind: 'app-package',
  label: text('App package'),
  persists: false,
  failureCodes: 'any',
  identify: (object) => anyNameOf(object)?.toLowerCase() ?? null,
  nameOf: anyNameOf,
  why: (object) =>
    object === null
      ? text('A store app or its registration stops the operation.')
      : text('The app package {0} stops the operation.', object),
  remedies: () => ['remove-package', 'fix-installer', 'collect-more-logs'],
  signatures: [],
};

import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';
import { anyNameOf } from '../../identity/servicingNames';

export const cancelled: CauseDeclaration = {
  kind: 'cancelled',
  label: text('Cancelled'),
  persists: false,
  failureCodes: 'any',
  identify: (object) => anyNameOf(object)?.toLowerCase() ?? null,
  nameOf: anyNameOf,
  why: (object) =>
    object === null
      ? text('A person, a program or a policy ended the operation on purpose; nothing is broken.')
      : text('Ended on purpose; nothing is broken: {0}.', object),
  remedies: () => ['none', 'collect-more-logs'],
  signatures: [],
};

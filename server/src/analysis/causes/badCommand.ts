import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';
import { anyNameOf } from '../../identity/servicingNames';

export const badCommand: CauseDeclaration = {
  kind: 'bad-command',
  label: text('Wrong request'),
  persists: false,
  failureCodes: 'any',
  identify: (object) => anyNameOf(object)?.toLowerCase() ?? null,
  nameOf: anyNameOf,
  why: (object) =>
    object === null
      ? text('What was asked for does not exist, or cannot be done so.')
      : text('What was asked for does not exist, or cannot be done so: {0}.', object),
  remedies: () => ['fix-setup-config', 'none'],
  signatures: [],
};

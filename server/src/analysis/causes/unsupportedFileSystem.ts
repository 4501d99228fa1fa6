import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';
import { anyNameOf } from '../../identity/servicingNames';

export const unsupportedFileSystem: CauseDeclaration = {
  kind: 'unsupported-file-system',
  label: text('Unsupported file system'),
  persists: false,
  failureCodes: 'any',
  identify: (object) => anyNameOf(object)?.toLowerCase() ?? null,
  nameOf: anyNameOf,
  why: (object) =>
    object === null
      ? text(
          'The volume cannot do what the operation needs: hard links, short names, reparse points or a mount.',
        )
      : text(
          'The volume of {0} cannot do what the operation needs: hard links, short names, reparse points or a mount.',
          object,
        ),
  remedies: () => ['fix-setup-config', 'fix-source'],
  signatures: [],
};

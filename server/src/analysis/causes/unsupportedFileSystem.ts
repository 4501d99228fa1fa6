import { text } from '../../base/text';
import { inferredKind } from './inferredKind';

export const unsupportedFileSystem = inferredKind({
  kind: 'unsupported-file-system',
  label: text('Unsupported file system'),
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
});

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
  checklist: {
    title: text('A volume of the wrong kind'),
    steps: () => [
      {
        title: text('Look at the volume'),
        what: text(
          'Images are mounted and applied on NTFS of a fixed drive only: no exFAT, FAT32, network share or removable medium.',
        ),
        command: ['fsutil.exe fsinfo volumeinfo <drive>', 'fsutil.exe 8dot3name query <drive>'],
        expected: text('Another file system than NTFS, or short names turned off.'),
        onFailure: text('It is NTFS of a fixed drive: look for a filter driver that is in the way (fltmc).'),
        risk: 'none',
      },
      {
        title: text('Use a folder on NTFS of a fixed drive'),
        what: text('An empty one, on the system drive if there is room.'),
        expected: text('The operation succeeds when it is run again.'),
        onFailure: text('Read the new log: it ends in another failure.'),
        risk: 'low',
      },
    ],
    upgrade: () => 'never',
  },
});

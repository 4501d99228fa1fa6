import { text } from '../../base/text';
import { inferredKind } from './inferredKind';

export const unsupportedFileSystem = inferredKind({
  kind: 'unsupported-file-system',
  label: text('Unsupported file system'),
  about: {
    what: text(
      'The volume or file system cannot do what is asked: FAT or exFAT, a network drive, no reparse points, no hard links.',
    ),
    shows: text('0x80070032, 0xc1420134, 0xc142011f or words on mounting, short names or reparse points.'),
    confused: text('A wrong option (wrong request), which fails on every volume.'),
    references: [
      'https://learn.microsoft.com/windows-hardware/manufacture/desktop/dism-image-management-command-line-options-s14',
      'https://learn.microsoft.com/troubleshoot/windows-client/setup-upgrade-and-drivers/windows-10-upgrade-resolution-procedures',
    ],
  },
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
        why: text('Compression, links and permissions of an image need NTFS.'),
        expected: text('Another file system than NTFS, or short names turned off.'),
        onFailure: text(
          'If it is NTFS on a fixed drive, look for a filter driver that is in the way (fltmc).',
        ),
        risk: 'none',
      },
      {
        title: text('Use a folder on NTFS of a fixed drive'),
        what: text('An empty one, on the system drive if there is room.'),
        why: text('Other file systems and removable drives refuse what an image needs.'),
        undo: text('Delete the folder.'),
        expected: text('The operation succeeds when it is run again.'),
        onFailure: text('Read the new log, which ends in another failure.'),
        risk: 'low',
      },
    ],
    upgrade: () => 'never',
  },
});

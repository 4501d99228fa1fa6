import { text } from '../../base/text';
import { inferredKind } from './inferredKind';

export const objectInUse = inferredKind({
  kind: 'object-in-use',
  label: text('Object in use'),
  about: {
    what: text('Another program holds a file, folder or service that has to be changed.'),
    shows: text('ERROR_SHARING_VIOLATION (0x80070020), 0xc0000043, 0x800700aa with the path.'),
    confused: text('Access denied, which does not end with a restart.'),
    references: [
      'https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/common-windows-update-errors',
      'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/deactivate-kernel-mode-filter-driver',
    ],
  },
  why: (object) =>
    object === null
      ? text('Another session, process or open handle holds what the operation needs.')
      : text('{0} is held by another session, process or open handle.', object),
  remedies: () => ['reboot', 'remove-third-party', 'fix-installer'],
  checklist: {
    title: text('Something that is held elsewhere'),
    steps: () => [
      {
        title: text('Find who holds it'),
        what: text(
          'Another DISM command or update, an Explorer window, a command prompt in the folder, a scanner, a mounted image that was left over.',
        ),
        command: ['dism.exe /Get-MountedImageInfo', 'openfiles.exe /query', 'tasklist.exe /m'],
        why: text('Only who has it open can let it go.'),
        expected: text('One process or mount that holds the object.'),
        onFailure: text('Restart Windows, which closes every handle.'),
        risk: 'none',
      },
      {
        title: text('Let it end, close it, or restart'),
        what: text(
          'Never end a servicing process by force. What is mounted is unmounted, with /Discard where it is of no use.',
        ),
        command: ['dism.exe /Cleanup-Mountpoints'],
        why: text('While it is open, Windows can neither replace nor remove it.'),
        undo: text('Start the closed program again.'),
        expected: text('The operation succeeds when it is run again.'),
        onFailure: text('Pause security software for the time of the operation.'),
        risk: 'low',
      },
    ],
    upgrade: () => 'never',
  },
});

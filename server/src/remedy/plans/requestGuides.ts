import { text } from '../../base/text';
import type { Guides } from './guide';
import { step } from './steps';

/** What stands in the way although nothing is damaged: the request itself, what holds an object, apps, volumes. */
export const requestGuides: Guides<
  | 'cancelled'
  | 'bad-command'
  | 'object-in-use'
  | 'app-package'
  | 'disk-encryption'
  | 'unsupported-file-system'
> = {
  cancelled: ({ evidence }) => [
    step('by-hand', {
      title: text('Find out who ended it'),
      what: text(
        'The person at the screen, the program that started it, or a policy. Nothing has to be repaired.',
      ),
      expected: text('It was ended on purpose.'),
      onFailure: text('If nobody ended it: collect the logs of the same minute.'),
      risk: 'none',
      evidence,
    }),
    step('by-hand', {
      title: text('Start it again'),
      what: text('The same operation, and let it run to its end.'),
      expected: text('It succeeds.'),
      onFailure: text('Read the new log: it ends in another failure.'),
      risk: 'low',
    }),
  ],
  'bad-command': ({ evidence }) => [
    step('by-hand', {
      title: text('Check the name, the path and the options'),
      what: text(
        'Compare what was asked for with what the image has: features, capabilities, packages, image indexes. Names and paths must be exact.',
      ),
      command: [
        'dism.exe /Online /Get-Features /Format:Table',
        'dism.exe /Online /Get-Capabilities /Format:Table',
        'dism.exe /Get-ImageInfo /ImageFile:<image>',
      ],
      expected: text('The list has the name or the index that was asked for.'),
      onFailure: text('This image does not have it: another edition, version or image is needed.'),
      risk: 'none',
      evidence,
    }),
    step('by-hand', {
      title: text('Correct the request and run it again'),
      what: text('In the command, the script or the answer file that it came from.'),
      expected: text('It succeeds.'),
      onFailure: text('Read the new log: it ends in another failure.'),
      risk: 'low',
    }),
  ],
  'object-in-use': ({ evidence }) => [
    step('by-hand', {
      title: text('Find who holds it'),
      what: text(
        'Another DISM command or update, an Explorer window, a command prompt in the folder, a scanner, a mounted image that was left over.',
      ),
      command: ['dism.exe /Get-MountedImageInfo', 'openfiles.exe /query', 'tasklist.exe /m'],
      expected: text('One process or mount that holds the object.'),
      onFailure: text('Restart Windows: it gives every handle back.'),
      risk: 'none',
      evidence,
    }),
    step('by-hand', {
      title: text('Let it end, close it, or restart'),
      what: text(
        'Never end a servicing process by force. What is mounted is unmounted, with /Discard where it is of no use.',
      ),
      command: ['dism.exe /Cleanup-Mountpoints'],
      expected: text('The operation succeeds when it is run again.'),
      onFailure: text('Pause security software for the time of the operation.'),
      risk: 'low',
    }),
  ],
  'app-package': ({ evidence }) => [
    step('by-hand', {
      title: text('Find the app and the users who have it'),
      what: text('The name is that of the log without version and publisher.'),
      command: [
        'Get-AppxPackage -AllUsers -Name <name> | Select-Object Name, PackageUserInformation',
        'Get-AppxProvisionedPackage -Online | Where-Object DisplayName -EQ <name>',
      ],
      expected: text('Who has the app, and whether new users get it.'),
      onFailure: text('It is gone already: run the operation again.'),
      risk: 'none',
      evidence,
    }),
    step('by-hand', {
      title: text('Remove it for those users, or provision it for all'),
      what: text('A version that is there already need not be added again.'),
      command: ['Get-AppxPackage -Name <name> | Remove-AppxPackage'],
      expected: text('The operation succeeds when it is run again.'),
      onFailure: text('It stops at one app a run: read the log for the next one.'),
      risk: 'low',
    }),
  ],
  'disk-encryption': ({ evidence }) => [
    step('by-hand', {
      title: text('Look at the state of the encryption'),
      what: text('Device encryption counts as well, and so does an encryption that still runs.'),
      command: ['manage-bde.exe -status'],
      expected: text('The volume is protected or encrypted.'),
      onFailure: text('It is not: collect the logs again.'),
      risk: 'none',
      evidence,
    }),
    step('by-hand', {
      title: text('Suspend it for an update, turn it off for an image'),
      condition: text('With the recovery key at hand and the consent of who owns the machine.'),
      what: text(
        'Sysprep wants it off and decrypted to the end; an upgrade is content when it is suspended.',
      ),
      command: ['manage-bde.exe -protectors -disable C: -RebootCount 1', 'manage-bde.exe -off C:'],
      expected: text('The operation succeeds when it is run again.'),
      onFailure: text('Wait for the decryption to end.'),
      risk: 'medium',
    }),
  ],
  'unsupported-file-system': ({ evidence }) => [
    step('by-hand', {
      title: text('Look at the volume'),
      what: text(
        'Images are mounted and applied on NTFS of a fixed drive only: no exFAT, FAT32, network share or removable medium.',
      ),
      command: ['fsutil.exe fsinfo volumeinfo <drive>', 'fsutil.exe 8dot3name query <drive>'],
      expected: text('Another file system than NTFS, or short names turned off.'),
      onFailure: text('It is NTFS of a fixed drive: look for a filter driver that is in the way (fltmc).'),
      risk: 'none',
      evidence,
    }),
    step('by-hand', {
      title: text('Use a folder on NTFS of a fixed drive'),
      what: text('An empty one, on the system drive if there is room.'),
      expected: text('The operation succeeds when it is run again.'),
      onFailure: text('Read the new log: it ends in another failure.'),
      risk: 'low',
    }),
  ],
};

import { text } from '../../base/text';
import { inferredKind } from './inferredKind';

export const diskEncryption = inferredKind({
  kind: 'disk-encryption',
  label: text('Disk encryption'),
  about: {
    what: text('BitLocker or another encryption of the disk stops the upgrade or the update.'),
    shows: text('0x8031xxxx (FVE_E_…), a locked volume, or Setup that names the encryption.'),
    confused: text('A disk that cannot be read (0x8007045d): encryption has codes of its own.'),
    references: [
      'https://learn.microsoft.com/windows-server/administration/windows-commands/manage-bde',
      'https://learn.microsoft.com/windows-hardware/manufacture/desktop/windows-setup-command-line-options',
    ],
  },
  why: (object) =>
    object === null
      ? text('The encryption of the volume stops the operation.')
      : text('The encryption of the volume stops the operation: {0}.', object),
  remedies: () => ['fix-setup-config', 'install-prerequisite'],
  checklist: {
    title: text('An encrypted volume'),
    steps: () => [
      {
        title: text('Look at the state of the encryption'),
        what: text('Device encryption counts as well, and so does an encryption that still runs.'),
        command: ['manage-bde.exe -status'],
        why: text('It decides whether protection is suspended or the volume decrypted.'),
        expected: text('The volume is protected or encrypted.'),
        onFailure: text('If it is not on, collect the logs again.'),
        risk: 'none',
      },
      {
        title: text('Suspend it for an update, turn it off for an image'),
        condition: text('With the recovery key at hand and the consent of who owns the machine.'),
        what: text(
          'Sysprep requires it to be off and fully decrypted; for an upgrade it is enough to suspend it.',
        ),
        command: ['manage-bde.exe -protectors -disable C: -RebootCount 1', 'manage-bde.exe -off C:'],
        why: text('What changes the start of Windows has to get past the protection.'),
        undo: text('Turn the protection on again: manage-bde.exe -protectors -enable C:'),
        expected: text('The operation succeeds when it is run again.'),
        onFailure: text('Wait for the decryption to end.'),
        risk: 'medium',
      },
    ],
    upgrade: () => 'never',
  },
});

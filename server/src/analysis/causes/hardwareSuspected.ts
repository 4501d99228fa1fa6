import { text } from '../../base/text';
import { hardwareTest } from './hardware/hardwareTest';
import type { CauseDeclaration } from '../model/cause';
import { bitDigests } from './hardware/bitDigests';
import { bitFlips } from './hardware/bitFlips';
import { changingDigests } from './hardware/changingDigests';
import { garbage } from './hardware/garbage';
import { readErrors } from './hardware/readErrors';
import { unstableDamage } from './hardware/unstableDamage';

export const hardwareSuspected: CauseDeclaration = {
  kind: 'hardware-suspected',
  precedence: 100,
  label: text('Memory or disk suspected'),
  about: {
    what: text('Memory or the disk damages what is written or read: whatever is repaired is damaged again.'),
    shows: text(
      'Damage that changes from scan to scan, single bits that differ, read errors, events of disk, WHEA or the memory test.',
    ),
    confused: text(
      'One damaged file that is the same in every scan: that is damage of the store, which can be repaired.',
    ),
    references: [
      'https://learn.microsoft.com/windows-server/administration/windows-commands/chkdsk',
      'https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/troubleshoot-windows-update-error-0x80070570',
    ],
  },
  persists: true,
  failureCodes: new Set(),
  identify: () => null,
  nameOf: (object) => object.name ?? null,
  why: () => text('What is damaged here points to memory or disk: both must be tested before any repair.'),
  remedies: () => ['hardware-test', 'in-place-upgrade'],
  checklist: {
    title: text('Memory or disk before any repair'),
    steps: () => [
      hardwareTest,
      {
        title: text('Scan again, twice, and compare'),
        condition: text('When memory and disk are sound.'),
        what: text('Two scans of the same machine must find the same files. Do not repair before they do.'),
        command: ['dism.exe /Online /Cleanup-Image /ScanHealth'],
        why: text('Damage that changes from scan to scan is not in the files.'),
        expected: text('The same list twice: now it is damage that a script can repair.'),
        onFailure: text(
          'If the lists differ, it is the hardware all the same. Swap memory modules one by one; replace the disk.',
        ),
        risk: 'none',
      },
    ],
    upgrade: () => 'never',
  },
  otherLogs: ['System.evtx'],
  signatures: [],
  pattern: (faults, findings) =>
    unstableDamage(faults) ??
    changingDigests(faults) ??
    readErrors(faults) ??
    bitFlips(faults, findings) ??
    bitDigests(faults, findings) ??
    garbage(faults),
};

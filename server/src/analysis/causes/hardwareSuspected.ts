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
        expected: text('The same list twice: now it is damage that a script can repair.'),
        onFailure: text(
          'Lists that differ: hardware all the same. Swap memory modules one by one; replace the disk.',
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

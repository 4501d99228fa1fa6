import { text } from '../../../base/text';
import type { ManualStep } from '../../model/checklist';

/** Comes before every repair: what is written by bad hardware is damaged anew. */
export const hardwareTest: ManualStep = {
  title: text('Test memory and disk before any repair'),
  what: text(
    'A repair on bad memory writes more damage. Run a memory test over night, read the SMART data of the disk, and check the file system; look for events of disk, ntfs, WHEA-Logger and MemoryDiagnostics-Results in the System event log. Turn overclocking off.',
  ),
  command: [
    'mdsched.exe',
    'chkdsk.exe C: /scan',
    'powershell.exe -NoProfile -Command "Get-PhysicalDisk | Get-StorageReliabilityCounter"',
  ],
  why: text('What a failing disk or bad memory reads back is wrong again after each repair.'),
  expected: text('No error in all of them.'),
  onFailure: text(
    'Replace the part, then install Windows again or repair it in place, because what was written meanwhile cannot be trusted.',
  ),
  risk: 'none',
};

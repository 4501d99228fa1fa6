import assert from 'node:assert/strict';
import { bornFrom } from '../support/remedyRequests';
import { packOf, requestFor } from './kinds';
import { damaged, good, healthy, sha256, windows, type PretendFile } from './machines';
import type { Op, Run } from './pretend';
import { ends, hashes, made, run, set, told, type Trouble } from './troubleKit';

/** A damaged file whose component the log names without the end of its folder. */
export const partly = made('partly', {
  ...requestFor('corrupt-payload'),
  hashes,
  object: {
    component:
      'Contoso-Windows-Portable-Devices-Storage-Support, version 10.0.19041.746, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35}',
    file: bornFrom.object.file!,
  },
});

const folderOf = (culture: string, hash: string): string =>
  `WinSxS\\amd64_contoso-windows-por..es-storage-support_31bf3856ad364e35_10.0.19041.746_${culture}_${hash}`;
const here = folderOf('none', '0123456789abcdef');
const neighbour = folderOf('en-us', 'fedcba9876543210');
const file = (folder: string, text: string): PretendFile[] => [
  { Path: `${windows}\\${folder}`, Folder: true, Store: true },
  { Path: `${windows}\\${folder}\\ContosoMtp.dll`, Text: text, Store: true },
];
const wanted = `${windows}\\${here}\\ContosoMtp.dll`;
const holds = (which: Run, folder: string, text: string): boolean =>
  (which.After[`${windows}\\${folder}\\ContosoMtp.dll`] ?? '').startsWith(
    sha256(text).slice(0, 16).toUpperCase(),
  );

const pack = `${packOf(partly.plan)}.zip`;
/** A pack of a machine that has the file twice: with the hash of the log, and as another one. */
const packed: readonly Op[] = [
  { Op: 'machine', Specs: [healthy, { Files: [...file(here, good), ...file(neighbour, 'another file')] }] },
  run({}, 'partly-harvest'),
  { Op: 'keep', Path: packOf(partly.plan) },
  {
    Op: 'machine',
    Specs: [healthy, { Files: [...file(here, damaged), ...file(neighbour, 'another file')] }],
  },
  { Op: 'put' },
];

/** Files whose folder the log does not name in full. */
export const patternTroubles: readonly Trouble[] = [
  {
    name: 'a folder that the log does not name in full is found by name, version and hash',
    ops: [
      ...packed,
      run({ Donor: pack }, 'partly-repair'),
      run({ Donor: pack }, 'partly-repair'),
      run({ Restore: true }, 'partly-repair'),
    ],
    check: (harvested, repaired, again, restored) => {
      ends(harvested, 0);
      ends(repaired, 0);
      assert.ok(holds(repaired, here, good) && holds(repaired, neighbour, 'another file'), told(repaired));
      assert.match(repaired.After[wanted]!, /S-1-5-80-\S+ (?!.*FA;;;BA)/);
      ends(again, 0);
      ends(restored, 0);
      assert.ok(holds(restored, here, damaged), told(restored));
    },
  },
  {
    name: 'a donor without a file that has the hash is refused',
    ops: [
      ...packed,
      { Op: 'machine', Specs: [healthy, { Files: file(here, damaged) }] },
      set({ Files: [{ Path: 'D:\\donor\\Windows\\WinSxS', Folder: true }] }),
      run({ Donor: 'D:\\donor\\Windows' }, 'partly-repair'),
    ],
    check: (_, refused) => {
      ends(refused, 11);
      assert.ok(holds(refused, here, damaged));
    },
  },
];

import assert from 'node:assert/strict';
import { packOf } from './kinds';
import { damaged, good, sha256, windows, windowsFiles, withTargets } from './machines';
import type { Run } from './pretend';
import {
  busy,
  called,
  copied,
  donor,
  donorOf,
  ends,
  exits,
  first,
  found,
  fromDonor,
  isGood,
  manifest,
  many,
  one,
  paths,
  run,
  second,
  set,
  told,
  unchanged,
  unhashed,
  type Trouble,
} from './troubleKit';

/** What goes wrong with files, donors and packs. */
export const donorTroubles: readonly Trouble[] = [
  {
    name: 'a donor that is the same machine gives all files',
    ops: [found, donorOf(), fromDonor],
    check: (only) => {
      copied(only, ...paths);
      ends(only, 0);
    },
  },
  {
    name: 'a donor with a wrong hash gives the other files',
    ops: [
      found,
      donorOf(),
      set({ Files: [{ Path: first.replace(windows, donor), Text: 'another version' }] }),
      fromDonor,
    ],
    check: (only) => {
      copied(only, second, unhashed, manifest);
      ends(only, 11);
    },
  },
  {
    name: 'a donor of another build gives files with a hash only, others when it is told so',
    ops: [found, donorOf('19041.1'), fromDonor, run({ Donor: donor, AcceptUncheckedDonor: true })],
    check: (strict, told) => {
      copied(strict, first, second);
      ends(strict, 11);
      copied(told, ...paths);
      ends(told, 0);
    },
  },
  {
    name: 'a donor without a file gives the others',
    ops: [found, donorOf(), { Op: 'delete', Path: second.replace(windows, donor) }, fromDonor],
    check: (only) => {
      copied(only, first, unhashed, manifest);
      ends(only, 11);
    },
  },
  {
    name: 'a file that is locked on the donor is left out',
    ops: [
      found,
      donorOf(),
      set({ Files: [{ Path: first.replace(windows, donor), Locked: true }] }),
      fromDonor,
    ],
    check: (only) => {
      copied(only, second, unhashed, manifest);
      ends(only, 11);
    },
  },
  {
    name: 'a file that is in use here is replaced at the next start, the others at once',
    ops: [found, donorOf(), set(busy(first)), fromDonor, { Op: 'restart' }, fromDonor],
    check: (busyHere, after) => {
      assert.deepEqual(
        paths.filter((path) => isGood(busyHere, path)),
        [second, unhashed, manifest],
        told(busyHere),
      );
      ends(busyHere, 3010);
      assert.ok(!called(busyHere, '/RestoreHealth'), 'the store is repaired after the start');
      copied(after, ...paths);
      ends(after, 0);
    },
  },
  {
    name: 'a share of another build gives files with a hash only',
    ops: [
      found,
      set(
        { Files: windowsFiles('\\\\DONOR\\c$\\Windows', '19041.1') },
        withTargets(many.plan, '\\\\DONOR\\c$\\Windows'),
      ),
      run({ Donor: '\\\\DONOR\\c$\\Windows' }),
    ],
    check: (only) => {
      copied(only, first, second);
      ends(only, 11);
    },
  },
  {
    name: 'a single file is taken by its name and hash',
    ops: [
      found,
      set({ Files: [{ Path: 'C:\\Temp\\ContosoMtp.dll', Text: good }] }),
      run({ Donor: 'C:\\Temp\\ContosoMtp.dll' }),
    ],
    check: (only) => {
      copied(only, first);
      ends(only, 11);
    },
  },
  {
    name: 'a pack that was changed on its way is refused',
    ops: [
      ...one.found,
      run({ Donor: `${packOf(one.plan)}.zip`, DonorHash: '0'.repeat(64) }, 'corrupt-payload-repair'),
    ],
    check: (_, only) => {
      ends(only, 11);
      unchanged(only);
    },
  },
  ...['takeown.exe'].map((tool) => ({
    name: `where ${tool} fails nothing is changed`,
    ops: [found, donorOf(), exits(tool, 5), fromDonor],
    check: (only: Run) => {
      ends(only, 12);
      copied(only);
    },
  })),
  ...['/grant', '/setowner', '/restore'].map((tool) => ({
    name: `where ${tool} fails the script says so, and the next run puts it right`,
    ops: [found, donorOf(), exits(tool, 5), fromDonor, { Op: 'forget' } as const, fromDonor],
    check: (failed: Run, mended?: Run) => {
      ends(failed, 16);
      ends(mended!, 0);
      for (const path of paths) assert.match(mended!.After[path]!, /S-1-5-80-\S+ (?!.*FA;;;BA)/);
    },
  })),
  ...[0, 20, 200, 1500, 3000, 5000].map((free) => ({
    name: `with ${free} bytes of free space each file is whole`,
    ops: [found, donorOf(), set({ Free: free }), fromDonor],
    check: (only: Run) => {
      assert.ok(only.ExitCode !== 0 || paths.every((path) => isGood(only, path)), told(only));
      for (const path of paths) {
        assert.ok(
          isGood(only, path) || only.After[path]!.startsWith(sha256(damaged).slice(0, 16).toUpperCase()),
          `${path}\n${told(only)}`,
        );
        assert.match(only.After[path]!, /S-1-5-80-\S+ (?!.*FA;;;BA)/);
      }
    },
  })),
];

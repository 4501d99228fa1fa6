import assert from 'node:assert/strict';
import { bornFrom, keyform } from '../support/remedyRequests';
import { backupOf, packOf, requestFor, update } from './kinds';
import { damaged, good, healthy, sha256, windows, windowsFiles, withDamage, withTargets } from './machines';
import { differences, type Op, type Run } from './pretend';
import {
  busy,
  called,
  donor,
  donorOf,
  ends,
  exits,
  first,
  found,
  foundOne,
  fromDonor,
  hashes,
  isGood,
  made,
  manifest,
  many,
  one,
  paths,
  run,
  second,
  set,
  told,
  unhashed,
  type Trouble,
} from './troubleKit';

/** The same file of another version of its component, from another log: a script of the same name. */
export const other = made('other', {
  ...requestFor('corrupt-payload'),
  hashes,
  object: { ...bornFrom.object, keyform: keyform.replace('.746_', '.999_') },
});

const isDamaged = (which: Run, path: string): boolean =>
  (which.After[path] ?? '').startsWith(sha256(damaged).slice(0, 16).toUpperCase());
const restoring = (script = 'many-repair'): Op => run({ Restore: true }, script);
const ownFolder = `${windows}\\Logs\\CBS-Lens`;
const unfinished = `${ownFolder}\\unfinished`;
/** What a power cut leaves of a file whose content had not reached the disk. */
const zeros = '\0'.repeat(300);
const otherPath = `${windows}\\${other.plan.targets[0]!.folder}\\${other.plan.targets[0]!.file}`;
const onImage = (path: string, drive = 'D:'): string => path.replace('C:', drive);
const image: readonly Op[] = [
  { Op: 'machine', Specs: [healthy, { Files: windowsFiles('D:\\Windows') }] },
  set({
    Files: withDamage(one.plan, false).Files!.flatMap((file) =>
      file.Link ? [] : [{ ...file, Path: onImage(file.Path) }],
    ),
  }),
  set({ Files: [{ Path: 'C:\\Temp\\ContosoMtp.dll', Text: good }] }),
];
const imageRun = (drive: string, more: Readonly<Record<string, string | boolean>> = {}): Op =>
  run({ Image: `${drive}\\`, Donor: 'C:\\Temp\\ContosoMtp.dll', ...more }, 'corrupt-payload-repair');

/** What goes wrong with what scripts note and save. */
export const noteTroubles: readonly Trouble[] = [
  {
    name: 'scripts of the same name keep apart what they save',
    ops: [
      foundOne,
      set(withDamage(other.plan, false), { Files: [{ Path: 'C:\\Temp\\ContosoMtp.dll', Text: good }] }),
      run({ Donor: 'C:\\Temp\\ContosoMtp.dll' }, 'corrupt-payload-repair'),
      run({ Donor: 'C:\\Temp\\ContosoMtp.dll' }, 'other-repair'),
      restoring('corrupt-payload-repair'),
      restoring('other-repair'),
    ],
    check: (_, both, one_, none) => {
      assert.ok(isGood(both, first) && isGood(both, otherPath), told(both));
      assert.ok(isDamaged(one_, first) && isGood(one_, otherPath), told(one_));
      assert.ok(isDamaged(none, first) && isDamaged(none, otherPath), told(none));
      ends(none, 0);
    },
  },
  {
    name: 'a restore goes on past a file that it may not write',
    ops: [
      found,
      donorOf(),
      fromDonor,
      exits(`takeown.exe /F ${second}`, 5),
      restoring(),
      { Op: 'forget' },
      restoring(),
    ],
    check: (_, partly, rest) => {
      ends(partly, 12);
      assert.deepEqual(
        paths.filter((path) => isGood(partly, path)),
        [second],
        told(partly),
      );
      ends(rest, 0);
      assert.deepEqual(
        paths.filter((path) => isDamaged(rest, path)),
        paths,
        told(rest),
      );
    },
  },
  {
    name: 'a restore of a file in use is done at the next start',
    ops: [found, donorOf(), fromDonor, set(busy(first)), restoring(), { Op: 'restart' }, restoring()],
    check: (_, scheduled, after) => {
      ends(scheduled, 3010);
      assert.deepEqual(
        paths.filter((path) => isDamaged(scheduled, path)),
        [second, unhashed, manifest],
      );
      assert.ok(isDamaged(after, first), told(after));
      ends(after, 0);
    },
  },
  {
    name: 'a restore takes back what waits for the next start',
    ops: [
      found,
      donorOf(),
      set(busy(first)),
      fromDonor,
      run({ Restore: true, IgnorePendingRestart: true }),
      { Op: 'restart' },
      restoring(),
    ],
    check: (_, __, after) => assert.ok(isDamaged(after, first), told(after)),
  },
  {
    name: 'what was saved and is spoiled is told, and the rest is put back',
    ops: [
      found,
      donorOf(),
      fromDonor,
      set({
        Files: [
          {
            Path: `${backupOf(many.plan)}\\001-${sha256(damaged).toUpperCase()}.old`,
            Text: 'spoiled',
          },
          { Path: `${backupOf(many.plan)}\\002-saved.xml`, Text: zeros },
        ],
      }),
      restoring(),
      restoring(),
    ],
    check: (_, ...restored) => {
      for (const each of restored)
        assert.deepEqual(
          paths.filter((path) => isDamaged(each, path)),
          [unhashed, manifest],
          told(each),
        );
      ends(restored[0]!, 12);
      assert.ok(Object.keys(restored[0]!.After).some((path) => /002-saved\.xml.+unreadable/.test(path)));
    },
  },
  {
    name: 'notes that cannot be read are set aside and told, and the repair goes on',
    ops: [
      found,
      donorOf(),
      set({
        Files: [
          { Path: `${unfinished}\\change-0.xml`, Text: zeros },
          { Path: `${backupOf(many.plan)}\\state.xml`, Text: zeros },
        ],
      }),
      run({ Donor: donor, WhatIf: true }),
      fromDonor,
      fromDonor,
    ],
    check: (dry, real, again) => {
      assert.deepEqual(differences(dry.Before, dry.After, /^$/), []);
      assert.deepEqual(
        paths.filter((path) => isGood(real, path)),
        paths,
        told(real),
      );
      ends(real, 16);
      assert.ok(called(real, '/RestoreHealth'));
      ends(again, 0);
      for (const name of ['change-0.xml', 'state.xml'])
        assert.ok(
          Object.keys(again.After).some((path) => path.includes(`${name}-`)),
          told(again),
        );
    },
  },
  {
    name: 'a note of the state is whole, whenever the power goes',
    deathEvery: 1,
    ops: [
      foundOne,
      exits('/RestoreHealth', 3010),
      run({ KbPackage: update }, 'corrupt-payload-repair'),
      { Op: 'restart' },
      exits('wusa.exe', 3010),
      { ...run({ KbPackage: update }, 'corrupt-payload-repair'), Dies: true } as Op,
      { Op: 'restart' },
      { Op: 'forget' },
      run({ KbPackage: update }, 'corrupt-payload-repair'),
    ],
    check: (...runs) => ends(runs.at(-1)!, 0),
    attempts: (attempts) => {
      assert.ok(attempts.length > 3);
      for (const [died, after] of attempts) {
        ends(after!, 0);
        assert.ok(!called(after!, '/RestoreHealth'), `cut ${died!.Changes}\n${told(after!)}`);
      }
    },
  },
  {
    name: 'a change of an image that was interrupted is ended wherever the image stands',
    deathEvery: 2,
    ops: [
      ...image,
      { ...imageRun('D:'), Dies: true } as Op,
      { Op: 'rename', Path: 'D:', To: 'E:' },
      imageRun('E:'),
      run({ Image: 'E:\\', Restore: true }, 'corrupt-payload-repair'),
    ],
    check: (...runs) => ends(runs.at(-1)!, 0),
    attempts: (attempts) => {
      assert.ok(attempts.length > 5);
      for (const [died, after, restored] of attempts) {
        const where = `cut ${died!.Changes}\n${told(after!)}`;
        ends(after!, 0);
        const seen = after!.After[onImage(first, 'E:')]!;
        assert.ok(isGood(after!, onImage(first, 'E:')), where);
        assert.match(seen, /S-1-5-80-\S+ (?!.*FA;;;BA)/, where);
        ends(restored!, 0);
        assert.ok(isDamaged(restored!, onImage(first, 'E:')), `${where}\n${told(restored!)}`);
      }
    },
  },
  {
    name: 'a note that belongs to another Windows is told and left',
    deathEvery: 2,
    ops: [
      ...image,
      { ...imageRun('D:'), Dies: true } as Op,
      { Op: 'delete', Path: `D:\\Windows\\${one.plan.targets[0]!.folder}` },
      run({ Image: 'D:\\' }, 'corrupt-payload-repair'),
    ],
    check: () => undefined,
    attempts: (attempts) => {
      for (const [, after] of attempts) {
        ends(after!, 0);
        const notes = (seen: Run['After']): string[] =>
          Object.keys(seen).filter((path) => /unfinished\\change-[^.]+\.xml$/.test(path));
        assert.deepEqual(notes(after!.After), notes(after!.Before));
      }
    },
  },
  {
    name: 'a harvest never touches an earlier pack',
    ops: [
      { Op: 'machine', Specs: [healthy, withTargets(many.plan)] },
      run({}, 'many-harvest'),
      set({ Files: paths.map((Path) => ({ Path, Locked: true })) }),
      run({}, 'many-harvest'),
    ],
    check: (packed, failed) => {
      ends(packed, 0);
      ends(failed, 11);
      const packs = Object.keys(packed.After).filter((path) => path.startsWith(packOf(many.plan)));
      assert.ok(packs.length > 4);
      for (const path of packs) assert.equal(failed.After[path], packed.After[path]);
    },
  },
];

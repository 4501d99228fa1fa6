import assert from 'node:assert/strict';
import { hresult } from '../../server/src/codes/hresults';
import { packFolder, update } from './kinds';
import { filesOf, healthy, windowsFiles, withTargets } from './machines';
import { differences } from './pretend';
import type { Op, Run } from './pretend';
import {
  aside,
  busy,
  called,
  catroot,
  component,
  ends,
  exits,
  first,
  foundOne,
  isGood,
  many,
  one,
  policy,
  repaired,
  run,
  service,
  servicing,
  set,
  signed,
  told,
  unchanged,
  type Trouble,
} from './troubleKit';

/** What goes wrong with Windows and its tools, and what other scripts make of it. */
export const windowsTroubles: readonly Trouble[] = [
  {
    name: 'after RestoreHealth asks for a restart the rest waits for it',
    ops: [
      foundOne,
      exits('/RestoreHealth', 3010),
      run({ KbPackage: update, BackupFolder: repaired }, 'corrupt-payload-repair'),
      { Op: 'restart' },
      run({ KbPackage: update, BackupFolder: repaired, Resume: true }, 'corrupt-payload-repair'),
    ],
    check: (before, after) => {
      ends(before, 3010);
      assert.ok(!called(before, 'sfc.exe') && !called(before, 'wusa.exe'));
      ends(after, 0);
      assert.ok(
        called(after, 'sfc.exe') && called(after, 'wusa.exe') && !called(after, '/RestoreHealth'),
        told(after),
      );
    },
  },
  ...[signed(hresult.CBS_E_SOURCE_MISSING), 1726].map((code) => ({
    name: `where RestoreHealth ends with ${code} sfc does not run`,
    ops: [foundOne, exits('/RestoreHealth', code), run({}, 'corrupt-payload-repair')],
    check: (only: Run) => {
      ends(only, 13);
      assert.ok(!called(only, 'sfc.exe'));
    },
  })),
  ...(
    [
      [6, 0x00240006, 0],
      [5, 0x00240005, 3010],
      ['not applicable', signed(hresult.WU_E_NOT_APPLICABLE), 15],
    ] as const
  ).map(([name, code, wanted]) => ({
    name: `where wusa says ${name} DISM is not asked`,
    ops: [foundOne, exits('wusa.exe', code), run({ KbPackage: update }, 'corrupt-payload-repair')],
    check: (only: Run) => {
      ends(only, wanted);
      assert.ok(!called(only, '/Add-Package'));
    },
  })),
  {
    name: 'where wusa fails DISM installs, and an older servicing stack is no failure',
    ops: [
      foundOne,
      exits('wusa.exe', 1),
      exits('SSU-19041', signed(hresult.CBS_E_NOT_APPLICABLE)),
      run({ KbPackage: update }, 'corrupt-payload-repair'),
    ],
    check: (only) => {
      ends(only, 0);
      const added = only.Calls.filter((call) => call.includes('/Add-Package'));
      assert.deepEqual(
        added.map((call) => /[^\\]+\.cab/.exec(call)?.[0]),
        ['SSU-19041.4289-x64.cab', 'Windows10.0-KB5036892-x64.cab'],
      );
      assert.ok(!Object.keys(only.After).some((path) => path.includes('expanded-')));
    },
  },
  {
    name: 'where DISM cannot install either the code is 15',
    ops: [
      foundOne,
      exits('wusa.exe', 1),
      exits('/Add-Package', 1),
      run({ KbPackage: update }, 'corrupt-payload-repair'),
    ],
    check: (only) => ends(only, 15),
  },
  {
    name: 'what sfc could not repair is told',
    ops: [
      foundOne,
      set({ CbsLines: ["[SR] Cannot repair member file [l:9]'other.dll' of other"] }),
      exits('dism', 0),
      run({}, 'corrupt-payload-repair'),
    ],
    check: (only) => ends(only, 14),
  },
  {
    name: 'what RestoreHealth or sfc writes against a file is told',
    ops: [
      foundOne,
      set({ CbsLines: ['[SR] Repairing file ContosoMtp.dll: Hashes for file member do not match'] }),
      run({}, 'corrupt-payload-repair'),
    ],
    check: (only) => ends(only, 17),
  },
  ...[
    `${servicing}\\RebootPending`,
    `${servicing}\\RebootInProgress`,
    `${servicing}\\PackagesPending`,
    'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\Auto Update\\RebootRequired',
  ].map((Key) => ({
    name: `a restart that waits by ${Key} ends the script before it changes anything`,
    ops: [
      foundOne,
      set({ Registry: [{ Key }] }),
      run({}, 'corrupt-payload-repair'),
      run({ IgnorePendingRestart: true }, 'corrupt-payload-repair'),
    ],
    check: (stopped: Run, ignored?: Run) => {
      ends(stopped, 10);
      unchanged(stopped);
      assert.deepEqual(stopped.Calls, []);
      ends(ignored!, 0);
    },
  })),
  {
    name: 'a 32-bit PowerShell ends every script before it changes anything',
    ops: [
      foundOne,
      set({ Bits32: true }),
      run({}, 'corrupt-payload-repair'),
      run({}, 'collect'),
      run({ PackFolder: packFolder }, 'corrupt-payload-harvest'),
    ],
    check: (...runs) => {
      for (const each of runs) {
        ends(each, 10);
        unchanged(each, /^$/);
      }
    },
  },
  ...[[], [{ Key: policy, Name: 'RepairContentServerSource', Value: 1 }]].map((Registry) => ({
    name: `the repair policy is put back, ${Registry.length > 0 ? 'where it was set' : 'where there was none'}, also after a power cut`,
    deathEvery: 1,
    ops: [
      { Op: 'machine', Specs: [healthy, { Registry }] } as const,
      { ...run({ UseWindowsUpdate: true, SkipSfc: true }, 'corrupt-payload-repair'), Dies: true } as Op,
      { Op: 'restart' } as const,
      run({ SkipRestoreHealth: true, SkipSfc: true }, 'corrupt-payload-repair'),
    ],
    check: (only: Run) => {
      assert.ok(
        only.Log.some((line) => line.includes('RepairContentServerSource')),
        told(only),
      );
      unchanged(only);
    },
    attempts: (attempts: readonly (readonly Run[])[]) => {
      assert.ok(attempts.length > 10);
      for (const [died, after] of attempts)
        assert.deepEqual(differences(died!.Before, after!.After, aside), [], died!.Log.at(-1));
    },
  })),
  {
    name: 'a catalog database that something holds is left, and all services run again',
    ops: [
      ...catroot.found,
      set(busy('C:\\Windows\\System32\\catroot2\\old.db')),
      run({}, 'corrupt-catroot-repair'),
    ],
    check: (only) => {
      ends(only, 18);
      unchanged(only);
    },
  },
  {
    name: 'a service that is missing or cannot be set is told',
    ops: [...service.found, exits('sc.exe config', 5), run({}, 'service-unavailable-repair')],
    check: (only) => {
      ends(only, 18);
      unchanged(only);
    },
  },
  {
    name: 'the Windows of an image is repaired, and no hive stays loaded',
    ops: [
      ...component.found.slice(0, -2),
      { Op: 'machine', Specs: [healthy, { Files: windowsFiles('D:\\Windows') }] },
      { Op: 'put' },
      run({ Image: 'D:\\', DonorPack: packFolder, WhatIf: true }, 'missing-component-directory-repair'),
      run(
        { Image: 'D:\\', DonorPack: `${packFolder}.zip`, KbPackage: 'C:\\Temp\\kb4088876.msu' },
        'missing-component-directory-repair',
      ),
    ],
    check: (_, dry, real) => {
      unchanged(dry, /^$/);
      ends(real, 0);
      const target = component.plan.targets[0]!;
      for (const path of filesOf(target, 'D:\\Windows'))
        assert.ok(isGood(real, path), `${path}\n${told(real)}`);
      assert.ok(
        called(real, '/Image:D:\\ /Cleanup-Image') && !called(real, '/Online'),
        real.Calls.join('\n'),
      );
      assert.deepEqual(
        differences(real.Before, real.After, /^D:\\|^C:\\Users|^HKLM\\Pretend/).filter(
          (one) => !one.includes('Logs'),
        ),
        [],
      );
    },
  },
  {
    name: 'a backup of nothing, or of another script, is refused',
    ops: [
      foundOne,
      run({ Restore: true, BackupFolder: 'C:\\Temp' }, 'corrupt-payload-repair'),
      run({ KbPackage: update, BackupFolder: repaired }, 'corrupt-catroot-repair'),
      run({ Resume: true, BackupFolder: repaired }, 'corrupt-payload-repair'),
      run({ Resume: true, BackupFolder: 'C:\\mistyped' }, 'corrupt-payload-repair'),
    ],
    check: (nothing, _, other, mistyped) => {
      ends(nothing, 12);
      ends(other, 10);
      ends(mistyped, 10);
    },
  },
  {
    name: 'a Chinese script does the same',
    ops: [...one.found, run(one.parameters, 'zh-repair')],
    check: (_, only) => {
      ends(only, 0);
      assert.ok(isGood(only, first));
    },
  },
  {
    name: 'a harvest leaves out what is not good, and changes nothing but its pack',
    ops: [
      {
        Op: 'machine',
        Specs: [healthy, withTargets(many.plan), { Files: [{ Path: first, Text: 'another version' }] }],
      },
      run({ PackFolder: packFolder, WhatIf: true }, 'many-harvest'),
      run({ PackFolder: packFolder }, 'many-harvest'),
    ],
    check: (dry, real) => {
      unchanged(dry, /^$/);
      ends(real, 11);
      unchanged(real, /^C:\\Temp\\pack/);
    },
  },
  {
    name: 'a collect script changes nothing but its folder, and goes on past what is locked',
    ops: [
      foundOne,
      run({ OutputFolder: 'C:\\case', WhatIf: true }, 'collect'),
      run({ OutputFolder: 'C:\\case' }, 'collect'),
      set({ Files: [{ Path: 'C:\\Windows\\Logs\\DISM\\dism.log', Locked: true }] }),
      run({ OutputFolder: 'C:\\second' }, 'collect'),
    ],
    check: (dry, real, partly) => {
      unchanged(dry, /^$/);
      ends(real, 0);
      unchanged(real, /^C:\\case/);
      ends(partly, 2);
      unchanged(partly, /^C:\\second/);
      assert.ok(partly.After['C:\\second\\INF\\setupapi.dev.log']);
    },
  },
];

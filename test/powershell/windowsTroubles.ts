import assert from 'node:assert/strict';
import { hresult } from '../../server/src/codes/hresults';
import { packOf, update } from './kinds';
import { filesOf, healthy, windowsFiles, withTargets } from './machines';
import { differences } from './pretend';
import type { Run } from './pretend';
import {
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
  run,
  service,
  servicing,
  set,
  signed,
  told,
  unchanged,
  type Trouble,
} from './troubleKit';

const packed = `${packOf(component.plan)}.zip`;

/** What goes wrong with Windows and its tools, and what other scripts make of it. */
export const windowsTroubles: readonly Trouble[] = [
  {
    name: 'after RestoreHealth asks for a restart the rest waits for it',
    ops: [
      foundOne,
      exits('/RestoreHealth', 3010),
      run({ KbPackage: update }, 'corrupt-payload-repair'),
      { Op: 'restart' },
      run({ KbPackage: update }, 'corrupt-payload-repair'),
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
      set({ CbsLines: ["sfc: [SR] Cannot repair member file [l:9]'other.dll' of other"] }),
      exits('dism', 0),
      run({}, 'corrupt-payload-repair'),
    ],
    check: (only) => ends(only, 14),
  },
  {
    name: 'what sfc has repaired is no failure',
    ops: [
      foundOne,
      set({
        CbsLines: [
          'dism: Corrupt file: ContosoMtp.dll',
          "sfc: Hashes for file member [l:14]'ContosoMtp.dll' do not match.",
          "sfc: [SR] Repairing corrupted file 'ContosoMtp.dll' from store",
        ],
      }),
      run({}, 'corrupt-payload-repair'),
    ],
    check: (only) => ends(only, 0),
  },
  {
    name: 'what the failed update writes against a file again is told',
    ops: [
      foundOne,
      set({ CbsLines: ["wusa: Hashes for file member [l:14]'ContosoMtp.dll' do not match."] }),
      run({ KbPackage: update }, 'corrupt-payload-repair'),
    ],
    check: (only) => ends(only, 17),
  },
  {
    name: 'where wusa fails and DISM installs, what wusa wrote is no failure',
    ops: [
      foundOne,
      exits('wusa.exe', 1),
      set({ CbsLines: ["wusa: Hashes for file member [l:14]'ContosoMtp.dll' do not match."] }),
      run({ KbPackage: update }, 'corrupt-payload-repair'),
    ],
    check: (only) => ends(only, 0),
  },
  {
    name: 'where wusa fails and nothing else installs the code is 15',
    ops: [
      foundOne,
      exits('wusa.exe', signed(hresult.CBS_E_SOURCE_MISSING)),
      run({ KbPackage: update, Skip: 'install-by-hand' }, 'corrupt-payload-repair'),
    ],
    check: (only) => {
      ends(only, 15);
      assert.ok(!called(only, '/Add-Package'));
    },
  },
  {
    name: 'what failed or was left out is done after the restart',
    ops: [
      foundOne,
      exits('/RestoreHealth', 1726, 0),
      exits('wusa.exe', 3010),
      run({ KbPackage: update }, 'corrupt-payload-repair'),
      { Op: 'restart' },
      { Op: 'forget' },
      run({ KbPackage: update }, 'corrupt-payload-repair'),
    ],
    check: (before, after) => {
      ends(before, 13);
      assert.ok(!called(before, 'sfc.exe'));
      ends(after, 0);
      assert.ok(called(after, '/RestoreHealth') && called(after, 'sfc.exe'), told(after));
    },
  },
  {
    name: 'where Windows has no folder for the logs of servicing a script ends as well',
    ops: [foundOne, { Op: 'delete', Path: 'C:\\Windows\\Logs\\CBS' }, run({}, 'corrupt-payload-repair')],
    check: (only) => ends(only, 0),
  },
  {
    name: 'a service that does not start although it is enabled is told',
    ops: [
      ...service.found,
      exits('sc.exe start', 1068),
      run({}, 'service-unavailable-repair'),
      { Op: 'restart' },
      run({}, 'service-unavailable-repair'),
    ],
    check: (enabled, again) => {
      ends(enabled, 3010);
      ends(again, 18);
    },
  },
  ...[
    { Key: `${servicing}\\RebootPending` },
    { Key: `${servicing}\\RebootInProgress` },
    { Key: `${servicing}\\PackagesPending` },
    { Key: `${servicing}\\SessionsPending`, Name: 'Exclusive', Value: 3 },
    {
      Key: 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager',
      Name: 'PendingFileRenameOperations',
      Value: 'x',
    },
    {
      Key: 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\Auto Update\\RebootRequired',
    },
  ].map((sign) => ({
    name: `a restart that waits by ${sign.Name ?? sign.Key} ends the script before it changes anything`,
    ops: [
      foundOne,
      set({ Registry: [sign] }),
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
      run({}, 'corrupt-payload-harvest'),
    ],
    check: (...runs) => {
      for (const each of runs) {
        ends(each, 10);
        unchanged(each, /^$/);
      }
    },
  },
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
      run({ Image: 'D:\\', Donor: packed, WhatIf: true }, 'missing-component-directory-repair'),
      run(
        { Image: 'D:\\', Donor: packed, KbPackage: 'C:\\Temp\\kb4088876.msu' },
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
    name: 'nothing is put back where nothing was saved',
    ops: [foundOne, run({ Restore: true }, 'corrupt-payload-repair')],
    check: (only) => {
      ends(only, 0);
      unchanged(only);
    },
  },
  {
    name: 'servicing that is at work is waited for',
    ops: [foundOne, set({ Servicing: 3 }), run({}, 'corrupt-payload-repair')],
    check: (only) => ends(only, 0),
  },
  {
    name: 'servicing that does not end is said, and nothing is changed',
    ops: [foundOne, set({ Servicing: 99 }), run({}, 'corrupt-payload-repair')],
    check: (only) => {
      ends(only, 10);
      unchanged(only);
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
      run({ WhatIf: true }, 'many-harvest'),
      run({}, 'many-harvest'),
    ],
    check: (dry, real) => {
      unchanged(dry, /^$/);
      ends(real, 11);
      unchanged(real, /^C:\\Windows\\Logs\\CBS-Lens/);
    },
  },
  {
    name: 'a collect script tells each tool that failed',
    ops: [foundOne, exits('pnputil.exe', 1), run({ OutputFolder: 'C:\\case' }, 'collect')],
    check: (only) => {
      ends(only, 2);
      assert.ok(
        only.Output.some((line) => line.includes('pnputil.exe failed')),
        told(only),
      );
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

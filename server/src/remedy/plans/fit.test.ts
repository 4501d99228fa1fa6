import assert from 'node:assert/strict';
import { bornFrom, requestOfKind } from '../../../../test/support/remedyRequests';
import { causeKinds, remedyKinds } from '../../analysis/model/kinds';
import { english } from '../../../../test/support/story';
import { factNames, type MachineFacts } from '../../cases/machineFacts';
import type { Plan, Step } from '../model';
import { planFor } from '../plan';
import type { RemedyRequest } from '../request';

function planOf(request: RemedyRequest): Plan {
  const plan = planFor(request);
  assert.ok(plan.ok);
  return plan.value;
}

const factsOf = (known: Partial<Record<keyof MachineFacts, string>>): MachineFacts =>
  Object.fromEntries(
    factNames.map((name) => [name, known[name] === undefined ? null : { value: known[name], line: 1 }]),
  ) as unknown as MachineFacts;
const on = (known: Parameters<typeof factsOf>[0], offlineImage: string | null = null): RemedyRequest => ({
  ...bornFrom,
  machine: { facts: factsOf(known), offlineImage },
});
const commands = ({ steps }: Plan): string => steps.flatMap(({ command }) => command).join('\n');
const titles = (steps: readonly Step[]): string[] => steps.map(({ title }) => english.translate(title));

suite('plans fit the machine and the operation', () => {
  test('what failed to go is removed again and never installed', () => {
    for (const kind of ['corrupt-payload', 'service-unavailable', 'advanced-installer-failed'] as const) {
      const plan = planOf({ ...requestOfKind(kind), kb: 'KB5036892', direction: 'remove' });
      assert.match(commands(plan), /wusa\.exe \/uninstall \/kb:5036892/);
      assert.match(commands(plan), /\/Remove-Package/);
      assert.doesNotMatch(commands(plan), /wusa\.exe C:|Search\.aspx\?q=KB5036892/);
      assert.ok(!titles(plan.steps).some((title) => /install KB|try the update/i.test(title)), kind);
    }
  });

  test('Vista, 7 and their servers have CheckSUR, and nothing that needs a newer Windows', () => {
    for (const os of [
      'Windows Vista',
      'Windows 7',
      'Windows 7 / Windows Server 2008 R2',
      'Windows Server 2008',
    ]) {
      const plan = planOf({ ...on({ os }), elsewhere: ['System.evtx'] });
      assert.equal(plan.form, 'checklist');
      assert.ok(titles(plan.steps).includes('Run the System Update Readiness Tool (CheckSUR, KB947821)'));
      assert.doesNotMatch(commands(plan), /RestoreHealth|Compress-Archive|\/auto upgrade/);
    }
    assert.match(commands(planOf(on({ os: 'Windows Server 2012 R2' }))), /RestoreHealth/);
  });

  test('Server Core has no word of what has a window there', () => {
    const windows =
      /\bSettings\b|Device Manager|Disk Cleanup|Event Viewer|\.msc\b|Control Panel|cleanmgr|mdsched|winver|list of installed updates|In Windows Update\b/;
    const core = on({ os: 'Windows Server 2019', installation: 'Server Core' }).machine!;
    const words = ({ title, what, why, condition, expected, onFailure, undo, command }: Step): string =>
      [title, what, why, condition, expected, onFailure, undo]
        .flatMap((sentence) => (sentence ? english.translate(sentence) : []))
        .concat(command)
        .join('\n');
    let seen = 0;
    for (const kind of causeKinds.filter((one) => one !== 'app-package')) {
      const request = { ...requestOfKind(kind), remedies: remedyKinds };
      const [here, elsewhere] = [planFor({ ...request, machine: core }), planFor(request)];
      if (!here.ok || !elsewhere.ok) continue;
      for (const step of here.value.steps) assert.doesNotMatch(words(step), windows, kind);
      if (elsewhere.value.steps.some((step) => windows.test(words(step)))) seen++;
    }
    assert.ok(seen > 20, String(seen));
  });

  test('a server has no way back from an upgrade but its backup; a build that clients have as well may be one', () => {
    const undo = (os: string): string =>
      planOf(on({ os }))
        .steps.flatMap((one) => (one.undo ? english.translate(one.undo) : []))
        .join('\n');
    assert.match(undo('Windows Server 2022'), /Only the backup/);
    for (const os of ['Windows 11', 'Windows 10 / Windows Server 2016'])
      assert.doesNotMatch(undo(os), /Only the backup/);
  });

  test('from 24H2 on DISM gets the .msu with its checkpoints, before that what is in it', () => {
    const whole = commands(planOf(on({ os: 'Windows 11', build: '26100', architecture: 'amd64' })));
    assert.match(whole, /\/PackagePath:C:\\Temp\\KB5036892\.msu/);
    assert.doesNotMatch(whole, /expand\.exe/);
    const parts = commands(planOf(on({ os: 'Windows 10', build: '19045', architecture: 'amd64' })));
    assert.match(parts, /expand\.exe -F:\* .*\n.*\\Windows10\.0-KB5036892-x64\.cab$/m);
  });

  test('an offline image is named, and nothing is done that only a running Windows can', () => {
    const plan = planOf(on({ os: 'Windows 10' }, 'D:\\mount'));
    assert.match(commands(plan), /^dism\.exe \/Image:D:\\mount \/Cleanup-Image \/RestoreHealth$/m);
    assert.match(commands(plan), /^sfc\.exe \/scannow \/offbootdir=D:\\ \/offwindir=D:\\mount\\Windows$/m);
    assert.doesNotMatch(commands(plan), /\/Online|setup\.exe|"C:\\Windows\\%D%/);
    assert.doesNotMatch(commands(planOf(on({}, 'D:\\a" & calc & "'))), /calc/);
  });

  test('an older cumulative update goes first, unless the month before is installed', () => {
    const updateTitle =
      '2024-04 Cumulative Update for Windows 10 Version 22H2 for x64-based Systems (KB5036892)';
    const with_ = (lastCumulativeUpdate: string): string =>
      commands(planOf({ ...on({ os: 'Windows 10', lastCumulativeUpdate }), updateTitle }));
    const older = /q=2024-03%20Cumulative%20Update%20Windows%2010%20Version%2022H2%20x64/;
    assert.match(with_('2023-12 Cumulative Update for Windows 10 (KB5033372)'), older);
    assert.doesNotMatch(with_('2024-03 Cumulative Update for Windows 10 (KB5035845)'), older);
  });

  test('a source that is not reached begins with the way to it; a client of Windows Update repairs no store', () => {
    const request = requestOfKind('source-unavailable');
    const way = planOf({
      ...request,
      object: { name: 'sls.example.com' },
      remedies: ['fix-source', 'collect-more-logs'],
    });
    assert.match(commands(way), /nslookup\.exe sls\.example\.com\nnetsh\.exe winhttp show proxy/);
    assert.doesNotMatch(commands(way), /RestoreHealth/);
    const repair = planOf({ ...request, remedies: ['fix-source', 'restorehealth-with-source'] });
    assert.match(commands(repair), /RepairContentServerSource[^]*\/LimitAccess/);
    assert.doesNotMatch(commands(planOf({ ...request, object: { name: 'a.b & calc' } })), /calc/);
  });

  test('a suspected disk holds every repair of the store back', () => {
    const plan = planOf({
      ...requestOfKind('hardware-suspected'),
      remedies: ['hardware-test', 'in-place-upgrade'],
    });
    assert.doesNotMatch(commands(plan), /RestoreHealth|setup\.exe/);
  });

  test('a file without its folder is looked for by its component, its version and its own name', () => {
    const remedies = ['restore-manifest-from-donor', 'restore-payload-from-donor'] as const;
    const component =
      'Contoso-Windows-PnpCleaning, version 10.0.10586.633, arch amd64, nonSxS, pkt {l:8 b:31}';
    const found = (kind: 'corrupt-manifest' | 'corrupt-payload', object: RemedyRequest['object']): string =>
      commands(planOf({ ...bornFrom, kind, object, hashes: [], remedies }));
    assert.match(
      found('corrupt-manifest', { component }),
      /^dir \/b C:\\Windows\\WinSxS\\Manifests\\amd64_contoso-windows-pnp\*_10\.0\.10586\.633_\*\.manifest$/m,
    );
    assert.match(
      found('corrupt-payload', { component, file: 'a.dll' }),
      /^dir \/ad \/b .*_10\.0\.10586\.633_\*$/m,
    );
    assert.match(found('corrupt-payload', { file: 'a.dll' }), /^dir \/s \/b C:\\Windows\\WinSxS\\a\.dll$/m);
    assert.doesNotMatch(found('corrupt-payload', { file: 'a%b.dll' }), /a%b/);
  });

  test('names that a prompt would change stand in no command', () => {
    for (const file of ['%PATH%.dll', 'a$(calc).dll', 'a`calc.dll', "a'b.dll"]) {
      const plan = planOf({ ...bornFrom, object: { ...bornFrom.object, file } });
      assert.ok(!commands(plan).includes(file), file);
    }
  });
});

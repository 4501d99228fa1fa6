import assert from 'node:assert/strict';
import { declarationOf } from '../analysis/causes';
import { scriptedKinds } from '../analysis/model/causeKinds.generated';
import { causeKinds, type CauseKind } from '../analysis/model/kinds';
import { english } from '../../../test/support/story';
import {
  bornFrom,
  keyform,
  manyFiles,
  missingManifest,
  requestOfKind,
} from '../../../test/support/remedyRequests';
import { planFor } from './plan';
import { systemSteps } from './steps';
import { type Plan } from './model';
import type { RemedyRequest } from './request';

const nothing: readonly CauseKind[] = ['benign', 'not-applicable'];
const scripts: readonly CauseKind[] = [
  ...scriptedKinds,
  'service-unavailable',
  ...systemSteps.flatMap(({ kinds }) => kinds),
];
/** Where an upgrade would meet the same obstacle. */
const soundStore: readonly CauseKind[] = [
  'unknown',
  'service-unavailable',
  'source-unavailable',
  'prerequisite-missing',
];
const noUpgrade: readonly CauseKind[] = causeKinds.filter(
  (kind) =>
    soundStore.includes(kind) ||
    systemSteps.some(({ kinds, repairsStore }) => kinds.includes(kind) && !repairsStore) ||
    (!scripts.includes(kind) &&
      declarationOf(kind)?.checklist?.upgrade({ object: {}, excerpts: [] }) === 'never'),
);

function planOf(request: RemedyRequest): Plan {
  const plan = planFor(request);
  assert.ok(plan.ok, request.kind);
  return plan.value;
}

const titles = ({ steps }: Plan): string[] => steps.map(({ title }) => english.translate(title));
const isUpgrade = (title: string): boolean => title.includes('in-place upgrade');

suite('Plans', () => {
  for (const kind of causeKinds) {
    test(`${kind}: ${nothing.includes(kind) ? 'nothing' : scripts.includes(kind) ? 'a script' : 'a checklist'}`, () => {
      const found = planFor(requestOfKind(kind));
      if (nothing.includes(kind)) {
        assert.equal(found.ok, false);
        return;
      }
      const plan = planOf(requestOfKind(kind));
      assert.equal(plan.form, scripts.includes(kind) ? 'script' : 'checklist');
      assert.ok(plan.steps.length >= (noUpgrade.includes(kind) ? 1 : 2));
      for (const step of plan.steps) {
        for (const sentence of [step.title, step.what, step.expected, step.onFailure])
          assert.ok(english.translate(sentence).length > 3);
        assert.match(step.risk, /^(?:none|low|medium|high)$/);
        for (const line of step.command) assert.doesNotMatch(line, /\b(?:iex|Invoke-Expression|http:)/i);
      }
      for (const step of plan.steps)
        assert.ok(step.evidence.length > 0, `evidence of ${english.translate(step.title)}`);
      assert.equal(titles(plan).some(isUpgrade), !noUpgrade.includes(kind), 'in-place upgrade');
    });
  }

  test('no upgrade where nothing of the store is damaged', () => {
    assert.ok(noUpgrade.includes('access-denied') && !noUpgrade.includes('missing-payload'));
  });

  test('upgrade in place is the last step, save for what is collected after a script', () => {
    for (const kind of causeKinds) {
      if (nothing.includes(kind) || noUpgrade.includes(kind) || kind === 'store-modified-by-third-party')
        continue;
      const all = titles(planOf(requestOfKind(kind)));
      const at = all.findLastIndex(isUpgrade);
      assert.ok(at >= all.length - 2, `${kind}: ${all.join(' | ')}`);
    }
  });

  test('upgrades at once where nothing else helps', () => {
    const [deleted] = titles(planOf(requestOfKind('store-modified-by-third-party')));
    assert.match(deleted!, /in-place upgrade, at once/);
    const hive = { ...requestOfKind('corrupt-component-registry'), object: { name: 'COMPONENTS' } };
    assert.match(titles(planOf(hive))[0]!, /in-place upgrade, at once/);
    const manifests = Array.from({ length: 25 }, (_, index) => ({
      kind: 'corrupt-manifest' as const,
      object: { keyform: `amd64_c${index}_31bf3856ad364e35_10.0.1.1_none_8478465c1c781ea5` },
      hashes: [],
      owner: null,
    }));
    const mass = planOf({ ...requestOfKind('corrupt-manifest'), others: manifests });
    assert.equal(mass.form, 'checklist');
    assert.match(titles(mass).join('\n'), /^Test memory and disk first\n.*at once$/);
  });

  test('tests hardware before any repair, restarts before anything else where one is due', () => {
    assert.match(titles(planOf(requestOfKind('hardware-suspected')))[0]!, /^Test memory and disk/);
    assert.match(titles(planOf(requestOfKind('unreadable-file')))[0]!, /^Test memory and disk/);
    for (const kind of ['pending-reboot', 'pending-transaction'] as const)
      assert.equal(titles(planOf(requestOfKind(kind)))[0], 'Restart Windows');
  });

  test('has nothing for what is harmless, repaired or does not belong', () => {
    for (const state of ['benign', 'repaired'] as const)
      assert.equal(planFor({ ...missingManifest, state }).ok, false);
  });

  test('a step without a line of its own rests on the cause, the retry of the update on its failure', () => {
    const [cause, , failure] = bornFrom.evidence;
    const byId = new Map(planOf(bornFrom).steps.map((step) => [step.id, step.evidence]));
    assert.deepEqual(byId.get('restorehealth'), [cause]);
    assert.deepEqual(byId.get('retry-update'), [failure]);
    const withoutUpdate = planOf({ ...bornFrom, kb: null, package: null });
    assert.deepEqual(withoutUpdate.steps.find(({ id }) => id === 'retry-update')?.evidence, [cause]);
  });

  test('a missing component is put back whole, with its manifest', () => {
    const { targets, steps } = planOf(requestOfKind('missing-component-directory'));
    assert.deepEqual(
      targets.map(({ type, folder, file }) => [type, `${folder}\\${file}`]),
      [
        ['component', `WinSxS\\${keyform}`],
        ['manifest', `WinSxS\\Manifests\\${keyform}.manifest`],
      ],
    );
    assert.equal(steps.find(({ id }) => id === 'copy-from-donor')?.risk, 'high');
  });

  test('one plan puts back all damaged files of a failure, the better copy of each once', () => {
    const { targets, leftOut, steps } = planOf(manyFiles);
    assert.deepEqual(
      targets.map(({ type, file, hash }) => [type, file, hash !== null]),
      [
        ['payload', 'ContosoMtp.dll', true],
        ['payload', 'Core\\fax.dll', true],
        ['payload', 'tapi.dll', false],
        [
          'manifest',
          'amd64_contoso-spool_31bf3856ad364e35_10.0.19041.3_none_8478465c1c781ea6.manifest',
          false,
        ],
      ],
    );
    assert.equal(leftOut, 0);
    assert.ok(steps.some(({ id }) => id === 'recheck'));
    const [first] = manyFiles.others;
    const twice = planOf({
      ...manyFiles,
      others: [{ ...first!, hashes: [] }, first!, { ...first!, object: { keyform: '..\\x', file: 'y' } }],
    });
    assert.deepEqual([twice.targets.length, twice.targets[1]!.hash !== null, twice.leftOut], [2, true, 1]);
  });

  test('names in commands of a checklist only what has the form of such a name', () => {
    const registry = planOf(requestOfKind('corrupt-servicing-registry')).steps.flatMap(
      ({ command }) => command,
    );
    assert.ok(registry.some((line) => /^reg\.exe delete ".*\\DriverOperations\\7"$/.test(line)));
    const hostile: RemedyRequest = {
      ...requestOfKind('corrupt-servicing-registry'),
      object: { name: 'x\\DriverOperations\\7" & calc & "' },
    };
    for (const kind of causeKinds) {
      const plan = planFor({ ...hostile, kind });
      if (!plan.ok || plan.value.form === 'script') continue;
      for (const line of plan.value.steps.flatMap(({ command }) => command))
        assert.doesNotMatch(line, /calc/);
    }
  });

  test('no command depends on the language in which Windows speaks', () => {
    // What these print is in the language of Windows; what findstr looks for in a log is not.
    const speaking =
      /\b(?:dir|net|sc|reg|schtasks|systeminfo|powercfg|wmic|ipconfig|dism)(?:\.exe)?\b[^|]*\|\s*find(?:str)?(?:\.exe)? (?!\/i "(?:[\w.~-]+|<language>)")/i;
    const localGroups = /\/(?:grant|deny|setowner)\b.*\b(?:Administrators|Everyone|Users)\b|localgroup/i;
    for (const kind of causeKinds) {
      const plan = planFor(requestOfKind(kind));
      if (!plan.ok) continue;
      for (const line of plan.value.steps.flatMap(({ command }) => command)) {
        assert.doesNotMatch(line, speaking);
        assert.doesNotMatch(line, localGroups);
      }
    }
  });

  test('does not blame a product for what none has done', () => {
    const request = requestOfKind('third-party-interference');
    const app = planOf({
      ...requestOfKind('app-package'),
      variant: 'app-not-provisioned',
      object: { name: 'Contoso.Paint_2.1.0.0_x64__0a1b2c3d4e5f6' },
    });
    assert.deepEqual(titles(app), ['Remove the app for the user, or provision it for all']);
    assert.ok(app.steps[0]!.command.includes('Get-AppxPackage -Name Contoso.Paint | Remove-AppxPackage'));
    const hive = planOf({ ...request, variant: 'hive-in-use' });
    assert.deepEqual(titles(hive), ['Close what has the image open']);
  });

  test('a command line of DISM is corrected, not the configuration of Setup', () => {
    const plan = planOf({ ...requestOfKind('bad-command'), variant: 'dism-command' });
    assert.deepEqual(titles(plan), ['Correct the command']);
  });
});

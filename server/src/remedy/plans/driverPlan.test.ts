import assert from 'node:assert/strict';
import { analyseMarked } from '../../../../test/support/marked';
import { requestOfKind } from '../../../../test/support/remedyRequests';
import { translateInto } from '../../base/l10n';
import { planFor } from '../plan';
import { type Step } from '../model';
import { requestFor, type RemedyRequest } from '../request';
import { driverObstacleOf } from '../../analysis/causes/driverObstacles';

const say = translateInto('en');

/** The steps for the first failure of a setupapi log. */
async function stepsOf(log: string): Promise<readonly Step[]> {
  const { first, analysis } = await analyseMarked(log, { name: 'setupapi.dev.log' });
  const request = requestFor(first, first.cause?.fault ?? null, 'setupapi.dev.log', analysis.faults);
  assert.ok(request);
  assert.ok(!first.remedies.some(({ kind }) => kind === 'in-place-upgrade'));
  const plan = planFor(request);
  assert.ok(plan.ok);
  return plan.value.steps;
}

const titles = (steps: readonly Step[]): string[] =>
  steps.filter(({ id }) => id !== 'collect').map(({ title }) => say(title));

suite('what to do about a driver that does not install', () => {
  test('a policy is changed by whoever made it', async () => {
    const steps = await stepsOf(String.raw`
      >>>  [Device Install (Hardware initiated) - USB\VID_046D&PID_0001\5&12ab&0&2]
      >>>  Section start 2024/04/20 17:26:03.660
      !!!  pol:      The device is explicitly restricted by the following policy settings:
      !!!  dvi:      Installation of device is blocked by policy!
      <<<  [Exit status: FAILURE(0xe0000248)]`);
    assert.deepEqual(titles(steps), [
      'Find the policy that forbids it',
      'Have the policy allow the device',
      'Let Windows install the device again',
    ]);
  });

  test('a package that is not signed is got again, never forced', async () => {
    const steps = await stepsOf(String.raw`
      >>>  [Setup Import Driver Package - C:\Drivers\fabrikam.inf]
      >>>  Section start 2024/04/20 10:48:38.110
      !!!  sig:      Driver package failed signature validation. Error = 0xE0000247
      !!!  sto: Failed to import driver package into Driver Store. Error = 0xE0000247
      <<<  [Exit status: FAILURE(0xe0000247)]`);
    assert.equal(titles(steps)[0], 'Find out what is wrong with the signature');
    assert.deepEqual(steps[1]?.command, ['pnputil.exe /add-driver <folder>\\fabrikam.inf /install']);
    assert.doesNotMatch(JSON.stringify(steps), /bcdedit|testsigning/i);
  });

  test('a device without a driver is named in the command', async () => {
    const steps = await stepsOf(String.raw`
      >>>  [Device Install (Hardware initiated) - USB\VID_046D&PID_0001\5&12AB&0&2]
      >>>  Section start 2024/04/20 17:26:03.660
      !    dvi:      Device not started: Device has problem: 0x1c (CM_PROB_FAILED_INSTALL), problem status: 0xc0000490.
      !!!  dvi:      Device not started: Device has problem: 0x1c (CM_PROB_FAILED_INSTALL), problem status: 0xc0000490.
      <<<  [Exit status: FAILURE(0xe0000203)]`);
    assert.equal(titles(steps)[0], 'Look at the device and its problem code');
    assert.equal(
      steps[0]?.command[0],
      'pnputil.exe /enum-devices /instanceid "USB\\VID_046D&PID_0001\\5&12AB&0&2"',
    );
  });

  test('the driver queue of servicing keeps its own steps', () => {
    const plan = planFor({
      ...requestOfKind('driver-install-failed'),
      variant: 'driver-queue',
    });
    assert.ok(plan.ok);
    assert.ok(titles(plan.value.steps).includes('Restart and try the update again'));
    assert.match(titles(plan.value.steps).at(-1)!, /in-place upgrade/);
  });

  test('where the first failed step does not decide, its codes do', () => {
    const of = (excerpt: string): string => {
      const request: RemedyRequest = {
        ...requestOfKind('driver-install-failed'),
        variant: 'driver-step',
        evidence: [{ file: 'setupapi.dev.log', line: 1, excerpt }],
      };
      return driverObstacleOf({ ...request, excerpts: request.evidence.map(({ excerpt }) => excerpt) });
    };
    assert.equal(of('Failed to install the device. Error = 0xE0000249'), 'policy');
    assert.equal(of('Error 0x800b0100: No signature was present in the subject.'), 'signature');
    assert.equal(of('Failed to stage the package. Error = 0xe000022f'), 'signature');
    assert.equal(of('Error 0xe0000228: There are no compatible drivers for this device.'), 'device');
    assert.equal(of('Failed to open the file. Error = 0x00000002'), 'section');
  });
});

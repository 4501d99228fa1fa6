import { listed, text } from '../../base/text';
import type { Checked } from '../../identity/validate';
import type { Service, Plan, Step } from '../model';
import type { RemedyRequest } from '../request';
import type { SystemStep } from '../steps/systemStep';
import { checklistPlan } from './checklists';
import { collect } from './collectStep';
import { namesOf, type PlanNames } from './names';
import { checkMachine, installByHand, recheck, restoreHealth, retryUpdate, step, updateName } from './steps';
import { isOfRepair, networkSteps } from './sourceSteps';
import { lastResort } from './upgradeSteps';

/** Services and drivers that servicing needs, as Windows ships them, by what a log calls the one that failed. */
const services: Readonly<Record<string, readonly Service[]>> = {
  http: [{ name: 'HTTP', start: 'demand' }],
  'http installer': [{ name: 'HTTP', start: 'demand' }],
  'network drivers': [
    { name: 'BFE', start: 'auto' },
    { name: 'mpssvc', start: 'auto' },
  ],
  bfe: [{ name: 'BFE', start: 'auto' }],
  mpssvc: [{ name: 'mpssvc', start: 'auto' }],
  wimmount: [{ name: 'WIMMount', start: 'demand' }],
  trustedinstaller: [{ name: 'TrustedInstaller', start: 'demand' }],
  cryptsvc: [{ name: 'CryptSvc', start: 'auto' }],
  bits: [{ name: 'BITS', start: 'demand' }],
  wuauserv: [{ name: 'wuauserv', start: 'demand' }],
  msiserver: [{ name: 'msiserver', start: 'demand' }],
  schedule: [{ name: 'Schedule', start: 'auto' }],
};

/** The script that a step stands in. */
export function systemStepPlan(
  request: RemedyRequest,
  { id, plan, step: parts, repairsStore }: SystemStep,
): Checked<Plan> {
  const names = namesOf(request);
  if (!names.ok) return names;
  const { failedKb } = names.value;
  const steps = [
    checkMachine(),
    step(id, { ...parts, serves: servedBy(request), evidence: request.evidence }),
    ...(repairsStore ? [restoreHealth()] : []),
    retryUpdate(failedKb),
    installByHand(request, failedKb),
    // Nothing else of Windows is damaged where the store needs no repair.
    ...(repairsStore ? [lastResort()] : []),
    collect(request),
  ];
  return { ok: true, value: { form: 'script', request, ...names.value, targets: [], title: plan, steps } };
}

/** Plans for parts of the system around the store that a script can put right without guessing. */
export function systemPlan(request: RemedyRequest): Checked<Plan> {
  const names = namesOf(request);
  if (!names.ok) return names;
  const { failedKb } = names.value;
  const retry = [retryUpdate(failedKb), installByHand(request, failedKb)];
  const plan = (
    title: Plan['title'],
    steps: readonly Step[],
    more: Partial<PlanNames> = {},
  ): Checked<Plan> => ({
    ok: true,
    value: { form: 'script', request, ...names.value, targets: [], ...more, title, steps },
  });
  switch (request.kind) {
    case 'service-unavailable': {
      const wanted = (request.object.name ?? '').trim().toLowerCase();
      const known = Object.hasOwn(services, wanted) ? services[wanted]! : null;
      // A service that is not known here may be disabled on purpose.
      if (!known) return checklistPlan(request, request.kind);
      return plan(
        text('Enables a service that servicing needs.'),
        [checkMachine(), enableServices(known, request), ...retry, collect(request)],
        { services: known },
      );
    }
    case 'prerequisite-missing':
      return plan(text('Installs what {0} needs first, then the update.', updateName(failedKb)), [
        checkMachine(),
        installPrerequisite(request),
        ...retry,
        collect(request),
      ]);
    default:
      return plan(text('Repairs the component store from a source that has its content.'), [
        checkMachine(),
        ...networkSteps(request),
        ...(isOfRepair(request) ? [restoreHealth()] : []),
        ...retry,
        recheck(),
        collect(request),
      ]);
  }
}

/** The first steps of the diagnosis that the step of its kind is. */
function servedBy({ remedies = [] }: RemedyRequest): Step['serves'] {
  return remedies.filter((kind) => kind.startsWith('reset-'));
}

function enableServices(known: readonly Service[], { evidence }: RemedyRequest): Step {
  return step('enable-service', {
    title: text('Enable {0}', listed(known.map(({ name }) => name))),
    condition: text('When the service exists and is disabled.'),
    what: text(
      'Export its key, give it the start type that Windows ships it with, and start it. A service that is missing is repaired with the feature that it is part of.',
    ),
    inScript: text(
      'Exports the key of the service, gives it the start type that Windows ships it with, and starts it. A service that is missing is left alone and named.',
    ),
    command: known.flatMap(({ name, start }) => [
      `reg.exe export HKLM\\SYSTEM\\CurrentControlSet\\Services\\${name} C:\\Windows\\Temp\\${name}.reg /y`,
      `sc.exe config ${name} start= ${start}`,
      `sc.exe start ${name}`,
    ]),
    undo: text('Import the exported key.'),
    serves: ['fix-service'],
    why: text('Servicing calls it, and fails while it is disabled.'),
    expected: text('The service is no longer disabled.'),
    onFailure: text(
      'If a policy or another product disables it again, find out which, and why. If the service is missing, repair its feature (exit code 18).',
    ),
    risk: 'medium',
    evidence,
  });
}

function installPrerequisite({ evidence }: RemedyRequest): Step {
  return step('install-prerequisite', {
    title: text('Install what is required first'),
    what: text(
      'The servicing stack update, or the checkpoint, that the log asks for: from the Microsoft Update Catalog.',
    ),
    inScript: text(
      'When -PrerequisitePackage is given: runs expand -F:* on the package and dism /Add-Package on what is in it.',
    ),
    command: [
      'expand.exe -F:* C:\\Temp\\prerequisite.msu C:\\Temp\\prerequisite',
      'dism.exe /Online /Add-Package /PackagePath:C:\\Temp\\prerequisite\\<SSU-*.cab>',
    ],
    serves: ['install-prerequisite'],
    why: text('The update checks for it and refuses to be installed before it is there.'),
    undo: text('Remove it in the list of installed updates; a servicing stack stays.'),
    expected: text('Exit code 0, or 3010: restart before the next step.'),
    onFailure: text('Read the new CBS.log; the prerequisite failed for another reason (exit code 15).'),
    risk: 'medium',
    evidence,
  });
}

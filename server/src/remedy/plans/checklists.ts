import type { CauseKind } from '../../analysis/model/kinds';
import type { Checklist } from '../../analysis/model/checklist';
import { declarationOf } from '../../analysis/causes';
import { text, type Text } from '../../base/text';
import type { Checked } from '../../identity/validate';
import type { Plan, Step } from '../model';
import type { RemedyRequest } from '../request';
import { namesOf, type PlanNames } from './names';
import { inPlaceUpgrade, restartFirst, step } from './steps';

/** Of a failure whose cause is not determined. */
const undetermined: Checklist = {
  title: text('A failure whose cause the log does not give'),
  steps: () => [
    {
      title: text('Collect what is missing'),
      what: text(
        'The collect script of this incident packs the logs that may state the cause. Read them from the time of the failure upwards.',
      ),
      expected: text('A log that names an object.'),
      onFailure: text(
        'Process Monitor during the failing operation: the last NAME NOT FOUND or ACCESS DENIED before the failure.',
      ),
      risk: 'none',
    },
    {
      title: text('Repair the component store once'),
      what: text('With a source of the same build where the machine cannot reach Windows Update.'),
      command: ['dism.exe /Online /Cleanup-Image /RestoreHealth'],
      expected: text('Exit code 0.'),
      onFailure: text('Open the new CBS.log: a repair that fails names what it could not repair.'),
    },
  ],
  upgrade: () => 'last',
};

/**
 * The checklist for a kind that no script should touch: third parties, profiles, permissions, registry values, hardware.
 * What stands first matters: hardware tests and restarts come before every repair. `kind` has a checklist, or is `unknown`.
 */
export function checklistPlan(request: RemedyRequest, kind: CauseKind): Checked<Plan> {
  const checklist = declarationOf(kind)?.checklist ?? undetermined;
  // A malformed name refuses a script; a checklist names nothing in a command but what is checked on its own.
  const names = namesOf(request);
  const checked: PlanNames = names.ok ? names.value : noNames;
  return {
    ok: true,
    value: {
      form: 'checklist',
      request,
      ...checked,
      targets: [],
      title: checklist.title,
      steps: stepsOf(checklist, request),
    },
  };
}

/** All steps of a checklist, with the restart and the upgrade around them. */
function stepsOf(checklist: Checklist, { object, variant, evidence }: RemedyRequest): readonly Step[] {
  const excerpts = evidence.map(({ excerpt }) => excerpt);
  const about = { object, excerpts, ...(variant !== undefined && { variant }) };
  const [first, ...rest] = checklist.steps(about).map((parts) => step('by-hand', parts));
  const before = checklist.restartFirst
    ? [restartFirst(evidence), ...(first ? [first] : [])]
    : first
      ? [{ ...first, evidence }]
      : [];
  const upgrade = checklist.upgrade(about);
  if (upgrade === 'never') return [...before, ...rest];
  return upgrade === 'last'
    ? [...before, ...rest, upgradeLast]
    : [upgradeNow(upgrade.atOnce), ...before, ...rest];
}

const upgradeLast = inPlaceUpgrade(text('When the steps above do not help.'));

const noNames: PlanNames = {
  targets: [],
  leftOut: 0,
  keyform: null,
  package: null,
  ownerKb: null,
  failedKb: null,
  services: [],
};

function upgradeNow(condition: Text): Step {
  return { ...inPlaceUpgrade(condition), title: text('Repair Windows with an in-place upgrade, at once') };
}

/** So many manifests are damaged that repairs of single ones are lost time. */
export function massDamagePlan(request: RemedyRequest, names: PlanNames, manifests: number): Plan {
  return {
    form: 'checklist',
    request,
    ...names,
    targets: [],
    title: text('{0} damaged component manifests', manifests),
    steps: [
      step('by-hand', {
        title: text('Test memory and disk first'),
        what: text(
          'So much damage at once has a reason: a killed servicing process, a failing disk or bad memory.',
        ),
        command: ['mdsched.exe', 'chkdsk.exe C: /scan'],
        expected: text('No error.'),
        onFailure: text('Replace the part before anything is repaired.'),
        risk: 'none',
        evidence: request.evidence,
      }),
      upgradeNow(text('When memory and disk are sound.')),
    ],
  };
}

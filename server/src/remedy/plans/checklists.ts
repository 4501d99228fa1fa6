import { remedyKinds, type CauseKind, type RemedyKind } from '../../analysis/model/kinds';
import type { Checklist } from '../../analysis/model/checklist';
import { declarationOf } from '../../analysis/causes';
import { text, type Text } from '../../base/text';
import type { Checked } from '../../identity/validate';
import type { Plan, Step } from '../model';
import type { RemedyRequest } from '../request';
import { collect } from './collectStep';
import { namesOf, type PlanNames } from './names';
import { step } from './steps';
import { inPlaceUpgrade, restartFirst } from './upgradeSteps';

/** Of a failure whose cause is not determined: nothing is repaired before it is known. */
const undetermined: Checklist = {
  title: text('A failure whose cause the log does not give'),
  steps: () => [],
  upgrade: () => 'never',
};

/** The logs are read before anything is repaired. */
function collectFirst(request: RemedyRequest): Step {
  return {
    ...collect(request),
    title: text('Collect what is missing'),
    condition: null,
    expected: text('A log that names the object: read it backwards from the time of the failure.'),
    onFailure: text(
      'Run Process Monitor during the failing operation, and look for the last NAME NOT FOUND or ACCESS DENIED before the failure.',
    ),
    evidence: request.evidence,
  };
}

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
      steps: checklist === undetermined ? [collectFirst(request)] : stepsOf(checklist, request),
    },
  };
}

/** All steps of a checklist, with the restart and the upgrade around them. */
function stepsOf(checklist: Checklist, { object, variant, evidence }: RemedyRequest): readonly Step[] {
  const excerpts = evidence.map(({ excerpt }) => excerpt);
  const about = { object, excerpts, ...(variant !== undefined && { variant }) };
  const [first, ...rest] = checklist
    .steps(about)
    .map((parts) => step('by-hand', { serves: specific, ...parts }));
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

/** What a checklist of a kind is about; what is the same for every kind has a step of its own. */
const general: readonly RemedyKind[] = [
  'restorehealth',
  'restorehealth-with-source',
  'sfc',
  'reinstall-kb',
  'reboot',
  'in-place-upgrade',
  'collect-more-logs',
  'install-prerequisite',
];
const specific = remedyKinds.filter((kind) => !general.includes(kind));

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
        serves: ['hardware-test'],
        title: text('Test memory and disk first'),
        what: text(
          'So much damage at once has a reason: a killed servicing process, a failing disk or bad memory.',
        ),
        command: ['mdsched.exe', 'chkdsk.exe C: /scan'],
        why: text('What a failing disk or bad memory reads back is wrong again after each repair.'),
        expected: text('No error.'),
        onFailure: text('Replace the part before anything is repaired.'),
        risk: 'none',
        evidence: request.evidence,
      }),
      upgradeNow(text('When memory and disk are sound.')),
    ],
  };
}

import { text, type Text } from '../../base/text';
import type { Checked } from '../../identity/validate';
import type { Plan, Step } from '../model';
import type { RemedyRequest } from '../request';
import { driverObstacleOf } from './driverGuide';
import type { ChecklistKind } from './guide';
import { guides } from './guides';
import { namesOf, type PlanNames } from './names';
import { inPlaceUpgrade, restartFirst, step } from './steps';

/** What a checklist is for, and how its steps are put together; most end in an in-place upgrade. */
interface Checklist {
  readonly title: Text;
  readonly steps: (request: RemedyRequest, guide: readonly Step[]) => readonly Step[];
}

const upgradeLast = inPlaceUpgrade(text('When the steps above do not help.'));
/** What may be damage of Windows. */
const thenUpgrade: Checklist['steps'] = (_, guide) => [...guide, upgradeLast];
/** Nothing of the store is damaged: an upgrade would meet the same obstacle. */
const guideOnly: Checklist['steps'] = (_, guide) => guide;
const afterRestart: Checklist['steps'] = ({ evidence }, guide) => [
  restartFirst(evidence),
  ...guide,
  upgradeLast,
];

/** Every kind that no script puts right has one; a new kind does not compile without. */
const checklists: Readonly<Record<ChecklistKind, Checklist>> = {
  'orphan-package-registration': { title: text('What is left of a language or package'), steps: thenUpgrade },
  'orphan-component': { title: text('A component that no package owns'), steps: thenUpgrade },
  'corrupt-component-registry': {
    title: text('Damage in the COMPONENTS hive'),
    steps: ({ object }, guide) =>
      object.name === 'COMPONENTS'
        ? [
            upgradeNow(text('The hive cannot be loaded and there is no backup of it from the same state.')),
            ...guide,
          ]
        : [...guide, upgradeLast],
  },
  'corrupt-servicing-registry': {
    title: text('A damaged key below Component Based Servicing'),
    steps: thenUpgrade,
  },
  'driver-install-failed': {
    title: text('A driver package that does not install'),
    steps: (request, guide) =>
      // A device that Windows does not install is no damage of Windows.
      driverObstacleOf(request) === 'queue' ? [...guide, upgradeLast] : guide,
  },
  'advanced-installer-failed': { title: text('An installer of Windows that failed'), steps: thenUpgrade },
  'user-profile-hive': { title: text('A user profile that cannot be loaded'), steps: thenUpgrade },
  'service-unavailable': { title: text('A service that is not available'), steps: thenUpgrade },
  'missing-filesystem-object': { title: text('A file or folder that is missing'), steps: thenUpgrade },
  'unreadable-file': { title: text('A file that cannot be read'), steps: thenUpgrade },
  'pending-transaction': {
    title: text('A servicing transaction that blocks all others'),
    steps: afterRestart,
  },
  'pending-reboot': { title: text('A restart that is due'), steps: afterRestart },
  'access-denied': { title: text('Permissions that refuse the operation'), steps: thenUpgrade },
  'disk-space': { title: text('No room on the volume'), steps: guideOnly },
  'servicing-timeout': { title: text('Servicing that makes no progress'), steps: thenUpgrade },
  'third-party-interference': {
    title: text('Another product in the way'),
    steps: ({ variant }, guide) => (variant === undefined ? [...guide, upgradeLast] : guide),
  },
  'store-modified-by-third-party': {
    title: text('A component store that a tool has changed'),
    steps: (_, guide) => [
      upgradeNow(
        text('A tool has taken content out of the store: no source of single files puts all of it back.'),
      ),
      ...guide,
    ],
  },
  'bad-package': { title: text('A damaged package or download'), steps: thenUpgrade },
  'hardware-suspected': { title: text('Memory or disk before any repair'), steps: thenUpgrade },
  'bad-setup-config': { title: text('A wrong setup configuration'), steps: guideOnly },
  cancelled: { title: text('An operation that was ended on purpose'), steps: guideOnly },
  'bad-command': { title: text('A request that cannot be done'), steps: guideOnly },
  'object-in-use': { title: text('Something that is held elsewhere'), steps: guideOnly },
  'app-package': { title: text('An app that stops the operation'), steps: guideOnly },
  'disk-encryption': { title: text('An encrypted volume'), steps: guideOnly },
  'unsupported-file-system': { title: text('A volume of the wrong kind'), steps: guideOnly },
  unknown: { title: text('A failure whose cause the log does not give'), steps: thenUpgrade },
};

/**
 * The checklist for a kind that no script should touch: third parties, profiles, permissions, registry values, hardware.
 * What stands first matters: hardware tests and restarts come before every repair.
 */
export function checklistPlan(request: RemedyRequest, kind: ChecklistKind): Checked<Plan> {
  const { title, steps } = checklists[kind];
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
      title,
      steps: steps(request, guides[kind](request)),
    },
  };
}

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

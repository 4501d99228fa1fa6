import { text, type Text } from '../../base/text';
import type { Checked } from '../../identity/validate';
import type { Plan, Step } from '../model';
import type { RemedyRequest } from '../request';
import { driverObstacleOf } from './driverGuide';
import { guides } from './guides';
import { namesOf, type PlanNames } from './names';
import { inPlaceUpgrade, restartFirst, step } from './steps';

/** Titles of the checklists: what the list is for. */
const titles: Partial<Record<RemedyRequest['kind'], Text>> = {
  'orphan-package-registration': text('What is left of a language or package'),
  'orphan-component': text('A component that no package owns'),
  'corrupt-component-registry': text('Damage in the COMPONENTS hive'),
  'corrupt-servicing-registry': text('A damaged key below Component Based Servicing'),
  'driver-install-failed': text('A driver package that does not install'),
  'advanced-installer-failed': text('An installer of Windows that failed'),
  'user-profile-hive': text('A user profile that cannot be loaded'),
  'service-unavailable': text('A service that is not available'),
  'missing-filesystem-object': text('A file or folder that is missing'),
  'unreadable-file': text('A file that cannot be read'),
  'pending-transaction': text('A servicing transaction that blocks all others'),
  'pending-reboot': text('A restart that is due'),
  'access-denied': text('Permissions that refuse the operation'),
  'disk-space': text('No room on the volume'),
  'servicing-timeout': text('Servicing that makes no progress'),
  'third-party-interference': text('Another product in the way'),
  'store-modified-by-third-party': text('A component store that a tool has changed'),
  'bad-package': text('A damaged package or download'),
  'hardware-suspected': text('Memory or disk before any repair'),
  'bad-setup-config': text('A wrong setup configuration'),
  cancelled: text('An operation that was ended on purpose'),
  'bad-command': text('A request that cannot be done'),
  'object-in-use': text('Something that is held elsewhere'),
  'app-package': text('An app that stops the operation'),
  'disk-encryption': text('An encrypted volume'),
  'unsupported-file-system': text('A volume of the wrong kind'),
  unknown: text('A failure whose cause the log does not give'),
};

/**
 * The checklist for a kind that no script should touch: third parties, profiles, permissions, registry values, hardware.
 * What stands first matters: hardware tests and restarts come before every repair.
 */
export function checklistPlan(request: RemedyRequest): Checked<Plan> {
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
      title: titles[request.kind] ?? titles.unknown!,
      steps: stepsOf(request),
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

function stepsOf(request: RemedyRequest): Step[] {
  const { kind, evidence, object } = request;
  const steps = guides[kind]?.(request) ?? guides.unknown!(request);
  switch (kind) {
    case 'pending-transaction':
    case 'pending-reboot':
    case 'bad-package':
      return [...(kind === 'bad-package' ? [] : [restartFirst(evidence)]), ...steps, upgradeLast];
    case 'store-modified-by-third-party':
      return [
        upgradeNow(
          text('A tool has taken content out of the store: no source of single files puts all of it back.'),
        ),
        ...steps,
      ];
    case 'corrupt-component-registry':
      return object.name === 'COMPONENTS'
        ? [
            upgradeNow(text('The hive cannot be loaded and there is no backup of it from the same state.')),
            ...steps,
          ]
        : [...steps, upgradeLast];
    case 'driver-install-failed':
      // A device that Windows does not install is no damage of Windows.
      return driverObstacleOf(request) === 'queue' ? [...steps, upgradeLast] : steps;
    case 'disk-space':
    case 'bad-setup-config':
    case 'cancelled':
    case 'bad-command':
    case 'object-in-use':
    case 'app-package':
    case 'disk-encryption':
    case 'unsupported-file-system':
      // Nothing of the store is damaged: an upgrade would meet the same obstacle.
      return steps;
    case 'third-party-interference':
      return request.rule.endsWith('/app-not-provisioned') || request.rule.endsWith('/hive-in-use')
        ? steps
        : [...steps, upgradeLast];
    default:
      return [...steps, upgradeLast];
  }
}

const upgradeLast = inPlaceUpgrade(text('When the steps above do not help.'));

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

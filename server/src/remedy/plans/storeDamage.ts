import { massDamage } from '../../analysis/model/kinds';
import type { CauseKind } from '../../analysis/model/kinds';
import { text, type Text } from '../../base/text';
import type { Checked } from '../../identity/validate';
import type { Plan } from '../model';
import type { RemedyRequest } from '../request';
import { massDamagePlan } from './checklists';
import { collect } from './collectStep';
import { namesOf } from './names';
import {
  checkMachine,
  copyFromDonor,
  installByHand,
  recheck,
  reinstallOwner,
  restoreHealth,
  retryUpdate,
  sfc,
} from './steps';
import { lastResort } from './upgradeSteps';

/**
 * Damage of the store that is no payload: manifests, catalogs, packages, whole components. The content comes from a donor
 * that is the same machine in all that counts, from the update that owns it, or from RestoreHealth. A damaged package or
 * assembly is reinstalled first (RestoreHealth rarely helps there), a damaged component is left to RestoreHealth first.
 */
export function storePlan(request: RemedyRequest): Checked<Plan> {
  const names = namesOf(request);
  if (!names.ok) return names;
  const manifests = [request, ...request.others].filter(({ kind }) => kind === 'corrupt-manifest').length;
  if (manifests >= massDamage) return { ok: true, value: massDamagePlan(request, names.value, manifests) };
  const { failedKb, ownerKb, targets } = names.value;
  const reinstall = reinstallOwner(ownerKb, request.evidence);
  const repair = componentKinds.has(request.kind)
    ? [restoreHealth(), reinstall]
    : [reinstall, restoreHealth()];
  return {
    ok: true,
    value: {
      form: 'script',
      request,
      ...names.value,
      title: titleOf(request.kind),
      steps: [
        checkMachine(),
        ...(targets.length > 0 ? [copyFromDonor(targets, request)] : []),
        ...repair,
        sfc(),
        retryUpdate(failedKb),
        installByHand(request, failedKb),
        recheck(),
        lastResort(),
        collect(request),
      ],
    },
  };
}

const componentKinds: ReadonlySet<CauseKind> = new Set(['missing-component-directory', 'corrupt-manifest']);

function titleOf(kind: CauseKind): Text {
  switch (kind) {
    case 'missing-component-directory':
      return text('Repairs a component whose directory is missing from the component store.');
    case 'corrupt-manifest':
      return text('Repairs a damaged or missing component manifest.');
    case 'corrupt-package-manifest':
      return text('Repairs a damaged package manifest.');
    case 'missing-package-manifest':
      return text('Puts back the manifest of a registered package.');
    case 'corrupt-catalog':
      return text('Repairs a damaged or missing catalog file.');
    default:
      return text('Puts back an assembly that is missing from the component store.');
  }
}

import type { CauseKind } from '../../analysis/kinds';
import { text, type Text } from '../../text';
import type { Checked } from '../identity';
import type { Plan } from '../plan';
import type { RemedyRequest } from '../request';
import { namesOf } from './names';
import {
  checkMachine,
  collect,
  installByHand,
  reinstallOwner,
  restoreHealth,
  retryUpdate,
  sfc,
} from './steps';

/**
 * Damage of the store that no single file heals: manifests, catalogs, packages, whole components. Manifests are kept
 * compressed, so that a donor's copy cannot be checked by hash here; the content comes from the update that owns it, or
 * from RestoreHealth. A damaged package or assembly is reinstalled first (RestoreHealth rarely helps there), a damaged
 * component is left to RestoreHealth first.
 */
export function storePlan(request: RemedyRequest): Checked<Plan> {
  const names = namesOf(request);
  if (!names.ok) return names;
  const { failedKb, ownerKb } = names.value;
  const reinstall = reinstallOwner(ownerKb, request.evidence);
  const repair = componentKinds.has(request.kind)
    ? [restoreHealth(), reinstall]
    : [reinstall, restoreHealth()];
  return {
    ok: true,
    value: {
      request,
      ...names.value,
      target: null,
      title: titleOf(request.kind),
      steps: [checkMachine(), ...repair, sfc(), retryUpdate(failedKb), installByHand(failedKb), collect()],
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

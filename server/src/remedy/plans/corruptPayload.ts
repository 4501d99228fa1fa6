import { text } from '../../base/text';
import type { Checked } from '../../identity/validate';
import type { Plan } from '../model';
import type { RemedyRequest } from '../request';
import { collect } from './collectStep';
import { namesOf } from './names';
import {
  checkMachine,
  copyFromDonor,
  installByHand,
  recheck,
  restoreHealth,
  retryUpdate,
  sfc,
} from './steps';
import { lastResort } from './upgradeSteps';

/**
 * Files of components are damaged or missing: put them back from a healthy machine, let RestoreHealth and sfc confirm,
 * try the update again, else install it by hand. Without a file named in full the plan begins with RestoreHealth.
 */
export function payloadPlan(request: RemedyRequest): Checked<Plan> {
  const names = namesOf(request);
  if (!names.ok) return names;
  const { targets, failedKb } = names.value;
  return {
    ok: true,
    value: {
      form: 'script',
      request,
      ...names.value,
      title:
        targets.length > 1
          ? text('Repairs {0} files of the component store.', targets.length)
          : request.kind === 'missing-payload'
            ? text('Puts back a missing file of the component store.')
            : text('Repairs a damaged file of the component store.'),
      steps: [
        checkMachine(),
        ...(targets.length > 0 ? [copyFromDonor(targets, request)] : []),
        restoreHealth(),
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

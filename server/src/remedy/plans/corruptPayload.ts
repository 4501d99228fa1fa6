import { text } from '../../text';
import type { Checked } from '../identity';
import type { Plan, Step, StoreFile } from '../plan';
import type { RemedyRequest } from '../request';
import { namesOf } from './names';
import { checkMachine, collect, installByHand, restoreHealth, retryUpdate, sfc } from './steps';

/**
 * A file of a component is damaged or missing: put it back from a healthy machine, let RestoreHealth and sfc confirm,
 * try the update again, else install it by hand. Without a file named in full the plan begins with RestoreHealth.
 */
export function payloadPlan(request: RemedyRequest): Checked<Plan> {
  const names = namesOf(request);
  if (!names.ok) return names;
  const { target, failedKb } = names.value;
  return {
    ok: true,
    value: {
      request,
      ...names.value,
      title:
        request.kind === 'missing-payload'
          ? text('Puts back a missing file of the component store.')
          : text('Repairs a damaged file of the component store.'),
      steps: [
        checkMachine(),
        ...(target ? [copyFromDonor(request, target)] : []),
        restoreHealth(),
        sfc(),
        retryUpdate(failedKb),
        installByHand(failedKb),
        collect(),
      ],
    },
  };
}

function copyFromDonor(request: RemedyRequest, { file, hash }: StoreFile): Step {
  return {
    id: 'copy-from-donor',
    title: text('Put {0} back from a healthy machine', file),
    condition: text('When -DonorPath is given.'),
    what:
      hash === null
        ? text(
            'Finds the file below the same component on the donor, saves the file, its permissions and owner here, copies it, and puts permissions and owner back. The log has no hash to check it against, so -AcceptUncheckedDonor is needed.',
          )
        : text(
            'Finds the file on the donor, holds its {0} against the hash that the log expects, saves the file, its permissions and owner here, copies it, and puts permissions and owner back.',
            hash.algorithm,
          ),
    expected: text('The file in the store has the expected content; TrustedInstaller owns it.'),
    onFailure: text(
      'The old file is put back. Donor refused: exit code 11. Backup or copy failed: 12. Permissions not put back: 16.',
    ),
    risk: 'medium',
    evidence: request.evidence,
  };
}

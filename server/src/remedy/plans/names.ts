import { expectedHash } from '../hash';
import {
  checkFileInComponent,
  checkKb,
  checkKeyform,
  checkPackage,
  kbOfPackage,
  type Checked,
} from '../identity';
import type { Plan } from '../plan';
import type { RemedyRequest } from '../request';

export type PlanNames = Pick<Plan, 'target' | 'keyform' | 'package' | 'ownerKb' | 'failedKb'>;

/**
 * The names that a plan is built on, checked. A name that the log does not give is null; one that it gives in a form
 * that Windows does not use refuses the whole plan, because then the other names deserve no trust either.
 */
export function namesOf(request: RemedyRequest): Checked<PlanNames> {
  const keyform = optional(request.object.keyform, checkKeyform);
  if (!keyform.ok) return keyform;
  const file = optional(request.object.file, checkFileInComponent);
  if (!file.ok) return file;
  const damaged = optional(request.object.package ?? request.owner ?? undefined, checkPackage);
  if (!damaged.ok) return damaged;
  const kb = optional(request.kb ?? undefined, checkKb);
  if (!kb.ok) return kb;

  return {
    ok: true,
    value: {
      target:
        keyform.value && file.value !== null
          ? { keyform: keyform.value, file: file.value, hash: expectedHash(request.hashes) }
          : null,
      keyform: keyform.value,
      package: damaged.value?.text ?? null,
      // The update name behind the version may carry the number, so the identity is asked as it stands in the log.
      ownerKb: damaged.value ? kbOfPackage(request.object.package ?? request.owner ?? '') : null,
      failedKb: kb.value,
    },
  };
}

function optional<T>(value: string | undefined, check: (value: string) => Checked<T>): Checked<T | null> {
  return value === undefined || value === '' ? { ok: true, value: null } : check(value);
}

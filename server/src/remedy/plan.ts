import { text, type Text } from '../text';
import type { ExpectedHash } from './hash';
import type { Checked, Keyform } from './identity';
import { payloadPlan } from './plans/corruptPayload';
import { storePlan } from './plans/storeDamage';
import type { Evidence, RemedyRequest } from './request';

/** What a step does; the script renderer has one block of PowerShell for each. */
export type StepId =
  | 'check-machine'
  | 'copy-from-donor'
  | 'reinstall-owner'
  | 'restorehealth'
  | 'sfc'
  | 'retry-update'
  | 'install-by-hand'
  | 'collect';

export interface Step {
  readonly id: StepId;
  readonly title: Text;
  /** When it is done; null when always */
  readonly condition: Text | null;
  readonly what: Text;
  readonly expected: Text;
  readonly onFailure: Text;
  readonly risk: 'none' | 'low' | 'medium' | 'high';
  /** Lines of the log that it rests on */
  readonly evidence: readonly Evidence[];
}

/** A file of the component store, its names checked. */
export interface StoreFile {
  readonly keyform: Keyform;
  /** Path inside the component */
  readonly file: string;
  /** Null when the log has no hash to hold a donor's file against */
  readonly hash: ExpectedHash | null;
}

/** What to do about a fault, in order, for people and for the renderers. All names in it are checked. */
export interface Plan {
  readonly request: RemedyRequest;
  readonly title: Text;
  /** The file to put back; null when the log does not name it in full */
  readonly target: StoreFile | null;
  /** Component where the log names it */
  readonly keyform: Keyform | null;
  /** The damaged package, or the one that owns the damaged object */
  readonly package: string | null;
  /** Update that brings the damaged object: `KB1234567` */
  readonly ownerKb: string | null;
  /** Update that failed: `KB1234567` */
  readonly failedKb: string | null;
  readonly steps: readonly Step[];
}

/** The plan for a request, or the reason why there is none. */
export function planFor(request: RemedyRequest): Checked<Plan> {
  if (request.state === 'benign')
    return { ok: false, reason: text('Nothing is wrong here, so there is nothing to repair.') };
  if (request.state === 'repaired')
    return { ok: false, reason: text('The log says that this was repaired already.') };
  switch (request.kind) {
    case 'corrupt-payload':
    case 'missing-payload':
      return payloadPlan(request);
    case 'missing-component-directory':
    case 'corrupt-manifest':
    case 'corrupt-package-manifest':
    case 'missing-package-manifest':
    case 'corrupt-catalog':
    case 'missing-assembly':
      return storePlan(request);
    default:
      return { ok: false, reason: text('There is no remediation script for this kind of cause.') };
  }
}

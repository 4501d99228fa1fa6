import { text } from '../base/text';
import type { Text } from '../base/text';
import type { ExpectedHash } from './hash';
import type { Checked, Keyform } from '../identity/validate';
import { checklistPlan } from './plans/checklists';
import { payloadPlan } from './plans/corruptPayload';
import { storePlan } from './plans/storeDamage';
import { systemPlan } from './plans/system';
import type { Evidence, RemedyRequest } from './request';

/** What a step of a script does; the renderer has one block of PowerShell for each. */
export type StepId =
  | 'check-machine'
  | 'copy-from-donor'
  | 'reinstall-owner'
  | 'install-prerequisite'
  | 'enable-service'
  | 'reset-transaction-logs'
  | 'reset-catroot2'
  | 'restorehealth'
  | 'sfc'
  | 'retry-update'
  | 'install-by-hand'
  | 'recheck'
  | 'collect';

export interface Step {
  /** `by-hand`: a step of a person, on a checklist or at the end of a script */
  readonly id: StepId | 'by-hand';
  readonly title: Text;
  /** When it is done; null when always */
  readonly condition: Text | null;
  readonly what: Text;
  /** What is typed in an elevated prompt, a line each; empty for what has no command. Only checked names of a log are in it. */
  readonly command: readonly string[];
  readonly expected: Text;
  /** What to do when it comes out otherwise */
  readonly onFailure: Text;
  readonly risk: Risk;
  /** Lines of the log that it rests on; the cause's where nothing is nearer */
  readonly evidence: readonly Evidence[];
}

export type Risk = 'none' | 'low' | 'medium' | 'high';

/** A file of the component store or of the packages, its names checked. */
export interface StoreFile {
  /** `component`: a whole directory of WinSxS, `file` is its name */
  readonly type: 'payload' | 'manifest' | 'package-manifest' | 'catalog' | 'component';
  /** Below the Windows folder: `WinSxS\<keyform>`, `WinSxS\Manifests`, `servicing\Packages` */
  readonly folder: string;
  /** Path inside that folder */
  readonly file: string;
  /** Null when the log has no hash to hold a donor's file against */
  readonly hash: ExpectedHash | null;
}

/** What to do about a fault, in order, for people and for the renderers. All names in it are checked. */
export interface Plan {
  /** A checklist where no script is safe: third parties, profiles, permissions, hardware */
  readonly form: 'script' | 'checklist';
  readonly request: RemedyRequest;
  readonly title: Text;
  /** The files to put back, the cause first; empty when the log names none in full */
  readonly targets: readonly StoreFile[];
  /** Names of the incident that were left out: malformed, or more than one script can serve */
  readonly leftOut: number;
  /** Component where the log names it */
  readonly keyform: Keyform | null;
  /** The damaged package, or the one that owns the damaged object */
  readonly package: string | null;
  /** Update that brings the damaged object: `KB1234567` */
  readonly ownerKb: string | null;
  /** Update that failed: `KB1234567` */
  readonly failedKb: string | null;
  /** Services to enable, with their start type in the words of sc.exe */
  readonly services: readonly Service[];
  readonly steps: readonly Step[];
}

export interface Service {
  readonly name: string;
  readonly start: 'auto' | 'demand';
}

/** The plan for a request, or the reason why there is none. Every kind of cause has one or the other. */
export function planFor(request: RemedyRequest): Checked<Plan> {
  const plan = planOfKind(request);
  return plan.ok ? { ok: true, value: withEvidence(plan.value) } : plan;
}

/** Gives each step its line: what retries the update rests on the failure, all else on the cause. */
function withEvidence(plan: Plan): Plan {
  const { evidence, kb, package: failed } = plan.request;
  const cause = evidence.slice(0, 1);
  const failure = kb === null && failed === null ? cause : evidence.slice(-1);
  const lineOf = ({ id }: Step): readonly Evidence[] =>
    id === 'retry-update' || id === 'install-by-hand' ? failure : cause;
  return {
    ...plan,
    steps: plan.steps.map((step) => (step.evidence.length > 0 ? step : { ...step, evidence: lineOf(step) })),
  };
}

function planOfKind(request: RemedyRequest): Checked<Plan> {
  if (request.state === 'benign' || request.kind === 'benign')
    return { ok: false, reason: text('Nothing is wrong here, so there is nothing to repair.') };
  if (request.state === 'repaired')
    return { ok: false, reason: text('The log says that this was repaired already.') };
  switch (request.kind) {
    case 'not-applicable':
      return {
        ok: false,
        reason: text(
          'The package does not belong on this image. Nothing is broken, so there is nothing to repair.',
        ),
      };
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
    case 'service-unavailable':
    case 'transaction-log':
    case 'corrupt-catroot':
    case 'source-unavailable':
    case 'prerequisite-missing':
      return systemPlan(request);
    default:
      return checklistPlan(request);
  }
}

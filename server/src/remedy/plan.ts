import { text } from '../base/text';
import type { Checked } from '../identity/validate';
import { checklistPlan } from './plans/checklists';
import { payloadPlan } from './plans/corruptPayload';
import { storePlan } from './plans/storeDamage';
import { systemPlan } from './plans/system';
import type { Evidence, RemedyRequest } from './request';
import type { Plan, Step } from './model';

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

import type { CauseKind } from '../analysis/model/kinds';
import { text, type Text } from '../base/text';
import type { Checked } from '../identity/validate';
import { withAdvice } from './plans/advice';
import { checklistPlan } from './plans/checklists';
import { fitted } from './plans/fit';
import type { ScriptedKind } from './plans/scriptedKind';
import { payloadPlan } from './plans/corruptPayload';
import { storePlan } from './plans/storeDamage';
import { systemPlan, systemStepPlan } from './plans/system';
import { hasSystemStep, systemStepOf } from './steps';
import type { Evidence, RemedyRequest } from './request';
import type { Plan, Step } from './model';

/** The plan for a request, or the reason why there is none. Every kind of cause has one or the other. */
export function planFor(request: RemedyRequest): Checked<Plan> {
  const plan = planOfKind(request);
  if (!plan.ok) return plan;
  const advised = { ...plan.value, steps: withAdvice(plan.value.steps, request) };
  return { ok: true, value: withEvidence(fitted(advised)) };
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
  if (request.state === 'benign') return scripted.benign(request);
  if (request.state === 'repaired') return nothingToDo(text('The log says that this was repaired already.'));
  const { kind } = request;
  if (hasSystemStep(kind)) return systemStepPlan(request, systemStepOf(kind));
  return isScripted(kind) ? scripted[kind](request) : checklistPlan(request, kind);
}

type Planner = (request: RemedyRequest) => Checked<Plan>;

/** All other kinds have a checklist. */
const scripted: Readonly<Record<ScriptedKind, Planner>> = {
  'corrupt-payload': payloadPlan,
  'missing-payload': payloadPlan,
  'missing-component-directory': storePlan,
  'corrupt-manifest': storePlan,
  'corrupt-package-manifest': storePlan,
  'missing-package-manifest': storePlan,
  'corrupt-catalog': storePlan,
  'missing-assembly': storePlan,
  'service-unavailable': systemPlan,
  'source-unavailable': systemPlan,
  'prerequisite-missing': systemPlan,
  'not-applicable': () =>
    nothingToDo(
      text('The package does not belong on this image. Nothing is broken, so there is nothing to repair.'),
    ),
  benign: () => nothingToDo(text('Nothing is wrong here, so there is nothing to repair.')),
};

const isScripted = (kind: CauseKind): kind is ScriptedKind => Object.hasOwn(scripted, kind);

function nothingToDo(reason: Text): Checked<Plan> {
  return { ok: false, reason };
}

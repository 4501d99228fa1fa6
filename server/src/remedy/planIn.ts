import { declarationOf } from '../analysis/causes';
import { isOfHardware } from '../analysis/diagnosis/importance';
import type { Fault, Incident, LogAnalysis } from '../analysis/model/model';
import type { Checked } from '../identity/validate';
import type { Text } from '../base/text';
import { stepsForPeople, type Plan } from './model';
import { planFor } from './plan';
import { requestIn } from './request';

/** What is to be done about a failure or a fault of a log. There is one plan for it, which every face shows. */
export function planIn(
  analysis: LogAnalysis,
  incident: Incident | null,
  fault: Fault | null,
  logName: string,
): Checked<Plan> | null {
  const about = heldBack(analysis, incident, fault);
  const request = requestIn(analysis, about.incident, about.fault, logName);
  return request && planFor(request);
}

/** Where memory or disk is suspected, by whatever log of the machine, no damage of the store is repaired before they are tested. */
export function heldBack(
  { incidents, hardware: elsewhere }: Pick<LogAnalysis, 'incidents' | 'hardware'>,
  incident: Incident | null,
  fault: Fault | null,
): { readonly incident: Incident | null; readonly fault: Fault | null } {
  const hardware = incidents.find(isOfHardware) ?? elsewhere;
  const kind = fault?.kind ?? incident?.cause?.kind;
  const isOfStore = kind !== undefined && declarationOf(kind)?.persists === true;
  return hardware && isOfStore ? { incident: hardware, fault: null } : { incident, fault };
}

/** The steps of a failure's plan in a sentence each, without a full stop; else why nothing is to be done. */
export function stepTitles(
  analysis: LogAnalysis,
  incident: Incident | null,
  fault: Fault | null,
): readonly Text[] {
  const plan = planIn(analysis, incident, fault, '');
  if (!plan) return [];
  return plan.ok ? stepsForPeople(plan.value).map(({ title }) => title) : [plan.reason];
}

/**
 * The first step of a failure's plan, without a full stop: what fits this log best. Null where the cause is not known, so that the plan
 * only asks for logs, and where nothing is left to do.
 */
export function firstStepOf(
  analysis: LogAnalysis,
  incident: Incident | null,
  fault: Fault | null,
): Text | null {
  if (incident && (incident.outcome === 'recovered' || (incident.cause?.kind ?? 'unknown') === 'unknown'))
    return null;
  const plan = planIn(analysis, incident, fault, '');
  if (!plan?.ok) return null;
  const [first] = stepsForPeople(plan.value);
  return first && first.id !== 'collect' ? first.title : null;
}

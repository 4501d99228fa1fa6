import type { SystemStepKind } from '../steps/names.generated';
import type { scriptedKinds } from '../../analysis/model/causeKinds.generated';

/** Kinds that a script puts right, or that have nothing to put right: all without a checklist and without a step of their own (`remedy/steps`), and services that a script knows. */
export type ScriptedKind =
  Exclude<(typeof scriptedKinds)[number], SystemStepKind> | 'service-unavailable' | 'benign';

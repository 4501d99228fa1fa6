import type { scriptedKinds } from '../../analysis/model/causeKinds.generated';

/** Kinds that a script puts right, or that have nothing to put right: all without a checklist, and services that a script knows. */
export type ScriptedKind = (typeof scriptedKinds)[number] | 'service-unavailable' | 'benign';

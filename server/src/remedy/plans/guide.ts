import type { CauseKind } from '../../analysis/model/kinds';
import type { Step } from '../model';
import type { RemedyRequest } from '../request';

/** What a person does about a cause, in order. */
export type Guide = (request: RemedyRequest) => Step[];

/** The guides of some kinds: each of them has one. */
export type Guides<K extends CauseKind> = Readonly<Record<K, Guide>>;

/** Kinds that a script puts right, or that have nothing to put right. */
export type ScriptedKind =
  | 'corrupt-payload'
  | 'missing-payload'
  | 'missing-component-directory'
  | 'corrupt-manifest'
  | 'corrupt-package-manifest'
  | 'missing-package-manifest'
  | 'corrupt-catalog'
  | 'missing-assembly'
  | 'service-unavailable'
  | 'transaction-log'
  | 'corrupt-catroot'
  | 'source-unavailable'
  | 'prerequisite-missing'
  | 'not-applicable'
  | 'benign';

/** Kinds with a checklist: all others, and services that a script does not know. */
export type ChecklistKind = Exclude<CauseKind, ScriptedKind> | 'service-unavailable';

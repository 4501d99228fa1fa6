import type { FamilyRules } from './familyRules';
import type { Boot, Fault, Finding, Session, Stage } from './model';

/** One operation that failed: its terminalFailures, and the lines in which its cause is looked for. */
export interface Operation {
  /** The session it belongs to first; -1 outside any */
  readonly session: number;
  /** All sessions it went through: start-up processing fails first, and the session that it belongs to says so later */
  readonly sessions: Set<number>;
  readonly failures: Finding[];
  firstLine: number;
  lastLine: number;
}

/** What the diagnosis needs to know of a log. */
export interface DiagnosisInput {
  readonly findings: readonly Finding[];
  readonly faults: readonly Fault[];
  readonly sessions: readonly Session[];
  readonly stages: readonly Stage[];
  /** Starts of the machine, where the log states them */
  readonly boots?: readonly Boot[];
  /** What the family of the log says about its operations */
  readonly rules: Pick<
    FamilyRules,
    'format' | 'otherLogs' | 'isSelfContained' | 'leadsTo' | 'meanings' | 'neighbours'
  >;
}

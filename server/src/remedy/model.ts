/** What a step of a script does; the renderer has one block of PowerShell for each. */

import type { SystemStepId } from './steps/names.generated';
import type { RemedyKind } from '../analysis/model/kinds';
import type { Text } from '../base/text';
import type { Keyform } from '../identity/validate';
import type { ExpectedHash } from './hash';
import type { Evidence, RemedyRequest } from './request';

export type StepId =
  | SystemStepId
  | 'check-machine'
  | 'copy-from-donor'
  | 'reinstall-owner'
  | 'install-prerequisite'
  | 'enable-service'
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
  /** What somebody does who does it by hand */
  readonly what: Text;
  /** Why it is in the plan; null where what is done says so */
  readonly why: Text | null;
  /** What the script does instead, and with which parameters; null where it does the same, or does not do it */
  readonly inScript: Text | null;
  /** What is typed in an elevated prompt, a line each; empty for what has no command. Only checked names of a log are in it. */
  readonly command: readonly string[];
  readonly expected: Text;
  /** What to do when it comes out otherwise */
  readonly onFailure: Text;
  /** How it is taken back; null where it changes nothing, or cannot be */
  readonly undo: Text | null;
  readonly by: Performer;
  /** First steps of the diagnosis that it is */
  readonly serves: readonly RemedyKind[];
  /** It tries again what failed */
  readonly retries?: true;
  readonly risk: Risk;
  /** Lines of the log that it rests on; the cause's where nothing is nearer */
  readonly evidence: readonly Evidence[];
}

/**
 * Who does a step: the script of the plan, a person at the machine, a person with a second machine beside it, whoever has the machine
 * and sends its logs. `check`: the script looks after itself, which is no step for anybody else.
 */
export type Performer = 'script' | 'hand' | 'donor' | 'customer' | 'check';

export type Risk = 'none' | 'low' | 'medium' | 'high';

/** A file of the component store or of the packages, its names checked. */
export interface StoreFile {
  /** `component`: a whole directory of WinSxS, `file` is its name */
  readonly type: 'payload' | 'manifest' | 'package-manifest' | 'catalog' | 'component';
  /**
   * Below the Windows folder: `WinSxS\<keyform>`, `WinSxS\Manifests`, `servicing\Packages`. A pattern where the log does not name the
   * keyform in full; the hash then says which folder it is.
   */
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

/** The steps of a plan for whoever follows it: without what a script checks for itself. */
export const stepsForPeople = ({ steps }: Pick<Plan, 'steps'>): readonly Step[] =>
  steps.filter(({ by }) => by !== 'check');

export interface Service {
  readonly name: string;
  readonly start: 'auto' | 'demand';
}

import type { ManualStep } from '../../analysis/model/checklist';
import type { CauseKind } from '../../analysis/model/kinds';
import type { Text } from '../../base/text';
import type { Writer } from '../powershell/writer';
import type { SystemStepId } from './names.generated';

/**
 * A step of a script that puts a part of Windows around the component store right: its words, its PowerShell, and what it is for. One
 * file a step; `npm run generate` lists them.
 */
export interface SystemStep {
  /** Its name in the state of a script that goes on after a restart */
  readonly id: SystemStepId;
  /** Kinds that get a script with this step */
  readonly kinds: readonly CauseKind[];
  /** What such a script does, for its head */
  readonly plan: Text;
  readonly step: ManualStep;
  /** RestoreHealth follows */
  readonly repairsStore?: true;
  /** The function that does it */
  readonly call: string;
  /**
   * PowerShell that defines the function, with comments and messages in the reader's language. It changes nothing without
   * `Confirm-Change`, and sets result 18 where it fails. No text of a log goes into it.
   */
  readonly functions: (write: Writer) => string;
}

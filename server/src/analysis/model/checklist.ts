import type { Text } from '../../base/text';
import type { LogObject } from '../../identity/logObject';
import type { RemedyVariant } from './traits';

/** What a checklist is written about. Every string is text of a log and not yet checked. */
export interface ChecklistSubject {
  readonly object: LogObject;
  readonly variant?: RemedyVariant;
  /** What the lines say that the remedy rests on */
  readonly excerpts: readonly string[];
}

/** A step that a person takes. The first of a checklist is shown with the lines that it rests on. */
export interface ManualStep {
  readonly title: Text;
  /** When it is done; always where it is left out */
  readonly condition?: Text;
  readonly what: Text;
  /** Why it is done, where what is done does not say so */
  readonly why?: Text;
  /** What is typed in an elevated prompt, a line each. Of a log only names that were checked (`inForm`) may stand here. */
  readonly command?: readonly string[];
  readonly expected: Text;
  /** What to do when it comes out otherwise */
  readonly onFailure: Text;
  /** How it is taken back, where it changes something */
  readonly undo?: Text;
  /** Tries again what failed; a removal is tried as a removal */
  readonly retries?: true;
  /** Low where it is left out */
  readonly risk?: 'none' | 'low' | 'medium' | 'high';
}

/**
 * Where an in-place upgrade stands: behind all other steps, before them for the reason given, or nowhere, because nothing of the store
 * is damaged and an upgrade would meet the same obstacle.
 */
export type Upgrade = 'last' | 'never' | { readonly atOnce: Text };

/** What a person does about a kind of cause that no script puts right. */
export interface Checklist {
  readonly title: Text;
  /** A restart comes before every other step */
  readonly restartFirst?: true;
  /** In order; at least one */
  readonly steps: (about: ChecklistSubject) => readonly ManualStep[];
  readonly upgrade: (about: ChecklistSubject) => Upgrade;
}

import type { Appearance } from '../../log/appearance';
import type { LogFamily } from '../../log/family';

/** How far a file was understood, before anything is said of failures. */
export interface Recognition {
  readonly appearance: Appearance;
  /** Lines of its beginning that hold text */
  readonly sampledLines: number;
  /** Rows of its family: those of the beginning, and those that the analysis looked at later */
  readonly rows: number;
  /** What carries its rows has marks of failures that none of them has */
  readonly leavesOut: boolean;
  /** Only its beginning was taken: it is too long, or says too much */
  readonly isCut: boolean;
}

/** Whether a text has times and levels as the log of any program, and no row of a family. */
export function isForeign(family: LogFamily, appearance: Appearance): boolean {
  return family === 'unknown' && appearance === 'other-log';
}

import type { Appearance } from '../../log/appearance';

/** How far a file was understood, before anything is said of failures. */
export interface Recognition {
  readonly appearance: Appearance;
  /** Lines of its beginning that hold text */
  readonly sampledLines: number;
  /** Rows of its family: those of the beginning, and those that the analysis looked at later */
  readonly rows: number;
}

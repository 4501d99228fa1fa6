/** How a log was read: what an editor shows beside it. */
export interface Status {
  readonly family: string;
  readonly bytes: number;
  readonly lines: number;
  /** Failed operations, without those that recovered */
  readonly failures: number;
  readonly incidents: number;
  readonly findings: number;
  /** Sentences in the reader's language: what it answers where nothing failed for certain, limits reached, oddities of the file, or why it could not be read */
  readonly notices: readonly string[];
  readonly readable: boolean;
  /** What the log answers to the question whether something failed; for one that cannot be read, `not-read` */
  readonly verdict: 'failed' | 'nothing-failed' | 'unexplained' | 'not-read';
}

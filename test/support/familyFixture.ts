/** What tests that hold for every family of logs need of each. All of it is of our own making. */
export interface FamilyFixture {
  /** Names of files that are of the family by their name, copies that people made and gave names to among them */
  readonly names: readonly string[];
  /** What stands before the message of a row, as its grammar sees it */
  readonly head: string;
  /** A log with one failed operation */
  readonly failure: readonly string[];
}

/** A number from a real log; its line must not be written anywhere. */
export interface Drawn {
  readonly family: string;
  readonly shape: string;
  readonly token: string;
  readonly line: string;
  readonly start: number;
  readonly end: number;
}

export interface Draw {
  /** File of the labels in test/codes, without its ending */
  readonly name: string;
  readonly seed: number;
  /** Whether it took only forms of text that no draw before it had taken */
  readonly newForms: boolean;
}

export const draws: readonly Draw[];
export function corpusExists(): boolean;
/** One sample for each of {@link draws}. */
export function drawSamples(): Drawn[][];

/** A number from a real log; its line must not be written anywhere. */
export interface Drawn {
  readonly family: string;
  readonly shape: string;
  readonly token: string;
  readonly line: string;
  readonly start: number;
  readonly end: number;
}

export function corpusExists(): boolean;
export function drawSample(seed?: number): Drawn[];

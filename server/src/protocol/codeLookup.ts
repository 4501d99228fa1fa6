import type { Reading } from '../codes';

/** One line of the list of codes. */
export interface FoundCode extends Reading {
  /** `0x80073712` */
  readonly label: string;
  /** Its name; empty where it has none */
  readonly name: string;
  /** What it means, in one line */
  readonly meaning: string;
}

/** Everything that is to be said about one code. */
export interface CodeAnswer {
  readonly title: string;
  readonly markdown: string;
  readonly document?: string;
}

/** Which part of a log is wanted. */

import type { SliceLocation } from './sliceUri';

export interface SliceParams {
  /** The log, or a slice of it */
  readonly uri: string;
  /** The part around this 1-based line of the log */
  readonly line?: number;
  /** The part after the slice that `uri` names, or before it */
  readonly step?: 1 | -1;
}

/** A part of a log as a document, or why there is none. */
export type SliceAnswer =
  | (SliceLocation & {
      /** URI of the document */
      readonly slice: string;
    })
  | { readonly refused: string };

/** The text of a slice. */
export interface SliceText {
  readonly text: string;
  /** Lines of the whole log */
  readonly lines: number;
  /** Another word whenever the text may be another */
  readonly version: string;
}

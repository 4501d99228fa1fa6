import type { LogAnalysis } from '../analysis/model/model';
import type { UserRules } from '../analysis/userRules/model';
import type { LineIndexData } from '../log/lineIndex';
import type { Failure } from './failure';

// Analyses one log at a time in a thread of its own, members of archives too: what they unpack to never leaves the thread.
/** A log to analyse. */
export interface AnalysisRequest {
  readonly uri: string;
  readonly name: string;
  readonly shownIn: string | undefined;
  readonly rules: UserRules | undefined;
  /** One number, not 0 once the request was cancelled */
  readonly cancelled: Int32Array;
}

/** An analysis on its way to another thread. */
export interface SentAnalysis extends Omit<LogAnalysis, 'lines'> {
  readonly lines: LineIndexData;
}

export type AnalysisAnswer =
  | { readonly is: 'progress'; readonly bytes: number }
  | { readonly is: 'done'; readonly analysis: SentAnalysis }
  | { readonly is: 'failed'; readonly failure: Failure };

import type { LogAnalysis } from '../analysis/model/model';
import type { ReadLimits } from '../analysis/pipeline/logReader';
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
  readonly limits: ReadLimits | undefined;
  /** Set for a log that an editor shows, which is read on where it was read before; `isSettled`: its last line is complete as it is */
  readonly follow: { readonly isSettled: boolean } | undefined;
  /** One number, not 0 once the request was cancelled */
  readonly cancelled: Int32Array;
}

/** An analysis on its way to another thread. */
export interface SentAnalysis extends Omit<LogAnalysis, 'lines'> {
  readonly lines: LineIndexData;
}

/** Says that a log need not be read on any more. */
export interface ForgetRequest {
  readonly forget: string;
}

/** What changes of an analysis when lines are appended that say nothing */
export type SentProgress = Pick<SentAnalysis, 'bytes' | 'lines' | 'notices' | 'recognition'>;

export type AnalysisAnswer =
  | { readonly is: 'progress'; readonly bytes: number }
  | { readonly is: 'done'; readonly analysis: SentAnalysis; readonly isUnfinished: boolean }
  | { readonly is: 'same'; readonly read: SentProgress; readonly isUnfinished: boolean }
  | { readonly is: 'failed'; readonly failure: Failure };

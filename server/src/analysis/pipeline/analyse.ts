import type { ByteSource } from '../../log/source';
import { LogReader, type ReadLimits, type ReadOptions } from './logReader';
import type { LogAnalysis } from '../model/model';
import type { UserRules } from '../userRules/model';

export interface AnalyseOptions extends ReadOptions {
  /** File name or path: a hint for the family, nothing more */
  readonly name?: string | undefined;
  /** Rules that readers add; sets of them are compiled once an object */
  readonly rules?: UserRules | undefined;
  /** The encoding in which an editor shows the log, by its name on the web; without it, what editors take it for */
  readonly shownIn?: string | undefined;
  readonly limits?: ReadLimits | undefined;
}

/**
 * Reads one log and explains its failures. Any bytes give an answer; rejects only with what the source rejects with, or
 * with the signal's reason.
 */
export async function analyseLog(source: ByteSource, options: AnalyseOptions = {}): Promise<LogAnalysis> {
  const reader = await LogReader.open(source, options);
  return reader.read(source, options);
}

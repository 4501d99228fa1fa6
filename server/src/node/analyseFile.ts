import { analyseLog, type AnalyseOptions } from '../analysis/analyse';
import type { LogAnalysis } from '../analysis/model';
import { fileSource } from './fileSource';

/** Analyses a log on disk; rejects with Node's error when it cannot be read. */
export async function analyseFile(path: string, options: AnalyseOptions = {}): Promise<LogAnalysis> {
  const source = await fileSource(path);
  try {
    return await analyseLog(source, { name: path, ...options });
  } finally {
    await source.close();
  }
}

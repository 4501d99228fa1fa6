import { analyseLog, type AnalyseOptions } from '../analysis/pipeline/analyse';
import type { LogAnalysis } from '../analysis/model/model';
import { archives } from './archives';
import { locate, type DiscoveredLog } from './discover';
import { filesWith } from './openFile';

const files = filesWith(archives, 'blocking');
const filesInTime = filesWith(archives);
/** A log below this size is read before a thread is started. */
const smallBytes = 4 * 1024 * 1024;

/** Analyses a log on disk, or in an archive: `Logs.zip/CBS/CBS.log`. Rejects with Node's error when it cannot be read. */
export async function analyseFile(path: string, options: AnalyseOptions = {}): Promise<LogAnalysis> {
  return analyseDiscovered(await locate(path), options);
}

/**
 * Analyses a small log that lies on a disk, in this thread: its disk is asked in time, and no line takes long. Null for a larger one,
 * or a member of an archive, for which a thread is worth its start. Rejects with Node's error when it cannot be read.
 */
export async function analyseSmall(uri: string, options: AnalyseOptions): Promise<LogAnalysis | null> {
  if (!uri.startsWith('file:')) return null;
  const source = await filesInTime.open(uri);
  if (!source) return null;
  try {
    return source.size < smallBytes ? await analyseLog(source, options) : null;
  } finally {
    await source.close();
  }
}

/** Analyses a log that was found. Rejects with Node's error or an `ArchiveError` when it cannot be read. */
export async function analyseDiscovered(
  { path, uri }: DiscoveredLog,
  options: AnalyseOptions = {},
): Promise<LogAnalysis> {
  const source = await files.open(uri);
  if (!source) throw new Error(`${uri} names no file`);
  try {
    return await analyseLog(source, { name: path, ...options });
  } finally {
    await source.close();
  }
}

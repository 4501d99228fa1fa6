import { analyseLog, type AnalyseOptions } from '../analysis/pipeline/analyse';
import type { LogAnalysis } from '../analysis/model/model';
import { archives } from './archives';
import { locate, type DiscoveredLog } from './discover';
import type { OpenedFile } from '../workspace/files';
import { filesWith } from './openFile';

const files = filesWith(archives, 'blocking');
const filesInTime = filesWith(archives);

/** Analyses a log on disk, or in an archive: `Logs.zip/CBS/CBS.log`. Rejects with Node's error when it cannot be read. */
export async function analyseFile(path: string, options: AnalyseOptions = {}): Promise<LogAnalysis> {
  return analyseDiscovered(await locate(path), options);
}

/**
 * Analyses a log that lies on a disk in this thread: its disk is asked in time, no line takes long, and nothing is handed over. Null
 * for a member of an archive, which is unpacked in a thread. Rejects with Node's error when it cannot be read.
 */
export async function analyseHere(uri: string, options: AnalyseOptions): Promise<LogAnalysis | null> {
  const source = uri.startsWith('file:') ? await filesInTime.open(uri) : null;
  return source && analyseOnce(source, options);
}

/** Analyses a log that was found. Rejects with Node's error or an `ArchiveError` when it cannot be read. */
export async function analyseDiscovered(
  { path, uri }: DiscoveredLog,
  options: AnalyseOptions = {},
): Promise<LogAnalysis> {
  const source = await files.open(uri);
  if (!source) throw new Error(`${uri} names no file`);
  return analyseOnce(source, { name: path, ...options });
}

/** Analyses a log, and closes it. */
async function analyseOnce(source: OpenedFile, options: AnalyseOptions): Promise<LogAnalysis> {
  try {
    return await analyseLog(source, options);
  } finally {
    await source.close();
  }
}

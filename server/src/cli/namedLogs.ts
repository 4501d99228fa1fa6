import { basename, dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { plainLine } from '../base/plainText';
import { text, type Text } from '../base/text';
import { analyseHere } from '../node/analyseFile';
import { discover, locate, type DiscoveredLog, type Discovery } from '../node/discover';
import { explainFailure, nodeFiles } from '../node/files';
import { parseMemberUri } from '../protocol/memberUri';
import type { Files } from '../workspace/files';

/** The logs that the arguments name, in the order given. */
export interface NamedLogs {
  readonly logs: readonly DiscoveredLog[];
  /** URIs of results of SetupDiag among them */
  readonly results: readonly string[];
  /** Every path led to a log */
  readonly isComplete: boolean;
}

/** The URI under which {@link filesOf} has all of them. */
export const namedFolder = 'file:///';

/** The logs of paths: files, archives, and folders to look for either in. What cannot be read is complained about. */
export async function logsOfPaths(
  paths: readonly string[],
  complain: (message: Text) => void,
): Promise<NamedLogs> {
  const found: Discovery[] = [];
  let isComplete = true;
  for (const path of paths) {
    try {
      const here = await discover(path);
      for (const folder of here.skipped)
        complain(text('{0} was skipped: the folder cannot be read.', folder));
      for (const notice of here.notices) complain(notice);
      isComplete &&= here.isComplete;
      // A search that was cut short does not know that there is none.
      if (here.logs.length === 0 && here.isComplete) {
        isComplete = false;
        complain(
          text(
            'There is no servicing log in {0}. Name a folder with CBS.log or CbsPersist_*.log, or a file.',
            path,
          ),
        );
      }
      found.push(here);
    } catch (error) {
      isComplete = false;
      complain(explainFailure(path, error));
    }
  }
  return { ...joined(found), isComplete };
}

/**
 * A log, and the logs that its cause may stand in: those of `others`, or else those that lie in the same folder or archive. Folders
 * inside that folder are not looked into: they may hold the logs of other machines.
 */
export async function logAndOthers(
  path: string,
  others: readonly string[],
  complain: (message: Text) => void,
): Promise<NamedLogs & { readonly log: DiscoveredLog }> {
  const log = await locate(path);
  const around =
    others.length > 0
      ? await logsOfPaths(others, complain)
      : // The log itself may well be readable where its folder is not.
        await discover(folderOf(log), { depth: 0 }).then(
          (found) => ({ ...joined([found]), isComplete: true }),
          () => ({ logs: [], results: [], isComplete: true }),
        );
  return { ...around, logs: [log, ...around.logs.filter(({ uri }) => uri !== log.uri)], log };
}

/** The files of this machine, as the arguments name them: all logs lie in one folder, {@link namedFolder}. */
export function filesOf({ logs, results }: Pick<NamedLogs, 'logs' | 'results'>): Files {
  const paths = new Map(logs.map((log) => [log.uri, log.path]));
  const pathOf = (uri: string): string => paths.get(uri) ?? uri;
  return {
    ...nodeFiles,
    logsIn: () =>
      Promise.resolve({
        uris: logs.map(({ uri }) => uri),
        skipped: 0,
        others: { count: 0, names: [] },
        results,
        notices: [],
      }),
    analyse: async (uri, options) => {
      const named = { ...options, name: pathOf(uri) };
      const alone = logs.length === 1 ? await analyseHere(uri, named) : null;
      return alone ?? nodeFiles.analyse(uri, named);
    },
    explain: (uri, error) => explainFailure(pathOf(uri), error),
    nameOf: (uri) => (paths.has(uri) ? plainLine(basename(pathOf(uri))) : nodeFiles.nameOf(uri)),
    watch: () => null,
  };
}

/** Each log and each result once. */
function joined(found: readonly Discovery[]): Pick<NamedLogs, 'logs' | 'results'> {
  const logs = new Map(found.flatMap((one) => one.logs.map((log) => [log.uri, log])));
  const results = found.flatMap((one) => one.results.map((path) => pathToFileURL(path).href));
  return { logs: [...logs.values()], results };
}

/** The folder of a log on disk, or of the archive that holds it. */
function folderOf({ uri }: DiscoveredLog): string {
  return dirname(fileURLToPath(parseMemberUri(uri)?.archive ?? uri));
}

import { unwatchFile, watchFile, type Stats } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { text, type Text } from '../base/text';
import { plainLine } from '../base/plainText';
import { ArchiveError } from '../archives/archive';
import { memberScheme, parseMemberUri } from '../protocol/memberUri';
import type { Files, ArchiveContents, FoundLogs } from '../workspace/files';
import { analysisPool } from './analysisPool';
import { ThreadEndedError } from './failure';
import { archives } from './archives';
import { discover } from './discover';
import { filesWith } from './openFile';

/** All that the server asks of the machine it runs on. */
export const nodeFiles: Files = {
  ...filesWith(archives),
  analyse: (uri, options) => analysisPool().analyse(uri, options),
  follow: (uri, options) => analysisPool().follow(uri, options),
  unfollow: (uri) => analysisPool().unfollow(uri),
  parallel: () => analysisPool().size,
  explain: (uri, error) => explainFailure(nameOf(uri), error),
  nameOf,
  logsIn: (folder, depth) => (folder.startsWith('file:') ? logsInPath(folder, depth) : null),
  watch: (uri, changed) => (uri.startsWith('file:') ? watchPath(uri, changed) : null),
  isBusy: (error) => codeOf(error) === 'EBUSY',
  contentsOf: (archive) => (archive.startsWith('file:') ? contentsOfPath(archive) : null),
};

async function logsInPath(folder: string, depth?: number): Promise<FoundLogs> {
  const { logs, skipped, others, results, notices } = await discover(fileURLToPath(folder), {
    ...(depth !== undefined && { depth }),
  });
  return {
    uris: logs.map(({ uri }) => uri),
    skipped: skipped.length,
    others,
    results: results.map((path) => pathToFileURL(path).href),
    notices,
  };
}

async function contentsOfPath(archive: string): Promise<ArchiveContents> {
  return archives.survey(fileURLToPath(archive));
}

function nameOf(uri: string): string {
  try {
    if (uri.startsWith(`${memberScheme}:`)) return plainLine(basename(parseMemberUri(uri)?.member ?? uri));
    return plainLine(basename(uri.startsWith('file:') ? fileURLToPath(uri) : decodeURIComponent(uri)));
  } catch {
    return plainLine(uri);
  }
}

/**
 * Looks at a file's size and time every second: other ways to watch for changes do not report a log that another process
 * holds open and writes to, nor of one on a network drive.
 */
function watchPath(uri: string, changed: () => void): (() => void) | null {
  let path: string;
  try {
    path = fileURLToPath(uri);
  } catch {
    // An address of another machine: opening it says so.
    return null;
  }
  const look = (now: Stats, before: Stats): void => {
    if (now.size !== before.size || now.mtimeMs !== before.mtimeMs) changed();
  };
  watchFile(path, { interval: 1000, persistent: false }, look);
  return () => {
    unwatchFile(path, look);
  };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Why a file or folder could not be read, and what to do about it. */
export function explainFailure(name: string, error: unknown): Text {
  if (error instanceof ArchiveError || error instanceof ThreadEndedError) return error.explanation;
  switch (codeOf(error)) {
    case 'ENOENT':
      return text('{0} cannot be read: it is not there. Check the name, or collect the log again.', name);
    case 'EISDIR':
      return text('{0} is a folder, not a log. Open a log inside it.', name);
    case 'ENOTFILE':
      return text('{0} is a device or a pipe, not a log. Name a file.', name);
    case 'EACCES':
    case 'EPERM':
      return text(
        '{0} cannot be read: access is denied. Copy it to a folder of your own, then open the copy.',
        name,
      );
    case 'ETIMEDOUT':
      return text(
        '{0} cannot be read: its disk or share does not answer. Copy it to this machine, then open the copy.',
        name,
      );
    case 'EBUSY':
      return text(
        '{0} cannot be read now: another program holds it. The editor tries again by itself; or copy it and open the copy.',
        name,
      );
    default:
      return text('{0} cannot be read: {1}', name, error instanceof Error ? error.message : String(error));
  }
}

import { open, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { archiveKind, ArchiveError, isArchiveName } from '../archives/archive';
import { isEventFileName, textNameOf } from '../protocol/eventLogNames';
import { headBytes, logByHead, logByName } from '../archives/logFiles';
import { memberUri } from '../protocol/memberUri';
import { isResultName } from '../cases/setupDiagVerdicts';
import type { Text } from '../base/text';
import { archives } from './archives';
import { append } from '../base/lists';

/** Folders below the one that was named. Collected logs lie two or three deep (`Logs\CBS`, `Panther\UnattendGC`). */
const maxDepth = 4;
const maxLogs = 500;
/** Files whose names or first bytes are looked at; a folder with more holds something else than collected logs. */
const maxFiles = 20_000;
/** Files that are no logs whose names are reported. */
const maxOthers = 100;

/** A log, on disk or in an archive on disk. */
export interface DiscoveredLog {
  /** What a report calls it: `CbsPersist_1.cab/CbsPersist_1.log` for a member of an archive */
  readonly path: string;
  /** What it is opened by */
  readonly uri: string;
}

export interface Discovery {
  readonly logs: readonly DiscoveredLog[];
  /** Folders below the one named that could not be read */
  readonly skipped: readonly string[];
  /** There are more logs than are looked for; the rest is left out */
  readonly capped: boolean;
  /** Files that were looked at and are no logs: how many, and the paths of some */
  readonly others: { readonly count: number; readonly names: readonly string[] };
  /** Results of SetupDiag among them */
  readonly results: readonly string[];
  /** What archives have to say: what is left out, damaged or renamed */
  readonly notices: readonly Text[];
}

/**
 * The logs that a path names: a file names itself, whatever it is; of a folder and of an archive, those whose name or first bytes are
 * of a servicing log, in order of their names. Links inside a folder are not followed. Rejects with Node's error when the path
 * itself cannot be read, and with {@link ArchiveError} when it is an archive that is no good. `depth` says how many folders deep it looks;
 * 0 is the folder itself.
 */
export async function discover(path: string, { depth: deepest = maxDepth } = {}): Promise<Discovery> {
  const logs: DiscoveredLog[] = [];
  const skipped: string[] = [];
  const results: string[] = [];
  const notices: Text[] = [];
  const others = { count: 0, names: [] as string[] };
  let files = 0;
  let capped = false;
  const lookInto = async (archive: string): Promise<void> => {
    const survey = await archives.survey(archive);
    append(notices, survey.notices);
    const archiveUri = pathToFileURL(resolve(archive)).href;
    for (const { path: member, isLog, problem } of survey.members) {
      if (!isLog || problem) continue;
      if (logs.length >= maxLogs) {
        capped = true;
        return;
      }
      logs.push({
        path: `${archive}/${member}`,
        uri: memberUri({ archive: archiveUri, member: textNameOf(member) }),
      });
    }
  };
  const visit = async (folder: string, depth: number): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (logs.length >= maxLogs || files >= maxFiles) {
        capped = true;
        return;
      }
      const inner = join(folder, entry.name);
      if (
        entry.isDirectory() &&
        depth < deepest &&
        entry.name !== 'node_modules' &&
        !entry.name.startsWith('.')
      ) {
        await visit(inner, depth + 1).catch(() => skipped.push(inner));
      } else if (entry.isFile()) {
        files++;
        if (isArchiveName(entry.name)) {
          // A folder holds other cabinets than those with logs, and its logs are worth listing without them.
          await lookInto(inner).catch((error: unknown) => {
            if (error instanceof ArchiveError) notices.push(error.explanation);
            else skipped.push(inner);
          });
        } else if (isResultName(entry.name)) results.push(inner);
        else if (await isLog(inner, entry.name)) logs.push(onDisk(inner));
        else {
          others.count++;
          if (others.names.length < maxOthers) others.names.push(relative(path, inner));
        }
      }
    }
  };
  const kind = await stat(path);
  if (kind.isDirectory()) await visit(path, 0);
  else if (kind.isFile() && archiveKind(await headOf(path, 4)) !== null) await lookInto(path);
  else logs.push(onDisk(path));
  return { logs, skipped, capped, others, results, notices };
}

/**
 * The log that a path names: a file, or a member of an archive by the path that {@link discover} gives it. What is not there is named
 * as a file, so that opening it says so.
 */
export async function locate(path: string): Promise<DiscoveredLog> {
  let archive = path;
  for (;;) {
    const kind = await stat(archive).catch(() => null);
    if (kind?.isFile() && archive !== path) {
      const member = path.slice(archive.length + 1).replaceAll('\\', '/');
      const archiveUri = pathToFileURL(resolve(archive)).href;
      return { path, uri: memberUri({ archive: archiveUri, member: textNameOf(member) }) };
    }
    const parent = dirname(archive);
    if (kind || parent === archive || basename(archive) === '') return onDisk(path);
    archive = parent;
  }
}

/** A log on disk; an event log is what its text is, which a document of its own shows. */
function onDisk(path: string): DiscoveredLog {
  const uri = pathToFileURL(resolve(path)).href;
  return {
    path,
    uri: isEventFileName(path) ? memberUri({ archive: uri, member: textNameOf(basename(path)) }) : uri,
  };
}

async function isLog(path: string, name: string): Promise<boolean> {
  const says = logByName(name);
  if (says !== 'maybe') return says === 'log';
  return headOf(path, headBytes).then(logByHead, () => false);
}

/** The first bytes of a file. */
async function headOf(path: string, length: number): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

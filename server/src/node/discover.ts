import type { Dirent } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { archiveKind, ArchiveError, isArchiveName } from '../archives/archive';
import { isEventLogName } from '../protocol/eventLogNames';
import { headBytes, logByHead, logByName } from '../archives/logFiles';
import { memberUri } from '../protocol/memberUri';
import { isResultName } from '../cases/setupDiagVerdicts';
import { closeFile, inTime } from './inTime';
import { text, type Text } from '../base/text';
import { plainLine } from '../base/plainText';
import { archives } from './archives';
import { append } from '../base/lists';

/** Folders below the one that was named. Collected logs lie two or three deep (`Logs\\CBS`, `Panther\\UnattendGC`). */
const maxDepth = 4;
const maxLogs = 500;
/** Files and folders that are looked at; a folder with more holds something else than collected logs. */
const maxEntries = 20_000;
/** What the archives of a search may cost all together, whatever each of them may by itself. */
const maxArchives = {
  /** Archives, and what is looked into in them */
  looks: 4000,
  members: 50_000,
  /** Unpacked bytes of their logs */
  bytes: 8 * 1024 ** 3,
};
/** Files that are no logs whose names are reported. */
const maxOthers = 100;

/**
 * Folders in which Windows keeps its logs, and those on the way there: they are looked into before anything else, so that a whole
 * Windows or a disk with much else gives them, whatever is left out.
 */
const logFolders =
  /^(?:windows(?:\.old)?|\$windows\.~bt|logs?|logfiles|cbs|dism|mosetup|panther|rollback|unattendgc|newos|sources|inf|softwaredistribution|system32|sysprep|winevt|windowsupdate|setupdiag|checksur|dpx)$/i;

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
  /** Whether there is nothing that a limit left out; what was is among the notices */
  readonly isComplete: boolean;
  /** Files that were looked at and are no logs: how many, and the paths of some */
  readonly others: { readonly count: number; readonly names: readonly string[] };
  /** Results of SetupDiag among them */
  readonly results: readonly string[];
  /** What a limit left out, and what archives have to say: what is left out, damaged or renamed */
  readonly notices: readonly Text[];
}

/** What may be looked at, for tests that reach the ends of it. */
export interface DiscoveryLimits {
  /** How many folders deep; 0 is the folder itself */
  readonly depth?: number;
  readonly entries?: number;
  readonly logs?: number;
  readonly archives?: typeof maxArchives;
}

/**
 * The logs that a path names: a file names itself, whatever it is; of a folder and of an archive, those whose name or first bytes are
 * of a servicing log, in order of their names. Links inside a folder are not followed. Rejects with Node's error when the path
 * itself cannot be read, and with {@link ArchiveError} when it is an archive that is no good.
 */
export async function discover(path: string, limits: DiscoveryLimits = {}): Promise<Discovery> {
  const search = new Search(path, limits);
  const kind = await inTime(path, () => stat(path));
  if (kind.isDirectory()) await search.folder();
  else if (kind.isFile() && archiveKind(await headOf(path, 4)) !== null) await search.archive(path);
  else search.take(path);
  return search.result();
}

interface FoundEntry {
  readonly path: string;
  readonly depth: number;
  readonly entry: Dirent;
}

/** A search for logs: where they are known to be, then everywhere else, nearest first. */
class Search {
  readonly #path: string;
  readonly #depth: number;
  readonly #maxEntries: number;
  readonly #maxLogs: number;
  /** What the archives may still cost */
  readonly #left: typeof maxArchives;
  /** Archives that were not looked into, and logs that would unpack to too much */
  #shut = 0;
  #tooLarge = 0;
  /** With the path on disk, by which they are ordered */
  readonly #logs: { readonly at: string; readonly log: DiscoveredLog }[] = [];
  readonly #skipped: string[] = [];
  readonly #results: string[] = [];
  readonly #notices: Text[] = [];
  readonly #others: string[] = [];
  #otherCount = 0;
  #entries = 0;
  /** What was found and not looked at yet: folders of logs, and the rest */
  readonly #first: FoundEntry[] = [];
  readonly #later: FoundEntry[] = [];

  constructor(
    path: string,
    { depth = maxDepth, entries = maxEntries, logs = maxLogs, archives: left = maxArchives }: DiscoveryLimits,
  ) {
    this.#path = path;
    this.#depth = depth;
    this.#maxEntries = entries;
    this.#maxLogs = logs;
    this.#left = { ...left };
  }

  /** Takes a file as a log. */
  take(path: string): void {
    this.#logs.push({ at: path, log: onDisk(path) });
  }

  async archive(path: string): Promise<void> {
    if (this.#left.looks <= 0 || this.#left.members <= 0) {
      this.#shut++;
      return;
    }
    const survey = await archives.survey(path);
    append(this.#notices, survey.notices);
    this.#left.looks -= 1 + survey.looks;
    this.#left.members -= survey.members.length;
    const archiveUri = pathToFileURL(resolve(path)).href;
    for (const { path: member, isLog, problem, unpacks } of survey.members) {
      if (!isLog || problem) continue;
      if (unpacks > this.#left.bytes) {
        this.#tooLarge++;
        continue;
      }
      this.#left.bytes -= unpacks;
      const uri = memberUri({ archive: archiveUri, member });
      this.#logs.push({ at: path, log: { path: `${path}/${member}`, uri } });
    }
  }

  async folder(): Promise<void> {
    await this.#list(this.#path, 0);
    for (let first = 0, later = 0; ;) {
      const next = this.#first[first] ? this.#first[first++] : this.#later[later++];
      if (!next || this.#logs.length > this.#maxLogs) return;
      if (++this.#entries > this.#maxEntries) return;
      const { path, depth, entry } = next;
      if (!entry.isDirectory()) await this.#file(path, entry.name);
      else await this.#list(path, depth + 1).catch(() => this.#skipped.push(path));
    }
  }

  result(): Discovery {
    const logs = this.#logs.slice(0, this.#maxLogs).sort((a, b) => inOrder(a.at, b.at));
    const path = plainLine(this.#path);
    const stops: Text[] = [];
    if (this.#logs.length > this.#maxLogs)
      stops.push(text('{0} has more logs than the limit: {1} of them are here.', path, this.#maxLogs));
    else if (this.#entries > this.#maxEntries)
      stops.push(
        text(
          'The search for logs in {0} stopped after {1} files and folders. Name the folder that has the logs.',
          path,
          this.#maxEntries,
        ),
      );
    if (this.#shut > 0)
      stops.push(
        text(
          '{0} archives in {1} were not looked into: it has too many. Name fewer of them.',
          this.#shut,
          path,
        ),
      );
    if (this.#tooLarge > 0)
      stops.push(
        text(
          '{0} logs in the archives of {1} are left out: all of them would unpack to more than {2} GB. Name fewer archives.',
          this.#tooLarge,
          path,
          maxArchives.bytes / 1024 ** 3,
        ),
      );
    return {
      logs: logs.map(({ log }) => log),
      skipped: this.#skipped.sort(inOrder),
      isComplete: stops.length === 0,
      others: { count: this.#otherCount, names: this.#others.sort(inOrder) },
      results: this.#results.sort(inOrder),
      notices: [...stops, ...this.#notices],
    };
  }

  async #list(folder: string, depth: number): Promise<void> {
    const entries = await inTime(folder, () => readdir(folder, { withFileTypes: true }));
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const found = { path: join(folder, entry.name), depth, entry };
      if (entry.isDirectory()) {
        if (depth >= this.#depth || entry.name === 'node_modules' || entry.name.startsWith('.')) continue;
        (logFolders.test(entry.name) ? this.#first : this.#later).push(found);
      } else if (entry.isFile()) (logByName(entry.name) === 'log' ? this.#first : this.#later).push(found);
    }
  }

  async #file(path: string, name: string): Promise<void> {
    if (isArchiveName(name)) {
      // A folder holds other cabinets than those with logs, and its logs are worth listing without them.
      await this.archive(path).catch((error: unknown) => {
        if (error instanceof ArchiveError) this.#notices.push(error.explanation);
        else this.#skipped.push(path);
      });
    } else if (isResultName(name)) this.#results.push(path);
    else if (await isLog(path, name)) this.take(path);
    else {
      this.#otherCount++;
      if (this.#others.length < maxOthers) this.#others.push(relative(this.#path, path));
    }
  }
}

/** Paths by the names of their folders, from the outermost in. */
function inOrder(a: string, b: string): number {
  const [one, other] = [a.split(sep), b.split(sep)];
  for (let at = 0; at < Math.min(one.length, other.length); at++)
    if (one[at] !== other[at]) return one[at]! < other[at]! ? -1 : 1;
  return one.length - other.length;
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
      return { path, uri: memberUri({ archive: archiveUri, member }) };
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
    uri: isEventLogName(path) ? memberUri({ archive: uri, member: basename(path) }) : uri,
  };
}

async function isLog(path: string, name: string): Promise<boolean> {
  const says = logByName(name);
  if (says !== 'maybe') return says === 'log';
  return headOf(path, headBytes).then(logByHead, () => false);
}

/** The first bytes of a file. */
async function headOf(path: string, length: number): Promise<Uint8Array> {
  const handle = await inTime(path, () => open(path, 'r'));
  try {
    const { buffer, bytesRead } = await inTime(path, () => handle.read(Buffer.alloc(length), 0, length, 0));
    return buffer.subarray(0, bytesRead);
  } finally {
    await closeFile(path, handle);
  }
}

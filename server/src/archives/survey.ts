import { memorySource, type ByteSource } from '../log/source';
import { text, type Text } from '../base/text';
import { ArchiveError, isArchiveName, type Archive, type ArchiveMember, type ArchiveTools } from './archive';
import { headBytes, logByHead, logByName } from './logFiles';
import { openArchive } from './openArchive';
import { append } from '../base/lists';

/** A file in an archive or in an archive inside it. */
export interface SurveyedMember {
  /** What it is addressed by: parts with `/`, through both archives */
  readonly path: string;
  /** Bytes, unpacked, as the archive says */
  readonly size: number;
  /** A servicing log, by its name or its first bytes */
  readonly isLog: boolean;
  /** Why it cannot be read; null when it can be */
  readonly problem: Text | null;
}

/** What an archive holds. */
export interface ArchiveSurvey {
  readonly members: readonly SurveyedMember[];
  /** What the reader must know: what is left out, renamed, damaged or cut */
  readonly notices: readonly Text[];
}

/** An archive in an archive is looked into (a CbsPersist cabinet in the zip of a bundle), one inside that is not. */
const maxDepth = 2;
/** Members whose first bytes are looked at because their names say too little are logs, and those are small. */
const maxSniffed = 200 * 1024 * 1024;
/** So many of them: each costs memory and a start of the unpacker */
const maxUnsure = 2000;
/** Logs of an archive may come to so much in any case; beyond that they are held to its size, as its members are. */
const bytesForAll = 512 * 1024 * 1024;
const maxNotices = 50;

/**
 * Lists what an archive holds and finds the logs in it: by their names, or by their first bytes. Fails with {@link ArchiveError} when the
 * archive itself cannot be read; one inside it becomes a notice. `alive` is called whenever a step is done.
 */
export async function surveyArchive(
  source: ByteSource,
  name: string,
  tools: ArchiveTools,
  alive: () => void = () => undefined,
): Promise<ArchiveSurvey> {
  const members: SurveyedMember[] = [];
  const notices: Text[] = [];
  const { members: most, totalBytes, ratio } = tools.limits;
  const bytes = Math.min(totalBytes, Math.max(bytesForAll, source.size * ratio));
  const budget = { members: most, bytes };
  const survey = async (archive: Archive, prefix: string, depth: number): Promise<void> => {
    append(notices, archive.notices);
    const { logs, unseen } = await findLogs(archive, alive);
    if (unseen > 0)
      notices.push(
        text(
          '{0}: {1} members could not be looked into, so logs among them are missing.',
          prefix || name,
          unseen,
        ),
      );
    for (const member of archive.members) {
      alive();
      if (--budget.members < 0) return;
      const path = `${prefix}${member.path}`;
      const inside = isArchiveName(member.path) ? depth + 1 : 0;
      if (inside > maxDepth) notices.push(tooDeep(path));
      else if (inside > 0) {
        budget.bytes -= member.size;
        try {
          if (budget.bytes < 0) throw new ArchiveError(tooMuch(name, bytes));
          await survey(await openInner(archive, member, path, tools), `${path}/`, inside);
          continue;
        } catch (error) {
          notices.push(explanationOf(error));
        }
      }
      const isLog = logs.has(member);
      if (isLog) budget.bytes -= member.size;
      const problem = member.problem ?? (isLog && budget.bytes < 0 ? tooMuch(name, bytes) : null);
      if (isLog && problem) notices.push(problem);
      members.push({ path, size: member.size, isLog, problem });
    }
  };
  await survey(await openArchive(source, name, tools), '', 1);
  return { members, notices: distinct(notices) };
}

/** A member that is about to be read. */
export interface FoundMember {
  /** Bytes, as the archive says */
  readonly size: number;
  read(): AsyncGenerator<Uint8Array, void>;
}

/** Finds a member by the path of a {@link SurveyedMember}. Fails with {@link ArchiveError}. */
export async function findMember(
  source: ByteSource,
  name: string,
  path: string,
  tools: ArchiveTools,
): Promise<FoundMember> {
  let archive = await openArchive(source, name, tools);
  let rest = path;
  for (let depth = 1; ; depth++) {
    const member = archive.members.find((one) => one.path === rest);
    if (member) {
      const from = archive;
      return { size: member.size, read: () => from.read(member) };
    }
    const inner = archive.members.find((one) => isArchiveName(one.path) && rest.startsWith(`${one.path}/`));
    if (!inner) throw new ArchiveError(text('There is no {0} in {1}. Open the archive anew.', path, name));
    if (depth === maxDepth) throw new ArchiveError(tooDeep(inner.path));
    archive = await openInner(archive, inner, inner.path, tools);
    rest = rest.slice(inner.path.length + 1);
  }
}

/** The logs among the members, and how many of those that may be one could not be looked into. */
async function findLogs(
  archive: Archive,
  alive: () => void,
): Promise<{ readonly logs: ReadonlySet<ArchiveMember>; readonly unseen: number }> {
  const logs = new Set<ArchiveMember>();
  const unsure: ArchiveMember[] = [];
  for (const member of archive.members) {
    const says = logByName(member.path.slice(member.path.lastIndexOf('/') + 1));
    if (says === 'log') logs.add(member);
    else if (says === 'maybe' && member.problem === null && member.size > 0 && member.size <= maxSniffed)
      unsure.push(member);
  }
  let unseen = unsure.length;
  for await (const { member, head } of archive.heads(unsure.slice(0, maxUnsure), headBytes)) {
    alive();
    unseen--;
    if (logByHead(head)) logs.add(member);
  }
  return { logs, unseen };
}

/** Opens an archive inside an archive; it is held in memory. */
async function openInner(
  outer: Archive,
  member: ArchiveMember,
  path: string,
  tools: ArchiveTools,
): Promise<Archive> {
  if (member.size > tools.limits.heldBytes)
    throw new ArchiveError(text('{0} is too large to be read inside another archive. Unpack it.', path));
  const bytes = new Uint8Array(member.size);
  let filled = 0;
  for await (const chunk of outer.read(member)) {
    bytes.set(chunk, filled);
    filled += chunk.length;
  }
  return openArchive(memorySource(bytes.subarray(0, filled)), path, tools);
}

function tooDeep(path: string): Text {
  return text('{0} is an archive in an archive in an archive. It is not opened: unpack it yourself.', path);
}

function tooMuch(name: string, bytes: number): Text {
  return text(
    '{0} holds more than {1} MB of logs. The rest is not read: unpack it and open the folder.',
    name,
    Math.floor(bytes / 1024 ** 2),
  );
}

function explanationOf(error: unknown): Text {
  if (error instanceof ArchiveError) return error.explanation;
  throw error;
}

/** Each sentence once, at most as many as a reader needs. */
function distinct(notices: readonly Text[]): Text[] {
  return [...new Map(notices.map((notice) => [JSON.stringify(notice), notice])).values()].slice(
    0,
    maxNotices,
  );
}

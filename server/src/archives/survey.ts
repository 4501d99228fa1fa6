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
  /** Bytes that are unpacked until all of it is there */
  readonly unpacks: number;
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
  /** Members and archives that were looked into, which is what a survey costs */
  readonly looks: number;
}

/** An archive in an archive is looked into (a CbsPersist cabinet in the zip of a bundle), one inside that is not. */
const maxDepth = 2;
/** Members whose first bytes are looked at because their names say too little are logs, and those are small. */
const maxSniffed = 200 * 1024 * 1024;
/** So many of them: each costs memory and a start of the unpacker */
const maxUnsure = 1000;
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
  const budget = { members: most, bytes, inner: tools.limits.inner, unsure: maxUnsure };
  let shut = 0;
  const survey = async (archive: Archive, prefix: string, depth: number): Promise<void> => {
    append(notices, archive.notices);
    const { logs, looked, unseen } = await findLogs(archive, budget.unsure, alive);
    budget.unsure -= looked;
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
        if (--budget.inner < 0) {
          shut++;
          continue;
        }
        budget.bytes -= member.unpacks;
        try {
          if (budget.bytes < 0) throw new ArchiveError(tooMuch(name, bytes));
          await survey(await openInner(archive, member, path, tools), `${path}/`, inside);
          continue;
        } catch (error) {
          notices.push(explanationOf(error));
        }
      }
      const isLog = logs.has(member);
      if (isLog) budget.bytes -= member.unpacks;
      const problem = member.problem ?? (isLog && budget.bytes < 0 ? tooMuch(name, bytes) : null);
      if (isLog && problem) notices.push(problem);
      members.push({ path, size: member.size, unpacks: member.unpacks, isLog, problem });
    }
  };
  await survey(await openArchive(source, name, tools), '', 1);
  if (shut > 0)
    notices.unshift(
      text(
        '{0} holds {1} archives too many, which are not looked into. Unpack it and open the folder.',
        name,
        shut,
      ),
    );
  const looks = maxUnsure - budget.unsure + tools.limits.inner - Math.max(0, budget.inner);
  return { members, notices: distinct(notices), looks };
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
  return memberIn(await openArchive(source, name, tools), name, path, (outer, member, at) =>
    openInner(outer, member, at, tools),
  );
}

/** Finds a member of an archive that is open; `open` opens one inside it. Fails with {@link ArchiveError}. */
export async function memberIn(
  outermost: Archive,
  name: string,
  path: string,
  open: (outer: Archive, member: ArchiveMember, path: string) => Promise<Archive>,
): Promise<FoundMember> {
  let archive = outermost;
  let rest = path;
  for (let depth = 1; ; depth++) {
    const member = archive.members.find((one) => one.path === rest);
    if (member) {
      if (member.problem) throw new ArchiveError(member.problem);
      const from = archive;
      return { size: member.size, read: () => from.read(member) };
    }
    const inner = archive.members.find((one) => isArchiveName(one.path) && rest.startsWith(`${one.path}/`));
    if (!inner) throw new ArchiveError(text('There is no {0} in {1}. Open the archive again.', path, name));
    if (depth === maxDepth) throw new ArchiveError(tooDeep(inner.path));
    archive = await open(archive, inner, inner.path);
    rest = rest.slice(inner.path.length + 1);
  }
}

/** The logs among the members, and how many of those that may be one could not be looked into. */
async function findLogs(
  archive: Archive,
  most: number,
  alive: () => void,
): Promise<{
  readonly logs: ReadonlySet<ArchiveMember>;
  readonly looked: number;
  readonly unseen: number;
}> {
  const logs = new Set<ArchiveMember>();
  const unsure: ArchiveMember[] = [];
  for (const member of archive.members) {
    const says = logByName(member.path.slice(member.path.lastIndexOf('/') + 1));
    if (says === 'log') logs.add(member);
    else if (says === 'maybe' && member.problem === null && member.size > 0 && member.size <= maxSniffed)
      unsure.push(member);
  }
  const wanted = unsure.slice(0, most);
  let unseen = unsure.length;
  for await (const { member, head } of archive.heads(wanted, headBytes)) {
    alive();
    unseen--;
    if (logByHead(head)) logs.add(member);
  }
  return { logs, looked: wanted.length, unseen };
}

/** Opens an archive inside an archive; it is held in memory. */
export async function openInner(
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

import { Reader, ZipReader, type Entry, type FileEntry } from '@zip.js/zip.js';
import type { ByteSource } from '../log/source';
import { text, type Text } from '../base/text';
import {
  ArchiveError,
  sizeProblem,
  type Archive,
  type ArchiveLimits,
  type ArchiveMember,
  damaged,
  directoryNotices,
} from './archive';
import { decodeMemberName, safeMemberName, UniquePaths } from './memberName';

/** Reads where it is asked to: a zip is never in memory as a whole. */
class SourceReader extends Reader<ByteSource> {
  readonly #source: ByteSource;

  constructor(source: ByteSource) {
    super(source);
    this.#source = source;
    this.size = source.size;
  }

  override readUint8Array(index: number, length: number): Promise<Uint8Array> {
    return this.#source.read(index, Math.min(index + length, this.#source.size));
  }
}

/** Names are made safe here, and a zip that other tools would read otherwise is still a zip with logs in it. */
const reading = { strictness: 'tolerant', filenameValidation: 'tolerant', useWebWorkers: false } as const;

/** The least that stands before the data of an entry */
const localHeaderBytes = 30;

const atEnd = { value: undefined, done: true } as const;

/** Opens a zip file, of any size: only its directory is read. */
export async function openZip(source: ByteSource, name: string, limits: ArchiveLimits): Promise<Archive> {
  const zip = new ZipReader(new SourceReader(source), reading);
  const entries: FileEntry[] = [];
  let left = 0;
  try {
    for await (const entry of zip.getEntriesGenerator()) {
      if (isFolder(entry)) continue;
      if (entries.length < limits.members) entries.push(entry);
      else left++;
    }
  } catch (error) {
    throw new ArchiveError(
      text(
        '{0} is cut off or no zip file: its list of files cannot be read ({1}). Copy it again from the machine.',
        name,
        error instanceof Error ? error.message : String(error),
      ),
    );
  }
  const shared = sharingData(entries);
  const paths = new UniquePaths();
  let renamed = 0;
  const members = entries.map((entry, index): ArchiveMember => {
    const { path, changed } = safeMemberName(
      entry.filenameUTF8 ? entry.filename : decodeMemberName(entry.rawFilename),
    );
    if (changed) renamed++;
    const unique = paths.take(path);
    const problem = shared.has(entry)
      ? text('{0} is left out: it shares its data with another member, as no honest zip has it.', unique)
      : problemOf(entry, unique, limits);
    const size = entry.uncompressedSize;
    return { path: unique, size, index, unpacks: size, problem };
  });

  async function* read(member: ArchiveMember): AsyncGenerator<Uint8Array, void> {
    if (member.problem) throw new ArchiveError(member.problem);
    try {
      yield* unpack(entries[member.index]!, member.size);
    } catch (error) {
      throw new ArchiveError(damaged(name, member.path, error));
    }
  }

  return {
    members,
    notices: directoryNotices(name, renamed, left),
    holdsItsBytes: false,
    read,
    async *heads(wanted, length) {
      for (const member of wanted) yield { member, head: await headOf(read(member), length) };
    },
  };
}

/** Chunks as they are unpacked; the next one is made when it is asked for. */
async function* unpack(entry: FileEntry, size: number): AsyncGenerator<Uint8Array, void> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const reader = readable.getReader();
  // A failure before the first byte does not come out of the stream.
  const failed = entry
    .getData(writable, { ...reading, checkSignature: true })
    .then(() => reader.closed.then(() => atEnd));
  failed.catch(() => undefined);
  let sum = 0;
  try {
    for (;;) {
      const { value, done } = await Promise.race([reader.read(), failed]);
      if (done) break;
      sum += value.length;
      if (sum > size) throw new ArchiveError(text('its data is longer than its list of files says'));
      yield value;
    }
    if (sum < size) throw new ArchiveError(text('its data ends too early'));
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function headOf(chunks: AsyncGenerator<Uint8Array, void>, length: number): Promise<Uint8Array> {
  const head = new Uint8Array(length);
  let filled = 0;
  try {
    for await (const chunk of chunks) {
      const part = chunk.subarray(0, length - filled);
      head.set(part, filled);
      filled += part.length;
      if (filled === length) break;
    }
  } catch {
    // What came before the damage is all that there is.
  }
  return head.subarray(0, filled);
}

function isFolder(entry: Entry): entry is Exclude<Entry, FileEntry> {
  return entry.directory || /[\\/]$/.test(entry.filename);
}

/** Entries whose data begins within the data of another one: a few KB that unpack to terabytes. */
function sharingData(entries: readonly FileEntry[]): ReadonlySet<FileEntry> {
  const shared = new Set<FileEntry>();
  let end = 0;
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (entry.offset < end) shared.add(entry);
    else end = entry.offset + localHeaderBytes + entry.compressedSize;
  }
  return shared;
}

function problemOf(entry: FileEntry, path: string, limits: ArchiveLimits): Text | null {
  if (entry.encrypted)
    return text('{0} is encrypted. Unpack the archive with its password and open the folder.', path);
  return sizeProblem(path, entry.uncompressedSize, entry.compressedSize, limits);
}

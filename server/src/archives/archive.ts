import { text, type Text } from '../base/text';
import type { LibarchiveWasm } from 'libarchive-wasm';

const megabyte = 1024 * 1024;

/** What an archive may cost. Whatever is left out is said. */
export interface ArchiveLimits {
  /** Members that are looked at */
  readonly members: number;
  /** Archives inside one that are looked into */
  readonly inner: number;
  /** Unpacked bytes of one member */
  readonly memberBytes: number;
  /** Unpacked bytes of all logs that one archive gives */
  readonly totalBytes: number;
  /** Times that a member may be larger than what it is packed in; counts from `ratioFrom` bytes on */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Bytes of a cabinet, and of an archive inside another one: they are held in memory */
  readonly heldBytes: number;
}

export const archiveLimits: ArchiveLimits = {
  members: 20_000,
  inner: 200,
  memberBytes: 600 * megabyte,
  totalBytes: 8 * 1024 * megabyte,
  ratio: 250,
  ratioFrom: 64 * megabyte,
  heldBytes: 128 * megabyte,
};

/** Why an archive or one of its members cannot be read, in words that name it. */
export class ArchiveError extends Error {
  readonly explanation: Text;

  constructor(explanation: Text) {
    super(explanation.message);
    this.name = 'ArchiveError';
    this.explanation = explanation;
  }
}

/** A file in an archive. Folders are not listed. */
export interface ArchiveMember {
  /** Unique in its archive; safe to show and to address it by, never a path on this machine */
  readonly path: string;
  /** Bytes, unpacked, as the archive says */
  readonly size: number;
  /** Index in the archive's directory */
  readonly index: number;
  /** Bytes that are unpacked until all of it is there: in a cabinet, those before it are, too */
  readonly unpacks: number;
  /** Why it is not read; null when it can be */
  readonly problem: Text | null;
}

/** An archive whose directory has been read. It holds no file and needs no closing. */
export interface Archive {
  readonly members: readonly ArchiveMember[];
  /** What the reader must know about it: what was left out, renamed or cut */
  readonly notices: readonly Text[];
  /** All its bytes are in memory as long as this is */
  readonly holdsItsBytes: boolean;
  /**
   * The bytes of a member, never more than the directory says, in chunks that stay valid only until the next one is asked for.
   * Fails with {@link ArchiveError}, also after some chunks, when it is damaged.
   */
  read(member: ArchiveMember): AsyncGenerator<Uint8Array, void>;
  /** The first `length` bytes of members, in one pass over the archive; none for a member that cannot be read. */
  heads(
    members: readonly ArchiveMember[],
    length: number,
  ): AsyncGenerator<{ readonly member: ArchiveMember; readonly head: Uint8Array }, void>;
}

const isArchive = /\.(?:cab|zip)$/i;

/** Whether a file is to be looked into, by its name. */
export function isArchiveName(path: string): boolean {
  return isArchive.test(path);
}

/** The kind of archive that begins with these bytes (4 are enough), or null. */
export function archiveKind(head: Uint8Array): 'cabinet' | 'zip' | null {
  const begins = (...bytes: readonly number[]): boolean => bytes.every((byte, at) => head[at] === byte);
  if (begins(0x4d, 0x53, 0x43, 0x46)) return 'cabinet';
  // A first member, or the end of an empty archive.
  return begins(0x50, 0x4b, 3, 4) || begins(0x50, 0x4b, 5, 6) ? 'zip' : null;
}

/** Why a member of this size is not read, by the limits; null when it is. `packed` are the bytes that it comes from. */
export function sizeProblem(path: string, size: number, packed: number, limits: ArchiveLimits): Text | null {
  if (size > limits.memberBytes)
    return text(
      '{0} would be {1} MB unpacked; at most {2} MB are read. Unpack it yourself if you trust it.',
      path,
      Math.ceil(size / megabyte),
      Math.floor(limits.memberBytes / megabyte),
    );
  if (size > limits.ratioFrom && size > packed * limits.ratio)
    return text(
      '{0} would unpack to more than {1} times its packed size, as a decompression bomb does. It is not read.',
      path,
      limits.ratio,
    );
  return null;
}

/** What opens an archive needs beside its bytes. */
export interface ArchiveTools {
  /** A new instance of the library each time: its memory goes when the member is read, and with it whatever a bad cabinet did to it */
  readonly cabinetLibrary: () => Promise<CabinetLibrary>;
  readonly limits: ArchiveLimits;
}

/** An instance of libarchive. */
export type CabinetLibrary = LibarchiveWasm;

/** What the reader must know about the directory of an archive. */
export function directoryNotices(name: string, renamed: number, left: number): Text[] {
  return [
    ...(renamed > 0
      ? [
          text(
            '{0}: {1} members have names that lead out of the archive or that no file can have. They are shown without that.',
            name,
            renamed,
          ),
        ]
      : []),
    ...(left > 0 ? [text('{0} has more members than the limit: {1} are skipped.', name, left)] : []),
  ];
}

/** What to say of a member whose data is no good. */
export function damaged(archive: string, member: string, error: unknown): Text {
  return text(
    '{0} in {1} cannot be unpacked: {2}. Copy the archive again from the machine.',
    member,
    archive,
    whyOf(error),
  );
}

export function whyOf(error: unknown): Text | string {
  if (error instanceof ArchiveError) return error.explanation;
  return error instanceof Error ? error.message : String(error);
}

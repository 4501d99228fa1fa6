import { ArchiveReader } from 'libarchive-wasm';
import { text } from '../base/text';
import {
  ArchiveError,
  damaged,
  directoryNotices,
  sizeProblem,
  type Archive,
  type ArchiveMember,
} from './archive';
import { readCabinetDirectory, type CabinetFile } from './cabinetDirectory';
import { folderCabinet } from './cabinetFolder';
import { safeMemberName, UniquePaths } from './memberName';
import type { ArchiveTools } from './archive';

const chunkBytes = 512 * 1024;
/** No system since Windows 95 writes it, and libarchive does not read it. */
const quantum = 2;

/** Opens a cabinet that is in memory: the directory is read here, which says what is wrong with it; libarchive unpacks. */
export function openCabinet(
  bytes: Uint8Array,
  name: string,
  { cabinetLibrary, limits }: ArchiveTools,
): Archive {
  const directory = readCabinetDirectory(bytes, name, limits.members);
  const { files, folders } = directory;
  const paths = new UniquePaths();
  let renamed = 0;
  const members = files.map((file, index): ArchiveMember => {
    const { path, changed } = safeMemberName(file.name);
    if (changed) renamed++;
    const unique = paths.take(path);
    const isQuantum = (folders[file.folder]!.packing & 0x0f) === quantum;
    return {
      path: unique,
      size: file.size,
      index,
      unpacks: file.offset + file.size,
      problem: isQuantum
        ? text(
            '{0} is packed with Quantum, which is not read here. Unpack the cabinet on Windows into a folder (expand -F:* "{1}" .), and open the folder.',
            unique,
            name,
          )
        : sizeProblem(unique, file.size, bytes.length, limits),
    };
  });
  const readerOf = async (cabinet: Uint8Array): Promise<ArchiveReader> =>
    new ArchiveReader(await cabinetLibrary(), new Int8Array(cabinet.buffer));

  return {
    members,
    holdsItsBytes: true,
    notices: [...directory.notices, ...directoryNotices(name, renamed, directory.total - files.length)],
    async *read(member) {
      if (member.problem) throw new ArchiveError(member.problem);
      if (member.size === 0) return;
      const file = files[member.index]!;
      try {
        const { cabinet, files: inOrder } = folderCabinet(bytes, directory, file.folder, [file]);
        const reader = await readerOf(cabinet);
        inOrder.forEach(() => {
          next(reader);
        });
        yield* unpacked(reader, member.size);
      } catch (error) {
        throw new ArchiveError(damaged(name, member.path, error));
      }
    },
    async *heads(wanted, length) {
      const byFile = new Map<CabinetFile, ArchiveMember>();
      for (const member of wanted)
        if (member.problem === null && member.size > 0) byFile.set(files[member.index]!, member);
      const pending = [...byFile.keys()].sort((a, b) => a.folder - b.folder || a.offset - b.offset);
      let passed = 0;
      for (let start = 0; start < pending.length;) {
        const { folder } = pending[start]!;
        const end = pending.findIndex((file, index) => index > start && file.folder !== folder);
        const spans = pending.slice(start, end < 0 ? undefined : end);
        start += spans.length;
        // What is passed over on the way to the last one is unpacked, too.
        passed += spans.at(-1)!.offset;
        if (passed > limits.totalBytes) return;
        try {
          const { cabinet, files: inOrder } = folderCabinet(bytes, directory, folder, spans);
          const reader = await readerOf(cabinet);
          for (const file of inOrder) {
            next(reader);
            if (file === null) continue;
            const head = unsigned(reader.readData(Math.min(length, file.size)));
            yield { member: byFile.get(file as CabinetFile)!, head };
          }
        } catch {
          // What comes after damage in a folder lies behind it.
        }
      }
    },
  };
}

function next(reader: ArchiveReader): void {
  if (reader.nextEntryPointer() !== 0) return;
  const why = reader.libarchive.error_string(reader.archive) as string | null;
  throw why === null ? new ArchiveError(text('its data ends too early')) : new Error(why);
}

/** What libarchive's module has besides its functions; its own types say nothing of it. */
interface LibraryMemory {
  readonly HEAPU8: Uint8Array;
  _malloc(size: number): number;
}

/** The data of the entry that a reader has come to, all of it through one piece of libarchive's memory. */
function* unpacked({ libarchive, archive }: ArchiveReader, size: number): Generator<Uint8Array, void> {
  const { module } = libarchive as unknown as { readonly module: LibraryMemory };
  const buffer = module._malloc(chunkBytes);
  for (let left = size; left > 0;) {
    const length = libarchive.read_data(archive, buffer, Math.min(chunkBytes, left));
    if (length <= 0) throw new ArchiveError(text('its data ends too early'));
    left -= length;
    // Taken anew each time: where the memory has grown, what was taken before is of no use.
    yield module.HEAPU8.subarray(buffer, buffer + length);
  }
}

function unsigned(chunk: Int8Array): Uint8Array {
  return new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length);
}

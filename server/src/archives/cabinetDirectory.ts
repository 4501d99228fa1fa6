import { listed, text, type Text } from '../base/text';
import { ArchiveError } from './archive';
import { decodeMemberName } from './memberName';

/** A file as the cabinet's directory has it. */
export interface CabinetFile {
  /** As it is written there */
  readonly name: string;
  /** Bytes, unpacked */
  readonly size: number;
  /** Where it begins in the unpacked bytes of its folder */
  readonly offset: number;
  /** Number of its folder, from 0 */
  readonly folder: number;
}

/** What files are packed in together. */
export interface CabinetFolder {
  /** Where its first block stands in the cabinet */
  readonly dataAt: number;
  readonly blocks: number;
  /** As the cabinet states it; the low 4 bits say how: 0 not at all, 1 MSZIP, 2 Quantum, 3 LZX */
  readonly packing: number;
}

export interface CabinetDirectory {
  readonly files: readonly CabinetFile[];
  /** Number of files that the cabinet states, which may be more than were read */
  readonly total: number;
  readonly folders: readonly CabinetFolder[];
  /** Bytes that each block has for applications */
  readonly blockReserve: number;
  readonly notices: readonly Text[];
}

const headerBytes = 36;
const fileBytes = 16;
const maxString = 256;
const flags = { previous: 1, next: 2, reserve: 4 };
/** A file that begins or goes on in another part of the set has one of these instead of a folder's number. */
const firstSpanning = 0xfffd;
const decoder = new TextDecoder('windows-1252');

/**
 * Reads the directory of a cabinet: [MS-CAB] 2.1 to 2.4. Fails with {@link ArchiveError} when it is cut off, contradicts itself or
 * belongs to a set of several parts, and says which.
 */
export function readCabinetDirectory(bytes: Uint8Array, name: string, maxFiles: number): CabinetDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cutOff = (): ArchiveError =>
    new ArchiveError(
      text(
        '{0} is cut off or damaged: its list of files is not complete. Copy it again from the machine.',
        name,
      ),
    );
  /** A text that ends in NUL, and where the next field begins. */
  const stringAt = (at: number): { bytes: Uint8Array; end: number } => {
    const length = bytes.subarray(at, at + maxString).indexOf(0);
    if (length < 0) throw cutOff();
    return { bytes: bytes.subarray(at, at + length), end: at + length + 1 };
  };
  try {
    const size = view.getUint32(8, true);
    const folderCount = view.getUint16(26, true);
    const total = view.getUint16(28, true);
    const set = view.getUint16(30, true);
    let at = headerBytes;
    let folderReserve = 0;
    let blockReserve = 0;
    if (set & flags.reserve) {
      folderReserve = view.getUint8(at + 2);
      blockReserve = view.getUint8(at + 3);
      at += 4 + view.getUint16(at, true);
    }
    let neighbours: readonly string[] = [];
    for (const flag of [flags.previous, flags.next]) {
      if ((set & flag) === 0) continue;
      const cabinet = stringAt(at);
      const disk = stringAt(cabinet.end);
      neighbours = [...neighbours, decoder.decode(cabinet.bytes)];
      at = disk.end;
    }
    if (neighbours.length > 0)
      throw new ArchiveError(
        text(
          '{0} is part {1} of a cabinet in several parts, beside {2}. Collect all parts into one folder, unpack them there on Windows (expand -F:* "{0}" .), and open the folder.',
          name,
          view.getUint16(34, true) + 1,
          listed(neighbours),
        ),
      );
    const folders = Array.from({ length: folderCount }, (_, index): CabinetFolder => {
      const folder = at + index * (8 + folderReserve);
      return {
        dataAt: view.getUint32(folder, true),
        blocks: view.getUint16(folder + 4, true),
        packing: view.getUint16(folder + 6, true),
      };
    });
    const files: CabinetFile[] = [];
    at = view.getUint32(16, true);
    for (let index = 0; index < Math.min(total, maxFiles); index++) {
      const folder = view.getUint16(at + 8, true);
      if (folder >= firstSpanning || folder >= folderCount)
        throw new ArchiveError(
          text(
            '{0} is damaged: file {1} of its list lies in a folder that is not there. Copy it again from the machine.',
            name,
            index + 1,
          ),
        );
      const written = stringAt(at + fileBytes);
      files.push({
        name: decodeMemberName(written.bytes),
        size: view.getUint32(at, true),
        offset: view.getUint32(at + 4, true),
        folder,
      });
      at = written.end;
    }
    const notices =
      size > bytes.length
        ? [
            text(
              '{0} is cut off: {1} of {2} bytes are there. What comes late in it cannot be read; copy it again from the machine.',
              name,
              bytes.length,
              size,
            ),
          ]
        : [];
    return { files, total, folders, blockReserve, notices };
  } catch (error) {
    // What a number points to lies outside.
    if (error instanceof RangeError) throw cutOff();
    throw error;
  }
}

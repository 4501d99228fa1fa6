import type { CabinetDirectory } from './cabinetDirectory';

/** A part of what a folder unpacks to. */
export interface FolderSpan {
  readonly offset: number;
  readonly size: number;
}

const headerBytes = 36;
const reserveBytes = 4;
const folderBytes = 8;
const fileBytes = 16;
const name = [0x61, 0];
const blockHeaderBytes = 8;

/**
 * A cabinet of our own around one folder of another: the spans as files `a`, in their order, and the folder's blocks as they are.
 * What is between spans is a file, too, so that a reader that takes them one after the other passes over it.
 *
 * libarchive gets these instead of the cabinet itself: it never sees a name of it (those that it cannot convert end its reading)
 * and needs not pass over another folder, which it does wrongly.
 */
export function folderCabinet(
  bytes: Uint8Array,
  { folders, blockReserve }: CabinetDirectory,
  folder: number,
  spans: readonly FolderSpan[],
): { readonly cabinet: Uint8Array; readonly files: readonly (FolderSpan | null)[] } {
  const { dataAt, blocks, packing } = folders[folder]!;
  const data = blocksAt(bytes, dataAt, blocks, blockReserve);
  const files = withGaps(spans);
  const folderAt = headerBytes + reserveBytes;
  const filesAt = folderAt + folderBytes;
  const newDataAt = filesAt + files.length * (fileBytes + name.length);
  const cabinet = new Uint8Array(newDataAt + data.length);
  const view = new DataView(cabinet.buffer);
  cabinet.set([0x4d, 0x53, 0x43, 0x46]);
  view.setUint32(8, cabinet.length, true);
  view.setUint32(16, filesAt, true);
  view.setUint16(24, 0x0103, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, files.length, true);
  // Reserves nothing but what the blocks have already.
  view.setUint16(30, 4, true);
  view.setUint8(headerBytes + 3, blockReserve);
  view.setUint32(folderAt, newDataAt, true);
  view.setUint16(folderAt + 4, blocks, true);
  view.setUint16(folderAt + 6, packing, true);
  files.forEach(({ offset, size }, index) => {
    const at = filesAt + index * (fileBytes + name.length);
    view.setUint32(at, size, true);
    view.setUint32(at + 4, offset, true);
    view.setUint16(at + 14, 0x20, true);
    cabinet.set(name, at + fileBytes);
  });
  cabinet.set(data, newDataAt);
  const wanted = new Set(spans);
  return { cabinet, files: files.map((file) => (wanted.has(file) ? file : null)) };
}

/** The spans with what lies between them; one that begins before the last one ended cannot be reached any more. */
function withGaps(spans: readonly FolderSpan[]): FolderSpan[] {
  const files: FolderSpan[] = [];
  let at = 0;
  for (const span of spans) {
    if (span.offset < at) continue;
    if (span.offset > at) files.push({ offset: at, size: span.offset - at });
    files.push(span);
    at = span.offset + span.size;
  }
  return files;
}

/** The bytes of all blocks of a folder; fewer when the cabinet ends before. */
function blocksAt(bytes: Uint8Array, start: number, count: number, reserve: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = Math.min(start, bytes.length);
  for (let block = 0; block < count && end + blockHeaderBytes <= bytes.length; block++)
    end += blockHeaderBytes + reserve + view.getUint16(end + 4, true);
  return bytes.subarray(start, Math.min(end, bytes.length));
}

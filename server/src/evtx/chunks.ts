import { text, type Text } from '../base/text';
import type { XmlElement } from '../log/eventExports/xmlEvent';
import { BinXmlReader } from './binXml';
import { crc32 } from './crc32';
import { Cursor, Malformed } from './cursor';
import { isoTime } from './values';

/** An event log is a header of this size, then chunks of {@link chunkBytes}, each complete in itself. */
export const headerBytes = 4096;
export const chunkBytes = 65_536;

const fileMark = 'ElfFile\0';
const chunkMark = 'ElfChnk\0';
const chunkHeaderBytes = 512;
const recordMark = 0x00002a2a;
const recordHeaderBytes = 24;
/** Header and the size that is said again at the end */
const smallestRecord = recordHeaderBytes + 4;

/** One record of an event log as it is stored. */
export interface StoredEvent {
  /** Number that the log gave the record */
  readonly number: bigint;
  /** When it was written, as ISO 8601 in UTC; empty where the stamp is no time */
  readonly written: string;
  readonly xml: XmlElement;
}

/** Something that could not be read, or that is not as Windows leaves it. */
export interface Flaw {
  /** Byte offset in the file */
  readonly offset: number;
  readonly text: Text;
}

export interface ReadChunk {
  readonly events: readonly StoredEvent[];
  readonly flaws: readonly Flaw[];
}

/** Whether a file with these first bytes is an event log. */
export function isEventLog(head: Uint8Array): boolean {
  return hasMark(head, 0, fileMark);
}

/**
 * Reads one chunk; `offset` is where it starts in the file. Chunks that were never used give nothing. Damaged records are
 * reported, the rest is read: never throws.
 */
export function readChunk(chunk: Uint8Array, offset: number): ReadChunk {
  if (!hasMark(chunk, 0, chunkMark)) {
    const isUnused = chunk.every((byte) => byte === 0);
    return { events: [], flaws: isUnused ? [] : [{ offset, text: noChunk(offset) }] };
  }
  const events: StoredEvent[] = [];
  const flaws: Flaw[] = [];
  if (chunk.length < chunkHeaderBytes) return { events, flaws: [{ offset, text: cutChunk(offset) }] };
  const used = new Cursor(chunk, 48, 52).u32();
  if (chunk.length < Math.min(used, chunkBytes)) flaws.push({ offset, text: cutChunk(offset) });
  else if (!isAsWritten(chunk, used)) flaws.push({ offset, text: changedChunk(offset) });
  const reader = new BinXmlReader(chunk);
  const end = Math.min(used, chunk.length);
  let at = chunkHeaderBytes;
  let last = -1n;
  while (at + smallestRecord <= chunk.length) {
    const record = recordAt(chunk, at);
    // Behind the end lie records that came after the header was last written, or what an earlier use of the chunk left.
    if (at >= end && record?.number !== last + 1n) break;
    if (record === null) {
      flaws.push({ offset: offset + at, text: brokenRecord(offset + at) });
      at = nextRecord(chunk, at + 1, end);
      if (at < 0) break;
      continue;
    }
    try {
      const xml = reader.read(at + recordHeaderBytes, at + record.size - 4);
      events.push({ number: record.number, written: record.written, xml });
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      flaws.push({ offset: offset + at, text: brokenRecord(offset + at) });
    }
    last = record.number;
    at += record.size;
  }
  return { events, flaws };
}

/** Header of the record at an offset; null when there is none. */
function recordAt(
  chunk: Uint8Array,
  at: number,
): { readonly size: number; readonly number: bigint; readonly written: string } | null {
  const cursor = new Cursor(chunk, at);
  if (cursor.left < smallestRecord || cursor.u32() !== recordMark) return null;
  const size = cursor.u32();
  if (size < smallestRecord || size > chunk.length - at) return null;
  if (new Cursor(chunk, at + size - 4).u32() !== size) return null;
  return { size, number: cursor.u64(), written: isoTime(cursor.u64()) };
}

/** Where the next whole record starts, -1 for nowhere. */
function nextRecord(chunk: Uint8Array, from: number, end: number): number {
  for (let at = chunk.indexOf(0x2a, from); at >= 0 && at < end; at = chunk.indexOf(0x2a, at + 1))
    if (recordAt(chunk, at)) return at;
  return -1;
}

/** Whether the checksums of the header and of the records are right. */
function isAsWritten(chunk: Uint8Array, used: number): boolean {
  if (used < chunkHeaderBytes || used > chunk.length) return false;
  const cursor = new Cursor(chunk, 52);
  const dataSum = cursor.u32();
  const headerSum = new Cursor(chunk, 124).u32();
  return (
    crc32(chunk.subarray(chunkHeaderBytes, used)) === dataSum &&
    crc32(chunk.subarray(0, 120), chunk.subarray(128, chunkHeaderBytes)) === headerSum
  );
}

function hasMark(bytes: Uint8Array, at: number, mark: string): boolean {
  for (let i = 0; i < mark.length; i++) if (bytes[at + i] !== mark.charCodeAt(i)) return false;
  return true;
}

function noChunk(offset: number): Text {
  return text(
    'The 64 KB from offset {0} on are no part of an event log; what they held is not shown. Export the log again with wevtutil epl.',
    offset,
  );
}

function cutChunk(offset: number): Text {
  return text(
    'The event log ends in the middle of the part that starts at offset {0}. Copy the whole file again, or export it with wevtutil epl.',
    offset,
  );
}

function changedChunk(offset: number): Text {
  return text(
    'The checksum of the part at offset {0} is wrong: the log was copied while Windows wrote to it, or was changed afterwards. Export it with wevtutil epl to be sure.',
    offset,
  );
}

function brokenRecord(offset: number): Text {
  return text('The record at offset {0} is damaged and is not shown; the records after it are.', offset);
}

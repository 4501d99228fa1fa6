import { Cursor, Malformed } from './cursor';

/** Types of substituted values, by the number that BinXML gives them. */
export const valueType = { string: 0x01, ansi: 0x02, binXml: 0x21, array: 0x80 } as const;

const ansi = new TextDecoder('windows-1252');
/** 100 ns between 1601 and 1970, in milliseconds */
const epochShift = 11_644_473_600_000n;
/** Array elements and bytes of binary data that are shown */
const maxItems = 1000;
const maxBinary = 64;

/**
 * A value as text, the way Event Viewer's XML writes it; a list for the array types. An unknown type gives empty
 * text. Throws {@link Malformed} where the bytes are too few.
 */
export function readValue(type: number, bytes: Uint8Array): string | readonly string[] {
  if ((type & valueType.array) === 0) return readOne(type, new Cursor(bytes), bytes.length);
  const element = type & ~valueType.array;
  if (element === valueType.string) return splitStrings(readOne(element, new Cursor(bytes), bytes.length));
  const size = sizes[element];
  if (size === undefined) return '';
  const cursor = new Cursor(bytes);
  const items: string[] = [];
  while (cursor.left >= size && items.length < maxItems) items.push(readOne(element, cursor, size));
  return items;
}

/** Bytes of one element of an array */
const sizes: Readonly<Record<number, number>> = {
  0x03: 1,
  0x04: 1,
  0x05: 2,
  0x06: 2,
  0x07: 4,
  0x08: 4,
  0x09: 8,
  0x0a: 8,
  0x0b: 4,
  0x0c: 8,
  0x0d: 4,
  0x0f: 16,
  0x11: 8,
  0x12: 16,
  0x14: 4,
  0x15: 8,
};

function splitStrings(text: string): readonly string[] {
  const items = text.split('\0', maxItems);
  if (items.at(-1) === '') items.pop();
  return items;
}

function readOne(type: number, cursor: Cursor, size: number): string {
  if (size === 0) return '';
  switch (type) {
    case 0x01:
      return cursor.text(size >> 1).replace(/(?<!\0)\0+$/, '');
    case 0x02:
      return ansi.decode(cursor.bytes(size)).replace(/(?<!\0)\0+$/, '');
    case 0x03:
      return String(cursor.i8());
    case 0x04:
      return String(cursor.u8());
    case 0x05:
      return String(cursor.i16());
    case 0x06:
      return String(cursor.u16());
    case 0x07:
      return String(cursor.i32());
    case 0x08:
      return String(cursor.u32());
    case 0x09:
      return String(cursor.i64());
    case 0x0a:
      return String(cursor.u64());
    case 0x0b:
      return String(cursor.f32());
    case 0x0c:
      return String(cursor.f64());
    case 0x0d:
      return cursor.u32() === 0 ? 'false' : 'true';
    case 0x0e:
      return hex(cursor.bytes(Math.min(size, maxBinary)));
    case 0x0f:
      return guid(cursor);
    case 0x10:
    case 0x15:
      return `0x${(size === 4 ? cursor.u32() : cursor.u64()).toString(16)}`;
    case 0x11:
      return isoTime(cursor.u64());
    case 0x12:
      return systemTime(cursor);
    case 0x13:
      return sid(cursor);
    case 0x14:
      return `0x${cursor.u32().toString(16)}`;
    default:
      return '';
  }
}

/** `2018-07-24T00:28:02.375Z` of a FILETIME; empty for times that no calendar of four-digit years holds. */
export function isoTime(filetime: bigint): string {
  return isoOf(Number(filetime / 10_000n - epochShift));
}

function isoOf(milliseconds: number): string {
  const date = new Date(milliseconds);
  const year = date.getUTCFullYear();
  return year >= 1601 && year <= 9999 ? date.toISOString() : '';
}

function systemTime(cursor: Cursor): string {
  const [year, month, , day, hour, minute, second, millisecond] = Array.from({ length: 8 }, () =>
    cursor.u16(),
  );
  return isoOf(Date.UTC(year!, month! - 1, day, hour, minute, second, millisecond));
}

function guid(cursor: Cursor): string {
  const part = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
  const head = [part(cursor.u32(), 8), part(cursor.u16(), 4), part(cursor.u16(), 4)];
  const tail = hex(cursor.bytes(8));
  return `{${[...head, tail.slice(0, 4), tail.slice(4)].join('-')}}`.toUpperCase();
}

function sid(cursor: Cursor): string {
  const revision = cursor.u8();
  const count = cursor.u8();
  if (count > 15) throw new Malformed(`a security identifier has ${count} parts`);
  let authority = 0;
  for (const byte of cursor.bytes(6)) authority = authority * 256 + byte;
  const parts = Array.from({ length: count }, () => cursor.u32());
  return ['S', revision, authority, ...parts].join('-');
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

// Writes zips that no honest tool writes.
import { crc32, deflateRawSync } from 'node:zlib';

const localHeaderBytes = 30;

/** What stands for a member: its name, and its bytes as they are and packed. */
export function entryOf(name, plain) {
  return { name, packed: deflateRawSync(plain, { level: 9 }), size: plain.length, crc: crc32(plain) };
}

/** A zip of entries; one that has the `packed` of the entry before it shares its data. */
export function zipOf(entries) {
  const local = [];
  const central = [];
  let offset = 0;
  let start = 0;
  let before = null;
  for (const { name, packed, size, crc } of entries) {
    const bytes = Buffer.from(name, 'utf8');
    const shared = Buffer.alloc(24);
    shared.writeUInt16LE(0x800, 0);
    shared.writeUInt16LE(8, 2);
    shared.writeUInt32LE(crc, 8);
    shared.writeUInt32LE(packed.length, 12);
    shared.writeUInt32LE(size, 16);
    shared.writeUInt16LE(bytes.length, 20);
    const version = Buffer.from([20, 0]);
    if (packed !== before) {
      start = offset;
      local.push(Buffer.from('PK\x03\x04', 'latin1'), version, shared, bytes, packed);
      offset += localHeaderBytes + bytes.length + packed.length;
    }
    before = packed;
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(start, 10);
    central.push(Buffer.from('PK\x01\x02', 'latin1'), version, version, shared, rest, bytes);
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

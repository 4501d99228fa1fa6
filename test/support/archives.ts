import { deflateRawSync } from 'node:zlib';
import { cabinetOf } from '../../tools/lib/cabinet.mjs';
import { archiveLimits, type ArchiveLimits } from '../../server/src/archives/archive';
import type { ArchiveTools } from '../../server/src/archives/archive';
import { newCabinetLibrary } from '../../server/src/node/archiveLibrary';

export interface Packed {
  readonly name: string;
  readonly text?: string;
  readonly bytes?: Uint8Array;
  /** Zip only: the size that the directory states instead of the true one */
  readonly claims?: number;
  /** Zip only: marked as encrypted */
  readonly encrypted?: boolean;
}

const bytesOf = ({ text = '', bytes }: Packed): Uint8Array => bytes ?? new TextEncoder().encode(text);

/** A cabinet of our own, packed with MSZIP. */
export function cabinet(
  members: readonly Packed[],
  options: Parameters<typeof cabinetOf>[1] = {},
): Uint8Array {
  const named = members.map((member) => ({ name: member.name, bytes: bytesOf(member) }));
  return new Uint8Array(cabinetOf(named, options));
}

/** A zip of our own, packed with deflate; names are bytes in UTF-8, or those of another encoding as latin1 text. */
export function zip(members: readonly Packed[], { utf8 = true } = {}): Uint8Array {
  const encoding = utf8 ? 'utf8' : 'latin1';
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const plain = bytesOf(member);
    const packed = deflateRawSync(plain);
    const name = Buffer.from(member.name, encoding);
    // What both headers say, from the flags to the length of the name.
    const shared = Buffer.alloc(24);
    shared.writeUInt16LE((utf8 ? 0x800 : 0) | (member.encrypted === true ? 1 : 0), 0);
    shared.writeUInt16LE(8, 2);
    shared.writeUInt32LE(crc32(plain), 8);
    shared.writeUInt32LE(packed.length, 12);
    shared.writeUInt32LE(member.claims ?? plain.length, 16);
    shared.writeUInt16LE(name.length, 20);
    const version = Buffer.from([20, 0]);
    local.push(Buffer.from('PK\x03\x04', 'latin1'), version, shared, name, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.from('PK\x01\x02', 'latin1'), version, version, shared, rest, name);
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, directory, end]));
}

/** What archives are opened with in tests. */
export function archiveTools(limits: Partial<ArchiveLimits> = {}): ArchiveTools {
  return { cabinetLibrary: newCabinetLibrary, limits: { ...archiveLimits, ...limits } };
}

function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

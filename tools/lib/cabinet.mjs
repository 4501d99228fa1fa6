// Writes cabinets as makecab does, so that samples and tests have some of their own.
import { deflateRawSync } from 'node:zlib';

const blockBytes = 32 * 1024;
const headerBytes = 36;
const folderBytes = 8;

/**
 * A cabinet with all members in one folder, packed with MSZIP: 32 KB blocks, each a raw deflate stream that looks back into the
 * block before. Checksums are left at 0, which means that there is none.
 *
 * @param {readonly { readonly name: string, readonly bytes: Uint8Array }[]} members
 * @param {{ readonly modified?: Date, readonly set?: { readonly next?: string, readonly previous?: string, readonly number?: number } }} [options]
 *   `set` makes it look like one part of several
 */
export function cabinetOf(members, { modified = new Date(Date.UTC(2024, 0, 1)), set } = {}) {
  const content = Buffer.concat(members.map(({ bytes }) => bytes));
  const blocks = blocksOf(content);
  const parts = [set?.previous, set?.next].map((name) =>
    name === undefined ? Buffer.alloc(0) : Buffer.from(`${name}\0\0`, 'latin1'),
  );
  const names = members.map(({ name }) => Buffer.from(`${name}\0`, 'utf8'));
  const filesAt = headerBytes + parts[0].length + parts[1].length + folderBytes;
  const blocksAt = filesAt + names.reduce((sum, name) => sum + 16 + name.length, 0);
  const size = blocksAt + blocks.reduce((sum, block) => sum + block.length, 0);

  const header = Buffer.alloc(headerBytes);
  header.write('MSCF', 'latin1');
  header.writeUInt32LE(size, 8);
  header.writeUInt32LE(filesAt, 16);
  header.writeUInt16LE(0x0103, 24);
  header.writeUInt16LE(1, 26);
  header.writeUInt16LE(members.length, 28);
  header.writeUInt16LE((set?.previous === undefined ? 0 : 1) | (set?.next === undefined ? 0 : 2), 30);
  header.writeUInt16LE(set?.number ?? 0, 34);

  const folder = Buffer.alloc(folderBytes);
  folder.writeUInt32LE(blocksAt, 0);
  folder.writeUInt16LE(blocks.length, 4);
  folder.writeUInt16LE(1, 6);

  let offset = 0;
  const files = members.map(({ bytes }, index) => {
    const file = Buffer.alloc(16);
    file.writeUInt32LE(bytes.length, 0);
    file.writeUInt32LE(offset, 4);
    file.writeUInt16LE(dosDate(modified), 10);
    file.writeUInt16LE(dosTime(modified), 12);
    // Archive, and a name in UTF-8.
    file.writeUInt16LE(/^[ -~]*$/.test(members[index].name) ? 0x20 : 0xa0, 14);
    offset += bytes.length;
    return Buffer.concat([file, names[index]]);
  });
  return Buffer.concat([header, ...parts, folder, ...files, ...blocks]);
}

function blocksOf(content) {
  const blocks = [];
  for (let at = 0; at < content.length; at += blockBytes) {
    const plain = content.subarray(at, at + blockBytes);
    const packed = deflateRawSync(plain, {
      level: 9,
      ...(at > 0 && { dictionary: content.subarray(at - blockBytes, at) }),
    });
    const block = Buffer.alloc(10 + packed.length);
    block.writeUInt16LE(packed.length + 2, 4);
    block.writeUInt16LE(plain.length, 6);
    block.write('CK', 8, 'latin1');
    packed.copy(block, 10);
    blocks.push(block);
  }
  return blocks;
}

const dosDate = (time) =>
  ((time.getUTCFullYear() - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate();
const dosTime = (time) =>
  (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1);

/** An event to write into a fixture; what is left out gets a plain value. */
export interface FixtureEvent {
  readonly provider?: string;
  readonly id: number;
  readonly level?: number;
  /** ISO 8601 in UTC */
  readonly time?: string;
  readonly channel?: string;
  readonly computer?: string;
  /** Name of the element below `UserData`; without it the data are plain `EventData` */
  readonly dataName?: string;
  readonly data?: Readonly<Record<string, string>>;
  /** Data without names, as classic events have them, in one list */
  readonly strings?: readonly string[];
}

export const headerBytes = 4096;
export const chunkBytes = 65_536;
const chunkHeaderBytes = 512;
const firstData = 7;

/** The event by which servicing reports what became of a package. */
export const change = (id: number, kb: string, code = '0x0'): FixtureEvent => ({
  id,
  dataName: 'CbsPackageChangeState',
  data: {
    PackageIdentifier: kb,
    IntendedPackageState: '5112',
    IntendedPackageStateTextized: 'Installed',
    ErrorCode: code,
    Client: 'WindowsUpdateAgent',
  },
});

/** An event log in the format of Windows: the events of each inner list in a chunk of their own. */
export function evtxOf(...chunks: readonly (readonly FixtureEvent[])[]): Uint8Array {
  const file = Buffer.alloc(headerBytes + chunks.length * chunkBytes);
  file.write('ElfFile\0', 0, 'latin1');
  file.writeUInt32LE(128, 32);
  file.writeUInt16LE(1, 36);
  file.writeUInt16LE(3, 38);
  file.writeUInt16LE(headerBytes, 40);
  file.writeUInt16LE(chunks.length, 42);
  let number = 1;
  chunks.forEach((events, index) => {
    const chunk = file.subarray(headerBytes + index * chunkBytes, headerBytes + (index + 1) * chunkBytes);
    const writer = new ChunkWriter(chunk);
    for (const event of events) writer.record(event, number++);
    writer.close();
  });
  return new Uint8Array(file);
}

/** Checksums of a chunk as Windows writes them; for fixtures that are damaged on purpose and must not show it. */
export function seal(chunk: Uint8Array): void {
  const view = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  view.writeUInt32LE(crc(view.subarray(chunkHeaderBytes, view.readUInt32LE(48))), 52);
  view.writeUInt32LE(crc(Buffer.concat([view.subarray(0, 120), view.subarray(128, chunkHeaderBytes)])), 124);
}

class ChunkWriter {
  readonly #chunk: Buffer;
  readonly #names = new Map<string, number>();
  readonly #templates = new Map<string, number>();
  #at = chunkHeaderBytes;

  constructor(chunk: Buffer) {
    this.#chunk = chunk;
    chunk.write('ElfChnk\0', 0, 'latin1');
    chunk.writeUInt32LE(128, 40);
  }

  close(): void {
    this.#chunk.writeUInt32LE(this.#at, 48);
    seal(this.#chunk);
  }

  record(event: FixtureEvent, number: number): void {
    const start = this.#at;
    const time = filetime(event.time ?? '2024-04-20T10:00:00.000Z');
    this.#u32(0x2a2a, 0);
    this.#u64(BigInt(number), time);
    this.#u8(0x0f, 1, 1, 0);
    this.#instance(event, [
      [1, utf16(event.provider ?? 'Microsoft-Windows-Servicing')],
      [6, u16(event.id)],
      [4, Buffer.of(event.level ?? 0)],
      [0x11, u64(time)],
      [0x0a, u64(BigInt(number))],
      [1, utf16(event.channel ?? 'Setup')],
      [1, utf16(event.computer ?? 'PC-7')],
      ...Object.values(event.data ?? {}).map((value): [number, Buffer] => [1, utf16(value)]),
      ...(event.strings ? [[0x81, utf16(event.strings.map((item) => `${item}\0`).join(''))] as const] : []),
    ]);
    const size = this.#at + 4 - start;
    this.#u32(size);
    this.#chunk.writeUInt32LE(size, start + 4);
  }

  #instance(event: FixtureEvent, values: readonly (readonly [type: number, bytes: Buffer])[]): void {
    const shape = JSON.stringify([
      event.dataName,
      Object.keys(event.data ?? {}),
      event.strings !== undefined,
    ]);
    const known = this.#templates.get(shape);
    this.#u8(0x0c, 1);
    this.#u32(0, known ?? this.#at + 8);
    if (known === undefined) this.#template(event, shape);
    this.#u32(values.length);
    for (const [type, bytes] of values) this.#bytes(u16(bytes.length), Buffer.of(type, 0));
    for (const [, bytes] of values) this.#bytes(bytes);
  }

  #template(event: FixtureEvent, shape: string): void {
    this.#templates.set(shape, this.#at);
    this.#bytes(Buffer.alloc(20));
    const size = this.#at;
    this.#u32(0);
    const start = this.#at;
    this.#u8(0x0f, 1, 1, 0);
    this.#element('Event', {}, () => {
      this.#element('System', {}, () => {
        this.#element('Provider', { Name: [0, 1] });
        this.#element('EventID', {}, () => this.#place(1, 6));
        this.#element('Level', {}, () => this.#place(2, 4));
        this.#element('TimeCreated', { SystemTime: [3, 0x11] });
        this.#element('EventRecordID', {}, () => this.#place(4, 0x0a));
        this.#element('Channel', {}, () => this.#place(5, 1));
        this.#element('Computer', {}, () => this.#place(6, 1));
      });
      const names = Object.keys(event.data ?? {});
      if (event.dataName !== undefined)
        this.#element('UserData', {}, () => {
          this.#element(event.dataName!, {}, () => {
            names.forEach((name, i) => this.#element(name, {}, () => this.#place(firstData + i, 1)));
          });
        });
      else
        this.#element('EventData', {}, () => {
          names.forEach((name, i) =>
            this.#element('Data', { Name: name }, () => this.#place(firstData + i, 1)),
          );
          if (event.strings) this.#element('Data', {}, () => this.#place(firstData, 0x81));
        });
    });
    this.#u8(0);
    this.#chunk.writeUInt32LE(this.#at - start, size);
  }

  /** An element; an attribute is a literal text or the number and type of a value. */
  #element(
    name: string,
    attributes: Readonly<Record<string, string | readonly [number, number]>>,
    fill?: () => void,
  ): void {
    const list = Object.entries(attributes);
    this.#u8(list.length > 0 ? 0x41 : 0x01, 0xff, 0xff);
    this.#u32(0);
    this.#name(name);
    if (list.length > 0) this.#u32(0);
    for (const [key, value] of list) {
      this.#u8(0x06);
      this.#name(key);
      if (typeof value === 'string') this.#bytes(Buffer.of(0x05, 0x01), u16(value.length), utf16(value));
      else this.#place(...value);
    }
    this.#u8(fill ? 0x02 : 0x03);
    fill?.();
    if (fill) this.#u8(0x04);
  }

  #place(index: number, type: number): void {
    this.#u8(0x0e);
    this.#bytes(u16(index), Buffer.of(type));
  }

  #name(name: string): void {
    const known = this.#names.get(name);
    this.#u32(known ?? this.#at + 4);
    if (known !== undefined) return;
    this.#names.set(name, this.#at);
    this.#u32(0);
    this.#bytes(u16(0), u16(name.length), utf16(name), u16(0));
  }

  #u8(...bytes: readonly number[]): void {
    this.#bytes(Buffer.from(bytes));
  }

  #u32(...values: readonly number[]): void {
    for (const value of values) this.#at = this.#chunk.writeUInt32LE(value, this.#at);
  }

  #u64(...values: readonly bigint[]): void {
    for (const value of values) this.#at = this.#chunk.writeBigUInt64LE(value, this.#at);
  }

  #bytes(...parts: readonly Buffer[]): void {
    for (const part of parts) this.#at += part.copy(this.#chunk, this.#at);
  }
}

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le');
}

function u16(value: number): Buffer {
  return Buffer.of(value & 0xff, value >> 8);
}

function u64(value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(value);
  return bytes;
}

function filetime(iso: string): bigint {
  return (BigInt(Date.parse(iso)) + 11_644_473_600_000n) * 10_000n;
}

/** Bit by bit: slow, and nothing of the reader under test. */
function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return ~value >>> 0;
}

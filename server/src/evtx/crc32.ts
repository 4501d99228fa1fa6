const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 (the one of Ethernet and ZIP) of several spans of bytes as if they stood side by side. */
export function crc32(...spans: readonly Uint8Array[]): number {
  let value = 0xffffffff;
  for (const span of spans) for (const byte of span) value = (value >>> 8) ^ table[(value ^ byte) & 0xff]!;
  return ~value >>> 0;
}

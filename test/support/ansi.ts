import type { AnsiEncoding } from '../../server/src/log/encoding/ansi';

const tables = new Map<AnsiEncoding, ReadonlyMap<string, readonly number[]>>();

/** Text as bytes of a code page. Throws for a character that the code page does not have. */
export function encodeAs(encoding: AnsiEncoding, value: string): Uint8Array {
  let table = tables.get(encoding);
  if (!table) tables.set(encoding, (table = tableOf(encoding)));
  return Uint8Array.from(
    Array.from(value).flatMap((char) => {
      const bytes = char < '\x80' ? [char.charCodeAt(0)] : table.get(char);
      if (!bytes) throw new Error(`${encoding} has no ${char}`);
      return bytes;
    }),
  );
}

/** Asks the decoder what each byte and each pair of bytes is: platforms can read code pages, not write them. */
function tableOf(encoding: AnsiEncoding): Map<string, readonly number[]> {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  const learn = (...bytes: number[]): void => {
    const char = decoder.decode(Uint8Array.from(bytes));
    if (Array.from(char).length === 1 && char !== '\uFFFD' && !table.has(char)) table.set(char, bytes);
  };
  for (let lead = 0x80; lead <= 0xff; lead++) learn(lead);
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) learn(lead, trail);
  return table;
}

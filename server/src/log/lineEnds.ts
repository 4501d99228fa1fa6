import type { Encoding } from './encoding/encoding';
import type { ByteSource } from './source';

export const LF = 0x0a;
export const CR = 0x0d;

/** A line without the returns at its end, of which a text that went through several programs has more than one. */
export function withoutReturns(line: string): string {
  let end = line.length;
  while (end > 0 && line.charCodeAt(end - 1) === CR) end--;
  return end === line.length ? line : line.slice(0, end);
}

/** Whether the lines of a text end with a carriage return alone, by its beginning: old systems and terminals write them so. */
export function endsLinesWithReturns(head: string): boolean {
  const first = head.indexOf('\r');
  return first >= 0 && first < head.length - 1 && !head.includes('\n');
}

/**
 * A log whose carriage returns end lines, with line feeds in their place. An editor counts its lines so, and no byte moves; a pair
 * of both stays one end.
 */
export function withLineFeeds(source: ByteSource, encoding: Encoding): ByteSource {
  const unit = encoding === 'utf-8' ? 1 : 2;
  const low = encoding === 'utf-16be' ? 1 : 0;
  const isAt = (bytes: Uint8Array, at: number, byte: number): boolean =>
    bytes[at + low] === byte && (unit === 1 || bytes[at + 1 - low] === 0);
  /** The bytes that stand at `start`. Whole units are looked at, and the one behind them: a return may have its line feed there. */
  const changed = async (bytes: Uint8Array, start: number): Promise<Uint8Array> => {
    const end = start + bytes.length;
    const before = await source.read(start - (start % unit), start);
    const after = await source.read(end, Math.min(source.size, end + 2 * unit));
    const all = new Uint8Array(before.length + bytes.length + after.length);
    all.set(before);
    all.set(bytes, before.length);
    all.set(after, before.length + bytes.length);
    for (let at = 0; at < before.length + bytes.length; at += unit)
      if (isAt(all, at, CR) && !isAt(all, at + unit, LF)) all[at + low] = LF;
    return all.subarray(before.length, before.length + bytes.length);
  };
  return {
    ...(source.notices && { notices: source.notices }),
    get size() {
      return source.size;
    },
    async *chunks(start = 0) {
      let at = start;
      for await (const chunk of source.chunks(start)) {
        const copy = Uint8Array.from(chunk);
        yield await changed(copy, at);
        at += copy.length;
      }
    },
    read: async (start, end) => changed(Uint8Array.from(await source.read(start, end)), start),
  };
}

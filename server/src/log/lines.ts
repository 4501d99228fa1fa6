import { decoderNamed, decoderOf } from './encoding/encoding';
import type { LineIndex } from './lineIndex';
import { maxLineBytes } from './scan';
import type { ByteSource } from './source';

/** Bytes that are read at a time. */
const blockBytes = 1 << 20;

/**
 * The text of lines `first` to `last` (1-based, inclusive, clipped to the file) without their line ends, as an editor
 * shows them. A line longer than 64 KB is cut there.
 */
export async function readLines(
  source: ByteSource,
  log: { readonly lines: LineIndex; readonly encoding: string; readonly shownIn?: string | undefined },
  first: number,
  last: number,
): Promise<string[]> {
  const { lines } = log;
  const decoder = decoderNamed(log.shownIn ?? log.encoding) ?? decoderOf('utf-8');
  const to = Math.min(lines.count, last);
  const texts: string[] = [];
  for (let line = Math.max(1, first); line <= to;) {
    const start = lines.start(line);
    const next = endOfBlock(lines, line, to);
    // A single line longer than the block is read as far as it is shown.
    const block = await source.read(start, Math.min(lines.start(next), start + blockBytes));
    for (; line < next; line++) {
      const from = lines.start(line) - start;
      const end = Math.min(lines.start(line + 1) - start, from + maxLineBytes);
      const text = decoder.decode(block.subarray(from, end)).replace(/\r?\n$|\r$/, '');
      texts.push(line === 1 && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
    }
  }
  return texts;
}

/** The line after the last one that fits into a block with `line`, which fits always. */
function endOfBlock(lines: LineIndex, line: number, to: number): number {
  const limit = lines.start(line) + blockBytes;
  let low = line + 1;
  let high = to + 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines.start(middle) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

import { decode, type Encoding } from './encoding';
import type { LineIndex } from './lineIndex';
import { maxLineBytes } from './scan';
import type { ByteSource } from './source';

/**
 * The text of lines `first` to `last` (1-based, inclusive, clipped to the file) without their line ends, as an editor
 * shows them. A line longer than 64 KB is cut there.
 */
export async function readLines(
  source: ByteSource,
  log: { readonly lines: LineIndex; readonly encoding: string },
  first: number,
  last: number,
): Promise<string[]> {
  const from = Math.max(1, first);
  const to = Math.min(log.lines.count, last);
  const texts: string[] = [];
  for (let line = from; line <= to; line++) {
    const start = log.lines.start(line);
    const end = Math.min(log.lines.start(line + 1), start + maxLineBytes);
    let text = decode(await source.read(start, end), log.encoding as Encoding);
    if (line === 1 && text.charCodeAt(0) === 0xfeff) text = text.slice(1);
    texts.push(text.replace(/\r?\n$/, ''));
  }
  return texts;
}

import { decode, guessEncoding } from './encoding';
import { LineIndex } from './lineIndex';
import { splitCsi, splitRecord } from './panther';
import { memorySource, type ByteSource } from './source';

/** Lines that one record is wrapped over at most: 600 characters in a narrow post. */
const maxWraps = 8;
/** What continues a record in the log itself, and is no piece of a wrapped line. */
const ownContinuation = /^\s*(?:$|\[|\(|=|Expected:|Actual:|Found:|POQ|CSIPERF:|\d+\) )/;
/** Columns of a record that nobody pasted: two blanks or more behind the level. */
const columns = /^\uFEFF?[^,]{0,40},? *(?:Info|Warning|Error) {2,}/;

/**
 * The text of a pasted log in which records that the page broke stand on one line again: error records of CSI, which Windows
 * writes on one line however long they are. Pieces are moved up to the line where their record begins and leave empty lines
 * behind, so that lines keep their numbers. Null where nothing is wrapped.
 */
export function unwrap(text: string): string | null {
  const lines = text.split('\n');
  let isWrapped = false;
  for (let at = 0; at < lines.length; at++) {
    if (!isPastedError(lines[at]!)) continue;
    for (let next = at + 1; next <= at + maxWraps && next < lines.length; next++) {
      const piece = lines[next]!;
      if (ownContinuation.test(piece) || splitRecord(piece)) break;
      lines[at] = `${lines[at]!.trimEnd()} ${piece.trim()}`;
      lines[next] = '';
      isWrapped = true;
    }
  }
  return isWrapped ? lines.join('\n') : null;
}

function isPastedError(line: string): boolean {
  if (columns.test(line)) return false;
  const head = splitRecord(line);
  return head !== null && splitCsi(line.slice(head.messageStart))?.failed === true;
}

/** Pastes are small; a log of this size is none. */
const maxPaste = 1 << 20;

/** A pasted log as it is to be read, and where its own lines start. */
export interface Paste {
  readonly source: ByteSource;
  readonly lines: LineIndex;
}

/** The paste behind a source; null for a log in which nothing is wrapped. */
export async function pasteOf(source: ByteSource): Promise<Paste | null> {
  if (source.size > maxPaste) return null;
  const bytes = await source.read(0, source.size);
  if (guessEncoding(bytes).encoding !== 'utf-8') return null;
  const whole = unwrap(decode(bytes, 'utf-8'));
  return whole === null
    ? null
    : { source: memorySource(new TextEncoder().encode(whole)), lines: linesOf(bytes) };
}

function linesOf(bytes: Uint8Array): LineIndex {
  const lines = new LineIndex();
  for (let at = 0; at < bytes.length;) {
    lines.add(at);
    const end = bytes.indexOf(10, at);
    at = end < 0 ? bytes.length : end + 1;
  }
  return lines.upTo(bytes.length);
}

import { hasFailureBit, hresultFromWin32 } from '../../codes';
import { everyLine, type Layer } from './layers';
import { replaced, type Piece } from './piece';

/**
 * What a program of Windows prints when it fails, in any language: a word, a colon and a code, hexadecimal or decimal, alone in a
 * line. English Windows says `Error: 0x800f081f`.
 */
const failure =
  /^\s{0,8}\p{L}[\p{L}\p{M}' -]{0,30}\s?[:\uff1a]\s{0,2}(0[xX][0-9a-fA-F]{8}|-\d{9,10}|\d{1,5}|[2-4]\d{9})\s{0,8}$/u;
/** What stands around it: how far the work is, and versions of the tool and of the image */
const progress = /^\s{0,8}\[[=\s]{0,60}\d{1,3}[.,]\d%[=\s]{0,60}\]/;
const version =
  /^\s{0,8}\p{L}[\p{L}\p{M}' -]{0,40}\s?[:\uff1a]\s{0,2}(?:6\.[0-3]|10\.0)\.\d{4,5}\.\d{1,5}\s{0,8}$/u;
const maxWin32 = 0xffff;

/** Whether a line is one of those that only stand in what a program printed. */
export function isPrinted(line: string): boolean {
  return line.length < 200 && (progress.test(line) || version.test(line));
}

/** The layer that writes what a program printed when it failed as English Windows does; null where no program printed anything. */
export function printedFailures(lines: readonly string[]): Layer | null {
  if (!lines.some(isPrinted)) return null;
  return lines.some((line) => codeIn(line) !== null) ? everyLine('console', inEnglish) : null;
}

function inEnglish(piece: Piece): Piece {
  const code = codeIn(piece.text);
  if (code === null) return piece;
  return replaced(piece, [
    { from: 0, to: piece.text.trimEnd().length, text: `Error: 0x${code.toString(16)}` },
  ]);
}

/** The failure that a line reports, as a result code; null for a line that reports none. */
function codeIn(line: string): number | null {
  const text = line.length < 200 ? failure.exec(line)?.[1] : undefined;
  if (text === undefined) return null;
  const value = Number(text) >>> 0;
  if (hasFailureBit(value)) return value;
  return value > 0 && value <= maxWin32 ? hresultFromWin32(value) : null;
}

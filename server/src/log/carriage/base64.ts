import { goingOn, type Opened } from './goingOn';
import type { Layer } from './layers';
import { sameColumns, type Piece } from './piece';
import { rowStartOf } from './rowStart';

/** Letters of a group, and the bytes that they stand for */
const group = 4;
const groupBytes = 3;
/** A body has lines of 64 or 76 letters, and one that is shorter at its end. */
const shortest = 60;
const encoded = /^[ \t>|]{0,40}([A-Za-z0-9+/]{4,20000}={0,2})[ \t]{0,8}$/;
/** Lines that are decoded to see whether they hold rows */
const tried = 60;

/** The layer that decodes a mail that was written as base64; null where no lines are. */
export function base64Layer(lines: readonly string[]): Layer | null {
  const first = lines.findIndex((line) => lettersOf(line, shortest) !== null);
  if (first < 0) return null;
  const open = layer.open();
  const decoded = lines
    .slice(first, first + tried)
    .flatMap((text, at) => open({ text, line: at + 1, at: sameColumns }));
  return decoded.some(({ text }) => rowStartOf(text) !== null) ? layer : null;
}

function lettersOf(line: string, least: number): string | null {
  const letters = encoded.exec(line)?.[1];
  return letters !== undefined && letters.length >= least && letters.length % group === 0 ? letters : null;
}

/** Decodes line after line: a row and a character may go on in the next one. */
const layer = goingOn('escapes', () => {
  let decoder = new TextDecoder();
  let isInside = false;
  return (piece) => {
    const letters = lettersOf(piece.text, isInside ? group : shortest);
    if (letters === null) {
      isInside = false;
      decoder = new TextDecoder();
      return { pieces: [piece], seam: null, isApart: true };
    }
    const start = piece.text.indexOf(letters);
    isInside = letters.length >= shortest && !letters.endsWith('=');
    const bytes = Uint8Array.from(atob(letters), (byte) => byte.charCodeAt(0));
    const text = decoder.decode(bytes, { stream: isInside });
    const at = (offset: number): number => piece.at(start + Math.floor((offset * group) / groupBytes));
    return linesOf({ text, line: piece.line, at }, isInside);
  };
});

/** The lines of a decoded part, the last of which may go on in the next part. */
function linesOf({ text, line, at }: Piece, goesOn: boolean): Opened {
  let from = 0;
  const pieces = text.split('\n').map((part) => {
    const start = from;
    from += part.length + 1;
    const own = part.endsWith('\r') ? part.slice(0, -1) : part;
    return { text: own, line, at: (offset: number) => at(start + Math.min(offset, own.length)) };
  });
  if (!text.endsWith('\n')) return { pieces, seam: goesOn ? '' : null };
  return { pieces: pieces.slice(0, -1), seam: null };
}

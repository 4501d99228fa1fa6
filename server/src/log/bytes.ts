/** Looking at the bytes of a line without making a string of it. Ends are exclusive. */

export const BLANK = 0x20;
export const TAB = 0x09;
const CR = 0x0d;

/** The first position from `at` on that is neither blank nor tab. */
export function pastBlanks(bytes: Uint8Array, at: number, end: number): number {
  let next = at;
  while (next < end && (bytes[next] === BLANK || bytes[next] === TAB)) next++;
  return next;
}

/** The position of the last byte that is no blank, tab or carriage return; `at - 1` when there is none. */
export function lastOf(bytes: Uint8Array, at: number, end: number): number {
  let last = end - 1;
  while (last >= at && (bytes[last] === CR || bytes[last] === BLANK || bytes[last] === TAB)) last--;
  return last;
}

/** Whether some bytes stand at `at`. */
export function begins(bytes: Uint8Array, at: number, end: number, literal: Uint8Array): boolean {
  if (at + literal.length > end) return false;
  for (let i = 0; i < literal.length; i++) if (bytes[at + i] !== literal[i]) return false;
  return true;
}

/** Whether a text of ASCII characters stands at `at`, whatever the case of its letters in the bytes; it is given in small ones. */
export function holds(bytes: Uint8Array, at: number, end: number, text: string): boolean {
  if (at < 0 || at + text.length > end) return false;
  for (let i = 0; i < text.length; i++) {
    const byte = bytes[at + i]!;
    const small = byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
    if (small !== text.charCodeAt(i)) return false;
  }
  return true;
}

/** An ASCII hex digit of 8 or more: as the first of eight it makes a code a failure. */
export function isHighDigit(byte: number | undefined): boolean {
  return (
    byte !== undefined &&
    ((byte >= 0x38 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x66) || (byte >= 0x41 && byte <= 0x46))
  );
}

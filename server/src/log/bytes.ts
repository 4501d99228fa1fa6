/** Looking at the bytes of a line without making a string of it. Ends are exclusive. */

export const BLANK = 0x20;
export const TAB = 0x09;
const CR = 0x0d;

/** The first place from `at` on that is neither blank nor tab. */
export function pastBlanks(bytes: Uint8Array, at: number, end: number): number {
  let next = at;
  while (next < end && (bytes[next] === BLANK || bytes[next] === TAB)) next++;
  return next;
}

/** The place of the last byte that is no blank, tab or carriage return; `at - 1` when there is none. */
export function lastOf(bytes: Uint8Array, at: number, end: number): number {
  let last = end - 1;
  while (last >= at && (bytes[last] === CR || bytes[last] === BLANK || bytes[last] === TAB)) last--;
  return last;
}

/** An ASCII hex digit of 8 or more: as the first of eight it makes a code a failure. */
export function isHighDigit(byte: number | undefined): boolean {
  return (
    byte !== undefined &&
    ((byte >= 0x38 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x66) || (byte >= 0x41 && byte <= 0x46))
  );
}

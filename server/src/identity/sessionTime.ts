/** 100-nanosecond steps from 1601 to 1970. */
export const epoch = 116444736000000000;
/** A first part below this is a process: the clock has not been that low since 1601. */
export const smallestClock = 10000000;
/** Digits of the longest number that a part of an id can be */
export const maxDigits = 10;
/** The number that decimal digits alone make, null for anything else. */
export function numberIn(text: string, start: number, end: number): number | null {
  if (end <= start || end - start > maxDigits) return null;
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return null;
    number = number * 10 + digit;
  }
  return number;
}

/** UTC seconds in a session id `31110578_1891577479`; null for an id that holds no time, as those of offline images. */
export function sessionTime(id: string): number | null {
  // A log has tens of thousands of sessions, hence no regular expression.
  const middle = id.indexOf('_');
  const high = numberIn(id, 0, middle);
  const low = numberIn(id, middle + 1, id.length);
  if (middle < 0 || high === null || low === null || high < smallestClock || low > 0xffffffff) return null;
  // Larger than an exact number can be by a factor of 16, which is a few millionths of a second.
  return Math.floor((high * 2 ** 32 + low - epoch) / 10000000);
}

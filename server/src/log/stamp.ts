const ZERO = 0x30;
const SPACE = 0x20;
const COLON = 0x3a;
const DASH = 0x2d;
const SLASH = 0x2f;

const dateFields = 3;
const allFields = 6;

/**
 * Seconds since 1970 of a stamp that begins like `2024-04-20 08:15:02` or `2024/4/20 8:15:02`, read as if it were UTC; NaN for
 * anything else. What follows the seconds does not count. Called for every record of a log, hence no regular expression.
 */
export function secondsOf(stamp: string | null): number {
  if (stamp === null) return NaN;
  let date = 0;
  let time = 0;
  let number = 0;
  let digits = 0;
  let field = 0;
  for (let at = 0; at <= stamp.length; at++) {
    const digit = stamp.charCodeAt(at) - ZERO;
    if (digit >= 0 && digit <= 9 && digits < widthOf(field)) {
      number = number * 10 + digit;
      digits++;
      if (field < allFields - 1 || digits < 2) continue;
    }
    if (digits === 0 || (field === 0 && digits < 4)) return NaN;
    if (field < dateFields) date = date * 100 + number;
    else time = time * 60 + number;
    field++;
    if (field === allFields) return digits === 2 ? dayOf(date) + time : NaN;
    if (!separates(digit + ZERO, field)) return NaN;
    number = 0;
    digits = 0;
  }
  return NaN;
}

function widthOf(field: number): number {
  return field === 0 ? 4 : 2;
}

/** Whether a character may stand before a field. */
function separates(code: number, field: number): boolean {
  if (field < dateFields) return code === DASH || code === SLASH;
  return code === (field === dateFields ? SPACE : COLON);
}

/** The day that was asked for last: records stand by days, and a calendar is slow. */
const lastDay = { date: -1, seconds: Number.NaN };

/** Seconds since 1970 at the beginning of a day `20240420`. */
function dayOf(date: number): number {
  if (date !== lastDay.date) {
    lastDay.date = date;
    lastDay.seconds =
      Date.UTC(Math.floor(date / 10_000), (Math.floor(date / 100) % 100) - 1, date % 100) / 1000;
  }
  return lastDay.seconds;
}

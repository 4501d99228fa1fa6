import type { Level } from '../family';
import { BLANK, isHighDigit, TAB } from '../bytes';
import type { LogFormat, MessagePrefix, RecordHead, Restored } from '../format';
import type { Prefilter } from '../prefilter';
import { secondsOf } from '../stamp';
import { looseHead } from './pantherHead';

/**
 * Columns of a Panther line (CBS, DISM, setup): stamp 0-18, level 21-31, message id 32-41, component 43-49, message from 50.
 * Copies lose the padding; their heads are read word by word.
 */
export const columns = { level: 21, id: 32, source: 43, message: 50 } as const;

const levels: Readonly<Record<string, Level>> = {
  Info: 'Info',
  Warning: 'Warning',
  Error: 'Error',
  'Fatal Error': 'Error',
};

/** Reads the head of a line; null when the line carries none and so continues the record above it. */
export function splitRecord(line: string): RecordHead | null {
  return splitColumns(line, line.charCodeAt(0) === 0xfeff ? 1 : 0) ?? looseHead(line) ?? foundHead(line);
}

/** What findstr and grep write before a line that they found: `path:`, `path:12:`, `12:` */
const finder = /^\uFEFF?(?:Line \d{1,9}:\s{0,8}|\d{1,9}:(?=\d{4}-)|[^,]{1,260}\.(?:log|txt):(?:\d{1,9}:)?)/;

function foundHead(line: string): RecordHead | null {
  const length = finder.exec(line.slice(0, 300))?.[0].length ?? 0;
  const head = length > 0 ? looseHead(line.slice(length)) : null;
  return head && { ...head, messageStart: head.messageStart + length };
}

const sourceColumn = /^\uFEFF?\d{4}-\d\d-\d\d \d\d:\d\d:\d\d, [A-Za-z ]{11}.{10} ([A-Z]*) */;

/** The component column of a line that follows the columns, empty when blank; null for any other line. */
export function pantherSource(line: string): string | null {
  return sourceColumn.exec(line)?.[1] ?? null;
}

/** Characters of a stamp */
const stampLength = 19;
const noId = ' '.repeat(10);
/** Stands in the columns of a stamp that a row does not have. */
const noStamp = '    -  -     :  :  ';
/** Columns from the level to the message as nearly all lines have them that servicing writes */
const commonColumns = (['CBS', 'CSI', 'DISM'] as const).map(
  (source) => [`, ${'Info'.padEnd(columns.id - columns.level)}${noId} ${source.padEnd(7)}`, source] as const,
);

/** By columns. Called for every line that matters, hence no regular expression. */
function splitColumns(line: string, at: number): RecordHead | null {
  const messageStart = at + columns.message;
  if (line.length < messageStart || line[at + stampLength] !== ',') return null;
  const isStamped = isStamp(line, at);
  if (!isStamped && !line.startsWith(noStamp, at)) return null;
  const stamp = isStamped ? line.slice(at, at + stampLength) : null;
  for (const [text, source] of commonColumns)
    if (line.startsWith(text, at + stampLength))
      return { stamp, level: 'Info', id: null, source, messageStart };
  if (line[at + 20] !== ' ' || line[at + 42] !== ' ') return null;
  const word = line.slice(at + columns.level, at + columns.id).trimEnd();
  const level = levels[word] ?? (word === '' ? 'none' : undefined);
  if (level === undefined) return null;
  const id = line.startsWith(noId, at + columns.id) ? null : line.slice(at + columns.id, at + 42);
  if (id !== null && !/^\[0x[0-9a-f]{6}\]$/.test(id)) return null;
  // The message begins where the component should stand: the row lost blanks.
  if (line.charCodeAt(messageStart - 1) !== BLANK && /^\S*[^\sA-Z/]/.test(line.slice(at + columns.source)))
    return null;
  const source = line.slice(at + columns.source, messageStart).trim();
  return { stamp, level, id, source, messageStart };
}

/** A row without its columns as it is with them; null for one that has them, and for a line that is none. */
function inColumns(line: string): Restored | null {
  const at = line.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (splitColumns(line, at)) return null;
  const head = looseHead(line);
  if (!head) return bareCsi(line);
  const { stamp, level, id, source, messageStart } = head;
  const known = level === 'none' ? levelOf(source, line.slice(messageStart)) : level;
  return restored(line, stamp, known, id, source, messageStart);
}

/** The level of a row that lost it: CSI marks its failures a second time. */
function levelOf(source: string, message: string): string {
  return source === 'CSI' && splitCsi(message)?.failed === true ? 'Error' : '';
}

/** A record of CSI that lost all that stands before its number. */
function bareCsi(line: string): Restored | null {
  const prefix = /^\s*[0-9a-fA-F]{8}(?:@\d| \([FW]\) )/.test(line.slice(0, 40)) ? splitCsi(line) : null;
  if (!prefix) return null;
  return restored(
    line,
    null,
    prefix.failed ? 'Error' : '',
    null,
    'CSI',
    line.length - line.trimStart().length,
  );
}

function restored(
  line: string,
  stamp: string | null,
  level: string,
  id: string | null,
  source: string,
  from: number,
): Restored {
  const own = stamp !== null && stamp.length === stampLength && isStamp(stamp, 0) ? stamp : noStamp;
  const padded = `${level.padEnd(columns.id - columns.level)}${id ?? noId} ${source.padEnd(7)}`;
  return { text: `${own}, ${padded}${line.slice(from)}`, messageStart: columns.message, from };
}

const stampForm = 'dddd-dd-dd dd:dd:dd';

/** Whether `2024-04-20 08:15:02` stands at `at`. */
function isStamp(line: string, at: number): boolean {
  for (let i = 0; i < stampLength; i++) {
    const code = line.charCodeAt(at + i);
    const wanted = stampForm.charCodeAt(i);
    if (wanted === 0x64 ? code < 0x30 || code > 0x39 : code !== wanted) return false;
  }
  return true;
}

/** What stands before the text of a CSI message: `0000001a@2024/4/20:08:15:02.123 (F) `. */
export interface CsiPrefix extends MessagePrefix {
  readonly sequence: string;
}

const csi =
  /^\s*<?([0-9a-fA-F]{8})(?:@(\d{4}\/\d{1,2}\/\d{1,2}:\d{1,2}:\d{1,2}:\d{1,2}\.\d{1,3}))?>? (?:\(([FW])\) )?/;

/** Reads the CSI prefix of a message; null when it has none. */
export function splitCsi(message: string): CsiPrefix | null {
  if (!mayBeCsi(message)) return null;
  const found = csi.exec(message.length > 200 ? message.slice(0, 200) : message);
  if (!found) return null;
  return { sequence: found[1]!, utc: found[2] ?? null, failed: found[3] === 'F', length: found[0].length };
}

/** Whether a message begins as one of CSI, with hexadecimal digits; most do not, and need no closer look. */
function mayBeCsi(message: string): boolean {
  const first = message.charCodeAt(0);
  if (!isHex(first)) return first <= 0x20 || first === 0x3c || first === 0xa0 || first >= 0x1680;
  for (let at = 1; at < 8; at++) if (!isHex(message.charCodeAt(at))) return false;
  return true;
}

function isHex(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x66) || (code >= 0x41 && code <= 0x46);
}

/** Seconds since 1970 of a stamp read as if it were UTC (logs give local time without a zone); NaN for anything else. */
export function stampTime(stamp: string | null): number {
  return stamp?.length === stampLength && isStamp(stamp, 0) ? secondsOf(stamp) : NaN;
}

const DASH = 0x2d;
const COMMA = 0x2c;

/** What all families that Panther writes have in common; `names` and `owns` distinguish them. */
export const pantherLines: Omit<LogFormat, 'family' | 'title' | 'depth' | 'matchesLine'> = {
  sharesColumns: true,
  prefilter: wants,
  split: splitRecord,
  restore: inColumns,
  prefix: splitCsi,
  stampLength,
  timeOf: stampTime,
};

/** By the level column, the first bytes of the message, and a failure code at the end. */
function wants(bytes: Uint8Array, at: number, end: number, prefilter: Prefilter): boolean {
  let message: number;
  if (
    bytes[at + 19] === COMMA &&
    bytes[at + 4] === DASH &&
    bytes[at + 42] === BLANK &&
    bytes[at + 28] === BLANK &&
    at + columns.message <= end
  ) {
    if (bytes[at + columns.level] !== 0x49) return true;
    message = at + columns.message;
    if (bytes[at + 43] === 0x43 && bytes[at + 44] === 0x53 && bytes[at + 45] === 0x49) {
      message = skipCsi(bytes, message, end);
    }
  } else {
    message = at;
  }
  while (message < end && (bytes[message] === BLANK || bytes[message] === TAB)) message++;
  if (message >= end) return false;
  if (prefilter.matches(bytes, message, end)) return true;
  if (message - at < columns.message && looksLikeHead(bytes, message, end)) return true;
  return endsInFailure(bytes, at, end);
}

/** Past `0000001a@2024/4/20:08:15:02.123 (F) `. */
function skipCsi(bytes: Uint8Array, at: number, end: number): number {
  let next = at + 8;
  if (bytes[next] === 0x40) {
    const limit = Math.min(end, next + 28);
    while (next < limit && bytes[next] !== BLANK) next++;
  }
  if (bytes[next] !== BLANK) return at;
  next++;
  if (bytes[next] === 0x28 && bytes[next + 2] === 0x29 && bytes[next + 3] === BLANK) next += 4;
  return next;
}

/** A line that starts like a pasted record (`Info CBS …`, `<DateTime>, Error …`, `2024-…` out of columns) or a bare CSI prefix. */
function looksLikeHead(bytes: Uint8Array, at: number, end: number): boolean {
  const first = bytes[at]!;
  if (first === 0x49) return bytes[at + 1] === 0x6e && bytes[at + 2] === 0x66; // Inf
  if (first === 0x45) return bytes[at + 1] === 0x72 || bytes[at + 1] === 0x52; // Er
  if (first === 0x57) return bytes[at + 1] === 0x61 && bytes[at + 2] === 0x72; // War
  if (first === COMMA) return true;
  if (first === 0x3c) return true; // <DateTime>
  if (first === 0x4c) return bytes[at + 1] === 0x69 && bytes[at + 4] === BLANK; // Line 12:
  if (first === 0x32 && bytes[at + 4] === DASH) return true; // 2…-
  if (isNumbered(bytes, at, end)) return true;
  if (first === 0x30) return at + 9 < end && (bytes[at + 8] === 0x40 || bytes[at + 8] === BLANK); // sequence
  return (bytes[at + 1] === 0x3a && bytes[at + 2] === 0x5c) || (first === 0x43 && bytes[at + 1] === 0x62); // C:\, Cbs…log:
}

/** `1204:2024-`, as `findstr /n` and `grep -n` write */
function isNumbered(bytes: Uint8Array, at: number, end: number): boolean {
  let next = at;
  const limit = Math.min(end, at + 9);
  while (next < limit && bytes[next]! >= 0x30 && bytes[next]! <= 0x39) next++;
  return next > at && bytes[next] === 0x3a && bytes[next + 5] === DASH;
}

/** `[HRESULT = 0x8…]` or `(hr:0x8…)` at the end of a line: a failure has its top bit set. */
function endsInFailure(bytes: Uint8Array, at: number, end: number): boolean {
  let last = end - 1;
  while (last > at && (bytes[last] === 0x0d || bytes[last] === BLANK)) last--;
  const close = bytes[last];
  if (close !== 0x5d && close !== 0x29) return false;
  const open = close === 0x5d ? 0x5b : 0x28;
  const limit = Math.max(at, last - 90);
  let from = last - 1;
  while (from > limit && bytes[from] !== open) from--;
  // [HRESULT = 0xN
  if (close === 0x5d)
    return bytes[from + 1] === 0x48 && bytes[from + 2] === 0x52 && isHighDigit(bytes[from + 13]);
  return bytes[from + 1] === 0x68 && bytes[from + 2] === 0x72 && isHighDigit(bytes[from + 6]);
}

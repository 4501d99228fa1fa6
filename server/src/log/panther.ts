import type { Level } from '../analysis/model';

/**
 * The head of a log line. Panther logs (CBS, DISM, setup) are fixed in columns: stamp 0-18, level 21-31, message id 32-41,
 * component 43-49, message from 50. Pastes collapse the padding; those are read word by word.
 */
export interface RecordHead {
  /** `2024-04-20 10:15:02`, or what stands in its place in a paste (`<DateTime>`); null when there is none */
  readonly stamp: string | null;
  readonly level: Level;
  /** `[0x0803e6]` or null */
  readonly id: string | null;
  /** Component column without padding; empty when blank or absent */
  readonly source: string;
  /** UTF-16 offset where the message starts */
  readonly messageStart: number;
}

export const columns = { level: 21, id: 32, source: 43, message: 50 } as const;

const sources =
  'CBS|CSI|DISM|SXS|DPX|DEPLOY|MOUPG|SP|MIG|CONX|IBS|IBSLIB|PANTHR|SYSPRP|DIAGER|DIAG|UI|TOOL|CMI|DU';
const stampWord = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d:\d\d|[\dx]{4}-[\dx]{2}-[\dx]{2} [\dx:]{8}|<[^<>,]{1,40}>(?: <[^<>,]{1,40}>)?`;
const extractPrefix = String.raw`(?:Line \d{1,9}:\s*|[^,]{1,260}\.(?:log|txt):(?:\d{1,9}:)?\s*)?`;
const collapsed = new RegExp(
  String.raw`^[\s\uFEFF]*${extractPrefix}(?:(${stampWord})?\s*,\s*)?(Info|Warning|Error|Fatal Error|ERROR)\s+(?:(\[0x[0-9a-fA-F]{6}\])\s+)?(?:(${sources})\s+)?`,
);

const levels: Readonly<Record<string, Level>> = {
  Info: 'Info',
  Warning: 'Warning',
  Error: 'Error',
  ERROR: 'Error',
  'Fatal Error': 'Error',
};

/** Reads the head of a line; null when the line carries none and so continues the record above it. */
export function splitRecord(line: string): RecordHead | null {
  return splitColumns(line, line.charCodeAt(0) === 0xfeff ? 1 : 0) ?? splitWords(line);
}

/** By columns. Called for every line that matters, hence no regular expression. */
function splitColumns(line: string, at: number): RecordHead | null {
  if (line.length < at + columns.message) return null;
  if (line[at + 4] !== '-' || line[at + 19] !== ',' || line[at + 20] !== ' ' || line[at + 42] !== ' ')
    return null;
  const stamp = line.slice(at, at + 19);
  const level = levels[line.slice(at + columns.level, at + columns.id).trimEnd()];
  if (level === undefined || !isStamp(stamp)) return null;
  const id = line.slice(at + columns.id, at + 42);
  if (id !== '          ' && !/^\[0x[0-9a-f]{6}\]$/.test(id)) return null;
  const source = line.slice(at + columns.source, at + columns.message).trim();
  return { stamp, level, id: id === '          ' ? null : id, source, messageStart: at + columns.message };
}

/** Word by word, for pastes whose padding is lost. */
function splitWords(line: string): RecordHead | null {
  const found = collapsed.exec(line.length > 1000 ? line.slice(0, 1000) : line);
  if (!found) return null;
  const hasComma = /,\s*$/.test(found[0].slice(0, found[0].indexOf(found[2]!)));
  if (!hasComma && found[4] === undefined) return null;
  return {
    stamp: found[1] ?? null,
    level: levels[found[2]!]!,
    id: found[3] ?? null,
    source: found[4] ?? '',
    messageStart: found[0].length,
  };
}

/** What stands before the text of a CSI message: `0000001a@2024/4/20:08:15:02.123 (F) `. */
export interface CsiPrefix {
  readonly sequence: string;
  /** UTC stamp as written, or null */
  readonly utc: string | null;
  readonly failed: boolean;
  readonly length: number;
}

const csi =
  /^\s*<?([0-9a-fA-F]{8})(?:@(\d{4}\/\d{1,2}\/\d{1,2}:\d{1,2}:\d{1,2}:\d{1,2}\.\d{1,3}))?>? (?:\(([FW])\) )?/;

/** Reads the CSI prefix of a message; null when it has none. */
export function splitCsi(message: string): CsiPrefix | null {
  const found = csi.exec(message.length > 200 ? message.slice(0, 200) : message);
  if (!found) return null;
  return { sequence: found[1]!, utc: found[2] ?? null, failed: found[3] === 'F', length: found[0].length };
}

/** Seconds since 1970 of a stamp read as if it were UTC (logs give local time without a zone); NaN for anything else. */
export function stampTime(stamp: string | null): number {
  if (stamp === null || !isStamp(stamp)) return NaN;
  const part = (from: number, to: number): number => Number(stamp.slice(from, to));
  return Date.UTC(part(0, 4), part(5, 7) - 1, part(8, 10), part(11, 13), part(14, 16), part(17, 19)) / 1000;
}

/** `YYYY-MM-DD HH:MM:SS`, digits where digits belong. */
function isStamp(stamp: string): boolean {
  if (stamp.length !== 19) return false;
  for (let at = 0; at < 19; at++) {
    const wanted = '0000-00-00 00:00:00'[at]!;
    const code = stamp.charCodeAt(at);
    if (wanted === '0' ? code < 0x30 || code > 0x39 : stamp[at] !== wanted) return false;
  }
  return true;
}

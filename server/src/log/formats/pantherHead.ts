import type { Level } from '../family';
import type { RecordHead } from '../format';
import { pantherComponents, unmistakableComponents } from '../rowWords';

/**
 * Heads of Panther rows that lost their columns: blanks may have collapsed or become tabs, and any column may be missing. What is
 * left has to distinguish a row from prose: a stamp with a level or a component, a level with one or behind a comma, or a component
 * that is no common word.
 */
const fullStamp = String.raw`\d{4}[-/]\d\d[-/]\d\d[ T\t]{1,4}\d\d:\d\d:\d\d`;
const otherStamp = String.raw`\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}[ \t]{1,4}\d{1,2}:\d\d:\d\d|\d{1,2}:\d\d(?::\d\d)?|[\dx]{4}-[\dx]{2}-[\dx]{2} [\dx:]{8}|<[^<>,]{1,40}>(?: <[^<>,]{1,40}>)?`;
const anyLevel = String.raw`Info|Warning|Error|Fatal Error|ERROR|WARNING|INFO|(?:[IEWF]|INF|ERR|WRN|WARN)(?=[ \t\]]{1,24}\[?(?:${pantherComponents})\b)`;
const head = new RegExp(
  String.raw`^[\s\uFEFF]{0,20}["[]?(?:(?:(${fullStamp})|(${otherStamp}))(?:[.:]\d{1,7})?(?:Z| UTC| [AP]M)?["\]]?)?([ \t]{0,4}[,;|])?[ \t,;|"]{0,24}(?:\[(?!0x))?(?:(${anyLevel})\b[ \t,;|"\]]{1,40})?(\[0x[0-9a-fA-F]{6}\][ \t,;|"]{1,24})?\[?(?:(${pantherComponents})(?:["\]]?[ \t]{0,8}[,;|][ \t"]{0,8}|\]?[ \t]{1,24}|$))?`,
);

const levels: Readonly<Record<string, Level>> = {
  INFO: 'Info',
  WARNING: 'Warning',
  ERROR: 'Error',
  'FATAL ERROR': 'Error',
  I: 'Info',
  INF: 'Info',
  W: 'Warning',
  WRN: 'Warning',
  WARN: 'Warning',
  E: 'Error',
  ERR: 'Error',
  F: 'Error',
};
const loneSource = new RegExp(`^(?:${unmistakableComponents})$`);
/** Heads are short, whatever follows them. */
const maxHead = 400;

/** Reads the head of a row whose columns are lost; null for a line that has none. */
export function looseHead(line: string): RecordHead | null {
  const found = head.exec(line.length > maxHead ? line.slice(0, maxHead) : line);
  if (!found) return null;
  const [all, full, other, comma, word, id, source] = found;
  const isStamped = full !== undefined || other !== undefined;
  const isNamed = word !== undefined || source !== undefined;
  const isEnough = isStamped
    ? isNamed
    : word !== undefined
      ? source !== undefined || comma !== undefined || id !== undefined
      : source !== undefined && (id !== undefined || comma !== undefined || isLone(source, line, all.length));
  if (!isEnough) return null;
  return {
    stamp: full?.replace(/[T\t]| {2,}/, ' ').replaceAll('/', '-') ?? other ?? null,
    level: word === undefined ? 'none' : levels[word.toUpperCase()]!,
    id: id?.slice(0, 10) ?? null,
    source: source ?? '',
    messageStart: all.length,
  };
}

/** Whether a component alone makes a line a row: it begins the line, and a sentence follows. */
function isLone(source: string, line: string, from: number): boolean {
  return (
    loneSource.test(source) &&
    line.trimStart().startsWith(source) &&
    /^[A-Z0-9[]/.test(line.slice(from, from + 1))
  );
}

import { text } from '../../base/text';
import { BLANK, TAB } from '../bytes';
import type { Assembler, LogFormat, RecordHead, Restored, WholeRecord } from '../format';
import { secondsOf } from '../stamp';

/**
 * ReportingEvents.log, what the client of Windows Update reports to its server: 13 fields divided by tabs, UTF-16. `{event}`,
 * stamp with its zone, `1`, `number [NAME]`, `101`, `{update}`, revision, HRESULT without `0x`, program, `Success` or
 * `Failure`, category, text, correlation vector. The body of a record is everything from the number on.
 */
export const reportingEvents: LogFormat = {
  family: 'reportingevents',
  title: text('Windows Update history'),
  language: {
    id: 'windows-reportingevents-log',
    name: text('Windows Update Reporting Events'),
    firstLine: String.raw`^\uFEFF?\{[0-9A-Fa-f-]{36}\}\t\d{4}-\d\d-\d\d \d\d:\d\d:\d\d:\d{3}[+-]\d{4}\t`,
  },
  names: { own: ['ReportingEvents.log'], stems: [{ stem: 'ReportingEvents' }], extensions: ['log', 'txt'] },
  depth: 1,
  matchesLine: (line) => head.test(line),
  prefilter: wants,
  split: headOf,
  restore,
  timeOf: secondsOf,
  assemble: () => new RowAssembler(),
};

const guid = String.raw`\{[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}`;
const head = new RegExp(
  String.raw`^\uFEFF?${guid}\t(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d:\d{3}[+-]\d{4})\t\d{1,4}\t(?=\d{1,6}(?: \[|\t\d{1,6}\t\{))`,
);

/** A row whose tabs became something else; the program and the category, which hold blanks, are distinguished by the outcome and known words. */
const loose = new RegExp(
  String.raw`^[\s\uFEFF]{0,20}(${guid})[ \t,;|]{1,8}(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d:\d{3}[+-]\d{4})[ \t,;|]{1,8}(\d{1,4})[ \t,;|]{1,8}(\d{1,6}(?: \[[^\]\t]{0,100}\])?)[ \t,;|]{1,8}(\d{1,6})[ \t,;|]{1,8}(\{[0-9A-Fa-f-]{36}\})[ \t,;|]{1,8}(\d{1,10})[ \t,;|]{1,8}([0-9A-Fa-f]{1,8})[ \t,;|]{1,8}([^\t]{0,200}?)[ \t,;|]{1,8}(Success|Failure)[ \t,;|]{1,8}`,
);
const category =
  /^(Software Synchronization|Content Download|Content Install|Driver Synchronization|Pre-Deployment Check|[^\t]{1,40}(?=\t))[ \t,;|]{1,8}/;

/** A row with the tabs that it lost. */
function restore(line: string): Restored | null {
  if (head.test(line)) return null;
  const found = loose.exec(line.length > 800 ? line.slice(0, 800) : line);
  if (!found) return null;
  const [all, ...fields] = found;
  const rest = line.slice(all.length);
  const kind = category.exec(rest.slice(0, 80));
  const start = `${fields.join('\t')}\t${kind ? `${kind[1]!}\t` : ''}`;
  return {
    text: start + rest.slice(kind?.[0].length ?? 0),
    messageStart: start.length,
    from: all.length + (kind?.[0].length ?? 0),
  };
}

/** What a row says, field by field. */
export interface Row {
  /** `AGENT_DETECTION_FAILED`, or `(null)` */
  readonly event: string;
  /** Id of the update in small letters and without braces; of the service for a search */
  readonly update: string;
  readonly code: number;
  /** The program that asked: `Update;ScanForUpdates`, `<<PROCESS>>: svchost.exe` */
  readonly program: string;
  readonly isFailure: boolean;
  /** `Software Synchronization`, `Content Download`, `Content Install` */
  readonly category: string;
  readonly text: string;
}

const row =
  /^\d{1,6}(?: \[([^\]\t]{0,100})\])?\t\d{1,6}\t\{([0-9A-Fa-f-]{36})\}\t\d{1,10}\t([0-9A-Fa-f]{1,8})\t([^\t]{0,300})\t(Success|Failure)\t([^\t]{0,100})\t([^\t]*)/;

/** The fields of a record's body; null for a row that is cut or of another form. */
export function readRow(body: string): Row | null {
  const found = row.exec(body);
  if (!found) return null;
  const [, event = '', update, code, program, outcome, category, text] = found;
  return {
    event,
    update: update!.toLowerCase(),
    code: parseInt(code!, 16),
    program: program!,
    isFailure: outcome === 'Failure',
    category: category!,
    text: text!.trim(),
  };
}

function headOf(line: string): RecordHead | null {
  const found = head.exec(line.length > 100 ? line.slice(0, 100) : line);
  if (!found) return null;
  return { stamp: found[1]!, level: 'none', id: null, source: '', messageStart: found[0].length };
}

/** Seconds that a stamp `…+0300` is ahead of UTC. */
function offsetOf(stamp: string): number | null {
  const [, sign, hours, minutes] = /([+-])(\d\d)(\d\d)$/.exec(stamp) ?? [];
  if (sign === undefined) return null;
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60 : 60);
}

class RowAssembler implements Assembler {
  line(text: string, number: number): WholeRecord | null {
    const found = headOf(text);
    if (!found) return null;
    return {
      line: number,
      lastLine: number,
      stamp: found.stamp,
      offset: offsetOf(found.stamp!),
      level: 'none',
      source: readRow(text.slice(found.messageStart))?.category ?? '',
      body: text.slice(found.messageStart).trimEnd(),
      column: found.messageStart,
      endColumn: Math.max(found.messageStart, text.trimEnd().length),
    };
  }

  finish(): null {
    return null;
  }
}

/** `{…}`, a tab, `2024-04-20 08:08:32:630+0200`, a tab */
const stampStart = 38;
const fieldStart = stampStart + 1 + 28;

/** All rows but `147 [AGENT_DETECTION_FINISHED]`: searches that go well are nearly all that such a log has. */
function wants(bytes: Uint8Array, at: number, end: number): boolean {
  if (end - at < fieldStart + 8 || bytes[at + stampStart] !== TAB || bytes[at + fieldStart] !== TAB)
    return false;
  let number = at + fieldStart + 1;
  while (number < end && bytes[number] !== TAB) number++;
  number++;
  return !(
    bytes[number] === 0x31 &&
    bytes[number + 1] === 0x34 &&
    bytes[number + 2] === 0x37 &&
    bytes[number + 3] === BLANK
  );
}

import { text } from '../../base/text';
import type { Level } from '../family';
import { BLANK, holds, lastOf, pastBlanks, TAB } from '../bytes';
import type { Assembler, LogFormat, RecordHead, Restored, WholeRecord } from '../format';
import type { Prefilter } from '../prefilter';
import { updateComponents } from '../rowWords';
import { secondsOf } from '../stamp';

/**
 * WindowsUpdate.log, in the forms that it has had:
 *
 * - Windows 7 and 8: `date TAB time:ms TAB pid TAB tid TAB component TAB text`, thread ids in hex
 * - Windows 10 and 11, written by Get-WindowsUpdateLog: `2024/04/20 08:08:32.6303004 8096  8116  Agent           text`, the
 *   date with `/` or `-` by the machine's language; early versions `… 1092 10968 name_cpp169 [Agent] text`
 */
export const windowsUpdate: LogFormat = {
  family: 'windowsupdate',
  title: text('Windows Update'),
  language: {
    id: 'windows-update-log',
    name: text('Windows Update Log'),
    firstLine: String.raw`^\uFEFF?\d{4}(?:[/-]\d\d){2} \d\d:\d\d:\d\d\.\d{7} \d+ +\d+ +[A-Z]`,
  },
  names: { own: ['WindowsUpdate.log'], stems: [{ stem: 'WindowsUpdate' }], extensions: ['log'] },
  depth: 2,
  matchesLine: (line) => columns.test(line) || tabs.test(line) || traced.test(line),
  prefilter: wants,
  split: (line) => read(line)?.head ?? null,
  restore,
  timeOf: secondsOf,
  assemble: () => new CallAssembler(),
};

const columns =
  /^\uFEFF?(\d{4}[-/]\d\d[-/]\d\d \d\d:\d\d:\d\d\.\d{3,7}|    \/  \/   [ :.\d]{16}) {1,4}(\d{1,10}) {1,8}(\d{1,10}) {1,8}([A-Za-z]\w{0,40}) {1,20}/;
const tabs =
  /^\uFEFF?(\d{4}-\d\d-\d\d)\t(\d\d:\d\d:\d\d:\d{3})\t {0,8}(\d{1,10})\t {0,8}([0-9a-fA-F]{1,8})\t([^\t]{1,40})\t/;
/** Rows of both forms that lost their tabs, their columns or the date; what stands before the milliseconds shows which form it is */
const loose =
  /^[\s\uFEFF]{0,20}(?:(\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})[ T\t]{1,8})?(\d{1,2}:\d\d:\d\d)([.:])(\d{3,7})[ \t,;|]{1,12}([0-9a-fA-F]{1,10})[ \t,;|]{1,12}([0-9a-fA-F]{1,10})[ \t,;|]{1,20}([A-Za-z]\w{0,40})(?:[ \t,;|]{1,20}|$)(?!\[)/;
/** The same without any time */
const untimed = new RegExp(
  String.raw`^[\s\uFEFF]{0,20}([0-9a-fA-F]{2,8})[ \t]{1,12}([0-9a-fA-F]{2,8})[ \t]{1,20}(${updateComponents})[ \t]{1,20}`,
);
const traced =
  /^(.{0,60}?)\s(\d{1,10}) {1,8}(\d{1,10}) {1,8}[A-Za-z]\w{0,80}_(?:cpp|h)\d{1,6} {1,8}\[(\w{1,40})\] {0,8}/;

/** `  * `, `# `, `- `, `+ ` before a text that is no heading */
const bullet = /^[*#+-] {1,8}(?!START|END)/;
const zone = /Logging initialized \(build: [^,]{1,60}, tz: ([+-])(\d\d)(\d\d)\)/;

const noDate = '    /  /  ';
const noTime = `${noDate}   :  :  .       `;
const widths = { id: 6, component: 16 } as const;

/** A row that lost its tabs or columns, in those of its form; a row without a date is written in the later one. */
function restore(line: string): Restored | null {
  if (columns.test(line) || tabs.test(line)) return null;
  const start = line.length > 240 ? line.slice(0, 240) : line;
  const found = loose.exec(start);
  if (found) {
    const [all, date, time, mark, fraction, pid, tid, component] = found;
    if (mark === ':' && date?.[4] === '-') {
      const head = `${date}\t${time}:${fraction}\t${pid}\t${tid}\t${component}\t`;
      return { text: head + line.slice(all.length), messageStart: head.length, from: all.length };
    }
    return inColumns(
      line,
      `${dayOf(date ?? '')} ${time!.padStart(8, '0')}.${fraction!.padEnd(7, '0')}`,
      pid!,
      tid!,
      component!,
      all.length,
    );
  }
  const bare = untimed.exec(start);
  return bare && inColumns(line, noTime, bare[1]!, bare[2]!, bare[3]!, bare[0].length);
}

/** A day as the log writes it elsewhere; without one where its order is that of another language and not certain. */
function dayOf(date: string): string {
  const [first = '', second = '', third = ''] = date.split(/[-/.]/);
  const written = (year: string, month: string, day: string): string =>
    `${year}/${month.padStart(2, '0')}/${day.padStart(2, '0')}`;
  if (first.length === 4) return /^.{4}-..-..$/.test(date) ? date : written(first, second, third);
  // Only the day comes before a point, and only it can be that high.
  if (date.includes('.') || Number(first) > 12) return written(third, second, first);
  return Number(second) > 12 ? written(third, first, second) : noDate;
}

function inColumns(
  line: string,
  stamp: string,
  pid: string,
  tid: string,
  component: string,
  from: number,
): Restored {
  // Of both forms, the older one has threads in hex, which the later one never has.
  const ids = [pid, tid].map((id) => (/^\d+$/.test(id) ? id : String(parseInt(id, 16))).padEnd(widths.id));
  const head = `${stamp} ${ids.join('')}${component.padEnd(widths.component)}`;
  return { text: head + line.slice(from), messageStart: head.length, from };
}

interface Read {
  readonly head: RecordHead;
  /** `pid.tid`, as the log writes them */
  readonly thread: string;
}

function read(line: string): Read | null {
  const start = line.length > 240 ? line.slice(0, 240) : line;
  const found = columns.exec(start) ?? traced.exec(start);
  if (found)
    return { head: headOf(line, found[0].length, found[1]!, found[4]!), thread: `${found[2]}.${found[3]}` };
  const old = tabs.exec(start);
  if (!old) return null;
  return { head: headOf(line, old[0].length, `${old[1]} ${old[2]}`, old[5]!), thread: `${old[3]}.${old[4]}` };
}

function headOf(line: string, length: number, stamp: string, source: string): RecordHead {
  let messageStart = length;
  while (line[messageStart] === ' ') messageStart++;
  messageStart += bullet.exec(line.slice(messageStart, messageStart + 16))?.[0].length ?? 0;
  return {
    stamp: stamp === '' ? null : stamp,
    level: levelOf(line, messageStart),
    id: null,
    source: source.trim(),
    messageStart,
  };
}

/** Only the older form has levels, before its texts. */
function levelOf(line: string, at: number): Level {
  if (line.startsWith('WARNING:', at)) return 'Warning';
  return line.startsWith('FATAL:', at) ? 'Error' : 'none';
}

/** Remembers the zone that the older form writes when it starts. */
class CallAssembler implements Assembler {
  #offset: number | null = null;

  line(text: string, number: number): WholeRecord | null {
    const found = read(text);
    if (!found) return null;
    const { head, thread } = found;
    const [, sign, hours, minutes] = zone.exec(text) ?? [];
    if (sign !== undefined) this.#offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60 : 60);
    const body = text.slice(head.messageStart).trimStart();
    return {
      line: number,
      lastLine: number,
      stamp: head.stamp,
      offset: this.#offset,
      level: head.level,
      source: head.source,
      thread,
      body: body.trimEnd(),
      column: text.length - body.length,
      endColumn: text.length - body.length + body.trimEnd().length,
    };
  }

  finish(): null {
    return null;
  }
}

const DOT = 0x2e;
const BRACKET = 0x5b;
const DASH = 0x2d;
/** Where the text begins in the columns of Get-WindowsUpdateLog, and where the time ends */
const textColumn = 56;
const timeEnd = 27;
const sourceColumn = 40;
/** Process, thread and component */
const words = 3;
const progress = ' call progress and error 0';
/** Fields of the older form before its text */
const fields = 5;
/** Where the component of an early form can stand */
const bracketLimit = 200;

/** By the first bytes of the text: failures and outcomes are stated in words, not in columns. */
function wants(bytes: Uint8Array, at: number, end: number, prefilter: Prefilter): boolean {
  let text: number;
  if (bytes[at + 19] === DOT && bytes[at + timeEnd] === BLANK) {
    const isInColumns = bytes[at + textColumn - 1] === BLANK && bytes[at + sourceColumn - 1] === BLANK;
    text = isInColumns ? at + textColumn : pastWords(bytes, at + timeEnd, end);
  } else if (bytes[at + 10] === TAB) {
    text = at + 11;
    for (let field = 1; field < fields && text < end; text++) if (bytes[text] === TAB) field++;
  } else return hasBracket(bytes, at, end);
  text = pastBlanks(bytes, text, end);
  if (prefilter.matches(bytes, text, end)) return !isProgress(bytes, text, end);
  if (isGuid(bytes, text, end)) return true;
  // A bullet stands before texts of the older form.
  if (bytes[text + 1] !== BLANK || !isBullet(bytes[text])) return false;
  return prefilter.matches(bytes, pastBlanks(bytes, text + 1, end), end);
}

/** Past the words before the text, where blanks of the columns got lost. */
function pastWords(bytes: Uint8Array, at: number, end: number): number {
  let next = pastBlanks(bytes, at, end);
  for (let word = 0; word < words; word++) {
    while (next < end && bytes[next] !== BLANK) next++;
    next = pastBlanks(bytes, next, end);
  }
  return next;
}

/** `WU client calls back to download call {…} with code Call progress and error 0`, which every download says by the hundred */
function isProgress(bytes: Uint8Array, at: number, end: number): boolean {
  const last = lastOf(bytes, at, end);
  return bytes[last] === 0x30 && holds(bytes, last + 1 - progress.length, end, progress);
}

/** `FF95561B-934D-4F58-AF55-CABBDFFB1A92.1` alone: one of the updates that belong to another. */
function isGuid(bytes: Uint8Array, at: number, end: number): boolean {
  return end - at < 48 && bytes[at + 8] === DASH && bytes[at + 13] === DASH && bytes[at + 18] === DASH;
}

function isBullet(byte: number | undefined): boolean {
  return byte === 0x2a || byte === 0x23 || byte === 0x2d || byte === 0x2b;
}

function hasBracket(bytes: Uint8Array, at: number, end: number): boolean {
  const limit = Math.min(end, at + bracketLimit);
  for (let next = at; next < limit; next++) if (bytes[next] === BRACKET) return true;
  return false;
}

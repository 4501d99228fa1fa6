import { text } from '../../base/text';
import type { Level } from '../family';
import { BLANK, holds, isHighDigit, lastOf, pastBlanks, TAB } from '../bytes';
import type { Assembler, LogFormat, RecordHead, Restored, WholeRecord } from '../format';
import type { Prefilter } from '../prefilter';
import { setupapiCategories } from '../rowWords';
import { secondsOf } from '../stamp';

/**
 * Logs of device and driver installation: setupapi.dev.log, .setup.log, .offline.log, and setupapi.log of Windows 2000 and
 * XP. Sections open with `>>>  [title]` and close with `<<<  [Exit status: …]`; their lines carry a mark (`!` warning, `!!!`
 * error), a category and five blanks for each level of nesting. A line has at most a time of day, so that a record gets its
 * date from the section it stands in.
 */
export const setupapi: LogFormat = {
  family: 'setupapi',
  title: text('Device installation (setupapi)'),
  language: {
    id: 'windows-setupapi-log',
    name: text('Windows SetupAPI Log'),
    firstLine: String.raw`^(?:\[Device Install Log\]|\[SetupAPI Log\])`,
  },
  names: {
    own: [
      'setupapi.dev.log',
      'setupapi.log',
      'setupapi.app.log',
      'setupapi.offline.log',
      'setupapi.setup.log',
      'setupapi.upgrade.log',
    ],
    stems: [{ stem: 'setupapi' }],
    extensions: ['log'],
  },
  depth: 5,
  matchesLine: (line) =>
    section.test(line) ||
    bootSession.test(line) ||
    headLine.test(line) ||
    block.test(line) ||
    isCategory(line),
  prefilter: wants,
  split: headOf,
  restore,
  timeOf: secondsOf,
  assemble: () => new SectionAssembler(),
};

const moment = String.raw`\d{4}\/\d{1,2}\/\d{1,2} \d{1,2}:\d\d:\d\d`;
const section = /^\s{0,8}(?:>>>|<<<) {1,4}(?:\[|Section (?:start|end) \d{4}\/)/;
const bootSession = /^\[Boot Session: \d{4}\//;
const headLine = /^\uFEFF?\[(?:Device Install Log|SetupAPI Log)\]/;
const block = new RegExp(String.raw`^\[(${moment}) \d{1,10}\.\d{1,10}[^\]]{0,60}\]`);
const stated = new RegExp(String.raw`(?:Section (?:start|end)|\[Boot Session:) (${moment}(?:\.\d{3})?)`);
/** What opens or closes something, and alone may have a date */
const frame = /^\s{0,8}[<>[]/;
const sectionEnd = '<<<  Section end ';
/** Mark and category: `!    sig:`, `     dvi:`, `       os:` */
const category = /^\s{0,8}(?:(!{1,3})\s{1,8}|\s{4,8})([a-z]{2,3}): ?/;
/** The last characters of a line are enough for it. */
const maxTimeAtEnd = 20;
const timeAtEnd = / (\d\d:\d\d:\d\d\.\d{3})\s{0,4}$/;

function isCategory(line: string): boolean {
  const found = category.exec(line);
  return found !== null && categories.has(found[2]!);
}

const categories: ReadonlySet<string> = new Set(setupapiCategories.split('|'));

const looseRow = /^[ \t\uFEFF]{0,80}(!{1,3})?[ \t]{0,80}([a-z]{2,3}):(?:[ \t]{1,6}|$)/;
const looseFrame = /^[ \t\uFEFF]{0,80}(>>>|<<<)[ \t]{1,4}(?=\[|Section (?:start|end))/;
const markWidth = 5;
const categoryWidth = 3;

/** A line that lost blanks before its mark, its category or its text; its nesting depth is then unknown. */
function restore(line: string): Restored | null {
  const start = line.length > 200 ? line.slice(0, 200) : line;
  const opened = looseFrame.exec(start);
  if (opened) {
    const head = `${opened[1]!}  `;
    if (opened[0] === head) return null;
    return { text: head + line.slice(opened[0].length), messageStart: head.length, from: opened[0].length };
  }
  const found = looseRow.exec(start);
  if (!found || !categories.has(found[2]!) || isCategory(line)) return null;
  const head = `${(found[1] ?? '').padEnd(markWidth)}${found[2]!.padStart(categoryWidth)}: `;
  const from = found[0].length;
  return { text: head + line.slice(from), messageStart: head.length, from };
}

const levels: Readonly<Record<string, Level>> = { '!!!': 'Error', '!!': 'Warning', '!': 'Warning' };

/** Of a line inside a section; null for lines that open or close one, and for the bare lines of Windows 2000 and XP. */
function headOf(line: string): RecordHead | null {
  const found = category.exec(line.length > 64 ? line.slice(0, 64) : line);
  if (!found) return null;
  return {
    stamp: null,
    level: levels[found[1] ?? ''] ?? 'Info',
    id: null,
    source: found[2]!,
    messageStart: found[0].length,
  };
}

/** `>>>  [title]` and `<<<  [Exit status: …]`, which hold no date. */
function isTitle(line: string): boolean {
  return line.startsWith('[', 5) && (line.startsWith('>>>') || line.startsWith('<<<'));
}

const dayLength = 86_400_000;

/** Gives each line the date of its section. */
class SectionAssembler implements Assembler {
  /** What the last line said that has a date */
  #stamp: string | null = null;
  /** Its date and its hour; the date is empty where it is none */
  #date = '';
  #hour = 0;

  line(text: string, number: number): WholeRecord | null {
    const isFrame = frame.test(text);
    const head = isFrame ? null : headOf(text);
    // Lines inside a section have no date of their own.
    const stamp = isFrame && !isTitle(text) ? (stated.exec(text)?.[1] ?? block.exec(text)?.[1]) : undefined;
    if (stamp !== undefined) this.#begin(stamp);
    // The exit status that follows the end of a section has its time.
    if (stamp !== undefined && text.startsWith(sectionEnd)) return null;
    const time = head ? timeAtEnd.exec(text.slice(-maxTimeAtEnd))?.[1] : undefined;
    const from = head?.messageStart ?? 0;
    const body = text.slice(from).trimStart();
    return {
      line: number,
      lastLine: number,
      stamp: time === undefined ? this.#stamp : this.#at(time),
      offset: null,
      level: head?.level ?? 'none',
      source: head?.source ?? '',
      body: body.trimEnd(),
      column: text.length - body.length,
      endColumn: text.length - body.length + body.trimEnd().length,
    };
  }

  finish(): null {
    return null;
  }

  #begin(stamp: string): void {
    const middle = stamp.indexOf(' ');
    this.#stamp = stamp;
    this.#date = stamp.slice(0, middle);
    this.#hour = parseInt(stamp.slice(middle + 1), 10);
  }

  /** The stamp of a time of day: on the next day where a section runs past midnight. */
  #at(time: string): string | null {
    if (this.#date === '') return null;
    // A few seconds back are another thread, not another day.
    if (this.#hour - parseInt(time, 10) < 12) return `${this.#date} ${time}`;
    const next = new Date(secondsOf(this.#stamp) * 1000 + dayLength);
    return `${next.toISOString().slice(0, 10).replaceAll('-', '/')} ${time}`;
  }
}

const BANG = 0x21;
const COLON = 0x3a;
const LESS = 0x3c;
const GREATER = 0x3e;
const BRACKET = 0x5b;
const BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;
const CLOSING = 0x29;
const OPENING = 0x28;

const success = '00000000';
/** Installers leave a step to Windows. Nearly all steps end so or well. */
const usualAnswer = 'e000020e';

/** Length of ` 10:48:39.548` at the end of a line */
const timeLength = 13;

/** Ends of sections, lines with a mark of an error, what the prefilter asks for, and steps that did not end well. */
function wants(bytes: Uint8Array, at: number, end: number, prefilter: Prefilter): boolean {
  let body = pastBlanks(bytes, at, end);
  if (body >= end) return false;
  const first = bytes[body]!;
  if (first === GREATER || first === LESS || first === BRACKET) return true;
  if (first < BLANK && first !== TAB) return first !== 0x0d;
  if (first === BANG) {
    if (bytes[body + 1] === BANG) return true;
    body = pastBlanks(bytes, body + 1, end);
  }
  // The driver database repeats the step whose part it is.
  const isRepeated = bytes[body] === 0x69 && bytes[body + 1] === 0x64;
  if (bytes[body + 3] === COLON) body = pastBlanks(bytes, body + 4, end);
  else if (bytes[body + 2] === COLON) body = pastBlanks(bytes, body + 3, end);
  if (bytes[body] !== BRACE) return prefilter.matches(bytes, body, end);
  const code = exitCode(bytes, body, end);
  if (code < 0) return !isRepeated && prefilter.matches(bytes, body, end);
  // A failure has its top bit set; what a step that matters ends in may be a Win32 code, too.
  if (isHighDigit(bytes[code])) return !holds(bytes, code, end, usualAnswer);
  return !holds(bytes, code, end, success) && prefilter.matches(bytes, body, end);
}

/** Where the digits begin of a line like `{… exit(0xe0000247)} 10:48:39.548`; -1 for a line that ends otherwise. */
function exitCode(bytes: Uint8Array, at: number, end: number): number {
  const last = lastOf(bytes, at, end);
  let close = -1;
  if (bytes[last] === CLOSING_BRACE) close = last - 1;
  else if (bytes[last - timeLength] === CLOSING_BRACE) close = last - timeLength - 1;
  if (close - 11 <= at || bytes[close] !== CLOSING) return -1;
  // `(0xe0000247`
  return bytes[close - 11] === OPENING && bytes[close - 9] === 0x78 ? close - 8 : -1;
}

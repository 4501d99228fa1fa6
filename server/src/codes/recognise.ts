import {
  hresultFromNtstatus,
  hresultFromSetupApi,
  hresultFromWin32,
  ntstatusFromWin32,
  unsigned,
} from './bits';
import { nameOf } from './decode';
import { valueOf, win32Names, win32Of } from './names';

/**
 * How a code is written.
 *
 * - `hresult`: `[HRESULT = 0x8007000d - ERROR_INVALID_DATA]`
 * - `gle`: `[gle=0x80004005]`, the last error of the thread; often stale and unrelated
 * - `macro`: `HRESULT_FROM_WIN32(14098)`, `NTSTATUS_FROM_WIN32(ERROR_INVALID_DATA)`
 * - `symbol`: `STATUS_OBJECT_NAME_NOT_FOUND #70# from`, `Completion status: S_OK`
 * - `bare`: `c0150014 [Error,Facility=…]`
 * - `decimal`: `NTSTATUS -1073283059`, `error 2147942413`
 * - `win32`: `result 13, inf: …`, `Error: 87`
 * - `row`: the code column of a row of the readiness tool
 * - `keyword`: `status: 0x80073712`, `(hr:0x800f081f)`, `Result = 0x…`
 * - `hex`: `0x8….` without any of these, and known to the table
 */
export type CodeForm =
  'hresult' | 'gle' | 'macro' | 'symbol' | 'bare' | 'decimal' | 'win32' | 'row' | 'keyword' | 'hex';

/** A code in a message. */
export interface CodeMention {
  /** UTF-16 offsets of the code with its name, in the given string */
  readonly start: number;
  readonly end: number;
  /** Unsigned; a Win32 code as HRESULT, an NTSTATUS as it is */
  readonly value: number;
  /** The name as the message writes it */
  readonly name?: string;
  readonly form: CodeForm;
}

const hex = '[0-9a-fA-F]';
const symbol = '[A-Z][A-Z0-9_]{2,79}';
const nameBehind = String.raw`(?: - (${symbol})| ?[([](${symbol})[)\]])?`;

/**
 * All spellings in one pattern: a line is looked through once. Nothing in it repeats without a bound, so that its time
 * grows with the line and no faster. Sequence numbers, session ids, tokens, flags and identifiers fit no branch: digits
 * without `0x` count only behind a word that announces a code.
 */
const spellings = new RegExp(
  [
    String.raw`\[HRESULT = 0[xX](?<hresult>${hex}{1,8})(?: - (?<hresultName>[^\][]{0,120}))?\]`,
    String.raw`\[gle=0[xX](?<gle>${hex}{8})\]`,
    String.raw`\b(?<target>HRESULT|NTSTATUS)_FROM_(?<source>WIN32|NT|SETUPAPI)\((?:(?<inner>${symbol})|(?<innerDecimal>-?\d{1,10})|0[xX](?<innerHex>${hex}{1,8}))\)`,
    String.raw`\b(?<symbol>${symbol})(?= (?:#\d{1,9}# from|originated in function)\b)`,
    String.raw`\bCompletion status: (?<completion>${symbol})\b(?!\()`,
    String.raw`\b(?<bare>${hex}{8})(?= \[(?:Error|Warning|Success|Informational), ?Facility=)`,
    String.raw`\bNTSTATUS (?<status>-\d{9,10})\b`,
    String.raw`\bresult (?<driver>\d{1,5})(?=, inf\b)`,
    String.raw`\((?:f|fix|p)\)\s{1,8}[A-Za-z][^\t\\\r\n]{1,60}?\s0[xX](?<row>${hex}{8})\b`,
    String.raw`\b(?<keyword>[Hh][Rr](?:[Ss]tatus|ESULT|esult)?|[Rr]esult|[Ss]tatus|[Ee]rror(?: READ,)?|GLE|gle|SetupResult|[Ee]xit code|[Rr]eturn code)(?:\s{0,2}[:=]\s{0,2}|\s)\[?(?:0[xX](?<keyHex>${hex}{1,8})\b|(?<keyBare>[89a-eA-E]${hex}{7})\b|(?<keyDecimal>-?\d{1,10})\b)${nameBehind}`,
    String.raw`(?<![\w@])0[xX](?<hex>[89A-Ea-e]${hex}{7})\b${nameBehind}`,
  ].join('|'),
  'g',
);

/** Words before a number in hex that is a set of flags or an identifier, although a code may have the same value. */
export const noCode =
  /(?:flags?|disposition|options|type|rank|parameter \d|address|offset|size)\s{0,2}[:=]?\s{0,2}[[(]?$/i;

/**
 * Finds the codes in a message or a line, in order and without overlap. What looks like a code and is none (sequence
 * numbers, session ids, public key tokens, flags) is left out; so is a name that no table has.
 */
export function findCodes(message: string): CodeMention[] {
  const mentions: CodeMention[] = [];
  for (const match of message.matchAll(spellings)) {
    const mention = read(match, message);
    if (mention) mentions.push(mention);
  }
  return mentions;
}

function read(match: RegExpMatchArray, message: string): CodeMention | undefined {
  const found = match.groups!;
  const at = match.index!;
  const whole = match[0];
  /** The mention from the first occurrence of `text` to `end` */
  const mention = (
    form: CodeForm,
    value: number | undefined,
    text: string,
    name?: string,
    end = whole.length,
  ) => {
    if (value === undefined) return undefined;
    const start = whole.indexOf(text);
    return { start: at + start, end: at + end, value, ...(name !== undefined && { name }), form };
  };
  if (found.hresult !== undefined) {
    const name = found.hresultName?.trim();
    const isName = name !== undefined && /^[A-Z][A-Z0-9_]+$/.test(name);
    return mention('hresult', parseInt(found.hresult, 16), '0', isName ? name : undefined, whole.length - 1);
  }
  if (found.gle !== undefined) {
    return mention('gle', win32OrWider(parseInt(found.gle, 16)), '0', undefined, whole.length - 1);
  }
  if (found.target !== undefined) return mention('macro', macroValue(found), whole, found.inner);
  const name = found.symbol ?? found.completion;
  if (name !== undefined) return mention('symbol', valueOf(name), name, name);
  if (found.bare !== undefined) return mention('bare', parseInt(found.bare, 16), found.bare);
  if (found.status !== undefined) return mention('decimal', unsigned(Number(found.status)), found.status);
  if (found.driver !== undefined)
    return mention('win32', hresultFromWin32(Number(found.driver)), found.driver);
  if (found.row !== undefined) {
    // A row without a code of its own prints zeros.
    return mention('row', parseInt(found.row, 16) || undefined, whole.slice(-10));
  }
  if (found.keyword !== undefined) return readKeyword(match, message, mention);
  const value = parseInt(found.hex!, 16);
  if (nameOf(value) === undefined || noCode.test(message.slice(Math.max(0, at - 24), at))) return undefined;
  return mention('hex', value, whole, namedBehind(whole));
}

/** `keyword: value`. What the value may be depends on how it is written and on the keyword. */
function readKeyword(
  match: RegExpMatchArray,
  message: string,
  mention: (
    form: CodeForm,
    value: number | undefined,
    text: string,
    name?: string,
  ) => CodeMention | undefined,
): CodeMention | undefined {
  const { keyword = '', keyHex, keyBare, keyDecimal } = match.groups!;
  const at = match.index!;
  const isWin32 = /^(?:error|GLE)/i.test(keyword);
  const form: CodeForm = /^gle$/i.test(keyword) ? 'gle' : 'keyword';
  // Only these words never stand before an identifier, so that a code without a name is one all the same.
  const isResult = /^hr/i.test(keyword);
  const name = namedBehind(match[0]);
  if (keyDecimal !== undefined) {
    const number = Number(keyDecimal);
    const text = match[0].slice(match[0].indexOf(keyDecimal));
    // Whatever has the top bit set as 32 bits, written with a sign or without.
    if (number < -0x8000000 || (number >= 0x80000000 && number <= 0xffffffff)) {
      return mention('decimal', unsigned(number), text, name);
    }
    if (!isWin32 || number <= 0 || win32Names(number).length === 0) return undefined;
    return mention(form === 'gle' ? 'gle' : 'win32', hresultFromWin32(number), text, name);
  }
  if (keyHex !== undefined) {
    // The setup framework's own status, not a Win32 code.
    if (message.slice(Math.max(0, at - 25), at).includes('Gather operation failed')) return undefined;
    const value = parseInt(keyHex, 16);
    const isKnown = isResult || nameOf(value) !== undefined;
    if (value > 0xffff && value < 0x80000000 && !isKnown) return undefined;
    const text = match[0].slice(match[0].search(/0[xX]/));
    return mention(form, isWin32 ? win32OrWider(value) : value, text, name);
  }
  const value = parseInt(keyBare!, 16);
  return !isResult && nameOf(value) === undefined ? undefined : mention(form, value, keyBare!, name);
}

function macroValue(found: Record<string, string | undefined>): number | undefined {
  const { target, source, inner, innerDecimal, innerHex } = found;
  const given = innerDecimal !== undefined ? Number(innerDecimal) : parseInt(innerHex ?? '', 16);
  if (source === 'WIN32') {
    const code = inner === undefined ? given : win32Of(inner);
    if (code === undefined) return undefined;
    return target === 'NTSTATUS' ? ntstatusFromWin32(code) : hresultFromWin32(code);
  }
  const code = inner === undefined ? given : valueOf(inner);
  if (code === undefined) return undefined;
  return source === 'NT' ? hresultFromNtstatus(code) : hresultFromSetupApi(code);
}

/** A thread error or an `Error:` below 65536 is a Win32 code in hex. */
function win32OrWider(value: number): number {
  return value <= 0xffff ? hresultFromWin32(value) : value;
}

const behind = new RegExp(String.raw`(?: - | ?[([])(${symbol})[)\]]?$`);

function namedBehind(text: string): string | undefined {
  return behind.exec(text)?.[1];
}

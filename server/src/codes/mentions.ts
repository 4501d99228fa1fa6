import { hresultFromWin32, isRawSetupApi, unsigned } from './bits';
import { nameOf } from './decode';
import { setupApiNames, win32Names } from './names';
import { findCodes, type CodeMention } from './recognise';

/** Numbers that are no result codes and have names all the same. */
export type NumberSpace = 'cm_prob' | 'configret' | 'extend';

/** A code that a reader may point at. */
export interface Mention extends CodeMention {
  /** Set where the number belongs to a space of its own; `value` is then the plain number */
  readonly space?: NumberSpace;
}

const hex = '[0-9a-fA-F]';
const prefix = '0[xX]';

/**
 * Spellings of setup, of drivers and of Windows Update, on top of those that {@link findCodes} knows. Every repeat has a
 * bound, so that the time grows with the line.
 */
const spellings = new RegExp(
  [
    // setupapi: `exit(0xe0000248)`, and Win32 in hex without `0x`: `exit(000004c7)`
    String.raw`\bexit ?\((?:${prefix})?(?<exit>${hex}{8})\b`,
    String.raw`\bFAILURE\(${prefix}(?<cut>${hex}{8})\)`,
    String.raw`\b[Pp]roblem(?:Number)?: ${prefix}(?<problem>${hex}{1,6})\b`,
    String.raw`(?<=\bDevice Status: ${prefix}${hex}{8} \[)${prefix}(?<deviceProblem>${hex}{1,6})\b`,
    String.raw`\b${prefix}(?<configret>${hex}{1,2})(?=: CR_[A-Z])`,
    // The second half of `0xC1900101 - 0x20017`, and of `[0xc1900101][0x30018]`
    String.raw`(?<=(?:\b|${prefix})[89cC]${hex}{7}(?:\]\[| {0,2}[-\u2013] {0,2}))${prefix}(?<extend>[0-9a-fA-F]{5})\b`,
    String.raw`\b(?:Extended: |Setup360Extended\]=)\[${prefix}(?<extended>${hex}{5})\]`,
    String.raw`\b(?:Err|[Ee]rror code|dwRet|Win32Error|hr[A-Z][A-Za-z]{1,30}|[Ss]tatus for session \d{1,10}_\d{1,10}|(?:[Uu]n)?mapped result|[Rr]eturned(?: with)?|[Rr]eturn code is|[Ee]xiting with code \[|[Ee]xit code of [^.:]{1,60} was|Error WRITE,)\s{0,2}[:=]?\s{0,2}${prefix}(?<word>${hex}{1,8})\b`,
    String.raw`\b(?:HRESULT|hr|resultMapped|resultUnMapped|end with result|and error|FatalErrorCode|Result) ?[:=]? {0,2}(?<zero>0)\b(?!x)`,
    String.raw`(?:Error|Status)Code": ?(?<json>-\d{9,10})\b`,
    String.raw`\* END \* {1,6}[A-Za-z ]{1,60}? (?:${prefix})?(?<end>${hex}{8}|0)(?= *$)`,
    String.raw`(?<=\bfailed |\*FAILED\* \[|\bNTSTATUS |\btid\(${hex}{1,8}\) |[}]\s\d{1,5}\s)(?<bare>[89a-eA-E]${hex}{7})\b(?!-)`,
    String.raw`(?<!\bGather operation )\b[Ff]ailed\b[^\r\n]{0,160}?[:. (\[]${prefix}(?<failed>${hex}{1,8})(?=[)\]#,]|\[gle|\s{0,3}$)`,
    String.raw`(?<=[.:] )\[${prefix}(?<tail>${hex}{8})\](?=\s{0,3}$)`,
  ].join('|'),
  'g',
);

/** Codes in a line of any log of Windows servicing and setup, in order and without overlap. */
export function findMentions(line: string): Mention[] {
  const known: Mention[] = findCodes(line).filter((mention) => !isRegistryHandle(mention, line));
  for (const match of line.matchAll(spellings)) {
    const mention = read(match);
    if (mention && !known.some(({ start, end }) => mention.start < end && start < mention.end)) {
      known.push(mention);
    }
  }
  return known.sort((one, other) => one.start - other.start);
}

/** A predefined key of the registry, written as its handle: `mapped … to 0x80000002`. */
function isRegistryHandle({ form, value, start }: CodeMention, line: string): boolean {
  const isHandle = form === 'hex' && value >= 0x80000000 && value <= 0x80000006;
  return isHandle && /(?:\bto|key|hive|root)[ =]{1,2}$/i.test(line.slice(Math.max(0, start - 8), start));
}

function read(match: RegExpMatchArray): Mention | undefined {
  const [group, digits] = Object.entries(match.groups!).find(
    ([, text]: [string, string | undefined]) => text !== undefined,
  )!;
  const whole = match[0];
  const last = whole.lastIndexOf(digits);
  const isPrefixed = /0[xX]$/.test(whole.slice(0, last));
  const place = {
    start: match.index! + last - (isPrefixed ? 2 : 0),
    end: match.index! + last + digits.length,
  };
  const number = parseInt(digits, 16);
  switch (group) {
    case 'problem':
    case 'deviceProblem':
      return number === 0 ? undefined : { ...place, value: number, form: 'keyword', space: 'cm_prob' };
    case 'configret':
      return { ...place, value: number, form: 'keyword', space: 'configret' };
    case 'extend':
    case 'extended':
      return { ...place, value: number, form: 'keyword', space: 'extend' };
    case 'json':
      return { ...place, value: unsigned(Number(digits)), form: 'decimal' };
  }
  const value = group === 'cut' ? uncut(number) : resultOf(number);
  return value === undefined ? undefined : { ...place, value, form: isPrefixed ? 'hex' : 'bare' };
}

/** Zero, a Win32 code, or a code with a name; anything else may be a handle, a flag or a size. */
function resultOf(number: number): number | undefined {
  if (number === 0) return 0;
  if (number <= 0xffff) return win32Names(number).length > 0 ? hresultFromWin32(number) : undefined;
  return nameOf(number) === undefined && !isRawSetupApi(number) ? undefined : number;
}

/** setupapi cuts its own codes to 16 bits in `FAILURE(0x00000207)`: those of its range are its own. */
function uncut(number: number): number | undefined {
  const isOwn = number >= 0x200 && number <= 0x24f && setupApiNames(0xe0000000 + number).length > 0;
  return isOwn ? unsigned(0x800f0000 | number) : resultOf(number);
}

import { facilityOf, hresultFromWin32, isRawSetupApi, unsigned } from './bits';
import { nameOf } from './decode';
import { hresultFacilityName } from './facilities';
import { setupApiNames, win32Names } from './names';
import { findCodes, noCode, type CodeMention } from './recognise';

/** Numbers that are no result codes and have names all the same. */
export type NumberSpace = 'cm_prob' | 'configret' | 'extend';

/** A code that a reader may point at. */
export interface Mention extends CodeMention {
  /** Set where the number belongs to a space of its own; `value` is then the plain number */
  readonly space?: NumberSpace;
}

const hex = '[0-9a-fA-F]';
const prefix = '0[xX]';
/** What dism.exe calls an error in the languages of Windows, and what it puts behind the word */
const error = 'Fehler|Erreur|Errore|Erro|Error|Ошибка|Fout|Błąd|Hata|错误|錯誤|エラー|오류';
const colon = '[:：]';
/** What net.exe calls the error of a service */
const systemError =
  'Systemfehler|[Ee]rreur système|[Ee]rror (?:de|del|do) sistema|[Ee]rrore di sistema|系统错误|系統錯誤|システム ?エラー|시스템 오류';

const unsignedNumber = String.raw`(?<![\w./\\#{+-])(?<unsigned>2[1-4]\d{8}|3[2-4]\d{8})\b(?![\w./\\}+-]\w)`;
/** Whether a line has a number that can be an HRESULT without a sign. */
export const mayHoldUnsigned = (line: string): boolean => unsignedAnywhere.test(line);
const unsignedAnywhere = new RegExp(unsignedNumber);

/**
 * Spellings of setup, of drivers and of Windows Update, on top of those that {@link findCodes} knows. Every repeat has a
 * bound, so that the time grows with the line.
 */
const spellings = new RegExp(
  [
    // setupapi: `exit(0xe0000248)`, and Win32 in hex without `0x`: `exit(000004c7)`
    String.raw`\bexit ?\((?:${prefix})?(?<exit>${hex}{8})\b`,
    String.raw`\bFAILURE\(${prefix}(?<cut>${hex}{8})\)`,
    String.raw`\b[Pp]roblem: ${prefix}(?<problem>${hex}{1,6})\b`,
    String.raw`\bProblemNumber: (?:${prefix})?(?<problemNumber>${hex}{1,8})\b`,
    String.raw`(?<=\bDevice Status: ${prefix}${hex}{8} \[)${prefix}(?<deviceProblem>${hex}{1,6})\b`,
    String.raw`\b${prefix}(?<configret>${hex}{1,2})(?=: CR_[A-Z])`,
    // The second half of `0xC1900101 - 0x20017`, of `[0xc1900101][0x30018]` and of `[0xC1900101, 0x30018]`
    String.raw`(?<=(?:\b|${prefix})[89cC]${hex}{7}(?:\]\[| {0,2}[-\u2013,] {0,2}))${prefix}(?<extend>[0-9a-fA-F]{5})\b`,
    String.raw`\b(?:Extended: {1,8}|Setup360Extended\]=)\[${prefix}(?<extended>${hex}{5})\]`,
    // Parameters of a failure report of setup: the one behind the result
    String.raw`\b(?:watson parameter \[5\] value=\[|P6: )${prefix}(?<parameter>${hex}{5})\b`,
    // An NTSTATUS widened with its sign; the other parameters of a bug check are addresses
    String.raw`\bBugcheck parameter 1: 0x[fF]{8}(?<bugcheck>[cC]${hex}{7})\b`,
    // The library for images puts its process and the code before the call
    String.raw`^\[\d{1,8}(?:\.\d{1,8})?\] \[${prefix}(?<image>${hex}{8})\](?= \w)`,
    String.raw`\bCM_PROB_[A-Z_]{1,50} \((?<problemDecimal>\d{1,3})\)`,
    String.raw`\b(?:Err|[Ee]rror code|dwRet|Win32Error|hr[A-Z][A-Za-z]{1,30}|[Ss]tatus for session \d{1,10}_\d{1,10}|(?:[Uu]n)?mapped result|[Rr]eturn(?:s|ed|ing)?(?: with| status| value)?|(?:[Ww]ith|[Ee]xit|[Rr]eturn|[Ss]tatus) code|[Ww]ith|[A-Za-z0-9]{0,32}(?:Err(?:or)?|Result|[Ee](?:rror|xit)Code|Ret(?:Val|Code)?)\]?|[Ee]xit code of [^.:]{1,60} was|Error WRITE,)\s{0,2}(?:[:=]|is\b)?\s{0,2}\[?${prefix}(?<word>${hex}{1,8})\b`,
    String.raw`\b(?:HRESULT|hr|resultMapped|resultUnMapped|end with result|and error|FatalErrorCode|Result|[Ll]ast error|(?:[Rr]eturn|[Ee]xit|[Ee]rror) ?(?:[Cc]ode|[Ss]tatus)|[A-Za-z]{1,32}(?:Error|Result)(?= ?=)) ?[:=]? {0,2}(?<zero>0)\b(?![x.])`,
    String.raw`(?:Error|Status)Code": ?(?<json>-\d{9,10})\b`,
    String.raw`\* END \* {1,6}[A-Za-z ]{1,60}? (?:${prefix})?(?<end>${hex}{8}|0)(?= *$)`,
    String.raw`(?<=\bfailed |\*FAILED\* \[|\bNTSTATUS |\btid\(${hex}{1,8}\) |[}]\s\d{1,5}\s)(?<bare>[89a-eA-E]${hex}{7})\b(?!-)`,
    String.raw`(?<!\bGather operation )\b(?:[Ff]ailed\b[^\r\n]{0,160}?|(?:[Ee]rror(?!,| {2}|\t)|[Uu]nable|[Cc]annot|[Cc]ould not|[Nn]o|not found)\b[^\r\n.]{0,160}?)[:. (\[]${prefix}(?<failed>${hex}{1,8})(?=[)\]#,;]|\.?(?:\[gle|\s{0,3}$))`,
    // What a call gave back, at the end of the line: `GetValue(Name): 0xd`, `cannot open (Name) = 2` of a failure
    String.raw`\w\([^()\r\n]{0,120}\): ${prefix}(?<call>${hex}{1,8})(?=\s{0,3}$)`,
    String.raw`\b[Ff]ail(?:s|ed|ure)?\b[^\r\n]{1,240}?\) = (?<failedDecimal>\d{1,5})(?=\s{0,3}$)`,
    String.raw`(?<=[.:] )\[${prefix}(?<tail>${hex}{8})\]`,
    // Eight digits or a number without any prefix, where nothing but a result stands
    String.raw`\bwith \[(?<with>${hex}{8})\]`,
    String.raw`\bRETURN [A-Za-z]\w{0,79} \((?<returned>\d{1,5})\)`,
    String.raw`\b[Ee]xit code(?: is| was)?\s{0,2}[:=]?\s{0,2}\[?(?<exitDecimal>\d{4,7})\b`,
    String.raw`\b(?:[Ee]rror ?[Cc]ode|[Ll]ast ?[Ee]rror(?:\(\))?|[Ff]ailed with)(?: is| was)?\s{0,2}[:=]?\s{0,2}[[(]?(?<errorDecimal>\d{1,5})\b(?!\.\d)`,
    // A variable that holds what a call gave back, and an error number that a sentence goes on from
    String.raw`\b(?:rc|ret|gle|dwErr(?:or)?|errno|le)\s{0,2}[:=]\s{0,2}(?<variableDecimal>\d{1,5})(?=[\s,;)\].[]|$)(?!\.\d)`,
    String.raw`\b[Ee]rror (?<sentenceDecimal>\d{2,5})(?=:| (?:while|when|during|occurred|at|from|in|on|opening|loading|reading|writing|creating|returned|\())`,
    String.raw`(?<=[}]\t\d{1,5}\t)(?<column>0)(?=\t)`,
    // What dism.exe prints in the languages of Windows, and what Sysprep and installers give back as a signed number
    String.raw`(?:${error})\s?${colon}\s?(?:${prefix}(?<consoleHex>${hex}{1,8})|(?<console>\d{1,5}))(?=\s{0,3}$)`,
    // What net.exe and sc.exe say of the error of a service
    String.raw`(?:${systemError})\s?(?<system>\d{1,5})(?!\d)`,
    String.raw`(?<![\w.-])(?<signed>-\d{9,10})\b(?![\w.:-])`,
    // Events of other languages have an HRESULT as an unsigned number behind words of theirs: one that has a name is no other number
    unsignedNumber,
    // A row of the readiness tool that has no code of its own
    String.raw`\((?:f|fix|p)\)\s{1,8}[A-Za-z][^\t\\\r\n]{1,60}?\s${prefix}(?<row>0{8})\b`,
    String.raw`(?<![\w@])${prefix}(?<plain>[08]${hex}{7})\b`,
  ].join('|'),
  'g',
);

/** The names of the groups, in their order: an object with all of them for each match takes longer than to find it. */
const groups: readonly string[] = [...spellings.source.matchAll(/\(\?<([A-Za-z]+)>/g)].map(
  ([, name]) => name!,
);
const numbered = new RegExp(spellings.source.replace(/\(\?<[A-Za-z]+>/g, '('), 'g');

/**
 * What each spelling of a code has at least one of: `0x`, eight digits in hex, or a word that announces a shorter number or a name.
 * To look for these is cheaper than to look for all spellings, and many lines have none.
 */
const mayHoldCode =
  /0[xX]|[0-9a-fA-F]{8}|\b[Hh][Rr]|[Rr]esult|[Ee]rr|[Cc]ode|[Ss]tatus|[Ff]ail|[Ee]xit|END|RETURN|GLE|gle|\b(?:rc|ret|le)\s{0,2}[:=]|\}\s|CM_PROB_|ProblemNumber|_FROM_|# from|originated in|[Ff]ehler|Ошибка|Fout|Błąd|Hata|错误|錯誤|エラー|오류/;

/** Codes in a line of any log of Windows servicing and setup, in order and without overlap. */
export function findMentions(line: string): Mention[] {
  return mayHoldCode.test(line) ? allMentions(line) : [];
}

/** The same without the look ahead, which must never cost a code. */
export function allMentions(line: string): Mention[] {
  const known: Mention[] = findCodes(line).filter((mention) => !isRegistryHandle(mention, line));
  numbered.lastIndex = 0;
  for (let match = numbered.exec(line); match; match = numbered.exec(line)) {
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

function read(match: RegExpExecArray): Mention | undefined {
  let at = 1;
  while (match[at] === undefined) at++;
  const group = groups[at - 1]!;
  const digits = match[at]!;
  const whole = match[0];
  const last = whole.lastIndexOf(digits);
  const isPrefixed = /0[xX]$/.test(whole.slice(0, last));
  const place = {
    start: match.index + last - (isPrefixed ? 2 : 0),
    end: match.index + last + digits.length,
  };
  const number = parseInt(digits, 16);
  switch (group) {
    case 'problem':
    case 'deviceProblem':
    case 'problemNumber':
      // Zero is no problem, and there is nothing to say of it.
      return number === 0 ? undefined : { ...place, value: number, form: 'keyword', space: 'cm_prob' };
    case 'problemDecimal':
      return { ...place, value: Number(digits), form: 'keyword', space: 'cm_prob' };
    case 'configret':
      return { ...place, value: number, form: 'keyword', space: 'configret' };
    case 'extend':
    case 'extended':
    case 'parameter':
      return { ...place, value: number, form: 'keyword', space: 'extend' };
    case 'signed': {
      const value = unsigned(Number(digits));
      // Only failures of the shapes 0x8… and 0xC… are written so.
      const isShaped = value >>> 28 === 0x8 || value >>> 28 === 0xc;
      return isShaped ? { ...place, value, form: 'decimal' } : undefined;
    }
    case 'unsigned': {
      const value = Number(digits);
      return nameOf(value) === undefined ? undefined : { ...place, value, form: 'decimal' };
    }
    case 'system':
    case 'console': {
      const value = resultOf(Number(digits));
      return value === undefined || value === 0 ? undefined : { ...place, value, form: 'win32' };
    }
    case 'json':
      return { ...place, value: unsigned(Number(digits)), form: 'decimal' };
    case 'failedDecimal':
    case 'exitDecimal':
    case 'errorDecimal':
    case 'variableDecimal':
    case 'sentenceDecimal':
    case 'returned': {
      const value = resultOf(Number(digits));
      return value === undefined ||
        (value === 0 && group !== 'errorDecimal' && group !== 'exitDecimal' && group !== 'returned')
        ? undefined
        : { ...place, value, form: 'win32' };
    }
    case 'bugcheck':
    case 'image':
      return { ...place, value: number, form: 'hex' };
    case 'plain':
      return isPlainResult(number) &&
        !noCode.test(match.input.slice(Math.max(0, place.start - 24), place.start))
        ? { ...place, value: number, form: 'hex' }
        : undefined;
  }
  if (/^(?:word|failed|call|tail)$/.test(group) && isNoCode(match, place.start)) return undefined;
  const value = group === 'cut' ? uncut(number) : resultOf(number);
  return value === undefined ? undefined : { ...place, value, form: isPrefixed ? 'hex' : 'bare' };
}

/** Whether the words before a number say that it is a flag, an address or the like. */
function isNoCode(match: RegExpExecArray, start: number): boolean {
  return noCode.test(match.input.slice(Math.max(0, start - 24), start));
}

/** Zero, a Win32 code, a code with a name, or a failure of a named facility; anything else may be a handle, a flag or a size. */
function resultOf(number: number): number | undefined {
  if (number === 0) return 0;
  if (number <= 0xffff) return win32Names(number).length > 0 ? hresultFromWin32(number) : undefined;
  const isCode = nameOf(number) !== undefined || isRawSetupApi(number) || isPlainResult(number);
  return isCode ? number : undefined;
}

/**
 * Whether eight digits without any word before them are a result all the same: a failure of a facility that has a name, or
 * a success of Windows Update or of servicing that has one.
 */
function isPlainResult(number: number): boolean {
  const facility = facilityOf(number);
  if (number < 0x80000000) return (facility === 0x24 || facility === 0x0f) && nameOf(number) !== undefined;
  return (
    number < 0x90000000 &&
    facility > 0 &&
    (number & 0xffff) > 0 &&
    hresultFacilityName(facility) !== undefined
  );
}

/** setupapi cuts its own codes to 16 bits in `FAILURE(0x00000207)`: those of its range are its own. */
function uncut(number: number): number | undefined {
  const isOwn = number >= 0x200 && number <= 0x24f && setupApiNames(0xe0000000 + number).length > 0;
  return isOwn ? unsigned(0x800f0000 | number) : resultOf(number);
}

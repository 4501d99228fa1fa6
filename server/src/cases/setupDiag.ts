import type { Finding, Incident } from '../analysis/model/model';
import { findMentions, formatCode, sameFault } from '../codes';
import { text, type Text } from '../base/text';

/** What SetupDiag, Microsoft's own tool, says about an upgrade. All strings are text of its file. */
export interface SetupDiagResult {
  /** Name of the rule that matched: `FindSPFatalError`; null where none did */
  readonly profile: string | null;
  readonly version: string | null;
  /** Phase and operation in which Setup was last */
  readonly phase: string | null;
  readonly operation: string | null;
  /** HRESULT form */
  readonly code: number | null;
  /** Second half of the result: `0x4001E` */
  readonly extend: number | null;
  /** The line of setupact.log that its rule matched */
  readonly logEntry: string | null;
  /** What it reports, and what it advises, a sentence each */
  readonly reports: readonly string[];
  readonly advice: readonly string[];
}

/** A result is a page or two; what is longer is none. */
const maxText = 1_000_000;
const maxSentences = 20;
const maxSentence = 600;

/**
 * Reads `SetupDiagResults.log`, `.xml` or `.json`, or an export of its registry key. The forms are those of Microsoft's
 * page on SetupDiag. Null for any other text.
 */
export function readSetupDiag(file: string): SetupDiagResult | null {
  if (file.length > maxText) return null;
  const content = file.replace(/^\uFEFF/, '').trim();
  if (content.startsWith('<')) return ofXml(content);
  if (content.startsWith('{')) return ofJson(content);
  if (content.startsWith('Windows Registry Editor')) return ofRegistry(content);
  return ofText(content);
}

/** What every form has, whatever it calls it. */
interface Parts {
  readonly profile: string | undefined;
  readonly version: string | undefined;
  /** `Err = 0x57, LastOperation = Gather data, LastPhase = Downlevel` */
  readonly details: string;
  /** The report in sentences, as the text form prints it */
  readonly body: string;
  readonly logEntry?: string | undefined;
  readonly advice?: readonly string[];
}

function ofXml(content: string): SetupDiagResult | null {
  if (!/<SetupDiag[\s>]/.test(content.slice(0, 1000))) return null;
  const all = (tag: string): string[] =>
    [...content.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, value]) => unescape(value!));
  return resultOf({
    profile: all('ProfileName')[0],
    version: all('Version')[0],
    details: all('FailureDetails').join('\n'),
    body: all('FailureData').join('\n'),
    logEntry: all('LogErrorLine')[0],
    advice: [...all('Remediation'), ...all('string')],
  });
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescape(value: string): string {
  return value.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities[String(name).toLowerCase()] ?? whole;
    const point = hex === undefined ? Number(decimal) : parseInt(String(hex), 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

function ofJson(content: string): SetupDiagResult | null {
  const values = parseJson(content);
  if (!values || !('ProfileName' in values || 'FailureDetails' in values)) return null;
  return resultOf({
    profile: asText(values.ProfileName),
    version: asText(values.Version),
    details: asText(values.FailureDetails) ?? '',
    body: asTexts(values.FailureData).join('\n'),
    logEntry: asText(values.LogErrorLine),
    advice: asTexts(values.Remediation),
  });
}

/** SetupDiag breaks its strings over lines, which JSON does not allow; the breaks and the blanks behind them go. */
function parseJson(content: string): Record<string, unknown> | null {
  const mended = content.replace(/"(?:[^"\\]|\\[^])*"?/g, (string) => string.replace(/[\r\n]+\s*/g, ''));
  try {
    const value: unknown = JSON.parse(mended);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function asTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** `"ProfileName"="FindRollbackFailure"` */
function ofRegistry(content: string): SetupDiagResult | null {
  const values = new Map<string, string>();
  for (const [, name, value] of content.matchAll(/^"(\w{1,60})"="((?:[^"\\\r\n]|\\.){0,4000})"/gm))
    values.set(name!, value!.replace(/\\(.)/g, '$1'));
  if (!values.has('ProfileName') && !values.has('FailureDetails')) return null;
  return resultOf({
    profile: values.get('ProfileName'),
    version: values.get('SetupDiagVersion'),
    details: values.get('FailureDetails') ?? '',
    body: values.get('FailureData') ?? '',
    logEntry: values.get('LogErrorLine'),
    ...(values.has('Remediation') && { advice: [values.get('Remediation')!] }),
  });
}

function ofText(content: string): SetupDiagResult | null {
  const profile = /^[ \t]*(?:Matching Profile found: |ProfileName = )(\w+)/m.exec(content)?.[1];
  const version = /^[ \t]*SetupDiag [Vv]ersion: ([\d.]+)/m.exec(content)?.[1];
  if (profile === undefined && version === undefined) return null;
  const system = content.indexOf('System Information:');
  // Of the system information each line is indented, and an empty line ends it.
  const rest = content.slice(Math.max(0, system));
  const end = system < 0 ? 0 : rest.search(/\r?\n[ \t]*\r?\n/);
  return resultOf({ profile, version, details: '', body: end < 0 ? rest : rest.slice(end) });
}

const noRule = /^No(?:Rule|Match)/i;
const lastPhase = /\bLast ?(?:Setup ?)?Phase(?: ?[:=]|\s+Phase Name:)\s*([^\r\n,]{1,100})/i;
const lastOperation =
  /\bLast ?(?:Setup ?)?Operation(?: ?[:=]|\s+Operation Name:)\s*([^\r\n]{1,200}?)(?=, Last|[\r\n]|$)/i;
const named = {
  phase: /\bPhase Name: ([^\r\n]{1,100})/,
  operation: /(?:\bOperation Name: |, Operation: )([^\r\n]{1,200}?)(?=, Error|[\r\n]|$)/,
};

function resultOf({ profile, version, details, body, logEntry, advice = [] }: Parts): SetupDiagResult {
  const all = `${details}\n${body}`;
  const sentences = body
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const entry = logEntry ?? sentences.find((line) => line.startsWith('LogEntry:'))?.slice(9);
  const [code, extend] = codesOf(all);
  return {
    profile: profile === undefined || noRule.test(profile) ? null : profile,
    version: version ?? null,
    phase: valueOf(lastPhase, all) ?? valueOf(named.phase, all),
    operation: valueOf(lastOperation, all) ?? valueOf(named.operation, all),
    code,
    extend,
    logEntry: entry === undefined || entry.trim() === '' ? null : entry.trim(),
    reports: sentences
      .filter((line) => line.startsWith('Error: SetupDiag reports'))
      .slice(0, maxSentences)
      .map(cut),
    advice: [...advice, ...sentences.filter((line) => /^(?:Recommend|Refer to|Please|To resolve)/.test(line))]
      .slice(0, maxSentences)
      .map(cut),
  };
}

function cut(sentence: string): string {
  return sentence.slice(0, maxSentence);
}

function valueOf(pattern: RegExp, all: string): string | null {
  const value = pattern.exec(all)?.[1]?.trim() ?? '';
  return value === '' ? null : value;
}

/** The result behind `Error` or `Err`, and its second half. */
function codesOf(all: string): [number | null, number | null] {
  const lines = all.split(/[\r\n]+/).filter((line) => !line.trimStart().startsWith('LogEntry:'));
  let code: number | null = null;
  for (const line of lines) {
    for (const { value, space } of findMentions(line.slice(0, 2000))) {
      if (space === 'extend') return [code, value];
      if (space === undefined && value !== 0) code ??= value;
    }
  }
  return [code, null];
}

/** How SetupDiag's result stands to an incident of this analysis. */
export interface Comparison {
  /** `unclear`: it matched no rule, or both have nothing in common to compare */
  readonly verdict: 'agrees' | 'differs' | 'unclear';
  readonly says: Text;
}

/** Holds SetupDiag's result against an incident: the same line, else the same code in the same operation. */
export function compareWith(result: SetupDiagResult, incident: Incident): Comparison {
  if (result.profile === null)
    return { verdict: 'unclear', says: text('SetupDiag matched none of its rules.') };
  const theirs = described(result);
  const line = lineOf(result, incident);
  if (line)
    return {
      verdict: 'agrees',
      says: text('SetupDiag ({0}) goes by line {1}, as this analysis does.', result.profile, line.line),
    };
  const codes = [...incident.findings, ...(incident.top ? [incident.top] : [])].flatMap(
    ({ code }) => code ?? [],
  );
  if (result.code === null || codes.length === 0)
    return {
      verdict: 'unclear',
      says: text('SetupDiag reports {0}; the two cannot be compared.', theirs),
    };
  const operations = incident.findings.flatMap(({ event, object }) =>
    event === 'setup-operation-failed' && object?.name !== undefined ? [object.name] : [],
  );
  const isSameCode = codes.some((code) => sameFault(code, result.code!));
  const isSameOperation =
    result.operation === null ||
    operations.length === 0 ||
    operations.some((operation) => sharesName(operation, result.operation!));
  return isSameCode && isSameOperation
    ? { verdict: 'agrees', says: text('SetupDiag comes to the same failure: {0}.', theirs) }
    : {
        verdict: 'differs',
        says: text('SetupDiag names another failure: {0}. Read both locations before you act.', theirs),
      };
}

function described({ profile, code, extend, phase, operation }: SetupDiagResult): string {
  const number =
    code === null
      ? ''
      : `${formatCode(code)}${extend === null ? '' : `-0x${extend.toString(16).toUpperCase()}`}`;
  return [profile ?? '', number, phase ?? '', operation ?? ''].filter((part) => part !== '').join(', ');
}

/** The finding of the incident whose message the matched line ends in. */
function lineOf({ logEntry }: SetupDiagResult, { findings }: Incident): Finding | undefined {
  if (logEntry === null) return undefined;
  return findings.find(({ message }) => message.length > 10 && logEntry.trimEnd().endsWith(message));
}

function sharesName(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a.includes(b) || b.includes(a);
}

import { findCodes, findMentions, mayHoldUnsigned, normalise } from '../../codes';
import type { LogFormat, RecordHead } from '../../log/format';
import { Cache } from '../../base/cache';
import type { LogRecord } from '../model/signature';

/** A line as a record, with the head it was read by and its stamp in UTC, both null where it has none. */
export interface ReadRecord {
  readonly record: LogRecord;
  readonly head: RecordHead | null;
  readonly utc: string | null;
}

/** Reads one line; one without a head has no stamp of its own. */
export function readRecord(
  format: Pick<LogFormat, 'split' | 'prefix'>,
  lineText: string,
  line: number,
): ReadRecord {
  const head = format.split(lineText);
  const message = withoutTerminators(lineText.slice(head?.messageStart ?? 0));
  const prefix = format.prefix?.(message);
  const rest = prefix ? message.slice(prefix.length) : message;
  // Blanks and byte order marks
  const body = rest.trimStart();
  const record: LogRecord = {
    line,
    head: head !== null,
    level: head?.level ?? 'none',
    source: head?.source ?? '',
    stamp: head?.stamp ?? null,
    body: matchedPart(body.trimEnd()),
    column: lineText.length - body.length,
    endColumn: lineText.trimEnd().length,
    failed: prefix?.failed ?? false,
  };
  return { record, head, utc: prefix?.utc ?? null };
}

/**
 * Lines end at LF, yet in the middle of one may stand what expressions take for the end of a line: it becomes a blank, so that
 * columns stay as they are.
 */
function withoutTerminators(text: string): string {
  return text.includes('\r') || text.includes('\u2028') || text.includes('\u2029')
    ? text.replace(/[\r\u2028\u2029]/g, ' ')
    : text;
}

/** Characters of a long message that are matched: its beginning, where rows say what they are about, and its end with the code. */
const matchedHead = 3584;
const matchedTail = 512;

/** What of a message is matched: all of nearly every one, so that no line costs more than its beginning and its end. */
function matchedPart(body: string): string {
  return body.length <= matchedHead + matchedTail
    ? body
    : `${body.slice(0, matchedHead)} … ${body.slice(-matchedTail)}`;
}

/** The form that nearly all CBS lines carry, and nothing else on the line could matter more. */
const ownStart = '[HRESULT = ';
const ownHresult = /^\[HRESULT = 0x([0-9a-fA-F]{8})(?: - ([A-Z][A-Z0-9_]*) ?)?\]$/;
/** `(hr:0x80004005)` */
const callLength = 15;
/** Words and marks before which, behind which or in which a code can stand: more than `findCodes` looks for, sooner asked */
const mayMention =
  /0[xX]|_FROM_|#\d|originated in|ompletion status|Facility=|(?:[Hh][Rr]\w{0,6}|[Rr]esult|[Ss]tatus|NTSTATUS|[Ee]rror(?: READ,)?|GLE|gle|code)(?:\s{0,2}[:=]\s{0,2}|\s)\[?[-\da-eA-E]/;
/** The codes of such endings, and of whole bodies without one, that were read before */
const endings = new Cache<PrimaryCode | null>(256, 120);
const bodies = new Cache<PrimaryCode | null>(256, 120);

/** A code as HRESULT where it has that form, and its name where the line gives one. */
export interface PrimaryCode {
  readonly value: number;
  readonly name?: string;
}

/** The code a line is about: the first one that is not a mere thread error (`gle`). */
export function primaryCode(body: string): PrimaryCode | undefined {
  const call = body.endsWith(')') ? callCode(body) : null;
  if (call) return call;
  const own = body.endsWith(']') ? ownCode(body.slice(Math.max(0, body.lastIndexOf(ownStart)))) : null;
  if (own) return own;
  const known = bodies.get(body);
  return (known === undefined ? bodies.set(body, mentionedCode(body)) : known) ?? undefined;
}

function ownCode(ending: string): PrimaryCode | null {
  const known = endings.get(ending);
  if (known !== undefined) return known;
  const found = ownHresult.exec(ending);
  return endings.set(ending, found && codeOf(normalise(parseInt(found[1]!, 16)), found[2]));
}

/** Of a call that DISM ends its lines with, where no other code stands before it. */
function callCode(body: string): PrimaryCode | null {
  const start = body.length - callLength;
  if (!body.startsWith('(hr:0x', start) || mayMention.test(body.slice(0, start))) return null;
  const digits = body.slice(start + 6, -1);
  return /^[0-9a-fA-F]{8}$/.test(digits) ? codeOf(normalise(parseInt(digits, 16)), undefined) : null;
}

function mentionedCode(body: string): PrimaryCode | null {
  const mention =
    findCodes(body).find(({ form }) => form !== 'gle') ??
    (mayHoldUnsigned(body) ? findMentions(body).find(({ form }) => form === 'decimal') : undefined);
  return mention ? codeOf(normalise(mention.value), mention.name) : null;
}

function codeOf(value: number, name: string | undefined): PrimaryCode {
  return { value, ...(name !== undefined && { name }) };
}

import { findCodes, normalise } from '../codes';
import type { LogFormat, RecordHead } from '../log/format';
import type { LogRecord } from './signature';

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
  const message = lineText.slice(head?.messageStart ?? 0);
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
    body: body.trimEnd(),
    column: lineText.length - body.length,
    endColumn: lineText.trimEnd().length,
    failed: prefix?.failed ?? false,
  };
  return { record, head, utc: prefix?.utc ?? null };
}

/** The form that nearly all CBS lines carry, and nothing else on the line could matter more. */
const ownHresult = /\[HRESULT = 0x([0-9a-fA-F]{8})(?: - ([A-Z][A-Z0-9_]*) ?)?\]$/;

/** The code a line is about: the first one that is not a mere thread error (`gle`), as HRESULT where it has that form. */
export function primaryCode(body: string): { value: number; name?: string } | undefined {
  const own = body.endsWith(']') ? ownHresult.exec(body.slice(-120)) : null;
  if (own) return { value: normalise(parseInt(own[1]!, 16)), ...(own[2] !== undefined && { name: own[2] }) };
  const mention = findCodes(body).find(({ form }) => form !== 'gle');
  if (!mention) return undefined;
  return { value: normalise(mention.value), ...(mention.name !== undefined && { name: mention.name }) };
}

import { replaceUnseen } from '../../base/plainText';
import { hasFailureBit } from '../../codes';
import type { KnownEvent } from './eventCatalogue';
import type { EventEntry } from './eventEntries';
import type { Level } from '../family';
import { datum, type WindowsEvent } from './windowsEvent';

const maxValue = 1000;
/** Levels as records store them; 0 says nothing: servicing writes all of its events with it */
const levels: Readonly<Record<number, Level>> = {
  1: 'Error',
  2: 'Error',
  3: 'Warning',
  4: 'Info',
  5: 'Info',
};

/** A sentence that names a datum which the record leaves empty */
const emptySentence = / (?:Client id|Status): \.(?= |$)/g;

/**
 * An event as lines of text:
 *
 *     2024-04-20 10:15:02.375 UTC, Error    Servicing  3  Package KB5036892 failed to be changed to the Staged state. …
 *         CommandLine: …
 *
 * stamp in UTC, level in eight columns, then, two blanks apart, provider, number of the event and message; data that the message does not contain stand
 * below it, indented by four blanks. The stamp is `0000-00-00 00:00:00.000` where the record has none.
 */
export function describe(event: WindowsEvent, { provider, entry }: KnownEvent): string {
  const level = levels[event.level] ?? entry.level;
  const lines = [headOf(event, level, provider) + messageOf(event, entry)];
  for (const { name, value } of moreOf(event, entry))
    if (value !== '') lines.push(`    ${name === '' ? '' : `${clean(name)}: `}${clean(value)}`);
  return lines.join('\n');
}

/**
 * An event of which a cut took the provider: a line with all of its data; null where none of them is a failure. Nothing else shows that
 * it may bear on servicing.
 */
export function describeRest(event: WindowsEvent): string | null {
  const values = event.data.map(({ value }) => codeOf(value));
  if (!values.some((value) => /^0x[0-9a-f]{8}$/i.test(value) && hasFailureBit(Number(value)))) return null;
  const data = event.data.map(
    ({ name }, at) => `${name === '' ? '' : `${clean(name)}: `}${clean(values[at]!)}`,
  );
  return headOf(event, 'Error', 'Event') + data.join('; ');
}

function headOf({ time, id }: WindowsEvent, level: Level, provider: string): string {
  const stamp = time === '' ? '0000-00-00 00:00:00.000' : stampOf(time);
  return `${stamp} UTC, ${level.padEnd(8)} ${provider}  ${Number.isNaN(id) ? 0 : id}  `;
}

/** `2024-04-20 10:15:02.375`, whatever number of digits the seconds have. */
function stampOf(time: string): string {
  const [, date, clock, fraction] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?/.exec(time)!;
  return `${date} ${clock}.${(fraction ?? '').slice(0, 3).padEnd(3, '0')}`;
}

function messageOf(event: WindowsEvent, { message }: EventEntry): string {
  if (message === undefined) return event.dataName === '' ? 'event data' : clean(event.dataName);
  return message
    .replace(/\{([^{}:]+)(:code)?\}/g, (_, names: string, asCode?: string) => {
      const value = valueOf(event, names.split('|'));
      return asCode === undefined ? value : codeOf(value);
    })
    .replace(emptySentence, '')
    .trimEnd();
}

function valueOf(event: WindowsEvent, names: readonly string[]): string {
  for (const name of names) {
    const value = /^\d+$/.test(name) ? (event.data[Number(name)]?.value ?? '') : datum(event, name);
    if (value !== '') return clean(value);
  }
  return '';
}

function moreOf(event: WindowsEvent, { message, more = [] }: EventEntry): WindowsEvent['data'] {
  if (message === undefined || more === 'all') return event.data;
  return more.map((name) => ({ name, value: datum(event, name) }));
}

/** A result as Windows writes it elsewhere: records hold `0x800f0816`, `-2146498538` or `2148468758`. */
function codeOf(value: string): string {
  if (!/^-?\d{1,10}$/.test(value)) return value;
  return `0x${(Number(value) >>> 0).toString(16).padStart(8, '0')}`;
}

/** One line, without control characters, of a bounded length; `%%1053`, a message of the system, as the error it is. */
function clean(value: string): string {
  const cut = value.length > maxValue ? `${value.slice(0, maxValue)}…` : value;
  return replaceUnseen(cut.replace(/^%%(\d{1,10})$/, 'error $1'), () => ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

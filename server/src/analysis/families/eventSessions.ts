import { formatOf } from '../../log/recognise';
import { packageIn, kbOf } from '../../identity/servicingNames';
import type { TrackedSession } from '../model/model';
import type { LogObject } from '../../identity/logObject';
import type { LogRecord } from '../model/signature';
import type { Tracker } from '../model/familyRules';

type Draft = { -readonly [K in keyof TrackedSession]: TrackedSession[K] };
type Part = 'starts' | 'goes-on' | 'succeeds' | 'fails';

/** Events of the agent of Windows Update itself, which could not connect, search, or renew itself: their words name no update. */
export const agentEvents: readonly string[] = [16, 25, 34].map((id) => `WindowsUpdateClient ${id}`);

/** What the events of servicing contribute to the course of an operation, by `provider number`. */
const parts: Readonly<Record<string, Part>> = {
  'Servicing 1': 'starts',
  'Servicing 2': 'succeeds',
  'Servicing 3': 'fails',
  'Servicing 4': 'goes-on',
  'Servicing 5': 'goes-on',
  'Servicing 6': 'fails',
  'Servicing 7': 'starts',
  'Servicing 8': 'starts',
  'Servicing 9': 'succeeds',
  'Servicing 10': 'succeeds',
  'Servicing 11': 'fails',
  'Servicing 12': 'fails',
  'Servicing 13': 'goes-on',
  'Servicing 14': 'goes-on',
  'Servicing 15': 'succeeds',
  'Servicing 16': 'fails',
  'WUSA 2': 'succeeds',
  'WUSA 3': 'fails',
  'WUSA 4': 'goes-on',
  'WUSA 5': 'succeeds',
  'WUSA 8': 'fails',
  ...Object.fromEntries(agentEvents.map((name) => [name, 'fails' as const])),
  'WindowsUpdateClient 19': 'succeeds',
  'WindowsUpdateClient 20': 'fails',
  'WindowsUpdateClient 24': 'fails',
  'WindowsUpdateClient 31': 'fails',
  'WindowsUpdateClient 43': 'starts',
};

/** How long after its last event another source may report the same operation, in seconds */
const echo = 1800;

const heading = /^([A-Za-z]+ \d{1,6}): /;
const feature = /\b[Uu]pdate (\S{1,200}) of package (.{1,300}?)(?:\.? (?:was|failed|can)\b|\. |\.$)/;
const englishPackage = /\b[Pp]ackage (\S{1,300}?)(?:\.? (?:was|failed|can|cannot|is)\b|\. )/;
/** Behind the last colon of an event of Windows Update, in any language */
const updateTitle = /^WindowsUpdateClient \d{1,6}: .*[:：]\s*(\S.{2,300}?)[.。]?$/;
const client = /\bClient id: ([^.]{1,100})/;

/**
 * What an event is about: a feature and its package, a package by its KB number or in full, or the title of an update;
 * undefined where it names nothing.
 */
export function eventObject(body: string): LogObject | undefined {
  if (agentEvents.includes(heading.exec(body)?.[1] ?? '')) return undefined;
  const turned = body.startsWith('Servicing ') ? feature.exec(body) : null;
  if (turned) return { name: turned[1]!, package: turned[2]! };
  const identity = packageIn(body);
  if (identity !== undefined) return { package: identity };
  const kb = kbOf(body);
  if (kb !== undefined) return { package: kb };
  const named = englishPackage.exec(body)?.[1];
  if (named !== undefined) return { package: named };
  const title = updateTitle.exec(body)?.[1];
  return title === undefined ? undefined : { name: title };
}

/**
 * Finds which operation an event belongs to. Operations overlap: events name the package, so that it distinguishes them.
 * Windows Update and wusa report an operation again that servicing has reported.
 */
export class EventTracker implements Tracker {
  readonly sessions: Draft[] = [];
  /** The operation of each object that logged last */
  readonly #latest = new Map<string, { index: number; time: number; isOver: boolean }>();

  next(record: LogRecord): number {
    const name = heading.exec(record.body)?.[1];
    const part = name === undefined ? undefined : parts[name];
    if (part === undefined) return -1;
    const object = eventObject(record.body);
    const key = `${object?.name ?? ''}|${object?.package ?? record.line}`.toLowerCase();
    const time = formatOf('events').timeOf(record.stamp);
    const known = this.#latest.get(key);
    // What Windows Update starts, servicing starts again; what is over, the others only echo.
    const isSame = known && (part === 'starts' ? !known.isOver : !known.isOver || time - known.time <= echo);
    const index = isSame ? known.index : this.#begin(record, object, time);
    const session = this.sessions[index]!;
    session.lastLine = record.line;
    const asked = client.exec(record.body)?.[1];
    if (asked !== undefined) session.client = asked;
    const isOver = part === 'succeeds' || part === 'fails';
    if (isOver)
      session.outcome = part === 'fails' ? 'failed' : session.outcome === 'failed' ? 'failed' : 'succeeded';
    this.#latest.set(key, { index, time, isOver });
    return index;
  }

  #begin(record: LogRecord, object: LogObject | undefined, time: number): number {
    this.sessions.push({
      id: object?.name ?? object?.package ?? '',
      type: 'session',
      client: record.source,
      firstLine: record.line,
      lastLine: record.line,
      time,
      outcome: 'open',
    });
    return this.sessions.length - 1;
  }
}

import { readRow, reportingEvents, type Row } from '../../log/formats/reportingEvents';
import type { SessionType, TrackedSession } from '../model/model';
import type { LogObject } from '../../identity/logObject';
import { kbOf } from '../../identity/servicingNames';
import type { LogRecord } from '../model/signature';
import type { Tracker } from '../model/familyRules';

type Draft = { -readonly [K in keyof TrackedSession]: TrackedSession[K] };
type Kind = Extract<SessionType, 'search' | 'download' | 'installation'>;

/** `…failed to install the following update with error 0x80070643: 2024-04 Cumulative Update (KB5036892).` */
const title = /\bfollowing update(?: with error 0x[0-9a-fA-F]{1,8})?: (\S.{0,300}?)\.?$/;

/** Names of events that say how something ended well, and what the text of such an event begins with */
const succeeded = /_SUCCEEDED$|^\[?AGENT_DETECTION_FINISHED\]?$/;
const toldSuccess = /^(?:\w+ ){1,4}[Ss]uccess/;

/** Searches that fail in one way no longer than this apart, in seconds, have one cause */
const pause = 24 * 3600;

function kindOf({ category }: Row): Kind | null {
  if (/\bSynchronization$/.test(category)) return 'search';
  if (/\bDownload$/.test(category)) return 'download';
  return /\b(?:Install|Uninstall)$/.test(category) ? 'installation' : null;
}

/**
 * Puts rows together: an update that fails again and again in one way is one operation, and so are searches that fail in one
 * way; an update that succeeds is one of its own.
 */
export class RowTracker implements Tracker {
  readonly sessions: Draft[] = [];
  readonly #known = new Map<string, { index: number; time: number }>();
  /** What each update is called: the first name that a row gave it, so that a later success meets its failures */
  readonly #names = new Map<string, string>();
  readonly #objects: (LogObject | undefined)[] = [];
  #row: Row | null = null;

  next(record: LogRecord): number {
    const row = (this.#row = readRow(record.body));
    const kind = row && kindOf(row);
    if (!row || !kind) return -1;
    const named = title.exec(row.text)?.[1];
    if (named !== undefined && !this.#names.has(row.update))
      this.#names.set(row.update, kbOf(named) ?? named);
    // Copies may leave out the name of the event; its text begins as that of a success then.
    const isSuccess =
      !row.isFailure && (row.event === '' ? toldSuccess.test(row.text) : succeeded.test(row.event));
    if (!row.isFailure && !isSuccess) return -1;
    const name = kind === 'search' ? '' : this.#nameOf(row);
    const key = row.isFailure ? `${kind}|${name}|${row.code}` : '';
    const time = reportingEvents.timeOf(record.stamp);
    const known = this.#known.get(key);
    const goesOn = known && (kind !== 'search' || !(time - known.time > pause));
    const index = goesOn ? known.index : this.#begin(kind, name, row, record, time);
    if (key !== '') this.#known.set(key, { index, time });
    const session = this.sessions[index]!;
    session.lastLine = record.line;
    session.outcome = row.isFailure ? 'failed' : 'succeeded';
    return index;
  }

  objectOf(session: number): LogObject | undefined {
    return this.#objects[session];
  }

  codeOf(): number | undefined {
    return this.#row === null || this.#row.code === 0 ? undefined : this.#row.code;
  }

  #nameOf({ update }: Row): string {
    const known = this.#names.get(update);
    if (known !== undefined) return known;
    this.#names.set(update, update);
    return update;
  }

  #begin(type: Kind, id: string, { program }: Row, { line }: LogRecord, time: number): number {
    this.sessions.push({ id, type, client: program, firstLine: line, lastLine: line, time, outcome: 'open' });
    this.#objects.push(id === '' ? undefined : { package: id });
    return this.sessions.length - 1;
  }
}

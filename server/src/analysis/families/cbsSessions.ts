import { columns, stampTime } from '../../log/formats/panther';
import { Cache } from '../../base/cache';
import type { Tracker } from '../model/familyRules';
import type { TrackedSession } from '../model/model';
import type { LogRecord } from '../model/signature';

/** What the lines that open and close sessions begin with. */
export const sessionStarts = [
  'Session: ',
  'Asynchronous Session: ',
  'Exec: Session processing started',
  'Exec: Processing started',
  'Exec: Processing complete',
  'TI: --- Initializing Trusted Installer',
  'Startup: ',
  // One line a batch; sfc writes three, and thousands of them.
  '[SR] Beginning Verify',
  'Starting corruption detection',
  'Checking System Update Readiness',
  'Total Operation Time:',
] as const;

/** A session by its id, and whether it begins (with its client) or ends here */
const sessionLine =
  /^(Asynchronous )?Session: (\d+)_(\d+)\b(?: (?:initialized by client (.+?)(?:\.|, external|$)|(finalized)\b))?/;
const started =
  /^Exec: (?:Session p|P)rocessing started\..{0,300}?Client: ([^,]{1,300}),.{0,300}?Session(?:\([^()]{0,20}\))?: (\d+_\d+)/;
const completed = /^Exec: Processing complete[.,] *[Ss]ession(?:\([^)]*\))?: (\d+_\d+)\b/;

/** `0000001a `, before the message of a CSI record */
const sequenceLength = 9;
/** sfc writes thousands of lines that say no more than that it checks its next batch. */
const nextBatch = { column: columns.message + sequenceLength, text: '[SR] Beginning' } as const;

const maxClients = 100;

/** A session that is still being put together. */
export type SessionDraft = { -readonly [K in keyof TrackedSession]: TrackedSession[K] };

/**
 * Finds which servicing session a record belongs to. Sessions overlap and CBS.log carries no thread id, so the order is:
 * the session that the line names, else the one that is being executed, else the one opened last. sfc runs, store checks
 * and start-up processing outside a session count as sessions of their own.
 */
export class SessionTracker implements Tracker {
  readonly sessions: SessionDraft[];
  readonly #open = new Map<string, number>();
  readonly #clients = new Cache<string>(maxClients);
  /** Open sessions in the order of their beginning, some of them ended since */
  readonly #opened: number[] = [];
  #executing = -1;
  #other = -1;
  /** Line after which a session whose beginning is not in the log may have begun */
  #lastEnd = 0;

  /** `sessions` is where new ones go; trackers of other records of the same log may share it. */
  constructor(sessions: SessionDraft[] = []) {
    this.sessions = sessions;
  }

  readonly coalescedText = nextBatch;

  coalesces(line: string, number: number): boolean {
    if (!line.startsWith(nextBatch.text, nextBatch.column)) return false;
    this.#enter('sfc', { line: number, stamp: line.slice(0, 19) });
    return true;
  }

  extendTo(line: number): void {
    if (this.sessions[this.#other]?.type === 'sfc') this.#extend(this.#other, line);
  }

  /** Closes the sessions that a process had open on an offline image; their ids begin with its own. */
  end(pid: string): void {
    for (const [id, index] of this.#open) {
      if (!id.startsWith(`${pid}_`)) continue;
      this.#open.delete(id);
      if (this.#executing === index) this.#executing = -1;
    }
  }

  /** Takes the next record and returns the index of its session, -1 for none. */
  next(record: LogRecord): number {
    const { body, line } = record;
    if (body.startsWith('TI: --- Initializing')) {
      this.#open.clear();
      this.#executing = -1;
      this.#other = -1;
      this.#lastEnd = line;
      return -1;
    }
    const named = this.#named(record);
    if (named !== null) return named;
    if (body.startsWith('[SR] ')) return this.#enter('sfc', record);
    if (body.startsWith('Startup: '))
      return this.#executing >= 0 ? this.#executing : this.#enter('startup', record);
    const current = this.#current();
    if (current >= 0) return this.#extend(current, line);
    if (body.startsWith('Starting corruption')) return this.#enter('check', record);
    // The report stands behind the check that it reports.
    return body.startsWith('Checking System Update') ? this.#enter('check', record, true) : -1;
  }

  /** The session that a record names, which it may open or close; null when it names none. */
  #named(record: LogRecord): number | null {
    const { body, line } = record;
    if (body.startsWith('Exec: ')) return this.#executed(record);
    if (!body.startsWith('Session: ') && !body.startsWith('Asynchronous ')) return null;
    const found = sessionLine.exec(body);
    if (!found) return null;
    const [, asynchronous, high, low, client, finalized] = found;
    // A part of the line would keep all of it in memory.
    const id = `${high}_${low}`;
    if (client !== undefined) return this.#begin(id, 'session', this.#clientOf(client), record);
    if (finalized === undefined) return asynchronous === undefined ? this.#known(id, record) : null;
    const index = this.#known(id, record);
    this.sessions[index]!.outcome = /\[HRESULT = 0x[89a-f]/i.test(body) ? 'failed' : 'succeeded';
    this.#open.delete(id);
    if (this.#executing === index) this.#executing = -1;
    this.#lastEnd = line;
    return index;
  }

  /** The session of a record that reports its execution; null for one that names none. */
  #executed(record: LogRecord): number | null {
    const { body } = record;
    const running = started.exec(body);
    if (!running) {
      const id = completed.exec(body)?.[1];
      return id === undefined ? null : this.#known(id, record);
    }
    const [, client, id] = running as unknown as [string, string, string];
    this.#executing = this.#open.get(id) ?? this.#begin(id, 'session', client, record);
    this.#other = -1;
    return this.#extend(this.#executing, record.line);
  }

  /** The session of an id, which may have begun before the log does. */
  #known(id: string, record: LogRecord): number {
    const index =
      this.#open.get(id) ?? this.#adopt(id) ?? this.#begin(id, 'session', '', record, this.#lastEnd + 1);
    return this.#extend(index, record.line);
  }

  /** One text for a client that asks again and again. */
  #clientOf(client: string): string {
    return this.#clients.get(client) ?? this.#clients.set(client, client);
  }

  /** A check or sfc run whose session line is not in the log gets its name late. */
  #adopt(id: string): number | undefined {
    const index = this.#other;
    if (index < 0 || this.sessions[index]!.id !== '' || this.sessions[index]!.type === 'startup')
      return undefined;
    this.sessions[index]!.id = id;
    this.#open.set(id, index);
    return index;
  }

  #current(): number {
    if (this.#executing >= 0) return this.#executing;
    // The one opened last; ended ones are dropped as they come to the top.
    let latest = this.#opened.at(-1);
    while (latest !== undefined && this.#open.get(this.sessions[latest]!.id) !== latest) {
      this.#opened.pop();
      latest = this.#opened.at(-1);
    }
    return Math.max(latest ?? -1, this.#other);
  }

  /** `startsLate`: the record shows that the run began before it, in a line that the log does not have. */
  #enter(
    type: 'sfc' | 'startup' | 'check',
    record: Pick<LogRecord, 'line' | 'stamp'>,
    startsLate = false,
  ): number {
    if (this.#other < 0 || this.sessions[this.#other]!.type !== type) {
      // Start-up processing logs only when something goes wrong; it began when the service did.
      const began = startsLate || type === 'startup' ? Math.min(record.line, this.#lastEnd + 1) : record.line;
      this.#other = this.#begin('', type, '', record, began);
    }
    return this.#extend(this.#other, record.line);
  }

  #begin(
    id: string,
    type: TrackedSession['type'],
    client: string,
    record: Pick<LogRecord, 'line' | 'stamp'>,
    firstLine = record.line,
  ): number {
    const index = this.sessions.length;
    this.sessions.push({
      id,
      type,
      client,
      firstLine,
      lastLine: record.line,
      time: stampTime(record.stamp),
      outcome: 'open',
    });
    if (id !== '') {
      this.#open.set(id, index);
      this.#opened.push(index);
    }
    return index;
  }

  #extend(index: number, line: number): number {
    const session = this.sessions[index]!;
    if (line > session.lastLine) session.lastLine = line;
    return index;
  }
}

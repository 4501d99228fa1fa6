import { windowsUpdate } from '../../log/formats/windowsUpdate';
import type { Role, SessionType, TrackedSession } from '../model/model';
import type { LogObject } from '../../identity/logObject';
import type { LogRecord } from '../model/signature';
import type { Tracker } from '../model/familyRules';
import {
  called,
  client,
  clientKind,
  deployer,
  deployment,
  downloadEnd,
  downloadQueued,
  downloadStart,
  failed,
  handlerStart,
  installEnd,
  installStart,
  outcomeCode,
  outcomeOf,
  ownUpdate,
  released,
  searchEnd,
  searchStart,
  title,
  update,
} from './windowsUpdateLines';

type Draft = { -readonly [K in keyof TrackedSession]: TrackedSession[K] };

/** How long after its end, in seconds, others may report a call again */
const echo = 60;

type Kind = Extract<SessionType, 'search' | 'download' | 'installation'>;
const kinds: Readonly<Record<string, Kind>> = {
  Search: 'search',
  Download: 'download',
  Install: 'installation',
};

/**
 * Finds which call a record belongs to. Calls run side by side: what is common to their records is a thread while it works
 * for one call, the id of the call, of its job or of an update; for the program that asked, its name.
 */
export class CallTracker implements Tracker {
  readonly sessions: Draft[] = [];
  /** Calls that threads work for */
  readonly #threads = new Map<string, number>();
  /** By ids of calls and jobs, of updates, and of searches: `pid|caller|id` */
  readonly #byId = new Map<string, number>();
  /** The call of a kind, for a program, that ended last: `search|caller`; and that began last */
  readonly #ended = new Map<string, { index: number; time: number }>();
  readonly #begun = new Map<string, number>();
  /** By thread, and by process: the call that ended last */
  readonly #endedOn = new Map<string, { index: number; time: number }>();
  /** Threads that have just ended a download, whose id comes next */
  readonly #ending = new Map<string, string>();
  /** What threads of the asking program last named: `download|caller` */
  readonly #clients = new Map<string, string>();
  readonly #titles = new Map<number, string>();
  /** The installation that began last */
  #installing = -1;
  /** The downloads that began last, two at most */
  #downloads: readonly number[] = [];

  next(record: LogRecord): number {
    // What begins or ends a search stands behind stars.
    const search = record.body.startsWith('*') ? this.#search(record) : undefined;
    const index = search ?? this.#download(record) ?? this.#installation(record) ?? this.#named(record);
    const session = this.sessions[index];
    if (session) {
      session.lastLine = record.line;
      if (session.outcome !== 'failed') session.outcome = outcomeOf(record.body) ?? session.outcome;
    }
    return index;
  }

  /** The first update that was asked for; why it failed may be another object's fault. */
  objectOf(session: number, role: Role): LogObject | undefined {
    const name = role === 'terminal' ? this.#titles.get(session) : undefined;
    return name === undefined ? undefined : { name };
  }

  codeOf({ body }: LogRecord): number | undefined {
    const digits = (failed.exec(body) ?? outcomeCode.exec(body))?.[1];
    return digits === undefined ? undefined : parseInt(digits, 16);
  }

  #search(record: LogRecord): number | undefined {
    const { body } = record;
    const process = processOf(record);
    const start = searchStart.exec(body);
    if (start) {
      const index = this.#begin('search', start[2] ?? '', start[1] ?? start[3]!, record);
      if (start[2] !== undefined) this.#byId.set(`${process}|${start[1]}|${start[2]}`, index);
      return index;
    }
    const end = searchEnd.exec(body);
    if (!end) return undefined;
    const known = end[2] === undefined ? undefined : this.#byId.get(`${process}|${end[1]}|${end[2]}`);
    const index =
      known ??
      this.#threads.get(threadOf(record)) ??
      this.#begin('search', end[2] ?? '', end[1] ?? '', record);
    this.#end(index, record);
    return index;
  }

  #download(record: LogRecord): number | undefined {
    const { body } = record;
    const isStarred = body.startsWith('*');
    const start = isStarred ? downloadStart.exec(body) : null;
    if (start) {
      const index = this.#begin('download', start[2] ?? '', start[1] ?? start[3] ?? start[4]!, record);
      if (start[2] !== undefined) this.#byId.set(start[2].toLowerCase(), index);
      return index;
    }
    const thread = threadOf(record);
    if (isStarred && downloadQueued.test(body)) {
      const index = this.#threads.get(thread);
      this.#threads.delete(thread);
      return index ?? -1;
    }
    const end = isStarred ? downloadEnd.exec(body)?.[1] : undefined;
    if (end !== undefined) {
      this.#ending.set(thread, end);
      return -1;
    }
    const id = this.#ending.has(thread) ? released.exec(body)?.[1] : undefined;
    if (id === undefined) return undefined;
    this.#ending.delete(thread);
    const index = this.#byId.get(id.toLowerCase());
    if (index !== undefined) this.#end(index, record);
    return index ?? -1;
  }

  #installation(record: LogRecord): number | undefined {
    const { body } = record;
    const job = deployment.exec(body)?.[1]?.toLowerCase();
    if (job !== undefined) {
      const [, beginner, ender] = deployer.exec(body) ?? [];
      const caller = beginner ?? ender ?? '';
      let index = this.#byId.get(job);
      if (index === undefined)
        this.#byId.set(job, (index = this.#begin('installation', job, caller, record)));
      const session = this.sessions[index]!;
      if (session.client === '' && caller !== '') {
        session.client = caller;
        this.#begun.set(`installation|${caller}`, index);
      }
      this.#threads.set(threadOf(record), index);
      if (body.includes(': Ending deployment for updates, ')) this.#end(index, record);
      return index;
    }
    if (!body.startsWith('*')) return undefined;
    const start = installStart.exec(body)?.[1];
    if (start !== undefined) return this.#begin('installation', '', start, record);
    if (installEnd.test(body)) {
      const index = this.#threads.get(threadOf(record));
      if (index !== undefined) this.#end(index, record);
      return index ?? -1;
    }
    // A handler works in a process of its own, for the only installation that goes on.
    if (!handlerStart.test(body)) return undefined;
    const running = this.sessions[this.#installing]?.outcome === 'open' ? this.#installing : -1;
    if (running < 0) return this.#begin('installation', '', '', record);
    this.#threads.set(threadOf(record), running);
    return running;
  }

  /** By what a record names: a call, an update, the program that asked; else by its thread. */
  #named(record: LogRecord): number {
    const { body } = record;
    const thread = threadOf(record);
    const call = called.exec(body)?.[1];
    if (call !== undefined) return this.#byId.get(call.toLowerCase()) ?? this.#justEnded(record) ?? -1;
    const id = update.exec(body)?.[1]?.toLowerCase();
    const working = this.#threads.get(thread);
    if (id !== undefined) {
      const isOwn = working !== undefined && ownUpdate.test(body);
      if (isOwn) this.#byId.set(id, working);
      const index = this.#byId.get(id);
      if (index !== undefined) {
        if (body.startsWith('Lock ')) this.#threads.set(thread, index);
        if (body.startsWith('Unlock ')) this.#threads.delete(thread);
        return index;
      }
      if (working === undefined && this.#worksFor(id, thread)) return this.#byId.get(id)!;
    }
    const asked = client.exec(body)?.[1];
    const kind = clientKind.exec(body)?.[1];
    if (asked !== undefined) {
      if (kind !== undefined) this.#clients.set(thread, `${kinds[kind]}|${asked}`);
      return this.#ofClient(this.#clients.get(thread) ?? `download|${asked}`, record);
    }
    const named = title.exec(body)?.[1];
    if (named !== undefined && working !== undefined && !this.#titles.has(working))
      this.#titles.set(working, named);
    if (working !== undefined) return working;
    const unnamed = /^(Download|Install) call complete /.exec(body)?.[1];
    const asker = this.#clients.get(thread) ?? (unnamed === undefined ? undefined : `${kinds[unnamed]}|`);
    return asker === undefined ? (this.#justEnded(record) ?? -1) : this.#ofClient(asker, record);
  }

  /** A thread that begins to name an update works for the only download that goes on, where none is known to want that update. */
  #worksFor(id: string, thread: string): boolean {
    const [last, ...others] = this.#downloads.filter((index) => this.sessions[index]!.outcome === 'open');
    if (last === undefined || others.length > 0) return false;
    this.#byId.set(id, last);
    this.#threads.set(thread, last);
    return true;
  }

  /** The call whose end was just reported to a program; else the one that it asked for last. */
  #ofClient(key: string, record: LogRecord): number {
    const ended = this.#ended.get(key);
    if (ended && !isLater(record, ended.time)) return ended.index;
    if (!/^(?:ClientId = |(?:Download|Install) call complete)/.test(record.body)) return -1;
    const begun = this.#begun.get(key);
    const [kind, caller = ''] = key.split('|');
    const index =
      begun !== undefined && this.sessions[begun]!.outcome === 'open'
        ? begun
        : this.#begin(kind as Kind, '', caller, record);
    // Several lines report one end.
    if (outcomeOf(record.body)) this.#remember(index, record);
    return index;
  }

  /** Of the older form: a thread goes on to log about the call that it has ended; so does another of its process. */
  #justEnded(record: LogRecord): number | undefined {
    if (record.level === 'none' && !record.body.startsWith('REPORT EVENT: ')) return undefined;
    const ended = this.#endedOn.get(threadOf(record)) ?? this.#endedOn.get(processOf(record));
    return ended && !isLater(record, ended.time) ? ended.index : undefined;
  }

  #begin(type: Kind, id: string, caller: string, record: LogRecord): number {
    const index = this.sessions.length;
    const time = windowsUpdate.timeOf(record.stamp);
    this.sessions.push({
      id,
      type,
      client: caller,
      firstLine: record.line,
      lastLine: record.line,
      time,
      outcome: 'open',
    });
    this.#threads.set(threadOf(record), index);
    this.#begun.set(`${type}|${caller}`, index);
    if (type === 'installation') this.#installing = index;
    if (type === 'download') this.#downloads = [...this.#downloads.slice(-1), index];
    return index;
  }

  #end(index: number, record: LogRecord): void {
    const session = this.sessions[index]!;
    const time = windowsUpdate.timeOf(record.stamp);
    // The older form reports failures before the end.
    if (session.outcome === 'open' && record.body.startsWith('**')) session.outcome = 'succeeded';
    const thread = threadOf(record);
    this.#threads.delete(thread);
    this.#remember(index, record);
    this.#endedOn.set(thread, { index, time });
    this.#endedOn.set(processOf(record), { index, time });
  }

  /** Clients report the end of a call by their name, or without even that. */
  #remember(index: number, { stamp }: LogRecord): void {
    const { type, client: caller } = this.sessions[index]!;
    const end = { index, time: windowsUpdate.timeOf(stamp) };
    this.#ended.set(`${type}|${caller}`, end);
    this.#ended.set(`${type}|`, end);
  }
}

const threadOf = ({ thread = '' }: LogRecord): string => thread;
const processOf = ({ thread = '' }: LogRecord): string => thread.slice(0, thread.indexOf('.'));

function isLater({ stamp }: LogRecord, time: number): boolean {
  return windowsUpdate.timeOf(stamp) - time > echo;
}

import { stampTime } from '../../log/formats/panther';
import type { SessionDraft } from './cbsSessions';
import type { LogRecord } from '../model/signature';

/** What the lines begin with that distinguish DISM commands and their processes. */
export const dismStarts = [
  'DISM.EXE: <-----',
  'DISM.EXE: Executing command line: ',
  'DISM Manager: PID=',
  'DISM Image Session: PID=',
  'PID=',
  'API: PID=',
] as const;

const process = /^(?:([A-Z][\w. ]{0,60}): )?PID=(\d{1,10})\b/;
const command = /^DISM\.EXE: (?:Executing|Failed validating) command line: (.+)$/;
const parent = /DismApi\.dll: Parent process command line: (.+)/;
/** The function that logs, behind the command */
const logger = / - \w+$/;
const failed =
  /^DISM\.EXE: (?:.* processed the command line but failed|No providers were found|Failed validating)|::ExecuteCmdLine\(hr:0x[89a-f]|internal execution failed - /i;

/** Most records need no closer look. */
function mayFail(body: string): boolean {
  return body.includes('ailed') || body.includes('No providers') || body.includes('(hr:0x');
}

/** Longest part of a command line that is kept */
const maxCommand = 300;

/** One run of DISM.EXE, or one use of the DISM API: a client process, and the host that does the work. */
interface Run {
  readonly index: number;
  exe: boolean;
  client: string | undefined;
  host: string | undefined;
  /** Ids of its processes, without those that a later run has taken over */
  readonly processes: Set<string>;
  open: boolean;
}

/**
 * Finds which DISM command a record belongs to. Each command has two processes: the client (`DISM.EXE:`, `DISM Manager:`,
 * `API:`) and the host with the providers, and commands of several processes interleave. Records of DISM.EXE itself carry no
 * process id; they go with the client that logged last.
 */
export class DismTracker {
  readonly #sessions: SessionDraft[];
  /** By process */
  readonly #runs = new Map<string, Run>();
  /** By session */
  readonly #bySession = new Map<number, Run>();
  /** Open runs in the order of their beginning: all, and those of which something is not known yet */
  readonly #open = new LatestRun(({ open }) => open);
  readonly #openExe = new LatestRun(({ open, exe }) => open && exe);
  readonly #withoutClient = new LatestRun(({ open, client }) => open && client === undefined);
  readonly #apiWithoutClient = new LatestRun(({ open, exe, client }) => open && !exe && client === undefined);
  readonly #withoutHost = new LatestRun(({ open, host }) => open && host === undefined);
  /** The run that logged last */
  #last: Run | null = null;
  /** A client that logged before its run began */
  #waiting: string | undefined;

  constructor(sessions: SessionDraft[]) {
    this.#sessions = sessions;
  }

  /** The run that a record without a process id belongs to; -1 when none is open. */
  get current(): number {
    return this.#last?.open === true ? this.#last.index : (this.#open.last()?.index ?? -1);
  }

  /** The run that a process belongs to; undefined for a process that no record named. */
  runOf(pid: string): number | undefined {
    return this.#runs.get(pid)?.index;
  }

  /** The processes of a run, as far as records name them. */
  processesOf(index: number): Iterable<string> {
    return this.#bySession.get(index)?.processes ?? [];
  }

  /** Takes a record of DISM and returns the index of its session, -1 for none. */
  next(record: LogRecord): number {
    const { body } = record;
    const run = body.startsWith('DISM.EXE: ') ? this.#ofExe(record) : this.#ofProcess(record);
    if (!run) return -1;
    this.#last = run;
    const session = this.#sessions[run.index]!;
    if (record.line > session.lastLine) session.lastLine = record.line;
    if (mayFail(body) && failed.test(body)) session.outcome = 'failed';
    const asked = body.includes(' command line: ') ? commandIn(body) : undefined;
    if (asked !== undefined) session.client = asked.trim().slice(0, maxCommand);
    if (body.includes('<----- Ending')) this.#end(run);
    return run.index;
  }

  #ofExe(record: LogRecord): Run | null {
    if (record.body.startsWith('DISM.EXE: <----- Starting')) {
      const run = this.#begin(record, true, this.#waiting);
      this.#waiting = undefined;
      return run;
    }
    const last = this.#last?.exe === true && this.#last.open ? this.#last : undefined;
    return last ?? this.#openExe.last() ?? this.#ofHost() ?? this.#implied(record, true, undefined);
  }

  /** The run of a host that logged before its client did, in a log that begins in the middle. */
  #ofHost(): Run | undefined {
    const run = this.#withoutClient.last();
    if (run) {
      run.exe = true;
      this.#openExe.add(run);
    }
    return run;
  }

  #ofProcess(record: LogRecord): Run | null {
    const found = process.exec(record.body);
    if (!found) return this.#last;
    const [, provider, pid] = found as unknown as [string, string | undefined, string];
    if (provider === 'API') return this.#ofApi(record, pid);
    const known = this.#runs.get(pid);
    const isClient = provider === undefined || provider === 'DISM Manager';
    if (known?.open === true) return known;
    // Process ids come again: what an ended run left behind says nothing when a new one waits for its host.
    if (!isClient) {
      const waiting = this.#withoutHost.last();
      if (waiting) {
        waiting.host = pid;
        this.#give(pid, waiting);
        return waiting;
      }
      // The client has a provider store, too: what was taken for the host was the client, and this is the host.
      const alone = known ? undefined : this.#withoutClient.last();
      if (alone?.exe === true) {
        alone.client = alone.host;
        alone.host = pid;
        this.#give(pid, alone);
        return alone;
      }
    }
    if (known) {
      if (isClient) this.#waiting = pid;
      return known;
    }
    if (isClient) {
      this.#waiting = pid;
      return null;
    }
    // Providers log in the client as well, before its run begins; only what went wrong is worth a run.
    return record.level === 'Error' ? this.#implied(record, false, pid) : null;
  }

  #ofApi(record: LogRecord, pid: string): Run | null {
    if (record.body.includes('<----- Starting')) return this.#begin(record, false, pid);
    const known = this.#runs.get(pid);
    if (known) return known;
    const without = this.#apiWithoutClient.last();
    if (!without) return record.level === 'Error' ? this.#implied(record, false, undefined, pid) : null;
    without.client = pid;
    this.#give(pid, without);
    return without;
  }

  #implied(record: LogRecord, exe: boolean, host: string | undefined, client?: string): Run {
    const run = this.#begin(record, exe, client);
    this.#sessions[run.index]!.implied = true;
    run.host = host;
    if (host !== undefined) this.#give(host, run);
    return run;
  }

  #begin({ line, stamp }: LogRecord, exe: boolean, client: string | undefined): Run {
    const index = this.#sessions.length;
    this.#sessions.push({
      id: client ?? '',
      type: 'dism',
      client: '',
      firstLine: line,
      lastLine: line,
      time: stampTime(stamp),
      outcome: 'open',
    });
    const run: Run = { index, exe, client, host: undefined, processes: new Set(), open: true };
    this.#bySession.set(index, run);
    if (client !== undefined) {
      const before = this.#runs.get(client);
      if (before?.open === true) before.open = false;
      this.#give(client, run);
    }
    const lists = [this.#open, this.#openExe, this.#withoutClient, this.#apiWithoutClient, this.#withoutHost];
    for (const list of lists) list.add(run);
    return run;
  }

  /** Process ids come again: the run that has one now is the last that it was given to. */
  #give(pid: string, run: Run): void {
    this.#runs.get(pid)?.processes.delete(pid);
    this.#runs.set(pid, run);
    run.processes.add(pid);
  }

  #end(run: Run): void {
    const session = this.#sessions[run.index]!;
    if (session.outcome === 'open') session.outcome = 'succeeded';
    run.open = false;
  }
}

/**
 * The run that began last among those that fit. A run that does not fit is dropped when it is met, and fits again only if it is added
 * again: each is dropped once, so that thousands of runs that never end cost no more than their number.
 */
class LatestRun {
  readonly #runs: Run[] = [];
  readonly #fits: (run: Run) => boolean;

  constructor(fits: (run: Run) => boolean) {
    this.#fits = fits;
  }

  add(run: Run): void {
    this.#runs.push(run);
  }

  last(): Run | undefined {
    for (let run = this.#runs.at(-1); run; run = this.#runs.at(-1)) {
      if (this.#fits(run)) return run;
      this.#runs.pop();
    }
    return undefined;
  }
}

/** The command that a line gives, of DISM itself or of the program that called it. */
function commandIn(body: string): string | undefined {
  return command.exec(body)?.[1] ?? parent.exec(body)?.[1]!.replace(logger, '');
}

import { CommandTracker } from './commandSessions';
import { DismTracker } from './dismSessions';
import type { Tracker } from '../model/familyRules';
import type { TrackedSession } from '../model/model';
import type { LogFamily } from '../../log/family';
import { SessionTracker, type SessionDraft } from './cbsSessions';
import { SetupTracker } from './setupSessions';
import type { LogRecord } from '../model/signature';

const setupSources = /^(?:MOUPG|SP|MIG|CONX|IBS|IBSLIB|PANTHR|SYSPRP|DIAGER|DIAG|UI|TOOL|CMI|DU)$/;
const dismBody = /^(?:DISM[ .]|API: PID=|PID=\d)/;
/** The id of a session that serves an offline image begins with the process that does it, of few digits: `4160_1512484`. */
const offlineId = /^(\d{1,7})_\d+$/;
const maxPid = 7;
/** Above this a first part is the upper half of a time, below it a process id. */
const firstTime = 10_000_000;

/**
 * The operations of a log in which CBS, DISM and Setup may all write: each record goes to the tracker of its component, and
 * what belongs to no operation of the servicing stack is part of the DISM command or the phase of Setup around it. What a console
 * shows between the rows belongs to the command that was typed there.
 */
export class PantherTracker implements Tracker {
  readonly #sessions: SessionDraft[] = [];
  readonly #cbs = new SessionTracker(this.#sessions);
  readonly #dism = new DismTracker(this.#sessions);
  readonly #setup = new SetupTracker(this.#sessions);
  readonly #commands = new CommandTracker(this.#sessions);
  #last = -1;
  /** Whose record came last that was not one of the servicing stack */
  #around: DismTracker | SetupTracker | null;

  /** Records without a component are Setup's own in a log of Setup. */
  constructor(family: LogFamily) {
    this.#around = family === 'setup' ? this.#setup : null;
  }

  /** The servicing sessions of a DISM command know it by its process, which may log only later. */
  get sessions(): readonly TrackedSession[] {
    return this.#sessions.map((session) => {
      const isOffline = session.type === 'session' && session.id.indexOf('_') <= maxPid;
      const pid = isOffline ? offlineId.exec(session.id)?.[1] : undefined;
      const parent = pid === undefined || Number(pid) >= firstTime ? undefined : this.#dism.runOf(pid);
      return parent === undefined ? session : { ...session, parent };
    });
  }

  get coalescedText(): Tracker['coalescedText'] {
    return this.#cbs.coalescedText;
  }

  coalesces(line: string, number: number): boolean {
    return this.#cbs.coalesces(line, number);
  }

  extendTo(line: number): void {
    this.#cbs.extendTo(line);
  }

  next(record: LogRecord): number {
    if (record.head) this.#commands.leave();
    else {
      const command = this.#commands.next(record);
      if (command >= 0) return command;
      // A continuation line belongs where its record does.
      if (this.#around !== null) return this.#last;
    }
    this.#last = this.#of(record);
    return this.#last;
  }

  #of(record: LogRecord): number {
    const { body, source } = record;
    if (source === 'DISM' || (source === '' && dismBody.test(body))) {
      this.#around = this.#dism;
      const run = this.#dism.next(record);
      // A process that ends takes its servicing sessions along; few of them are finalized.
      if (body.includes('<----- Ending')) for (const pid of this.#dism.processesOf(run)) this.#cbs.end(pid);
      return run;
    }
    if (setupSources.test(source) || (source === '' && this.#around === this.#setup && record.head)) {
      this.#around = this.#setup;
      return this.#setup.next(record);
    }
    const own = this.#cbs.next(record);
    if (own >= 0) return own;
    const outer = this.#around?.current ?? -1;
    const session = this.#sessions[outer];
    if (session && record.line > session.lastLine) session.lastLine = record.line;
    return outer;
  }
}

import { asksForResult, promptOf, promptStarts } from '../../log/prompt';
import { stampTime } from '../../log/formats/panther';
import type { LogRecord } from '../model/signature';
import type { SessionDraft } from './cbsSessions';
import { checkedWell, consoleFailed } from './console';

/** How programs of Windows say that all went well: the message of code 0, in the languages that begin it in Latin letters */
const wentWell =
  /^(?:The operation completed successfully|The restore operation completed successfully|Der Vorgang wurde erfolgreich beendet|L['’]op[ée]ration a r[ée]ussi|La operaci[óo]n se complet[óo] correctamente|Operazione completata|A opera[çc][ãa]o foi conclu[íi]da com [êe]xito|Driver package added successfully)/;
/** The bar of DISM when it is through */
const whole = /^\[[=\s]{0,60}100[.,]0%[=\s]{0,60}\]/;

/** What the lines begin with that open and close what was typed on a console. */
export const commandStarts = [
  ...promptStarts,
  '[=',
  'The operation completed',
  'The restore operation completed',
  'Der Vorgang wurde',
  "L'op",
  'La operaci',
  'Operazione completata',
  'A opera',
  'Driver package added',
] as const;

const maxCommand = 300;

/**
 * Finds which command a line belongs to that a console shows: what stands behind a prompt, up to the next one or to a row of a
 * log. A command went well where it says so, or where its bar came to the end and another prompt stands behind it.
 */
export class CommandTracker {
  readonly #sessions: SessionDraft[];
  #current = -1;
  #isThrough = false;

  constructor(sessions: SessionDraft[]) {
    this.#sessions = sessions;
  }

  /** What belongs to a log is nothing that a console shows. */
  leave(): void {
    this.#current = -1;
  }

  /** Takes a line without the columns of a log and returns the index of its command, -1 for none. */
  next(record: LogRecord): number {
    const { body, line } = record;
    const typed = promptOf(body);
    if (typed !== undefined && !(asksForResult.test(typed) && this.#current >= 0))
      return this.#begin(typed, record);
    const session = this.#sessions[this.#current];
    if (!session) return -1;
    session.lastLine = line;
    if (consoleFailed(record)) session.outcome = 'failed';
    else if (session.outcome === 'open') {
      if (whole.test(body)) this.#isThrough = true;
      if (wentWell.test(body) || checkedWell(body)) session.outcome = 'succeeded';
    }
    return this.#current;
  }

  #begin(typed: string, { line, stamp }: LogRecord): number {
    const before = this.#sessions[this.#current];
    if (before?.outcome === 'open' && this.#isThrough) before.outcome = 'succeeded';
    this.#isThrough = false;
    if (typed === '') return (this.#current = -1);
    this.#current = this.#sessions.length;
    this.#sessions.push({
      id: '',
      type: 'command',
      client: typed.slice(0, maxCommand),
      firstLine: line,
      lastLine: line,
      time: stampTime(stamp),
      outcome: 'open',
    });
    return this.#current;
  }
}

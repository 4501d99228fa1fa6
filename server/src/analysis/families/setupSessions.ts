import { stampTime } from '../../log/formats/panther';
import type { SessionType } from '../model/model';
import type { SessionDraft } from './cbsSessions';
import type { LogRecord } from '../model/signature';

/** What the lines begin with that open and close runs of Setup, their phases, rollbacks and runs of Sysprep. */
export const setupStarts = [
  '*************** SetupHost Logging Begin',
  '**************** SetupHost Logging End',
  'Setup phase change: [',
  '-------------- Started phase [',
  'OPERATIONTRACK ExecuteOperations: Start execution phase ',
  'ExecuteOperations: Successfully processed execution phase ',
  'Execution phase [',
  'Setup has started phase ',
  'Setup has completed phase ',
  'Initiating rollback/uninstall, phase = ',
  'Rollback completed successfully',
  'Rollback-Online-',
  '===          Beginning of a new sysprep run',
  'Shutting down SysPrep log',
] as const;

const phaseStart =
  /^(?:-{10,} Started phase \[([^\]]{1,60})\]|OPERATIONTRACK ExecuteOperations: Start execution phase ([\w -]{1,60})|Setup has started phase (\d)\b|Setup phase change: \[[^\]]{0,60}\] -> \[(?:SetupPhase)?([^\]]{1,60})\])/;
const phaseEnd =
  /^(?:Execution phase \[([^\]]{1,60})\] exiting with HRESULT \[(0x[0-9a-f]{8})\]|ExecuteOperations: (Successfully processed|Failed) execution phase ([\w -]{1,60}?)(?:\.|$)|Setup has completed phase (\d)\b)/i;
/** `Rollback-Online-Common` is a step of the other stages. */
const rollbackEnd = /^Rollback(?:-Online-(?!Common)\w+)? completed successfully/;
/** Records without a beginning that are further apart than this, in seconds, belong to different runs. */
const apart = 120;

/**
 * Finds which run of Windows Setup a record belongs to, and which phase of it. setuperr.log holds errors alone, without any
 * line that begins or ends something: there, what stands together in time is one run.
 */
export class SetupTracker {
  readonly #sessions: SessionDraft[];
  /** The run: Setup, a rollback, Sysprep, or what is taken for one */
  #run = -1;
  #phase = -1;
  readonly #phases = new Map<string, number>();
  #rollingBack = false;
  #lastTime = Number.NaN;

  constructor(sessions: SessionDraft[]) {
    this.#sessions = sessions;
  }

  /** The phase or run that is going on; -1 when there is none. */
  get current(): number {
    return this.#phase >= 0 ? this.#phase : this.#run;
  }

  /** Takes a record of Setup and returns the index of its session. */
  next(record: LogRecord): number {
    const { body } = record;
    if (body.startsWith('*') && body.includes('SetupHost Logging Begin')) {
      // A rollback starts SetupHost once more, to report.
      if (!this.#rollingBack) return this.#begin('setup', record);
    } else if (body.startsWith('===') && body.includes('Beginning of a new sysprep run')) {
      return this.#begin('sysprep', record);
    } else if (body.startsWith('Initiating rollback/uninstall, phase = ')) {
      this.#rollingBack = true;
      // The stages that follow the first one run in the old Windows again, and are the same way back.
      const isStage = !body.endsWith('= 0') && this.#sessions[this.#run]?.type === 'rollback';
      return isStage ? this.#extend(record) : this.#begin('rollback', record);
    }
    const start = phaseStart.exec(body);
    if (start) return this.#enter(start[1] ?? start[2] ?? start[3] ?? start[4]!, record);
    this.#ensureRun(record);
    const end = phaseEnd.exec(body);
    if (end) return this.#leave(end, record);
    if (rollbackEnd.test(body)) {
      this.#rollingBack = false;
      this.#finish();
    } else if (body.startsWith('Shutting down SysPrep log')) {
      this.#finish();
      const home = this.#extend(record);
      // Sysprep may be started again without a line that says so.
      this.#run = -1;
      return home;
    } else if (body.includes('SetupHost Logging End')) {
      if (!this.#rollingBack) this.#finish();
    } else if (/^WinMain:Hit failure|^CSetupHost::Execute\(\d+\): Result = 0x[89a-f]/i.test(body)) {
      this.#sessions[this.#run]!.outcome = 'failed';
    }
    return this.#extend(record);
  }

  #finish(): void {
    const run = this.#sessions[this.#run]!;
    if (run.outcome === 'open' && run.implied !== true) run.outcome = 'succeeded';
    this.#phase = -1;
  }

  #enter(name: string, record: LogRecord): number {
    if (this.#run < 0 || this.#isImplied()) this.#begin('setup', record);
    const known = this.#phases.get(name);
    if (known === undefined || this.#sessions[known]!.outcome !== 'open') {
      this.#phase = this.#push('phase', record, name, this.#run);
      this.#phases.set(name, this.#phase);
    } else this.#phase = known;
    return this.#extend(record);
  }

  #leave(end: RegExpExecArray, record: LogRecord): number {
    const name = end[1] ?? end[4] ?? end[5]!;
    const isFailure = end[2] === undefined ? /^f/i.test(end[3] ?? '') : /^0x[89a-f]/i.test(end[2]);
    const index = this.#phases.get(name) ?? this.#push('phase', record, name, this.#run);
    this.#phases.set(name, index);
    this.#phase = index;
    const phase = this.#sessions[index]!;
    // The operations of a phase can succeed and the phase fail all the same.
    if (isFailure || phase.outcome === 'open') phase.outcome = isFailure ? 'failed' : 'succeeded';
    if (isFailure) this.#sessions[this.#run]!.outcome = 'failed';
    const home = this.#extend(record);
    if (end[2] !== undefined || end[5] !== undefined) this.#phase = -1;
    return home;
  }

  #isImplied(): boolean {
    return this.#sessions[this.#run]?.implied === true;
  }

  #ensureRun(record: LogRecord): void {
    const time = stampTime(record.stamp);
    // Safe OS runs in another time zone than Windows; a clock that goes back is no new run where one is known.
    const isFar = Math.abs(time - this.#lastTime) > apart;
    const type = record.source === 'SYSPRP' ? 'sysprep' : 'setup';
    const isOther = this.#isImplied() && (isFar || this.#sessions[this.#run]!.type !== type);
    if (this.#run < 0 || isOther) {
      this.#begin(type, record);
      this.#sessions[this.#run]!.implied = true;
    }
    this.#lastTime = time;
  }

  #begin(type: SessionType, record: LogRecord): number {
    this.#run = this.#push(type, record, '', undefined);
    this.#phase = -1;
    this.#phases.clear();
    this.#lastTime = stampTime(record.stamp);
    return this.#run;
  }

  #push(type: SessionType, { line, stamp }: LogRecord, id: string, parent: number | undefined): number {
    this.#sessions.push({
      id,
      type,
      client: '',
      ...(parent !== undefined && parent >= 0 && { parent }),
      firstLine: line,
      lastLine: line,
      time: stampTime(stamp),
      outcome: 'open',
    });
    return this.#sessions.length - 1;
  }

  #extend({ line }: LogRecord): number {
    for (const index of [this.#run, this.#phase]) {
      const session = this.#sessions[index];
      if (session && line > session.lastLine) session.lastLine = line;
    }
    return this.current;
  }
}

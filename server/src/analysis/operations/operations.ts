import { hresult } from '../../codes/hresults';
import { sameFault } from '../../codes';
import type { Finding, Session } from '../model/model';
import type { LogEvent } from '../model/traits';
import type { Operation, DiagnosisInput } from '../model/operation';
import { joinResults, opensOwn, sumsUp } from './setupOperations';
import { append, prepend } from '../../base/lists';
import { lowerBound } from '../model/order';

/** The user, or the client of Windows Update, cancelled: no failure of the machine's. */
const cancelled: ReadonlySet<number> = new Set([
  hresult.CBS_E_CANCEL,
  hresult.WU_E_CALL_CANCELLED,
  hresult.ERROR_CANCELLED,
]);
/** The client asked for a package that is not installed: an answer, where nothing but the end of the session says so. */
const notInstalled = hresult.CBS_E_INVALID_PACKAGE;
const sessionEnds: ReadonlySet<LogEvent | undefined> = new Set(['session-finalized', 'session-complete']);
/** Terminal failures outside any session that are further apart than this belong to different operations. */
const unsessionedGap = 2000;

/** What begins the next operation of a session. */
const beginnings: ReadonlySet<LogEvent | undefined> = new Set([
  'operation-started',
  'command-started',
  'setup-operation-started',
]);

/** Sessions before one whose beginning is not in the log that may have been given its rows. */
const maxUnended = 20;
/** Sessions that can report one start-up again. */
const maxSequels = 4;
/** A restart that cuts an operation short; what failed before it counts. */
const cutShort = hresult.ERROR_SHUTDOWN_IN_PROGRESS;

/** The operations that failed, in file order. */
export function operationsOf({ findings, sessions }: DiagnosisInput): Operation[] {
  const operations: Operation[] = [];
  const bySession = new Map<number, Operation>();
  /** Where the next operation of a session begins, when another package is started in it */
  const starts = new Map<number, number>();
  /** The last operation of each session, ended or not */
  const latest = new Map<number, Operation>();
  let loose: Operation | null = null;
  let previousEnd = 0;
  for (const finding of findings) {
    const { session, line } = finding;
    if (finding.role === 'success' && session < 0) {
      loose = null;
      previousEnd = line;
    }
    if (beginnings.has(finding.event) && session >= 0) {
      const isNext = bySession.delete(session);
      if (isNext || finding.event === 'setup-operation-started') starts.set(session, line);
    }
    if (finding.role !== 'terminal') continue;
    if (session >= 0 && opensOwn(finding)) {
      const before = bySession.get(session);
      if (before) starts.set(session, before.lastLine + 1);
      bySession.delete(session);
    } else if (session >= 0 && sumsUp(finding) && !bySession.has(session)) {
      const before = latest.get(session);
      if (before) bySession.set(session, before);
    }
    let operation: Operation | null = session < 0 ? loose : (bySession.get(session) ?? null);
    if (operation && session < 0 && line - operation.lastLine > unsessionedGap) {
      previousEnd = operation.lastLine;
      operation = null;
    }
    if (!operation) {
      const firstLine = session < 0 ? previousEnd + 1 : (starts.get(session) ?? sessions[session]!.firstLine);
      operation = { session, sessions: new Set([session]), failures: [], firstLine, lastLine: line };
      operations.push(operation);
      if (session < 0) loose = operation;
      else bySession.set(session, operation);
      latest.set(session, operation);
    }
    operation.failures.push(finding);
    operation.lastLine = line;
  }
  const failed = operations.filter(
    (operation) => !operation.failures.every(isAnswer) || isSetupRun(operation, sessions),
  );
  const joined = joinCommands(joinStartUp(joinLoose(failed, sessions), sessions), sessions);
  takeUnended(joined, sessions);
  takeContinued(joined, findings, sessions);
  const refused = findings.filter(({ event }) => event === 'sysprep-refused').map(({ session }) => session);
  return joinResults(joined, sessions, new Set(refused));
}

/** Whether the log names a session without having reported its beginning: the excerpt was cut after it. */
export function beganBeforeLog(session: Session | undefined): boolean {
  return session?.type === 'session' && session.client === '' && session.id !== '';
}

/** Whether nothing in the log shows where an operation began: its first row is a failure, or a run that nothing opened. */
export function beganUnseen(
  { session, firstLine, failures }: Operation,
  sessions: readonly Session[],
): boolean {
  const own = sessions[session];
  const hasNoCommand = own?.type === 'dism' && own.client === '';
  return firstLine >= failures[0]!.line || own?.implied === true || hasNoCommand;
}

/**
 * Rows carry no session, so those before the end of a session that nothing opened went to another one that was open then. Such a
 * one is looked at too, unless it ended or failed itself.
 */
function takeUnended(operations: readonly Operation[], sessions: readonly Session[]): void {
  const own = new Set(operations.flatMap((operation) => [...operation.sessions]));
  for (const { session, sessions: taken, failures, firstLine } of operations) {
    if (!beganBeforeLog(sessions[session])) continue;
    for (let index = Math.max(0, session - maxUnended); index < session; index++) {
      const other = sessions[index]!;
      if (other.outcome !== 'open' || other.type !== 'session' || own.has(index)) continue;
      if (other.firstLine >= firstLine && other.firstLine < failures[0]!.line) taken.add(index);
    }
  }
}

/**
 * Start-up processing goes on with what a session began before the restart: where the session that was left open last reports what the
 * start-up ends in, its rows are looked at too.
 */
function takeContinued(
  operations: readonly Operation[],
  findings: readonly Finding[],
  sessions: readonly Session[],
): void {
  const own = new Set(operations.flatMap((operation) => [...operation.sessions]));
  for (const operation of operations) {
    if (sessions[operation.session]?.type !== 'startup') continue;
    const index = sessions.findLastIndex(
      ({ type, outcome, firstLine }) =>
        type === 'session' && outcome === 'open' && firstLine < operation.lastLine,
    );
    const before = sessions[index];
    if (!before || own.has(index) || operation.lastLine - before.lastLine > unsessionedGap) continue;
    const causes = findings
      .slice(lowerBound(findings, before.firstLine), lowerBound(findings, operation.lastLine))
      .filter(({ role, session }) => role === 'cause' && session === index);
    if (causes.length === 0) continue;
    operation.sessions.add(index);
    operation.firstLine = Math.min(operation.firstLine, before.firstLine);
  }
}

/** A session whose beginning is not in the log is named late: what stands before that line is its own. */
function joinLoose(operations: readonly Operation[], sessions: readonly Session[]): Operation[] {
  const joined: Operation[] = [];
  for (const operation of operations) {
    const before = joined.at(-1);
    const session = sessions[operation.session];
    if (before?.session === -1 && session && session.firstLine <= before.failures[0]!.line) {
      joined.pop();
      prepend(operation.failures, before.failures);
      operation.firstLine = Math.min(operation.firstLine, session.firstLine);
    }
    joined.push(operation);
  }
  return joined;
}

/** A DISM command that serves an offline image does so in a session of its own process: both report one failure. */
function joinCommands(operations: readonly Operation[], sessions: readonly Session[]): Operation[] {
  const joined: Operation[] = [];
  /** The last operation inside each command */
  const inside = new Map<number, Operation>();
  for (const operation of operations) {
    const inner = operation.session < 0 ? undefined : inside.get(operation.session);
    if (inner && sharesAnyCode(inner, operation)) {
      append(inner.failures, operation.failures);
      inner.sessions.add(operation.session);
      inner.lastLine = Math.max(inner.lastLine, operation.lastLine);
      continue;
    }
    joined.push(operation);
    const parent = sessions[operation.session]?.parent;
    if (parent !== undefined) inside.set(parent, operation);
  }
  return joined;
}

function sharesAnyCode(one: Operation, other: Operation): boolean {
  const codes = [...new Set(other.failures.flatMap(({ code }) => code ?? []))];
  return one.failures.some(({ code }) => code !== undefined && codes.some((known) => sameFault(known, code)));
}

/** A run of Setup that was cancelled: its log is analysed because Windows was not upgraded. */
function isSetupRun({ session, failures }: Operation, sessions: readonly Session[]): boolean {
  const type = sessions[session]?.type;
  return type === 'setup' || type === 'phase' || failures.some(({ tool }) => tool === 'setup');
}

/** A code that reports no failure: the operation was cancelled, or the answer is that there is nothing. */
export function isAnswer({ code, event }: Finding): boolean {
  if (code === undefined) return false;
  return cancelled.has(code) || (code === notInstalled && sessionEnds.has(event));
}

/** An operation that fails while Windows starts is reported twice: by the start-up, and by its session once that goes on. */
function joinStartUp(operations: readonly Operation[], sessions: readonly Session[]): Operation[] {
  const joined: Operation[] = [];
  for (const operation of operations) {
    const before = joined.at(-1);
    if (before && isSequel(before, operation, sessions)) {
      append(before.failures, operation.failures);
      before.sessions.add(operation.session);
      before.lastLine = Math.max(before.lastLine, operation.lastLine);
    } else joined.push(operation);
  }
  return joined;
}

function isSequel(before: Operation, after: Operation, sessions: readonly Session[]): boolean {
  if (sessions[before.session]?.type !== 'startup' || sessions[after.session]?.type === 'startup')
    return false;
  if (before.sessions.size > maxSequels) return false;
  if (after.failures[0]!.line - before.lastLine > unsessionedGap) return false;
  const codes = before.failures.flatMap(({ code }) => code ?? []);
  return after.failures.every(
    ({ code }) => code === undefined || code === cutShort || codes.some((known) => sameFault(known, code)),
  );
}

/**
 * A quoted piece of a log, without any line that opens or closes a session or says that something went well: the failure is
 * its last coded line, provided that something in it states a fault or stands at level Error.
 */
export function fragmentOf({ findings, sessions }: DiagnosisInput): Operation[] {
  const hasSession = sessions.some(({ implied, type }) => implied !== true && type !== 'command');
  if (hasSession || findings.some(({ role }) => role === 'success')) return [];
  // Setup writes an Error for whatever it tries and does without.
  const isSetup = (session: number): boolean => /^(?:setup|sysprep)$/.test(sessions[session]?.type ?? '');
  const reporting = findings.filter(
    ({ role, level, unconfirmed, session }) =>
      (role === 'cause' && unconfirmed !== true) ||
      ((role === 'error' || role === 'cause') && level === 'Error' && !isSetup(session)),
  );
  const top = findings.findLast(
    ({ role, code }) => (role === 'error' || role === 'cause') && code !== undefined,
  );
  if (reporting.length === 0 || !top) return [];
  // What a log begins in the middle of ended well further down, whatever it met before.
  if (sessions.some(({ outcome, lastLine }) => outcome === 'succeeded' && lastLine > top.line)) return [];
  return [{ session: -1, sessions: new Set([-1]), failures: [top], firstLine: 1, lastLine: top.line }];
}

/** The terminal failure that represents its operation most strongly. */
export function topOf(operation: Operation): Finding {
  return operation.failures.reduce((best, failure) =>
    (failure.strength ?? 0) > (best.strength ?? 0) ? failure : best,
  );
}

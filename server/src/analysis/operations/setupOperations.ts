import type { Finding, Session } from '../model/model';
import type { Operation } from '../model/operation';
import type { LogEvent } from '../model/traits';
import { append } from '../../base/lists';

/**
 * How operations of Windows Setup differ from those of the servicing stack. A phase runs one operation after another and
 * goes on after failures that it tolerates; it is the last one that ends it, and the lines that sum up come after it.
 */

type Events = ReadonlySet<LogEvent | undefined>;

/** Failures that each stand for an operation of their own. */
const own: Events = new Set(['setup-operation-failed', 'dynamic-update-failed', 'boot-configuration-failed']);
/** Failures that sum up what failed last in their session. */
const summaries: Events = new Set(['setup-phase-failed', 'setup-queue-failed']);
/** Failures that sum up the whole run. */
const results: Events = new Set([
  'setup-event',
  'setup-result',
  'setup-extend',
  'setup-host-failed',
  'setup-rollback',
]);

/** Whether a terminal failure opens an operation although one is being put together in its session. */
export function opensOwn({ event }: Finding): boolean {
  return own.has(event);
}

/** Whether a terminal failure sums up what failed before it in its session. */
export function sumsUp({ event }: Finding): boolean {
  return summaries.has(event);
}

function sumsUpAny({ event }: Finding): boolean {
  return summaries.has(event) || results.has(event);
}

/** Whether Setup went by the rule of the last failure in this operation. */
export function isLastFailure({ failures }: Operation): boolean {
  return failures.some(({ event }) => event === 'setup-operation-failed' || summaries.has(event));
}

/** Whether nothing says that Setup ended because of this failure, and it may have gone on. */
export function mayGoOn({ failures }: Operation): boolean {
  return failures.every(({ event }) => own.has(event));
}

/**
 * The result of a run reports what failed last in one of its phases; both are one operation. So are runs of Sysprep that an earlier
 * one left in no state to begin: the sessions `refused`.
 */
export function joinResults(
  operations: readonly Operation[],
  sessions: readonly Session[],
  refused: ReadonlySet<number>,
): Operation[] {
  const joined: Operation[] = [];
  // Few logs have a rollback that asks for it.
  let before: readonly number[] | undefined;
  let sysprep: Operation | undefined;
  /** What failed last in each run, by the run's session */
  const failures = new Map<number, Operation>();
  for (const operation of operations) {
    const { session } = operation;
    const isResult = session >= 0 && operation.failures.every(({ event }) => results.has(event));
    const isRollback = sessions[session]?.type === 'rollback';
    const last = isResult
      ? (failures.get(session) ??
        (isRollback ? failures.get((before ??= runsBefore(sessions))[session]!) : undefined))
      : isEndOfUnopened(operation, sessions)
        ? failures.get(sessions[session]!.parent!)
        : refused.has(session)
          ? sysprep
          : undefined;
    if (last) {
      append(last.failures, operation.failures);
      last.sessions.add(session);
      last.lastLine = Math.max(last.lastLine, operation.lastLine);
      continue;
    }
    joined.push(operation);
    if (sessions[session]?.type === 'sysprep') sysprep = operation;
    if (isLastFailure(operation)) failures.set(sessions[session]?.parent ?? session, operation);
  }
  return joined;
}

/** A phase that the log names only when it fails, as a log of errors does: what failed before that line is the phase's own. */
function isEndOfUnopened({ session, failures }: Operation, sessions: readonly Session[]): boolean {
  const phase = sessions[session];
  return phase?.type === 'phase' && phase.firstLine === failures[0]!.line && failures.every(sumsUpAny);
}

/** For each session the run before it, which a rollback takes back; -1 where there is none. */
function runsBefore(sessions: readonly Session[]): number[] {
  let last = -1;
  return sessions.map(({ type }, index) => {
    const before = last;
    if (type === 'setup' || type === 'rollback') last = index;
    return before;
  });
}

import type { Finding, Session } from '../model/model';
import type { Operation } from '../model/operation';

/**
 * How operations of Windows Setup differ from those of the servicing stack. A phase runs one operation after another and
 * goes on after failures that it tolerates; it is the last one that ends it, and the lines that sum up come after it.
 */

/** Anchors that each stand for an operation of their own. */
const own: ReadonlySet<string> = new Set([
  'anchor/setup-operation',
  'anchor/setup-dynamic-update',
  'anchor/boot-configuration',
]);
/** Anchors that sum up what failed last in their session. */
const summaries: ReadonlySet<string> = new Set(['anchor/setup-phase', 'anchor/setup-queue']);
/** Anchors that sum up the whole run. */
const results: ReadonlySet<string> = new Set([
  'anchor/setup-event',
  'anchor/setup-result',
  'anchor/setup-extend',
  'anchor/setup-host',
  'anchor/setup-rollback',
]);

/** Whether an anchor opens an operation although one is being put together in its session. */
export function opensOwn({ rule }: Finding): boolean {
  return own.has(rule);
}

/** Whether an anchor sums up what failed before it in its session. */
export function sumsUp({ rule }: Finding): boolean {
  return summaries.has(rule);
}

/** Whether Setup went by the rule of the last failure in this operation. */
export function isLastFailure({ failures }: Operation): boolean {
  return failures.some(({ rule }) => rule === 'anchor/setup-operation' || summaries.has(rule));
}

/** Whether nothing says that Setup ended because of this failure, and it may have gone on. */
export function mayGoOn({ failures }: Operation): boolean {
  return failures.every(({ rule }) => own.has(rule));
}

/** The result of a run tells of what failed last in one of its phases; both are one operation. */
export function joinResults(operations: readonly Operation[], sessions: readonly Session[]): Operation[] {
  const joined: Operation[] = [];
  // Few logs have a rollback that asks for it.
  let before: readonly number[] | undefined;
  /** What failed last in each run, by the run's session */
  const failures = new Map<number, Operation>();
  for (const operation of operations) {
    const { session } = operation;
    const isResult = session >= 0 && operation.failures.every(({ rule }) => results.has(rule));
    const isRollback = sessions[session]?.type === 'rollback';
    const last = isResult
      ? (failures.get(session) ??
        (isRollback ? failures.get((before ??= runsBefore(sessions))[session]!) : undefined))
      : undefined;
    if (last) {
      last.failures.push(...operation.failures);
      last.sessions.add(session);
      last.lastLine = Math.max(last.lastLine, operation.lastLine);
      continue;
    }
    joined.push(operation);
    if (isLastFailure(operation)) failures.set(sessions[session]?.parent ?? session, operation);
  }
  return joined;
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

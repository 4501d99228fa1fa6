import { text, type Text } from '../text';
import { anchorStrength } from './anchors';
import { tentativeRules } from './causes';
import type { Fault, Finding, Session } from './model';

/** Codes of clients that ask for packages which are not installed: an operation that ends in one of them did not fail. */
const probes: ReadonlySet<number> = new Set([0x800f0805]);
/** Anchors outside any session that are further apart than this belong to different operations. */
const unsessionedGap = 2000;

/** One operation that failed: its anchors, and the lines in which its cause is looked for. */
export interface Operation {
  readonly session: number;
  readonly anchors: Finding[];
  firstLine: number;
  lastLine: number;
}

/** What the walk needs to know of a log. */
export interface WalkInput {
  readonly findings: readonly Finding[];
  readonly faults: readonly Fault[];
  readonly sessions: readonly Session[];
}

/** The operations that failed, in file order. */
export function operationsOf({ findings, sessions }: WalkInput): Operation[] {
  const operations: Operation[] = [];
  const bySession = new Map<number, Operation>();
  let loose: Operation | null = null;
  let previousEnd = 0;
  for (const finding of findings) {
    if (finding.role === 'success' && finding.session < 0) {
      loose = null;
      previousEnd = finding.line;
    }
    if (finding.role !== 'anchor') continue;
    let operation: Operation | null = finding.session < 0 ? loose : (bySession.get(finding.session) ?? null);
    if (operation && finding.session < 0 && finding.line - operation.lastLine > unsessionedGap) {
      previousEnd = operation.lastLine;
      operation = null;
    }
    if (!operation) {
      const firstLine = finding.session < 0 ? previousEnd + 1 : sessions[finding.session]!.firstLine;
      operation = { session: finding.session, anchors: [], firstLine, lastLine: finding.line };
      operations.push(operation);
      if (finding.session < 0) loose = operation;
      else bySession.set(finding.session, operation);
    }
    operation.anchors.push(finding);
    operation.lastLine = finding.line;
  }
  return operations.filter(
    ({ anchors }) => !anchors.every(({ code }) => code !== undefined && probes.has(code)),
  );
}

/**
 * A quoted piece of a log, without any line that opens or closes a session or says that something went well: the failure is
 * its last coded line, provided that something in it states a fault or stands at level Error.
 */
export function fragmentOf({ findings, sessions }: WalkInput): Operation[] {
  if (sessions.length > 0 || findings.some(({ role }) => role === 'success')) return [];
  const telling = findings.filter(
    ({ role, level, rule }) =>
      (role === 'cause' && !tentativeRules.has(rule)) ||
      ((role === 'error' || role === 'cause') && level === 'Error'),
  );
  const top = findings.findLast(
    ({ role, code }) => (role === 'error' || role === 'cause') && code !== undefined,
  );
  if (telling.length === 0 || !top) return [];
  return [{ session: -1, anchors: [top], firstLine: 1, lastLine: top.line }];
}

/** The anchor that speaks most strongly for its operation. */
export function topOf(operation: Operation): Finding {
  return operation.anchors.reduce((best, anchor) =>
    anchorStrength(anchor.rule) > anchorStrength(best.rule) ? anchor : best,
  );
}

/** What was tried, for a title. */
export function titleOf(
  operation: Operation,
  identity: string | undefined,
  kb: string | undefined,
  sessions: readonly Session[],
): Text {
  if (identity !== undefined) {
    return kb === undefined ? text('Servicing {0} failed', identity) : text('Installing {0} failed', kb);
  }
  const session = sessions[operation.session];
  if (session?.type === 'startup') return text('Servicing failed while Windows started');
  if (
    operation.anchors.some(
      ({ rule }) => rule === 'anchor/repair-session-failed' || rule === 'anchor/check-result',
    )
  ) {
    return text('The repair of the component store failed');
  }
  return session && session.client !== ''
    ? text('A servicing session of {0} failed', session.client)
    : text('A servicing operation failed');
}

// Hardware comes first: a repair on bad memory makes things worse.

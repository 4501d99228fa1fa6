import { classOf, type CodeClass } from '../../codes';
import { rulesOf } from '../families';
import type { Fault, Finding, LogAnalysis, Session, SessionType } from '../model/model';
import { isOwn } from '../model/locations';
import { isAnswer } from '../operations/operations';

/** What the rows of a log are weighed by. */
export type WeighedLog = Pick<
  LogAnalysis,
  'family' | 'findings' | 'faults' | 'incidents' | 'sessions' | 'lines'
>;

const failing: ReadonlySet<Finding['role']> = new Set(['error', 'cause', 'occurrence', 'terminal']);
/** A lookup that found nothing, or asked for what this Windows lacks: below level Error the program does without it. */
const lookups: ReadonlySet<CodeClass> = new Set<CodeClass>(['not-found', 'unsupported', 'benign', 'success']);
/** A row below level Error with as many lines behind it did not stop the program that wrote it. */
const wentOn = 500;
/** The same for any row of an operation, in logs in which each says how it ended: this one did not end so far */
const keptOn = 100;

/**
 * The rows that say that something failed and that nothing explains, in file order. Explained is what an incident reports, what was
 * repaired or cancelled, what a rule knows for harmless, and what its operation succeeded in spite of.
 */
export function unexplainedRows(log: WeighedLog): Finding[] {
  const explained = new Set<Finding>();
  const lines = new Set<number>();
  const reported = new Set<Fault>();
  for (const { findings, top, faults } of log.incidents) {
    for (const finding of top ? [...findings, top] : findings) if (isOwn(finding)) lines.add(finding.line);
    for (const fault of faults) reported.add(fault);
  }
  const lasting = new Set<Finding>();
  for (const fault of log.faults) {
    const isExplained = reported.has(fault) || fault.state === 'repaired' || fault.state === 'benign';
    if (!isExplained && fault.state !== 'outstanding') continue;
    for (const occurrence of fault.occurrences) (isExplained ? explained : lasting).add(occurrence);
  }
  const left = log.findings.filter(
    (finding) =>
      isFailing(finding) && !lines.has(finding.line) && !explained.has(finding) && !isCancelled(finding),
  );
  if (left.length === 0) return left;
  const successes = new Successes(log);
  return left.filter((finding) => {
    // Damage that the log says stayed is not undone because the scan that found it ended well.
    if (lasting.has(finding)) return true;
    if (isMinor(finding)) {
      if (finding.code !== undefined && lookups.has(classOf(finding.code))) return false;
      if (log.lines.count - finding.line >= wentOn || successes.isSpan(finding)) return false;
    }
    return !successes.cover(finding);
  });
}

/** Whether a row says that something failed. */
export function isFailing({ role, asks }: Finding): boolean {
  return failing.has(role) && asks !== true;
}

function isCancelled(finding: Finding): boolean {
  return isAnswer(finding) || (finding.code !== undefined && classOf(finding.code) === 'cancelled');
}

/** A row that its program did not call an error, and that no rule knows. */
function isMinor({ role, kind, level }: Finding): boolean {
  return role === 'error' && kind === undefined && (level === 'Info' || level === 'Warning');
}

/** What went well, by operation. */
class Successes {
  readonly #sessions: readonly Session[];
  /** Line of the last success by session; -1 is what belongs to none */
  readonly #lines = new Map<number, number>();
  /** Line in which an operation of a type last ended well, in logs in which each says how it ended */
  readonly #byType = new Map<SessionType, number>();
  readonly #isSelfContained: boolean;
  readonly #lastLine: number;
  /** Line in which Setup last said that all of it went well */
  readonly #wholeLine: number;

  constructor({ family, sessions, findings, lines }: WeighedLog) {
    this.#sessions = sessions;
    this.#lastLine = lines.count;
    this.#isSelfContained = rulesOf(family).isSelfContained === true;
    this.#wholeLine = findings.findLast(({ event }) => event === 'setup-succeeded')?.line ?? 0;
    for (const { role, session, line } of findings) if (role === 'success') this.#lines.set(session, line);
    for (const { type, outcome, lastLine } of sessions)
      if (outcome === 'succeeded') this.#byType.set(type, Math.max(this.#byType.get(type) ?? 0, lastLine));
  }

  /** Whether a row's operation, or one that it is a part of, succeeded in spite of it. */
  cover({ session, line, level }: Finding): boolean {
    if ((this.#lines.get(session) ?? 0) > line) return true;
    const own = this.#sessions[session];
    // Setup meets much on its way that it does without.
    if (line < this.#wholeLine && (own?.type === 'setup' || own?.type === 'phase')) return true;
    // A log in which each operation says how it ended: what was tried again later and went well is no failure any more.
    if (this.#isSelfContained && (this.#isTriedAgain(own?.type, line) || this.#goesOn(own, line)))
      return true;
    // DISM writes that a command ended, not how.
    return this.#succeeded(own, (type) => type !== 'dism' || level !== 'Error');
  }

  /** Whether a row stands inside the lines of an operation that succeeded, without saying that it belongs to it. */
  isSpan({ line }: Finding): boolean {
    return this.#sessions.some(
      ({ outcome, firstLine, lastLine }) => outcome === 'succeeded' && firstLine <= line && line <= lastLine,
    );
  }

  #goesOn(session: Session | undefined, line: number): boolean {
    return session?.outcome !== 'failed' && this.#lastLine - line >= keptOn;
  }

  #isTriedAgain(type: SessionType | undefined, line: number): boolean {
    if (type !== undefined) return (this.#byType.get(type) ?? 0) > line;
    return [...this.#byType.values()].some((last) => last > line);
  }

  #succeeded(session: Session | undefined, counts: (type: SessionType) => boolean): boolean {
    let at = session;
    for (let depth = 0; at && depth < 8; depth++) {
      if (at.outcome === 'succeeded' && counts(at.type)) return true;
      at = at.parent === undefined ? undefined : this.#sessions[at.parent];
    }
    return false;
  }
}

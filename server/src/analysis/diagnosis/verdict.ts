import { rulesOf } from '../families';
import { isOwn } from '../model/locations';
import type { Finding, Incident, LogAnalysis } from '../model/model';
import { isForeign } from '../model/recognition';
import type { LogVerdict, UnreadReason } from '../model/verdict';
import { isFailing, unexplainedRows } from './unexplained';

/** Rows that are shown of a failure without an end. */
const maxRows = 5;
/** A beginning of as many lines with fewer rows than one in {@link sparse} is not what it was taken for. */
const enoughLines = 50;
const sparse = 50;

const known = new WeakMap<LogAnalysis, LogVerdict>();

/** What a log answers to the question whether something failed; a pure function of its analysis. */
export function verdictOf(analysis: LogAnalysis): LogVerdict {
  const before = known.get(analysis);
  if (before) return before;
  const verdict = judge(analysis);
  known.set(analysis, verdict);
  return verdict;
}

/** What a log answers beyond its incidents: a failure without an end that none of them reports, or why it was not read; else null. */
export function answerOf(
  analysis: LogAnalysis,
): Exclude<LogVerdict, { readonly state: 'failed' | 'nothing-failed' }> | null {
  const verdict = verdictOf(analysis);
  if (verdict.state === 'failed' || verdict.state === 'nothing-failed') return null;
  return verdict.state === 'unexplained' && analysis.incidents.some(({ outcome }) => outcome === 'failed')
    ? null
    : verdict;
}

function judge(analysis: LogAnalysis): LogVerdict {
  const { incidents, family, findings, sessions, recognition } = analysis;
  const failed = incidents.filter(({ outcome }) => outcome === 'failed');
  if (failed.some(({ isOpen }) => !isOpen)) return { state: 'failed' };
  if (incidents.length === 0 && isForeign(family, recognition.appearance))
    return { state: 'not-read', reason: 'unrecognised', appearance: recognition.appearance, family };
  const rows = [...failed.flatMap(rowsOf), ...unexplainedRows(analysis)].sort((a, b) => a.line - b.line);
  const last = lastOfEachKind(rows);
  if (last) {
    const session = sessions[last.at(-1)!.session] ?? null;
    const otherLogs = rulesOf(family).otherLogs(session, last);
    return { state: 'unexplained', rows: last, count: rows.length, otherLogs };
  }
  // An operation that failed and recovered was read.
  const reason =
    incidents.length > 0 ? null : unreadReason(analysis, findings.length > 0 || sessions.length > 0);
  if (reason === null && recognition.isCut)
    return { state: 'not-read', reason: 'cut', appearance: recognition.appearance, family };
  return reason === null
    ? { state: 'nothing-failed' }
    : { state: 'not-read', reason, appearance: recognition.appearance, family };
}

function rowsOf({ findings }: Incident): Finding[] {
  return findings.filter((finding) => isFailing(finding) && isOwn(finding));
}

function unreadReason({ family, recognition }: LogAnalysis, isUnderstood: boolean): UnreadReason | null {
  const { appearance, sampledLines, rows, leavesOut } = recognition;
  if (appearance === 'empty') return 'empty';
  if (family === 'unknown') return 'unrecognised';
  if (rows === 0 || leavesOut) return 'not-split';
  return !isUnderstood && sampledLines >= enoughLines && rows * sparse < sampledLines ? 'not-split' : null;
}

/** The last rows with different words or codes, in file order; null for none. */
function lastOfEachKind(rows: readonly Finding[]): readonly [Finding, ...Finding[]] | null {
  const kept = new Map<string, Finding>();
  for (let at = rows.length - 1; at >= 0 && kept.size < maxRows; at--) {
    const row = rows[at]!;
    const key = `${row.code ?? ''} ${row.message.slice(0, 200)}`;
    if (!kept.has(key)) kept.set(key, row);
  }
  const [first, ...rest] = [...kept.values()].reverse();
  return first ? [first, ...rest] : null;
}

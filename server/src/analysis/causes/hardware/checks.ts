import type { Fault, Finding } from '../../model/model';

/** A statement that a file of the store is damaged. */
export interface Seen {
  readonly finding: Finding;
  readonly fault: Fault;
}

/** Rows of a summary, and rows outside any session, that are further apart than this belong to different checks. */
const lineGap = 60;
const secondGap = 60;

/**
 * What each check of the store found damaged, in whatever words: rows of the readiness summary, hashes, files that sfc could not
 * repair. A check is a session; where the log has none, or shows two summaries in one, rows that stand together.
 */
export function checksOf(faults: readonly Fault[]): Seen[][] {
  const seen = faults
    .filter(({ kind, state }) => kind === 'corrupt-payload' && state !== 'benign')
    .flatMap((fault) =>
      fault.occurrences
        .filter(({ role }) => role === 'cause' || role === 'occurrence')
        .map((finding) => ({ finding, fault })),
    )
    .sort((a, b) => a.finding.line - b.finding.line);
  const checks: Seen[][] = [];
  const bySession = new Map<number, Seen[]>();
  for (const one of seen) {
    const { session } = one.finding;
    const last = session >= 0 ? bySession.get(session) : checks.at(-1);
    if (last && isOfOne(one, last)) {
      last.push(one);
      continue;
    }
    const check = [one];
    checks.push(check);
    if (session >= 0) bySession.set(session, check);
  }
  return checks;
}

/** Whether a statement belongs to a check: a summary names all at once, and outside sessions only time and place tie rows. */
function isOfOne({ finding }: Seen, check: readonly Seen[]): boolean {
  const isSummary = finding.event === 'readiness-row';
  if (finding.session >= 0 && !isSummary) return true;
  const last = isSummary
    ? check.findLast((other) => other.finding.event === 'readiness-row')?.finding
    : check.at(-1)!.finding;
  if (!last) return finding.session >= 0;
  return (
    last.session === finding.session &&
    finding.line - last.line <= lineGap &&
    finding.time - last.time < secondGap
  );
}

/** The files that a check found, and that nothing repaired before a line. */
export function filesOf(check: readonly Seen[], until: number): ReadonlySet<Fault> {
  return new Set(
    check
      .map(({ fault }) => fault)
      .filter(({ repairedLine }) => repairedLine === undefined || repairedLine >= until),
  );
}

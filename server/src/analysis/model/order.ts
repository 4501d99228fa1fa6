import type { Finding, LogAnalysis } from './model';

/** Index of the first item that is not before what is looked for; `items` in that order. */
export function firstFrom<T>(items: readonly T[], isBefore: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first finding at or after a line; `findings` in file order. */
export function lowerBound(findings: readonly Finding[], line: number): number {
  return firstFrom(findings, (finding) => finding.line < line);
}

/** Lines that one finding spans at most: a few dozen, so that its stamp is near. */
const span = 100;

/** All findings that hold a 1-based line, in file order. */
export function findingsAt({ findings }: Pick<LogAnalysis, 'findings'>, line: number): readonly Finding[] {
  return findings
    .slice(lowerBound(findings, line - span + 1), lowerBound(findings, line + 1))
    .filter(({ lastLine }) => lastLine >= line);
}

import type { Finding } from './model';

/** Index of the first finding at or after a line; `findings` in file order. */
export function lowerBound(findings: readonly Finding[], line: number): number {
  let low = 0;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (findings[middle]!.line < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

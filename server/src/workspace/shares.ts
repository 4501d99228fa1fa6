import { maxKept } from '../analysis/extract/collect';
import type { ReadLimits } from '../analysis/pipeline/logReader';
import { maxLines } from '../log/lineIndex';

/** Findings and sessions that all logs of a case may come to, about a kilobyte each with what is made of them */
export const keptOfAll = 2 * maxKept;
/** Lines of all logs that are read at once */
export const linesOfAll = 2 * maxLines;
/** The shortest row that says something has about as many bytes */
const shortRow = 60;

/**
 * What each of several logs may come to, by their sizes in bytes: all together no more than a case may have. Small logs have all that they
 * could need; what they leave is shared by the large ones alike, whatever order they are read in.
 */
export function sharesOf(sizes: readonly number[]): Required<ReadLimits> {
  const rows = sizes.map((size) => Math.ceil(size / shortRow));
  return {
    kept: Math.min(maxKept, levelOf(rows, keptOfAll)),
    lines: Math.min(maxLines, levelOf(sizes, linesOfAll)),
  };
}

/** The most that each may take of a total so that all find enough of it: what is under it takes what it needs. */
function levelOf(needs: readonly number[], total: number): number {
  let left = total;
  const sorted = [...needs].sort((a, b) => a - b);
  for (const [at, need] of sorted.entries()) {
    const level = Math.floor(left / (sorted.length - at));
    if (need > level) return level;
    left -= need;
  }
  return total;
}

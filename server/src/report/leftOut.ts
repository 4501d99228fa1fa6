import type { LogAnalysis } from '../analysis/model/model';
import { text, type Text } from '../base/text';

/** What every report calls the list of what it does not cover. */
export const leftOutTitle = text('Left out');

/** Sentences of one report; a bundle that was made to be too much has thousands. */
const maxListed = 50;

/**
 * What a report does not cover: `notes` of what was not found, not opened or not read, and the logs of which only a part was read.
 */
export function leftOutOf(
  logs: readonly { readonly path: string; readonly analysis: LogAnalysis }[],
  notes: readonly Text[] = [],
): Text[] {
  const all = [
    ...notes,
    ...logs.flatMap(({ path, analysis }) =>
      analysis.notices
        .filter(({ leavesOut }) => leavesOut)
        .map((notice) => text('{0}: {1}', path, notice.text)),
    ),
  ];
  if (all.length <= maxListed) return all;
  return [...all.slice(0, maxListed), text('and {0} more', all.length - maxListed)];
}

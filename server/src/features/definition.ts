import type { LocationLink, Position } from 'vscode-languageserver-types';
import { linkAt } from '../analysis/diagnosis/links';
import type { LogAnalysis } from '../analysis/model/model';
import { findingsAt } from '../analysis/model/order';
import { lineRange, rangeOf } from './ranges';
import type { LocationMapper } from './locationMapper';

/**
 * Where the failure that a line belongs to began. The cause itself leads to itself, so that an editor offers what it led
 * to instead. Null for lines of healthy operations, and where no log that is known has the cause.
 */
export function definitionAt(
  analysis: LogAnalysis,
  locations: LocationMapper,
  position: Position,
): LocationLink[] | null {
  const line = locations.toLog(position).line + 1;
  const cause = linkAt(analysis, line)?.cause;
  if (!cause) return null;
  const origin = findingsAt(analysis, line).find((finding) => finding.line === line);
  const from = origin && locations.overlap(rangeOf(origin));
  const selection = rangeOf(cause);
  const target = locations.documentAt(cause.log ?? locations.log, selection.start);
  return [
    {
      targetUri: target.uri,
      targetRange: target.range(lineRange(cause.line, cause.lastLine)),
      targetSelectionRange: target.range(selection),
      ...(from && { originSelectionRange: from }),
    },
  ];
}

import type { LocationLink, Position } from 'vscode-languageserver-types';
import { linkAt } from '../analysis/diagnosis/links';
import type { LogAnalysis } from '../analysis/model/model';
import { findingsAt } from '../analysis/model/order';
import { lineRange, rangeOf } from './ranges';

/**
 * Where the failure that a line belongs to began. The cause itself leads to itself, so that an editor offers what it led
 * to instead. Null for lines of healthy operations, and where no log that is known has the cause.
 */
export function definitionAt(analysis: LogAnalysis, uri: string, { line }: Position): LocationLink[] | null {
  const cause = linkAt(analysis, line + 1)?.cause;
  if (!cause) return null;
  const origin = findingsAt(analysis, line + 1).find((finding) => finding.line === line + 1);
  return [
    {
      targetUri: cause.log ?? uri,
      targetRange: lineRange(cause.line, cause.lastLine),
      targetSelectionRange: rangeOf(cause),
      ...(origin && { originSelectionRange: rangeOf(origin) }),
    },
  ];
}

import type { FoldingRange } from 'vscode-languageserver-types';
import type { LogAnalysis } from '../analysis/model/model';
import type { LocalizationContext } from '../base/localizationContext';
import { sessionTitle } from './sessionTitle';

/** Editors ignore more (`editor.foldingMaximumRegions`). */
export const maxFoldings = 5000;

/** Sessions as folding ranges, in file order; those of one line have nothing to fold. */
export function foldingRangesOf(
  { sessions }: LogAnalysis,
  { translate }: LocalizationContext,
): FoldingRange[] {
  return sessions
    .filter(({ firstLine, lastLine }) => lastLine > firstLine)
    .slice(0, maxFoldings)
    .map((session) => ({
      startLine: session.firstLine - 1,
      endLine: session.lastLine - 1,
      kind: 'region',
      collapsedText: translate(sessionTitle(session)),
    }));
}

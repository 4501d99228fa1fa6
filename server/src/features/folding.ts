import type { FoldingRange } from 'vscode-languageserver-types';
import type { LogAnalysis } from '../analysis/model/model';
import type { LocalizationContext } from '../base/localizationContext';
import { sessionTitle } from './sessionTitle';
import type { LocationMapper } from './locationMapper';
import { documentFeature, type DocumentParams } from './documentFeature';

/** Editors ignore more (`editor.foldingMaximumRegions`). */
export const maxFoldings = 5000;

/** Sessions as folding ranges, in file order, cut to the document; those of one line have nothing to fold. */
export function foldingRangesOf(
  { sessions }: LogAnalysis,
  locations: LocationMapper,
  { translate }: LocalizationContext,
): FoldingRange[] {
  const [first, last] = locations.lines;
  return sessions
    .map((session) => ({
      session,
      startLine: Math.max(session.firstLine - 1, first) - first,
      endLine: Math.min(session.lastLine - 1, last) - first,
    }))
    .filter(({ startLine, endLine }) => startLine < endLine)
    .slice(0, maxFoldings)
    .map(({ session, ...lines }) => ({
      ...lines,
      kind: 'region',
      collapsedText: translate(sessionTitle(session)),
    }));
}

export const foldingRanges = documentFeature<DocumentParams, FoldingRange[]>({
  method: 'textDocument/foldingRange',
  capabilities: { foldingRangeProvider: true },
  empty: [],
  answer: (_, { analysis, locations, localization }) => foldingRangesOf(analysis, locations, localization),
});

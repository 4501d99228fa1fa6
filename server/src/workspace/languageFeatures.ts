import type { LogAnalysis } from '../analysis/model/model';
import { pause } from '../base/pause';
import { callsFrom, callsTo, prepareCallsAt } from '../features/callHierarchy';
import { codeActionsAt } from '../features/codeActions';
import { definitionAt } from '../features/definition';
import { documentLinksOf } from '../features/documentLinks';
import { documentSymbolsOf } from '../features/documentSymbols';
import { foldingRangesOf } from '../features/folding';
import { highlightsAt } from '../features/highlights';
import { hoverAt } from '../features/hover';
import { inlayHintsOf } from '../features/inlayHints';
import type { LineReader } from '../features/lineReader';
import { referencesAt } from '../features/references';
import { selectionRangesAt } from '../features/selectionRanges';
import { intoLog, outOfLog } from '../features/slice';
import { slicesOfGiant } from '../features/sliceAround';
import { symbolsFor } from '../features/workspaceSymbols';
import { remedyCommands } from '../protocol/protocol';
import { slicePlace } from '../protocol/sliceUri';
import type { LanguageFeatures } from './languageService';
import type { LogTokens, TokenWish } from './semanticTokens';
import type { Stores } from './stores';
import type { NameCollector } from './symbolIndex';

/** An editor asks for the lines that it shows. */
const maxHintedLines = 1000;
/** The last line that LSP can name. */
const lastLine = 0x7fffffff;

type Work<P, R> = (analysis: LogAnalysis, uri: string, params: P) => R | Promise<R>;

/** What LSP asks about a log, answered from its snapshot. */
export function languageFeatures(
  { logs, cases, discovery }: Stores,
  names: NameCollector,
  tokens: LogTokens,
): LanguageFeatures {
  /** Answers from the log of a document: a log itself, or a part of one, whose positions are mapped to the log and back. */
  const onLog = async <P, R>(document: string, params: P, fallback: R, work: Work<P, R>): Promise<R> => {
    const log = await cases.log(document);
    if (log.state !== 'analysed') return fallback;
    const slice = slicePlace(document);
    if (!slice) return work(log.analysis, document, params);
    const answer = await work(log.analysis, slice.uri, intoLog(params, document, slice));
    return outOfLog(answer, document, slice, slicesOfGiant(log.analysis, slice.uri));
  };
  const linesOf =
    (uri: string, analysis: LogAnalysis): LineReader =>
    (first, last) =>
      logs.textOf(uri, analysis, first, last);

  return {
    definition: (document, position) => onLog(document, position, null, definitionAt),
    references: (document, position, includeCause) =>
      onLog(document, position, null, (analysis, uri, at) => referencesAt(analysis, uri, at, includeCause)),
    prepareCallHierarchy: (document, position, { localization }) =>
      onLog(document, position, null, (analysis, uri, at) => prepareCallsAt(analysis, uri, at, localization)),
    incomingCalls: (item, { localization }) =>
      onLog(item.uri, item, { calls: [], leftOut: 0 }, (analysis, uri, of) =>
        callsTo(analysis, uri, of, localization),
      ),
    outgoingCalls: (item, { localization }) =>
      onLog(item.uri, item, { calls: [], leftOut: 0 }, (analysis, uri, of) =>
        callsFrom(analysis, uri, of, localization),
      ),
    workspaceSymbols: async (query, folders, { localization, token }) =>
      symbolsFor(await names.collect(folders, token), query, localization),
    hover: (document, position, { localization }) =>
      onLog(document, position, null, async (analysis, uri, at) =>
        hoverAt(analysis, uri, at, await logs.line(uri, analysis, at.line + 1), localization),
      ),
    documentHighlights: (document, position) =>
      onLog(document, position, null, (analysis, uri, at) =>
        highlightsAt(analysis, at, linesOf(uri, analysis)),
      ),
    selectionRanges: (document, positions) =>
      onLog(document, [...positions], [], (analysis, uri, at) =>
        selectionRangesAt(analysis, at, linesOf(uri, analysis)),
      ),
    inlayHints: (document, range, codes, { localization }) =>
      onLog(document, range, [], async (analysis, uri, { start, end }) => {
        const [first, last] = [start.line, Math.min(end.line, start.line + maxHintedLines)];
        const lines = await logs.textOf(uri, analysis, first + 1, last + 1);
        return inlayHintsOf(analysis, lines, first, codes, localization);
      }),
    documentLinks: (document, folders, { localization }) =>
      onLog(document, null, { links: [], isCut: false }, async (analysis, uri) => {
        const { uris } = await discovery.find(folders);
        const sources = { uri, logs: uris, lines: linesOf(uri, analysis), pause };
        return documentLinksOf(analysis, sources, localization);
      }),
    documentSymbols: (document, { localization }) =>
      onLog(document, null, [], (analysis) => documentSymbolsOf(analysis, localization)),
    foldingRanges: (document, { localization }) =>
      onLog(document, null, [], (analysis) => foldingRangesOf(analysis, localization)),
    codeActions: (document, range, diagnostics, { localization }) =>
      onLog(document, { range, diagnostics }, [], (analysis, uri, at) =>
        codeActionsAt(analysis, uri, at.range, at.diagnostics, remedyCommands, localization),
      ),
    semanticTokens: async (document, { token }) => {
      const answer = await onLog(document, wholeOf(document), null, (analysis, uri, wish) =>
        tokens.full(analysis, uri, wish, token),
      );
      // Remembered as it goes out: of a part of a log in lines of that part.
      return answer && tokens.remember(document, answer);
    },
    semanticTokensDelta: async (document, previous, { token }) => {
      const answer = await onLog(document, wholeOf(document), null, (analysis, uri, wish) =>
        tokens.full(analysis, uri, wish, token),
      );
      return answer && tokens.difference(document, previous, answer);
    },
    semanticTokensRange: (document, range, { token }) =>
      onLog(document, { range, isSlice: slicePlace(document) !== null }, null, (analysis, uri, wish) =>
        tokens.range(analysis, uri, wish, token),
      ),
  };
}

/** All lines of a document. */
function wholeOf(document: string): TokenWish {
  const slice = slicePlace(document);
  const line = slice ? slice.lastLine - slice.firstLine : lastLine;
  const range = { start: { line: 0, character: 0 }, end: { line, character: 0 } };
  return { range, isSlice: slice !== null };
}

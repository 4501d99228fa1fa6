import type { Range } from 'vscode-languageserver-types';
import type { LogAnalysis } from '../analysis/model/model';
import { pause } from '../base/pause';
import { callsFrom, callsTo, prepareCallsAt } from '../features/callHierarchy';
import { codeActionsAt } from '../features/codeActions';
import { definitionAt } from '../features/definition';
import { documentLinksOf } from '../features/documentLinks';
import { hoverAt } from '../features/hover';
import { inlayHintsOf } from '../features/inlayHints';
import type { LineReader } from '../features/lineReader';
import { referencesAt } from '../features/references';
import { sliceOfLog, wholeLog, type LocationMapper } from '../features/locationMapper';
import { slicesOfGiant } from '../features/sliceAround';
import { symbolsFor } from '../features/workspaceSymbols';
import { remedyCommands } from '../protocol/remedies';
import { parseSliceUri } from '../protocol/sliceUri';
import type { LanguageFeatures } from './languageService';
import type { LogTokens } from './semanticTokens';
import type { Stores } from './stores';
import type { NameCollector } from './symbolIndex';

/** An editor asks for the lines that it shows. */
const maxHintedLines = 1000;
/** The last line that LSP can name. */
const lastLine = 0x7fffffff;

type Work<R> = (analysis: LogAnalysis, locations: LocationMapper) => R | Promise<R>;

/** What LSP asks about a log, answered from its snapshot. */
export function languageFeatures(
  { logs, cases, discovery }: Stores,
  names: NameCollector,
  tokens: LogTokens,
): LanguageFeatures {
  /** Answers from the log that a document shows, in positions of the document. */
  const onLog = async <R>(document: string, fallback: R, work: Work<R>): Promise<R> => {
    const log = await cases.log(document);
    if (log.state !== 'analysed') return fallback;
    const slice = parseSliceUri(document);
    const locations = slice
      ? sliceOfLog(slice, document, slicesOfGiant(log.analysis, slice.uri))
      : wholeLog(document);
    return work(log.analysis, locations);
  };
  const linesOf =
    (uri: string, analysis: LogAnalysis): LineReader =>
    (first, last) =>
      logs.textOf(uri, analysis, first, last);

  return {
    definition: (document, position) =>
      onLog(document, null, (analysis, locations) => definitionAt(analysis, locations, position)),
    references: (document, position, includeCause) =>
      onLog(document, null, (analysis, locations) =>
        referencesAt(analysis, locations, position, includeCause),
      ),
    prepareCallHierarchy: (document, position, { localization }) =>
      onLog(document, null, (analysis, locations) =>
        prepareCallsAt(analysis, locations, position, localization),
      ),
    incomingCalls: (item, { localization }) =>
      onLog(item.uri, { calls: [], leftOut: 0 }, (analysis, locations) =>
        callsTo(analysis, locations, item, localization),
      ),
    outgoingCalls: (item, { localization }) =>
      onLog(item.uri, { calls: [], leftOut: 0 }, (analysis, locations) =>
        callsFrom(analysis, locations, item, localization),
      ),
    workspaceSymbols: async (query, folders, { localization, token }) =>
      symbolsFor(await names.collect(folders, token), query, localization),
    hover: (document, position, { localization }) =>
      onLog(document, null, async (analysis, locations) => {
        const line = await logs.line(locations.log, analysis, locations.toLog(position).line + 1);
        return hoverAt(analysis, locations, position, line, localization);
      }),
    documentFeature: (feature, params, { localization }) =>
      onLog(params.textDocument.uri, feature.empty, (analysis, locations) =>
        feature.answer(params, {
          analysis,
          locations,
          lines: linesOf(locations.log, analysis),
          localization,
        }),
      ),
    inlayHints: (document, range, codes, { localization }) =>
      onLog(document, [], async (analysis, locations) => {
        const { start, end } = locations.toLogRange(range);
        const last = Math.min(end.line, start.line + maxHintedLines);
        const lines = await logs.textOf(locations.log, analysis, start.line + 1, last + 1);
        return inlayHintsOf(analysis, locations, lines, start.line, codes, localization);
      }),
    documentLinks: (document, folders, { localization }) =>
      onLog(document, { links: [], isCut: false }, async (analysis, locations) => {
        const { uris } = await discovery.find(folders);
        const sources = { locations, logs: uris, lines: linesOf(locations.log, analysis), pause };
        return documentLinksOf(analysis, sources, localization);
      }),
    codeActions: (document, range, diagnostics, { localization }) =>
      onLog(document, [], (analysis, locations) =>
        codeActionsAt(analysis, locations, range, diagnostics, remedyCommands, localization, {
          withCause: true,
        }),
      ),
    semanticTokens: async (document, { token }) => {
      const answer = await onLog(document, null, (analysis, locations) =>
        tokens.full(analysis, locations, wholeOf(document), token),
      );
      return answer && tokens.remember(document, answer);
    },
    semanticTokensDelta: async (document, previous, { token }) => {
      const answer = await onLog(document, null, (analysis, locations) =>
        tokens.full(analysis, locations, wholeOf(document), token),
      );
      return answer && tokens.difference(document, previous, answer);
    },
    semanticTokensRange: (document, range, { token }) =>
      onLog(document, null, (analysis, locations) => tokens.range(analysis, locations, range, token)),
  };
}

/** All lines of a document. */
function wholeOf(document: string): Range {
  const slice = parseSliceUri(document);
  const line = slice ? slice.lastLine - slice.firstLine : lastLine;
  return { start: { line: 0, character: 0 }, end: { line, character: 0 } };
}

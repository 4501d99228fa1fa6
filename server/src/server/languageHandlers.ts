import {
  ResponseError,
  uinteger,
  type CallHierarchyItem,
  type CancellationToken,
  type Connection,
  type Location,
  type ReferenceParams,
  type SemanticTokens,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { LogAnalysis } from '../analysis/model/model';
import { fileNameOf } from '../analysis/model/locations';
import { callsFrom, callsTo, prepareCallsAt, type Calls } from '../features/callHierarchy';
import { definitionAt } from '../features/definition';
import { documentLinksOf } from '../features/documentLinks';
import { documentSymbolsOf } from '../features/documentSymbols';
import { foldingRangesOf } from '../features/folding';
import { highlightsAt } from '../features/highlights';
import { hoverAt } from '../features/hover';
import { hintedCodes, inlayHintsOf } from '../features/inlayHints';
import type { LocalizationContext } from '../base/localizationContext';
import type { LineReader } from '../features/lineReader';
import { referencesAt } from '../features/references';
import { selectionRangesAt } from '../features/selectionRanges';
import { tokenLegend } from '../features/semanticTokens';
import { slicePlace } from '../protocol/sliceUri';
import { symbolsFor } from '../features/workspaceSymbols';
import { text } from '../base/text';
import type { LogStore } from '../workspace/logStore';
import { pause } from '../base/pause';
import type { LogDiscovery } from '../workspace/logDiscovery';
import type { NameCollector } from '../workspace/symbolIndex';
import type { LogTokens, TokenWish } from '../workspace/semanticTokens';

/** An editor asks for the lines that it shows. */
const maxHintedLines = 1000;

/** Makes the handler of a request about a log: answered from its analysis, with `fallback` where there is none. */
export type OnLog = <P extends { readonly textDocument: { readonly uri: string } }, R>(
  name: string,
  fallback: R,
  work: (analysis: LogAnalysis, uri: string, params: P, token: CancellationToken) => R | Promise<R>,
) => (request: P, token: CancellationToken) => Promise<R | ResponseError>;

/** Answers a request about no log in particular, as `answer` does. */
export type OnAny = <R>(
  name: string,
  token: CancellationToken,
  fallback: R,
  work: () => Promise<R>,
) => Promise<R | ResponseError>;

/** What the gestures are answered with. */
export interface Gestures {
  readonly connection: Connection;
  readonly workspace: LogStore;
  readonly bundle: LogDiscovery;
  readonly names: NameCollector;
  readonly tokens: LogTokens;
  readonly reader: () => LocalizationContext;
  readonly onLog: OnLog;
  readonly onAny: OnAny;
  /** URIs of the folders that are open in the editor */
  readonly folders: () => Promise<readonly string[]>;
  /** A setting of the editor; undefined where the client has none to tell. */
  readonly setting: (name: string) => Promise<unknown>;
}

export const gestureCapabilities = {
  definitionProvider: true,
  referencesProvider: true,
  callHierarchyProvider: true,
  documentHighlightProvider: true,
  selectionRangeProvider: true,
  workspaceSymbolProvider: true,
  hoverProvider: true,
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  inlayHintProvider: true,
  documentLinkProvider: {},
  semanticTokensProvider: { legend: tokenLegend, full: { delta: true }, range: true },
} satisfies ServerCapabilities;

/** Registers what an editor asks about a log when its reader moves around in it. */
export function registerGestures(gestures: Gestures): void {
  registerWays(gestures);
  registerShown(gestures);
  registerColours(gestures);
}

/** From line to line: to the cause, to its effects, along the chain. */
function registerWays({ connection, names, reader, onLog, onAny, folders }: Gestures): void {
  const tellLeftOut = (shown: number, leftOut: number): void => {
    if (leftOut === 0) return;
    connection.window.showInformationMessage(
      reader().translate(
        text('The first {0} lines are listed; {1} more belong to this failure.', shown, leftOut),
      ),
    );
  };
  const listed = <C>({ calls, leftOut }: Calls<C>): C[] => {
    tellLeftOut(calls.length, leftOut);
    return calls;
  };

  connection.onDefinition(
    onLog('definition', null, (analysis, uri, { position }) => definitionAt(analysis, uri, position)),
  );
  connection.onReferences(
    onLog('references', null, (analysis, uri, { position, context }: ReferenceParams): Location[] | null => {
      const found = referencesAt(analysis, uri, position, context.includeDeclaration);
      if (found) tellLeftOut(found.locations.length, found.leftOut);
      return found?.locations ?? null;
    }),
  );
  connection.languages.callHierarchy.onPrepare(
    onLog('prepareCallHierarchy', null, (analysis, uri, { position }) =>
      prepareCallsAt(analysis, uri, position, reader()),
    ),
  );
  const incoming = onLog('incomingCalls', [], (analysis, uri, { item }: OfItem) =>
    listed(callsTo(analysis, uri, item, reader())),
  );
  connection.languages.callHierarchy.onIncomingCalls(({ item }, token) => incoming(ofItem(item), token));
  const outgoing = onLog('outgoingCalls', [], (analysis, uri, { item }: OfItem) =>
    listed(callsFrom(analysis, uri, item, reader())),
  );
  connection.languages.callHierarchy.onOutgoingCalls(({ item }, token) => outgoing(ofItem(item), token));
  connection.onWorkspaceSymbol(({ query }, token) =>
    onAny('workspaceSymbol', token, [], async () =>
      symbolsFor(await names.collect(await folders(), token), query, reader()),
    ),
  );
}

/** A request about an item of a log, in the form of one about the log. */
interface OfItem {
  readonly textDocument: { readonly uri: string };
  readonly item: CallHierarchyItem;
}

function ofItem(item: CallHierarchyItem): OfItem {
  return { textDocument: { uri: item.uri }, item };
}

/** What an editor shows of a log beside its text. */
function registerShown({ connection, workspace, bundle, reader, onLog, folders, setting }: Gestures): void {
  connection.onHover(
    onLog('hover', null, async (analysis, uri, { position }) =>
      hoverAt(analysis, uri, position, await workspace.line(uri, analysis, position.line + 1), reader()),
    ),
  );
  const linesOf =
    (uri: string, analysis: LogAnalysis): LineReader =>
    (first, last) =>
      workspace.textOf(uri, analysis, first, last);
  connection.onDocumentHighlight(
    onLog('documentHighlight', null, (analysis, uri, { position }) =>
      highlightsAt(analysis, position, linesOf(uri, analysis)),
    ),
  );
  connection.onSelectionRanges(
    onLog('selectionRange', [], (analysis, uri, { positions }) =>
      selectionRangesAt(analysis, positions, linesOf(uri, analysis)),
    ),
  );
  connection.languages.inlayHint.on(
    onLog('inlayHint', [], async (analysis, uri, { range }) => {
      const [first, last] = [range.start.line, Math.min(range.end.line, range.start.line + maxHintedLines)];
      const lines = await workspace.textOf(uri, analysis, first + 1, last + 1);
      return inlayHintsOf(analysis, lines, first, hintedCodes(await setting('inlayHints.codes')), reader());
    }),
  );
  connection.onDocumentLinks(
    onLog('documentLink', [], async (analysis, uri) => {
      const { uris } = await bundle.find(await folders());
      const sources = { uri, logs: uris, lines: linesOf(uri, analysis), pause };
      const { links, isCut } = await documentLinksOf(analysis, sources, reader());
      if (isCut)
        connection.console.info(
          reader().translate(text('{0}: only the first {1} links are shown.', fileNameOf(uri), links.length)),
        );
      return links;
    }),
  );
  connection.onDocumentSymbol(
    onLog('documentSymbol', [], (analysis) => documentSymbolsOf(analysis, reader())),
  );
  connection.onFoldingRanges(onLog('foldingRange', [], (analysis) => foldingRangesOf(analysis, reader())));
}

function registerColours({ connection, tokens, onLog }: Gestures): void {
  const full = onLog('semanticTokens', null, (analysis, uri, wish: TokenWish, token) =>
    tokens.full(analysis, uri, wish, token),
  );
  const range = onLog('semanticTokensRange', null, (analysis, uri, wish: TokenWish, token) =>
    tokens.range(analysis, uri, wish, token),
  );
  /** An answer with its number is remembered as it goes out: of a slice, in lines of the slice. */
  const isAnswer = (answer: SemanticTokens | ResponseError | null): answer is SemanticTokens =>
    answer !== null && 'data' in answer && !(answer instanceof ResponseError);
  connection.languages.semanticTokens.on(async ({ textDocument }, token) => {
    const answer = await full(wholeOf(textDocument.uri), token);
    return isAnswer(answer) ? tokens.remember(textDocument.uri, answer) : answer;
  });
  connection.languages.semanticTokens.onDelta(async ({ textDocument, previousResultId }, token) => {
    const answer = await full(wholeOf(textDocument.uri), token);
    return isAnswer(answer) ? tokens.difference(textDocument.uri, previousResultId, answer) : answer;
  });
  connection.languages.semanticTokens.onRange(({ textDocument, range: lines }, token) =>
    range({ textDocument, range: lines, isSlice: slicePlace(textDocument.uri) !== null }, token),
  );
}

/** All lines of a document. */
function wholeOf(uri: string): TokenWish {
  const slice = slicePlace(uri);
  const line = slice ? slice.lastLine - slice.firstLine : uinteger.MAX_VALUE;
  const range = { start: { line: 0, character: 0 }, end: { line, character: 0 } };
  return { textDocument: { uri }, range, isSlice: slice !== null };
}

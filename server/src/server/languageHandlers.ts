import {
  CodeActionKind,
  type Location,
  type ReferenceParams,
  type SemanticTokens,
  type SemanticTokensDelta,
  type SemanticTokensDeltaParams,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { fileNameOf } from '../analysis/model/locations';
import { text } from '../base/text';
import type { Calls } from '../features/callHierarchy';
import type { AnyDocumentFeature, DocumentParams } from '../features/documentFeature';
import * as features from '../features/documentFeatures';
import { hintedCodes } from '../features/inlayHints';
import { tokenLegend } from '../features/semanticTokens';
import { documentHandlerOf, failuresOf, handlerOf, type Server } from './handlers';

const documentFeatures: readonly AnyDocumentFeature[] = Object.values(features);

/** What an editor may ask; `withScripts` where it can show what is written for a failure. */
export function languageCapabilities(withScripts: boolean): ServerCapabilities {
  return {
    ...(Object.assign(
      {},
      ...documentFeatures
        .filter(({ needsCommands = false }) => withScripts || !needsCommands)
        .map(({ capabilities }) => capabilities),
    ) as ServerCapabilities),
    definitionProvider: true,
    referencesProvider: true,
    callHierarchyProvider: true,
    workspaceSymbolProvider: true,
    hoverProvider: true,
    inlayHintProvider: true,
    documentLinkProvider: {},
    semanticTokensProvider: { legend: tokenLegend, full: { delta: true }, range: true },
    ...(withScripts && { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } }),
  };
}

/** From a line to its cause, its effects and the steps between them. */
export function registerNavigation(server: Server): void {
  const { connection, service, client } = server;
  const { translate } = client.localization;
  const sayLeftOut = (shown: number, leftOut: number): void => {
    if (leftOut > 0)
      connection.window.showInformationMessage(
        translate(text('The first {0} lines are listed; {1} more belong to this failure.', shown, leftOut)),
      );
  };
  const listed = <C>({ calls, leftOut }: Calls<C>): C[] => {
    sayLeftOut(calls.length, leftOut);
    return calls;
  };
  connection.onDefinition(
    documentHandlerOf(server, 'definition', null, (document, { position }, context) =>
      service.definition(document, position, context),
    ),
  );
  connection.onReferences(
    documentHandlerOf<ReferenceParams, Location[] | null>(
      server,
      'references',
      null,
      async (document, { position, context: { includeDeclaration } }, context) => {
        const found = await service.references(document, position, includeDeclaration, context);
        if (found) sayLeftOut(found.locations.length, found.leftOut);
        return found?.locations ?? null;
      },
    ),
  );
  const { callHierarchy } = connection.languages;
  callHierarchy.onPrepare(
    documentHandlerOf(server, 'prepareCallHierarchy', null, (document, { position }, context) =>
      service.prepareCallHierarchy(document, position, context),
    ),
  );
  callHierarchy.onIncomingCalls(
    handlerOf(server, 'incomingCalls', [], async ({ item }, context) =>
      listed(await service.incomingCalls(item, context)),
    ),
  );
  callHierarchy.onOutgoingCalls(
    handlerOf(server, 'outgoingCalls', [], async ({ item }, context) =>
      listed(await service.outgoingCalls(item, context)),
    ),
  );
  connection.onWorkspaceSymbol(
    handlerOf(server, 'workspaceSymbol', [], async ({ query }, context) =>
      service.workspaceSymbols(query, await client.folders(), context),
    ),
  );
}

/** What an editor shows of a log beside its text. */
export function registerPresentation(server: Server): void {
  const { connection, service, client } = server;
  connection.onHover(
    documentHandlerOf(server, 'hover', null, (document, { position }, context) =>
      service.hover(document, position, context),
    ),
  );
  connection.languages.inlayHint.on(
    documentHandlerOf(server, 'inlayHint', [], async (document, { range }, context) =>
      service.inlayHints(document, range, hintedCodes(await client.setting('inlayHints.codes')), context),
    ),
  );
  connection.onDidChangeConfiguration(() => {
    if (client.capabilities.workspace?.inlayHint?.refreshSupport === true)
      connection.languages.inlayHint.refresh().catch(failuresOf(server));
  });
  connection.onDocumentLinks(
    documentHandlerOf(server, 'documentLink', [], async (document, _, context) => {
      const { links, isCut } = await service.documentLinks(document, await client.folders(), context);
      if (isCut)
        connection.console.info(
          client.localization.translate(
            text('{0}: only the first {1} links are shown.', fileNameOf(document), links.length),
          ),
        );
      return links;
    }),
  );
  connection.onCodeAction(
    documentHandlerOf(server, 'codeAction', [], (document, { range, context: { diagnostics } }, context) =>
      service.codeActions(document, range, diagnostics, context),
    ),
  );
}

/** What is asked about one document and answered from its analysis alone. */
export function registerDocumentFeatures(server: Server): void {
  const { connection, service } = server;
  for (const feature of documentFeatures) {
    const name = feature.method.slice(feature.method.indexOf('/') + 1);
    connection.onRequest(
      feature.method,
      documentHandlerOf<DocumentParams, unknown>(server, name, feature.empty, (_, params, context) =>
        service.documentFeature(feature, params, context),
      ),
    );
  }
}

export function registerColors(server: Server): void {
  const { connection, service } = server;
  const { semanticTokens } = connection.languages;
  semanticTokens.on(
    documentHandlerOf<SemanticTokensParams, SemanticTokens | null>(
      server,
      'semanticTokens',
      null,
      (document, _, context) => service.semanticTokens(document, context),
    ),
  );
  semanticTokens.onDelta(
    documentHandlerOf<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta | null>(
      server,
      'semanticTokens',
      null,
      (document, { previousResultId }, context) =>
        service.semanticTokensDelta(document, previousResultId, context),
    ),
  );
  semanticTokens.onRange(
    documentHandlerOf<SemanticTokensRangeParams, SemanticTokens | null>(
      server,
      'semanticTokensRange',
      null,
      (document, { range }, context) => service.semanticTokensRange(document, range, context),
    ),
  );
}

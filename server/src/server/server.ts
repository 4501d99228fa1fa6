import { CodeLensRefreshRequest, type Connection, type InitializeResult } from 'vscode-languageserver';
import * as protocol from '../protocol/protocol';
import { createServicingLanguageService } from '../workspace/createLanguageService';
import type { Files } from '../workspace/files';
import type { GrammarFiles } from '../workspace/grammars';
import type { ServiceEvents } from '../workspace/languageService';
import { ClientSession } from './clientSession';
import {
  registerDocuments,
  registerFileChanges,
  requestDocuments,
  syncCapabilities,
} from './documentHandlers';
import { failuresOf, type Server } from './handlers';
import {
  languageCapabilities,
  registerColors,
  registerDocumentFeatures,
  registerNavigation,
  registerPresentation,
} from './languageHandlers';
import type { RequestLog } from './requests';
import { readRules, registerRules } from './rulesHandlers';
import { SlowRequests } from './slowRequests';
import {
  registerArchives,
  registerCaseViews,
  registerCodes,
  registerLogViews,
  registerSlices,
} from './viewHandlers';

/** The groups of requests that the server answers. */
const groups: readonly ((server: Server) => void)[] = [
  registerDocuments,
  registerFileChanges,
  registerNavigation,
  registerPresentation,
  registerDocumentFeatures,
  registerColors,
  registerLogViews,
  registerSlices,
  registerCaseViews,
  registerArchives,
  registerCodes,
  registerRules,
];

/**
 * Starts the language server on a connection: once the client has introduced itself, the service is made and each group of requests
 * is registered. Everything platform-bound comes in through `files`, `grammars`, without which no log is coloured here, `ownRules`,
 * the URI of the user's own rules file, and `endWith`, which ends the server when the client's process is gone.
 */
export function startServer(
  connection: Connection,
  files: Files,
  grammars: GrammarFiles | null = null,
  ownRules: string | null = null,
  endWith: (client: number) => void = () => undefined,
): void {
  connection.onInitialize((params): InitializeResult => {
    if (typeof params.processId === 'number') endWith(params.processId);
    const client = new ClientSession(connection, params);
    const log = requestLogOf(connection, client, files);
    const service = createServicingLanguageService(files, {
      localization: client.localization,
      grammars,
      editorHasGrammars: client.options.grammars === true,
      ownRules,
      showProgress: (title, cancel) => client.progressBar(title, cancel),
      events: eventsOf(connection, client, log),
    });
    const server: Server = { connection, service, client, log };
    for (const register of groups) register(server);
    connection.onInitialized(() => {
      readRules(server);
      client.registerSettings();
      requestDocuments(client);
    });
    return {
      serverInfo: { name: 'CBS Lens' },
      capabilities: {
        ...syncCapabilities(client),
        ...languageCapabilities(client.options.scripts === true),
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });
  connection.listen();
}

/** Writes failures and slow requests to the log of the client. */
function requestLogOf(connection: Connection, client: ClientSession, files: Files): RequestLog {
  const slow = new SlowRequests((message) => {
    connection.console.warn(client.localization.translate(message));
  });
  return {
    failed: (message) => {
      connection.console.error(message);
    },
    took: (name, milliseconds, uri) => {
      slow.took(name, milliseconds, uri === '' ? '' : files.nameOf(uri));
    },
  };
}

/** Sends the client the notifications of the service. */
function eventsOf(connection: Connection, client: ClientSession, log: RequestLog): ServiceEvents {
  const failed = failuresOf({ log });
  const { semanticTokens, codeLens } = client.capabilities.workspace ?? {};
  const askAgain = async (): Promise<void> => {
    if (semanticTokens?.refreshSupport === true) await connection.languages.semanticTokens.refresh();
    if (codeLens?.refreshSupport === true) await connection.sendRequest(CodeLensRefreshRequest.type);
  };
  return {
    failed,
    diagnostics: (uri, diagnostics) => {
      connection.sendDiagnostics({ uri, diagnostics }).catch(failed);
    },
    documentRead: (uri, isOpen) => {
      connection
        .sendNotification(protocol.statusChangedNotification, { uri })
        .then(() => (isOpen ? askAgain() : undefined))
        .catch(failed);
    },
    incidentsChanged: () => {
      connection.sendNotification(protocol.incidentsChangedNotification).catch(failed);
    },
    rulesChanged: () => {
      connection.sendNotification(protocol.rulesChangedNotification).catch(failed);
    },
  };
}

import {
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  FileChangeType,
  TextDocuments,
  TextDocumentSyncKind,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import * as protocol from '../protocol/protocol';
import type { ClientSession } from './clientSession';
import { failuresOf, type Server } from './handlers';

/** A client that lets the server choose synchronises what has no file; all others synchronise everything. */
export function syncCapabilities({ choosesSync }: ClientSession): ServerCapabilities {
  return {
    textDocumentSync: choosesSync
      ? { openClose: false, change: TextDocumentSyncKind.None }
      : { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  };
}

/** What is open in the editor, as the extension names it and as LSP synchronises it. */
export function registerDocuments(server: Server): void {
  const { connection, service, client } = server;
  const failed = failuresOf(server);
  const documents = new TextDocuments(TextDocument);
  /** The first version of a document is its opening, not a change. */
  const opened = new Map<string, number>();
  documents.onDidOpen(({ document }) => {
    opened.set(document.uri, document.version);
    return service.didOpen(document, client.firstFolders).catch(failed);
  });
  documents.onDidChangeContent(({ document }) => {
    if (document.version !== opened.get(document.uri)) service.didChange(document);
  });
  documents.onDidSave(({ document }) => service.didSave(document).catch(failed));
  documents.onDidClose(({ document }) => {
    opened.delete(document.uri);
    service.didClose(document);
  });
  documents.listen(connection);
  connection.onNotification(protocol.openNotification, ({ files }) =>
    service.openFiles(files, client.firstFolders).catch(failed),
  );
  connection.onNotification(protocol.textNotification, ({ uri, text }) => {
    service.setText(uri, text);
  });
}

/** Files that change on disk. */
export function registerFileChanges({ connection, service }: Server): void {
  connection.onDidChangeWatchedFiles(({ changes }) => {
    service.filesChanged(changes.map(({ uri, type }) => ({ uri, isNew: type !== FileChangeType.Changed })));
  });
}

/** Asks the client for the documents and files that the server wants to hear of. */
export function requestDocuments(client: ClientSession): void {
  if (client.choosesSync) {
    const documentSelector = protocol.syncedSchemes.flatMap((scheme) =>
      [...protocol.logLanguages].map((language) => ({ scheme, language })),
    );
    client.register(DidOpenTextDocumentNotification.type, { documentSelector });
    client.register(DidChangeTextDocumentNotification.type, {
      documentSelector,
      syncKind: TextDocumentSyncKind.Incremental,
    });
    client.register(DidSaveTextDocumentNotification.type, { documentSelector });
    client.register(DidCloseTextDocumentNotification.type, { documentSelector });
  }
  if (client.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true)
    client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [
        { globPattern: '**/*.{log,txt,csv,cab,zip,evtx}' },
        { globPattern: `**/${protocol.rulesPath}` },
      ],
    });
}

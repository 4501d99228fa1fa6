import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  FileChangeType,
  TextDocuments,
  TextDocumentSyncKind,
  CancellationToken,
  ProgressType,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ProtocolNotificationType,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isArchiveName } from '../archives/archive';
import { isEventLogName } from '../protocol/eventLogNames';
import { languageOf } from '../log/families';
import { codeActionsAt } from '../features/codeActions';
import { answerFor, lookUp } from '../views/lookup';
import type { LocalizationContext } from '../base/localizationContext';
import { scriptAt } from '../views/script';
import { intoLog, outOfLog } from '../features/slice';
import { slicesOfGiant } from '../features/sliceAround';
import { logUriOf, slicePlace } from '../protocol/sliceUri';
import { statusOf, unreadableStatus } from '../views/status';
import { gestureCapabilities, registerGestures, type OnLog } from './languageHandlers';
import { localeOf, translateInto } from '../base/l10n';
import { recognise } from '../log/recognise';
import * as protocol from '../protocol/protocol';
import { answer, type RequestLog } from './requests';
import { registerRules } from './rulesHandlers';
import { SlowRequests } from './slowRequests';
import { summaryAt, whyAt } from '../views/documents';
import { text, type Text } from '../base/text';
import { Grammars, type GrammarFiles } from '../workspace/grammars';
import { registerViews } from './viewHandlers';
import { LogStore } from '../workspace/logStore';
import { type Files } from '../workspace/files';
import { rulesPath } from '../protocol/rulesPath';
import { LogDiscovery } from '../workspace/logDiscovery';
import { RulesFiles } from '../workspace/rulesFiles';
import { CaseStore } from '../workspace/caseStore';
import { isMemberOf, listArchive, readMember } from '../workspace/archiveContents';
import { IncidentCollector } from '../workspace/incidents';
import { type Incidents } from '../protocol/rootCauses';
import { DiagnosticsPublisher } from '../workspace/diagnostics';
import { NameCollector } from '../workspace/symbolIndex';
import { OpenLogs } from '../workspace/openDocuments';
import { LogTokens } from '../workspace/semanticTokens';
import { ReadingProgress, type ProgressBar } from '../workspace/readingProgress';
import { LiveLogs } from '../workspace/liveLogs';

/**
 * Registers the language server on a connection and starts it. Everything platform-bound comes in through `files`,
 * `grammars`, without which no log is coloured here, and `ownRules`, the URI of the reader's own rules file.
 */
export function startServer(
  connection: Connection,
  files: Files,
  grammars: GrammarFiles | null = null,
  ownRules: string | null = null,
): void {
  let reader: LocalizationContext = { locale: 'en', translate: translateInto('en') };
  let params: InitializeParams | undefined;
  const options = (): protocol.ClientOptions =>
    (params?.initializationOptions ?? {}) as protocol.ClientOptions;

  const progressBar = async (title: Text, cancel: () => void): Promise<ProgressBar> => {
    const bar = await connection.window.createWorkDoneProgress();
    bar.begin(reader.translate(title), 0, undefined, true);
    bar.token.onCancellationRequested(cancel);
    return {
      report: (percentage, message) => {
        bar.report(percentage, message);
      },
      done: () => {
        bar.done();
      },
    };
  };
  const logged = (error: unknown): void => {
    log.failed(String(error));
  };
  const rules = new RulesFiles(files, ownRules, () => {
    rulesChanged();
  });
  const workspace = new LogStore(files, {
    rulesFor: (uri) => rules.rulesFor(uri),
    progress: new ReadingProgress(
      (title, cancel) =>
        params?.capabilities.window?.workDoneProgress === true ? progressBar(title, cancel) : null,
      (uri) => files.nameOf(uri),
    ),
  });
  const bundle = new LogDiscovery(workspace, files);
  const cases = new CaseStore(workspace, bundle, {
    parallel: files.parallel(),
    changed: (uris) => {
      for (const uri of uris) if (workspace.open.has(uri)) refresh(uri);
    },
  });
  const incidents = new IncidentCollector(cases);
  const publisher = new DiagnosticsPublisher(
    workspace.open,
    cases,
    () => reader,
    (uri, diagnostics) => void connection.sendDiagnostics({ uri, diagnostics }),
  );
  const slow = new SlowRequests((message) => {
    connection.console.warn(reader.translate(message));
  });
  const log: RequestLog = {
    failed: (message) => {
      connection.console.error(message);
    },
    took: (name, milliseconds, uri) => {
      slow.took(name, milliseconds, uri === '' ? '' : files.nameOf(uri));
    },
  };
  const refresh = (uri: string): void => {
    live.update();
    for (const document of [uri, ...workspace.slicesOf(uri)]) refreshDocument(document);
  };
  const refreshDocument = (uri: string): void => {
    publisher
      .refresh(uri)
      .then(() => live.wasRead(uri))
      .then(() => connection.sendNotification(protocol.statusChangedNotification, { uri }))
      .then(() => {
        if (!workspace.open.has(uri)) tokens.forget(uri);
        else if (params?.capabilities.workspace?.semanticTokens?.refreshSupport === true)
          return connection.languages.semanticTokens.refresh();
        return undefined;
      })
      .catch(logged);
  };
  const tokens = new LogTokens(
    workspace,
    grammars && new Grammars(grammars),
    () => options().grammars === true,
  );
  /** A setting of the editor; undefined where the client has none to tell. */
  const setting = async (name: string): Promise<unknown> =>
    params?.capabilities.workspace?.configuration === true
      ? ((await connection.workspace.getConfiguration(`cbsLens.${name}`)) as unknown)
      : undefined;
  /** The folders that are open in the editor. */
  const folders = async (): Promise<string[]> => {
    const now = params?.capabilities.workspace?.workspaceFolders
      ? await connection.workspace.getWorkspaceFolders()
      : params?.workspaceFolders;
    return now?.map(({ uri }) => uri) ?? [];
  };
  const live = new LiveLogs(workspace, files, refresh);
  const open = new OpenLogs(workspace, files, refresh);
  const rulesChanged = registerRules({
    connection,
    workspace,
    rules,
    ownRules,
    reader: () => reader,
    refresh,
    logged,
  });
  const readRules = (): void => {
    folders()
      .catch((error: unknown) => {
        logged(error);
        return [];
      })
      .then((all) => rules.open(all, options().isTrusted === true))
      .catch(logged);
  };

  /** A request about a log or a slice of one: answered from the log's analysis, with `fallback` where there is none. */
  const onLog: OnLog = (name, fallback, work) => (request, token) => {
    const fromAnalysis = async () => {
      const { uri } = request.textDocument;
      const found = await cases.log(uri);
      if (found.state !== 'analysed') return fallback;
      const slice = slicePlace(uri);
      if (!slice) return work(found.analysis, uri, request, token);
      const told = await work(found.analysis, slice.uri, intoLog(request, uri, slice), token);
      return outOfLog(told, uri, slice, slicesOfGiant(found.analysis, slice.uri));
    };
    return answer(name, token, fallback, log, fromAnalysis, () => request.textDocument.uri);
  };

  connection.onInitialize((initialize): InitializeResult => {
    params = initialize;
    const locale = localeOf(initialize.locale);
    reader = { locale, translate: translateInto(locale) };
    return {
      serverInfo: { name: 'CBS Lens' },
      capabilities: {
        textDocumentSync: registersSync(initialize)
          ? { openClose: false, change: TextDocumentSyncKind.None }
          : { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        ...gestureCapabilities,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...(options().scripts === true && {
          codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        }),
      },
    };
  });

  connection.onInitialized(() => {
    readRules();
    if (params?.capabilities.workspace?.workspaceFolders === true)
      connection.workspace.onDidChangeWorkspaceFolders(() => {
        folders()
          .then((all) => rules.open(all))
          .catch(logged);
      });
    if (params?.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true) {
      register(DidChangeConfigurationNotification.type, { section: 'cbsLens' });
    }
    if (params && registersSync(params)) {
      const documentSelector = protocol.syncedSchemes.flatMap((scheme) =>
        [...protocol.logLanguages].map((language) => ({ scheme, language })),
      );
      register(DidOpenTextDocumentNotification.type, { documentSelector });
      register(DidChangeTextDocumentNotification.type, {
        documentSelector,
        syncKind: TextDocumentSyncKind.Incremental,
      });
      register(DidSaveTextDocumentNotification.type, { documentSelector });
      register(DidCloseTextDocumentNotification.type, { documentSelector });
    }
    if (params?.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
      register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/*.{log,txt,csv,cab,zip,evtx}' }, { globPattern: `**/${rulesPath}` }],
      });
    }
  });

  const register = <P, RO>(type: ProtocolNotificationType<P, RO>, registerOptions: NoInfer<RO>): void => {
    connection.client.register(type, registerOptions).catch(logged);
  };

  const documents = new TextDocuments(TextDocument);
  /** The first version of a document is its opening, not a change. */
  const opened = new Map<string, number>();
  documents.onDidOpen(({ document }) => {
    opened.set(document.uri, document.version);
    return open.opened(document).catch(logged);
  });
  documents.onDidChangeContent(({ document }) => {
    if (document.version !== opened.get(document.uri)) open.changed(document);
  });
  documents.onDidSave(({ document }) => open.saved(document).catch(logged));
  documents.onDidClose(({ document }) => {
    opened.delete(document.uri);
    open.closed(document);
  });

  /** Reads the other logs of the folders once a log is open: its cause may stand in one of them. */
  const lookAround = async (): Promise<void> => {
    const folders = params?.workspaceFolders?.map(({ uri }) => uri) ?? [];
    if (workspace.open.size > 0 && folders.length > 0) await cases.read(folders, CancellationToken.None);
  };

  connection.onNotification(protocol.openNotification, ({ files: named }) =>
    open.name(named).then(lookAround).catch(logged),
  );
  connection.onNotification(protocol.textNotification, ({ uri, text: value }) => {
    open.text(uri, value);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) {
      if (workspace.open.has(uri) || workspace.slicesOf(uri).length > 0) refresh(uri);
      for (const shown of workspace.open) if (isMemberOf(shown, uri)) refresh(logUriOf(shown));
    }
    if (
      changes.some(
        ({ type, uri }) => type !== FileChangeType.Changed || isArchiveName(uri) || isEventLogName(uri),
      )
    )
      bundle.rescan();
    connection.sendNotification(protocol.incidentsChangedNotification).catch(logged);
  });

  registerGestures({
    connection,
    workspace,
    bundle,
    names: new NameCollector(workspace, cases, bundle, files),
    tokens,
    reader: () => reader,
    onLog,
    onAny: (name, token, fallback, work) => answer(name, token, fallback, log, work),
    folders,
    setting,
  });
  connection.onDidChangeConfiguration(() => {
    if (params?.capabilities.workspace?.inlayHint?.refreshSupport === true) {
      connection.languages.inlayHint.refresh().catch(logged);
    }
  });
  connection.onCodeAction(
    onLog('codeAction', [], (analysis, uri, { range, context }) =>
      codeActionsAt(analysis, uri, range, context.diagnostics, protocol.remedyCommands, reader),
    ),
  );

  connection.onRequest(protocol.statusRequest, ({ uri }, token) =>
    answer<protocol.Status | null>('status', token, null, log, async () => {
      const found = await cases.log(uri);
      return found.state === 'analysed'
        ? statusOf(found.analysis, reader)
        : unreadableStatus(found.why, reader);
    }),
  );
  connection.onRequest(protocol.remedyRequest, ({ uri, line, document }, token) =>
    answer<protocol.ScriptAnswer>(
      'remedy',
      token,
      { refused: reader.translate(text('The script could not be written.')) },
      log,
      async () => {
        const found = await cases.log(uri);
        if (found.state !== 'analysed') return { refused: reader.translate(found.why) };
        return scriptAt(found.analysis, line, files.nameOf(uri), reader, document);
      },
    ),
  );
  connection.onRequest(protocol.incidentsRequest, ({ folders, rescan, partialResultToken }, token) =>
    answer<Incidents>('incidents', token, { causes: [], failed: 0, logs: 0, notes: [] }, log, () => {
      if (rescan === true) {
        workspace.readCancelled();
        bundle.rescan();
      }
      return incidents.collect(folders, token, reader, (first) => {
        if (partialResultToken !== undefined)
          connection.sendProgress(new ProgressType<Incidents>(), partialResultToken, first).catch(logged);
      });
    }),
  );
  registerViews({ connection, workspace, cases, files, reader: () => reader, log });
  connection.onRequest(protocol.summaryRequest, ({ uri, line, format }, token) =>
    answer<protocol.SummaryAnswer>(
      'summary',
      token,
      { refused: reader.translate(text('The case summary could not be written.')) },
      log,
      async () => {
        const found = await cases.log(uri);
        if (found.state !== 'analysed') return { refused: reader.translate(found.why) };
        return summaryAt(found.analysis, line, files.nameOf(uri), format, reader);
      },
    ),
  );
  connection.onRequest(protocol.whyRequest, ({ uri, line }, token) =>
    answer<protocol.WhyAnswer>(
      'why',
      token,
      { refused: reader.translate(text('The explanation could not be written.')) },
      log,
      async () => {
        const found = await cases.log(uri);
        if (found.state !== 'analysed') return { refused: reader.translate(found.why) };
        return whyAt(found.analysis, line, files.nameOf(uri), uri, reader);
      },
    ),
  );
  connection.onRequest(protocol.archiveRequest, ({ uri }, token) =>
    answer<protocol.ArchiveAnswer>(
      'archive',
      token,
      { refused: reader.translate(text('The archive could not be read.')) },
      log,
      () => listArchive(files, uri, reader),
    ),
  );
  connection.onRequest(protocol.memberRequest, ({ uri, start, end }, token) =>
    answer<protocol.MemberBytes>(
      'member',
      token,
      { refused: reader.translate(text('The archive could not be read.')) },
      log,
      () => readMember(files, uri, start, end, reader),
    ),
  );
  connection.onRequest(protocol.lookUpRequest, ({ query }, token) =>
    answer<readonly protocol.FoundCode[]>('lookUp', token, [], log, () =>
      Promise.resolve(lookUp(query, reader)),
    ),
  );
  connection.onRequest(protocol.explainCodeRequest, (reading, token) =>
    answer<protocol.CodeAnswer | null>('explainCode', token, null, log, () =>
      Promise.resolve(answerFor(reading, reader)),
    ),
  );
  connection.onRequest(protocol.recogniseRequest, ({ text: head }, token) =>
    answer<string | null>('recognise', token, null, log, () =>
      Promise.resolve(languageOf(recognise('', head, true).family)),
    ),
  );

  documents.listen(connection);
  connection.listen();
}

/** Clients that let us choose synchronise only what has no file. */
function registersSync({ capabilities }: InitializeParams): boolean {
  return capabilities.textDocument?.synchronization?.dynamicRegistration === true;
}

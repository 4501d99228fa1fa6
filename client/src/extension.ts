import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { logLanguages, type ClientOptions } from '../../server/src/protocol/protocol';
import { showArchives } from './features/archiveMembers';
import { showEventLogs } from './features/eventLogs';
import { Bundles, openBundles } from './features/bundles';
import { CasePagePanel } from './features/casePage';
import { showCaseSignal } from './features/caseSignal';
import { tokensOfLines } from './features/colors';
import { summariseFolders } from './features/folderSummary';
import { onFirstLog } from './features/firstLog';
import { goToFailures } from './features/failures';
import { detectLanguages } from './features/languageDetection';
import { lookUpCodes } from './features/lookupCode';
import { reportOpenFiles } from './features/openFiles';
import { writeScripts } from './features/remediation';
import { writeReply } from './features/reply';
import { RootCausesView } from './features/rootCauses';
import { followRules, openRulesFiles } from './features/rules';
import { ServerNotifications } from './features/serverNotifications';
import { showSlices } from './features/slices';
import { showStatus } from './features/status';
import { TimelinePanel } from './features/timeline';
import { sendUnsavedText } from './features/unsavedText';
import { explainLines } from './features/why';

/** The extension at work. */
export interface Running {
  stop(): Promise<void>;
}

/**
 * Starts the extension. `createClient` and `folders`, the paths of those that new files of the reader may go to, the best first, are what
 * differs between a desktop and a browser.
 */
export function start(
  context: vscode.ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
  folders: readonly string[],
): Running {
  const client = createClient({
    documentSelector: [...logLanguages].map((language) => ({ language })),
    middleware: { provideDocumentSemanticTokens: tokensOfLines },
    initializationOptions: (): ClientOptions => ({
      scripts: true,
      grammars: true,
      isTrusted: vscode.workspace.isTrusted,
    }),
  });
  const notifications = new ServerNotifications(client);
  let starting: Promise<BaseLanguageClient> | undefined;
  const started = (): Promise<BaseLanguageClient> =>
    (starting ??= begin(context, client, notifications, rootCauses));
  const bundles = new Bundles(context.workspaceState);
  const rootCauses = new RootCausesView(started, bundles);
  context.subscriptions.push(
    notifications,
    bundles,
    rootCauses,
    writeScripts(started, folders),
    writeReply(started, folders),
    lookUpCodes(started),
    showSlices(started, notifications),
    explainLines(started),
    goToFailures(started, bundles),
    showArchives(started),
    openRulesFiles(started),
    showEventLogs(),
    showCaseSignal(rootCauses),
    new CasePagePanel(started, notifications, bundles, context.extensionUri),
    new TimelinePanel(started, notifications, bundles, context.extensionUri),
    openBundles(bundles, context.extensionUri, context.globalStorageUri),
    summariseFolders(started, bundles),
    onFirstLog(() => {
      started().catch((error: unknown) => {
        void vscode.window.showErrorMessage(vscode.l10n.t('CBS Lens could not start: {0}', String(error)));
      });
    }),
  );
  return {
    stop: async () => {
      if (client.needsStop()) await client.stop();
    },
  };
}

async function begin(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  notifications: ServerNotifications,
  rootCauses: RootCausesView,
): Promise<BaseLanguageClient> {
  await client.start();
  context.subscriptions.push(
    detectLanguages(client),
    sendUnsavedText(client),
    reportOpenFiles(client),
    showStatus(client, notifications),
    followRules(client, notifications),
    rootCauses.follow(notifications),
  );
  return client;
}

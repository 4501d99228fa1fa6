import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  logLanguages,
  rulesRequest,
  rulesPath,
  trustNotification,
  type RulesFileInfo,
} from '../../../server/src/protocol/protocol';
import type { ServerNotifications } from './serverNotifications';

type Started = () => Promise<BaseLanguageClient>;

const openRules = 'cbsLens.openRules';

/**
 * The command that opens a rules file, and makes one where there is none yet. Called with the URI of a folder it takes that one's,
 * else it asks.
 */
export function openRulesFiles(started: Started): vscode.Disposable {
  return vscode.commands.registerCommand(openRules, async (folder?: unknown) => {
    const client = await started();
    const { own, template, files } = await client.sendRequest(rulesRequest);
    const uri =
      folder instanceof vscode.Uri ? vscode.Uri.joinPath(folder, rulesPath) : await choose(own, files);
    if (uri) await openOrMake(uri, template);
  });
}

/**
 * Shows beside the language of a log which rules are added, and says once that a folder brings rules which wait for the reader's
 * trust. The server hears when that is given.
 */
export function followRules(
  client: BaseLanguageClient,
  notifications: ServerNotifications,
): vscode.Disposable {
  const item = new RulesItem();
  let isAsked = false;
  const update = async (): Promise<void> => {
    const { files } = await client.sendRequest(rulesRequest);
    item.show(files);
    const waiting = files.filter(({ isApplied, rules }) => !isApplied && rules > 0);
    if (waiting.length === 0 || isAsked) return;
    isAsked = true;
    await ask(client, waiting);
  };
  const refresh = (): void => {
    update().catch((error: unknown) => {
      client.warn(`rules: ${String(error)}`);
    });
  };
  refresh();
  return vscode.Disposable.from(
    item,
    notifications.onRulesChanged(refresh),
    vscode.workspace.onDidGrantWorkspaceTrust(() => {
      void apply(client);
    }),
  );
}

/** The item beside the language; there is none where there are no rules. */
class RulesItem implements vscode.Disposable {
  #item: vscode.LanguageStatusItem | undefined;

  show(files: readonly RulesFileInfo[]): void {
    if (files.length === 0) {
      this.dispose();
      return;
    }
    const item = (this.#item ??= make());
    const applied = countOf(files.filter(({ isApplied }) => isApplied));
    const waiting = countOf(files.filter(({ isApplied }) => !isApplied));
    const isFaulty = files.some((file) => file.isFaulty);
    item.text = vscode.l10n.t('Added rules: {0}', applied);
    item.detail = [
      ...files.map(({ from }) => from),
      ...(waiting > 0 ? [vscode.l10n.t('not applied in Restricted Mode: {0}', waiting)] : []),
      ...(isFaulty ? [vscode.l10n.t('with problems')] : []),
    ].join(', ');
    item.severity =
      waiting > 0 || isFaulty
        ? vscode.LanguageStatusSeverity.Warning
        : vscode.LanguageStatusSeverity.Information;
  }

  dispose(): void {
    this.#item?.dispose();
    this.#item = undefined;
  }
}

function make(): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem('cbsLens.rules', [
    ...[...logLanguages].map((language) => ({ language })),
    { pattern: `**/${rulesPath}` },
  ]);
  item.name = vscode.l10n.t('CBS Lens: Rules');
  item.command = { title: vscode.l10n.t('Open Rules'), command: openRules };
  return item;
}

function countOf(files: readonly RulesFileInfo[]): number {
  return files.reduce((sum, { rules }) => sum + rules, 0);
}

async function ask(client: BaseLanguageClient, waiting: readonly RulesFileInfo[]): Promise<void> {
  const show = vscode.l10n.t('Show Rules');
  const agree = vscode.l10n.t('Apply for This Session');
  const message = vscode.l10n.t(
    'This folder brings {0} rules for CBS Lens. They are not applied in Restricted Mode.',
    countOf(waiting),
  );
  const chosen = await vscode.window.showInformationMessage(message, show, agree);
  if (chosen === agree) await apply(client);
  if (chosen !== show) return;
  for (const { uri } of waiting)
    await vscode.window.showTextDocument(vscode.Uri.parse(uri), { preview: false });
}

function apply(client: BaseLanguageClient): Promise<void> {
  return client.sendNotification(trustNotification, { isTrusted: true });
}

interface RulesFileItem extends vscode.QuickPickItem {
  readonly uri: vscode.Uri;
}

/** Which rules file is meant: asked where there are several to choose from. */
async function choose(own: string | null, files: readonly RulesFileInfo[]): Promise<vscode.Uri | undefined> {
  const isThere = (uri: vscode.Uri): boolean =>
    files.some((file) => vscode.Uri.parse(file.uri).toString() === uri.toString());
  const described = (uri: vscode.Uri): string =>
    isThere(uri) ? '' : vscode.l10n.t('not there yet: it will be made');
  const items: RulesFileItem[] = (vscode.workspace.workspaceFolders ?? [])
    .filter(({ uri }) => uri.scheme === 'file')
    .map(({ name, uri: folder }) => {
      const uri = vscode.Uri.joinPath(folder, rulesPath);
      return {
        label: vscode.l10n.t('For the logs in {0}', name),
        description: described(uri),
        detail: `${name}/${rulesPath}`,
        uri,
      };
    });
  if (own !== null) {
    const uri = vscode.Uri.parse(own);
    items.push({
      label: vscode.l10n.t('For all logs that I open'),
      description: described(uri),
      detail: `~/${rulesPath}`,
      uri,
    });
  }
  if (items.length <= 1) return items[0]?.uri;
  const title = vscode.l10n.t('Open a Rules File');
  return (await vscode.window.showQuickPick(items, { title }))?.uri;
}

async function openOrMake(uri: vscode.Uri, template: string): Promise<void> {
  try {
    await vscode.workspace.fs.stat(uri);
  } catch {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(template));
  }
  await vscode.window.showTextDocument(uri, { preview: false });
}

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { replyRequest, type ReplyForm, type ReplyParams } from '../../../server/src/protocol/protocol';
import { remedyCommands } from '../../../server/src/protocol/remedies';
import { askOrWarn, locationCommand } from './locationCommand';
import { showUnsaved } from './unsavedFile';

interface Choice extends vscode.QuickPickItem {
  readonly form: ReplyForm;
  readonly language: string;
}

/**
 * The command behind "Write the Reply": asks for whom and in which language, then shows the reply in a document that is not saved, from
 * which it is copied into a mail; as HTML it is saved and opened in a browser, from which it is pasted with its lists and commands.
 */
export function writeReply(
  started: () => Promise<BaseLanguageClient>,
  folders: readonly string[],
): vscode.Disposable {
  return locationCommand(remedyCommands.reply, async (at) => {
    const choice = await vscode.window.showQuickPick(choices(), {
      title: vscode.l10n.t('Write the reply'),
      placeHolder: vscode.l10n.t('For whom, and in which language?'),
    });
    if (!choice) return;
    const { form, language } = choice;
    const written = await ask(started, { ...at, form, language, format: 'text' });
    if (!written) return;
    await showUnsaved(written, vscode.Uri.parse(at.uri), folders);
    await wrapLines();
    const copy = vscode.l10n.t('Copy');
    const save = vscode.l10n.t('Save as HTML');
    const wanted = await vscode.window.showInformationMessage(
      vscode.l10n.t('Read the reply, then fill in what is in angle brackets.'),
      copy,
      save,
    );
    if (wanted === copy) await vscode.env.clipboard.writeText(written.content);
    if (wanted === save) await saveHtml(started, { ...at, form, language, format: 'html' });
  });
}

/** A letter has long paragraphs: they are wrapped in the editor that shows it, whatever holds for others. */
async function wrapLines(): Promise<void> {
  const shown = vscode.window.activeTextEditor?.document;
  if (vscode.workspace.getConfiguration('editor', shown).get('wordWrap') === 'off')
    await vscode.commands.executeCommand('editor.action.toggleWordWrap');
}

/** Each form in both languages, that of the editor first. */
function choices(): Choice[] {
  const languages = [
    { language: 'en', name: 'English' },
    { language: 'zh-cn', name: '简体中文' },
  ];
  if (vscode.env.language.toLowerCase().startsWith('zh')) languages.reverse();
  const forms: readonly { form: ReplyForm; label: string; detail: string }[] = [
    {
      form: 'customer',
      label: vscode.l10n.t('To the customer'),
      detail: vscode.l10n.t('Problem, analysis, and the steps with their commands'),
    },
    {
      form: 'closing',
      label: vscode.l10n.t('Closing summary'),
      detail: vscode.l10n.t('Case number, problem, analysis, conclusion'),
    },
    {
      form: 'internal',
      label: vscode.l10n.t('For colleagues'),
      detail: vscode.l10n.t('With the lines that it rests on, risks, and who does what'),
    },
  ];
  return languages.flatMap(({ language, name }) =>
    forms.map(({ form, label, detail }) => ({ form, language, label, description: name, detail })),
  );
}

/** A reply, or null after a message said why there is none. */
function ask(started: () => Promise<BaseLanguageClient>, params: ReplyParams) {
  return askOrWarn(started, (client) => client.sendRequest(replyRequest, params));
}

async function saveHtml(started: () => Promise<BaseLanguageClient>, params: ReplyParams): Promise<void> {
  const written = await ask(started, params);
  if (!written) return;
  const target = await vscode.window.showSaveDialog({
    filters: { HTML: ['html'] },
    title: vscode.l10n.t('Save as HTML'),
  });
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(written.content));
  // The browser shows it as it will be pasted.
  if (target.scheme === 'file') await vscode.env.openExternal(target);
}

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  explainCodeRequest,
  lookUpRequest,
  type Reading,
  type FoundCode,
} from '../../../server/src/protocol/protocol';

const command = 'cbsLens.lookUpCode';
const scheme = 'cbs-lens-code';

type Item = vscode.QuickPickItem & { readonly reading: Reading };

/**
 * The command "Look up a code": a list that is searched by number in any form, by name and by words; what is chosen is shown
 * as a page. Text that is selected in the editor is what the search begins with.
 */
export function lookUpCodes(started: () => Promise<BaseLanguageClient>): vscode.Disposable {
  const pages = new Map<string, string>();
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: (uri) => pages.get(uri.path) ?? '',
    }),
    vscode.commands.registerCommand(command, async (typed?: unknown) => {
      const client = await started();
      const reading = await choose(client, typeof typed === 'string' ? typed : selectedText());
      if (!reading) return;
      const answer = await client.sendRequest(explainCodeRequest, reading);
      if (!answer) return;
      const uri = vscode.Uri.from({ scheme, path: `/${answer.title}.md` });
      pages.set(uri.path, answer.markdown);
      await vscode.commands.executeCommand('markdown.showPreview', uri);
    }),
  );
}

function choose(client: BaseLanguageClient, typed: string): Promise<Reading | undefined> {
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = vscode.l10n.t('Look up a code');
  pick.placeholder = vscode.l10n.t('Number in any form, name, or words: 0x80073712, 14098, STORE_CORRUPT');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.value = typed;
  let latest = 0;
  const search = async (query: string): Promise<void> => {
    const turn = ++latest;
    pick.busy = true;
    try {
      const found = await client.sendRequest(lookUpRequest, { query });
      if (turn === latest) pick.items = found.map(itemOf);
    } finally {
      if (turn === latest) pick.busy = false;
    }
  };
  return new Promise((resolve) => {
    pick.onDidChangeValue((query) => void search(query));
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.reading);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
    void search(typed);
  });
}

/** The server has searched already: what the editor's own filter would drop must stay. */
function itemOf({ label, name, meaning, value, space }: FoundCode): Item {
  return {
    label,
    description: name,
    detail: meaning,
    alwaysShow: true,
    reading: space === undefined ? { value } : { value, space },
  };
}

function selectedText(): string {
  const editor = vscode.window.activeTextEditor;
  const text = editor && !editor.selection.isEmpty ? editor.document.getText(editor.selection) : '';
  return text.length <= 80 && !text.includes('\n') ? text.trim() : '';
}

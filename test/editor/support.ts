import * as vscode from 'vscode';

/** The folder of the workspace: a copy of the sample bundle, free to be changed. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('No folder is open');
  return folder.uri;
}

/** Opens a file of the sample bundle in an editor. */
export async function openSample(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(workspaceFolder(), name));
  await vscode.window.showTextDocument(document);
  return document;
}

/**
 * Waits until something is there: asks at once and again whenever the event fires, so no test sleeps or polls. The
 * test's own time limit ends a wait in vain.
 */
export function until<T>(event: vscode.Event<unknown>, ask: () => T | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const check = (): void => {
      try {
        const answer = ask();
        if (answer === undefined) return;
        listener.dispose();
        resolve(answer);
      } catch (error) {
        listener.dispose();
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    const listener = event(check);
    check();
  });
}

/** Waits until a document's diagnostics are as wanted, and gives them. */
export function diagnosticsOf(
  uri: vscode.Uri,
  wanted: (diagnostics: readonly vscode.Diagnostic[]) => boolean = ({ length }) => length > 0,
): Promise<readonly vscode.Diagnostic[]> {
  return until(vscode.languages.onDidChangeDiagnostics, () => {
    const diagnostics = vscode.languages.getDiagnostics(uri);
    return wanted(diagnostics) ? diagnostics : undefined;
  });
}

/** The sample log as one of another machine: other sessions, another update; the same failure would be shown once. */
export async function asOtherMachine(log: vscode.Uri): Promise<Uint8Array> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(log));
  return new TextEncoder().encode(
    text
      .replace(/\b3110(\d{4}_\d+)/g, '3111$1')
      .replaceAll('KB5036892', 'KB5037768')
      .replaceAll('19041.4291', '19041.4355'),
  );
}

/** Has keys pressed in the window, as a reader would; see tools/vscode/workbench.mjs. Their effect is waited for. */
export function press(...keys: readonly string[]): void {
  for (const key of keys) console.log(`press ${key}`);
}

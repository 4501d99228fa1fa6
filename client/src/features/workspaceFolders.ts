import * as vscode from 'vscode';

/** URIs of the folders that the reader has open. */
export function openFolders(): string[] {
  return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());
}

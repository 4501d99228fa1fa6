import * as vscode from 'vscode';
import { parseMemberUri, parseSliceUri, type ScriptAnswer } from '../../../server/src/protocol/protocol';

/** A script or a checklist, and the name that it is meant to have. */
export type Written = Exclude<ScriptAnswer, { refused: string }>;

/** Names that are tried where others are taken. */
const maxNumber = 99;

/**
 * Shows what was written for a log in a new document that is not saved. It has its name and folder from the start: an editor would
 * otherwise name it after its first line and offer to save it among the evidence.
 */
export async function showUnsaved(
  written: Written,
  log: vscode.Uri,
  folders: readonly string[],
): Promise<void> {
  const folder = await folderFor(log, folders);
  const document = folder ? await openNamed(written, folder) : await openUnnamed(written);
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Active, preview: false });
}

/** Windows PowerShell reads a script without a byte order mark in the code page of the machine. */
const encodingOf = ({ language }: Written): { readonly encoding?: string } =>
  language === 'powershell' ? { encoding: 'utf8bom' } : {};

async function openNamed(written: Written, folder: vscode.Uri): Promise<vscode.TextDocument> {
  const { content, fileName, language } = written;
  const dot = fileName.lastIndexOf('.');
  for (let number = 1; number <= maxNumber; number++) {
    const name = number === 1 ? fileName : `${fileName.slice(0, dot)}-${number}${fileName.slice(dot)}`;
    const file = vscode.Uri.joinPath(folder, name);
    const uri = file.with({ scheme: 'untitled' });
    const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    if (open?.lineCount === content.split('\n').length) return open;
    if (open || (await isThere(file))) continue;
    const document = await vscode.workspace.openTextDocument(uri, encodingOf(written));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), content);
    await vscode.workspace.applyEdit(edit);
    return document.languageId === language
      ? document
      : vscode.languages.setTextDocumentLanguage(document, language);
  }
  return openUnnamed(written);
}

function openUnnamed(written: Written): Thenable<vscode.TextDocument> {
  const { content, language } = written;
  return vscode.workspace.openTextDocument({ content, language, ...encodingOf(written) });
}

/** The first folder that is there and holds no logs: not this one, and none of the workspace. */
async function folderFor(log: vscode.Uri, folders: readonly string[]): Promise<vscode.Uri | null> {
  const pathOf = ({ path }: vscode.Uri): string => `${path.toLowerCase()}/`;
  const evidence = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => pathOf(uri));
  const own = pathOf(vscode.Uri.joinPath(fileOf(log), '..'));
  for (const path of folders) {
    const folder = vscode.Uri.file(path);
    const name = pathOf(folder);
    const isFree = name !== own && !evidence.some((one) => name.startsWith(one));
    if (isFree && (await isThere(folder))) return folder;
  }
  return null;
}

/** The file on disk that a log is, is a part of, or lies in. */
function fileOf(log: vscode.Uri): vscode.Uri {
  const whole = parseSliceUri(log.toString())?.uri ?? log.toString();
  return vscode.Uri.parse(parseMemberUri(whole)?.archive ?? whole);
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

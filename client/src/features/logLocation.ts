import * as vscode from 'vscode';
import { editorLimits, parseSliceUri } from '../../../server/src/protocol/protocol';
import { shownName } from './names';

/** A line of a log. */
export interface LogLocation {
  readonly uri: string;
  /** 1-based */
  readonly line: number;
}

/** Where a line (0-based) of a document stands in its log: a slice knows the log that it is cut from. */
export function locationInLog(document: vscode.Uri, line: number): LogLocation {
  const uri = document.toString();
  const slice = parseSliceUri(uri);
  return slice ? { uri: slice.uri, line: slice.firstLine + line } : { uri, line: line + 1 };
}

/** The location that a command is called with: as URI and line, or as an entry of a view that has both; null for all else. */
export function locationOfArguments(uri: unknown, line: unknown): LogLocation | null {
  if (typeof uri === 'object' && uri !== null && 'uri' in uri && 'line' in uri)
    return typeof uri.uri === 'string' && typeof uri.line === 'number'
      ? { uri: uri.uri, line: uri.line }
      : null;
  return typeof uri === 'string' && typeof line === 'number' ? { uri, line } : null;
}

/** The location of the cursor. */
export function locationAtCursor(): LogLocation | null {
  const editor = vscode.window.activeTextEditor;
  return editor ? locationInLog(editor.document.uri, editor.selection.active.line) : null;
}

/**
 * Shows a line of a log: in the file itself, which VS Code opens at any size without an extension seeing its text, or of a log
 * over 1 GB the part around the line.
 */
export async function openLocation(
  { uri, line }: LogLocation,
  viewColumn?: vscode.ViewColumn,
  selection?: vscode.Range,
): Promise<void> {
  if (await isGiant(vscode.Uri.parse(uri))) {
    await vscode.commands.executeCommand('cbsLens.openSlice', uri, line);
    return;
  }
  await openInFile({ uri, line }, viewColumn, selection);
}

/** Shows a line in the file itself, however large it is. */
export async function openInFile(
  { uri, line }: LogLocation,
  viewColumn?: vscode.ViewColumn,
  selection = new vscode.Range(line - 1, 0, line - 1, 0),
): Promise<void> {
  await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(uri), {
    selection,
    ...(viewColumn !== undefined && { viewColumn }),
  } satisfies vscode.TextDocumentShowOptions);
}

/** Whether a file is so large that VS Code asks before it opens it. */
export async function isGiant(uri: vscode.Uri): Promise<boolean> {
  if (uri.scheme !== 'file') return false;
  try {
    return (await vscode.workspace.fs.stat(uri)).size > editorLimits.giantBytes;
  } catch {
    // VS Code says what is wrong with it.
    return false;
  }
}

/** The file name in a URI, for readers. */
export function nameOf(uri: string): string {
  return shownName(vscode.Uri.parse(uri).path);
}

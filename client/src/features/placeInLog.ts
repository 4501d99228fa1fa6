import * as vscode from 'vscode';
import { slicePlace } from '../../../server/src/protocol';

/** A line of a log. */
export interface PlaceInLog {
  readonly uri: string;
  /** 1-based */
  readonly line: number;
}

/** Where a line (0-based) of a document stands in its log: a slice knows the log that it is cut from. */
export function placeInLog(document: vscode.Uri, line: number): PlaceInLog {
  const uri = document.toString();
  const slice = slicePlace(uri);
  return slice ? { uri: slice.uri, line: slice.firstLine + line } : { uri, line: line + 1 };
}

/** The place that a command is called with: as URI and line, or as an entry of a view that has both; null for all else. */
export function placeOfArguments(uri: unknown, line: unknown): PlaceInLog | null {
  if (typeof uri === 'object' && uri !== null && 'uri' in uri && 'line' in uri)
    return typeof uri.uri === 'string' && typeof uri.line === 'number'
      ? { uri: uri.uri, line: uri.line }
      : null;
  return typeof uri === 'string' && typeof line === 'number' ? { uri, line } : null;
}

/** The place of the cursor. */
export function placeAtCursor(): PlaceInLog | null {
  const editor = vscode.window.activeTextEditor;
  return editor ? placeInLog(editor.document.uri, editor.selection.active.line) : null;
}

/** Shows a line of a log, in a file of any size. */
export function openPlace({ uri, line }: PlaceInLog, viewColumn?: vscode.ViewColumn): Thenable<unknown> {
  const selection = new vscode.Range(line - 1, 0, line - 1, 0);
  return vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(uri), {
    selection,
    ...(viewColumn !== undefined && { viewColumn }),
  } satisfies vscode.TextDocumentShowOptions);
}

/** The file name in a URI. */
export function nameOf(uri: string): string {
  const { path } = vscode.Uri.parse(uri);
  return path.slice(path.lastIndexOf('/') + 1);
}

import * as vscode from 'vscode';
import { openSample } from './support';

/** The sample log in an editor, its diagnostics there, and where a text stands in it (0-based). */
export async function openLog(name = 'CBS.log') {
  const document = await openSample(name);
  const find = (part: string | RegExp): number => {
    for (let line = 0; line < document.lineCount; line++) {
      const { text } = document.lineAt(line);
      if (typeof part === 'string' ? text.includes(part) : part.test(text)) return line;
    }
    throw new Error(`${name} has no line with ${String(part)}`);
  };
  return { document, uri: document.uri, find };
}

/** Whether a failure was found: the first diagnostics of a file are those of what was read of it so far. */
export const hasError = (diagnostics: readonly vscode.Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === vscode.DiagnosticSeverity.Error);

/** The middle of a line's message. */
export function inside(line: number): vscode.Position {
  return new vscode.Position(line, 60);
}

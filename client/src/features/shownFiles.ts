import * as vscode from 'vscode';
import { logLanguages, readSchemes } from '../../../server/src/protocol/protocol';

/**
 * What only logs of Windows hold, family by family, however they are quoted; whether it is one, and which, the server says.
 */
const stamped = new RegExp(
  [
    String.raw`\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{3} UTC)?, `,
    String.raw`\((?:p|f|fix)\)\t`,
    String.raw`(?:>>> {2}|<<< {2}|!!! {2})(?:\[|Section |[a-z]{3}: )`,
    String.raw`^ {5}(?:\[|Section |[a-z]{3}: )`,
    String.raw`\b\d{4}(?:[/-]\d\d){2} \d\d:\d\d:\d\d\.\d{7} `,
    String.raw`\b\d{4}-\d\d-\d\d(?:\t|\\t)\d\d:\d\d:\d\d:\d{3}(?:\t|\\t)`,
    String.raw`\{[0-9A-F-]{36}\}(?:\t|\\t)\d{4}-`,
    String.raw`\bEvent\[\d{1,9}\]`,
    String.raw`(?:\bLog Name|日志名称|記錄檔名稱):`,
    String.raw`,Microsoft-Windows-[\w-]{1,80},\d{1,6},`,
    String.raw`http://schemas\.microsoft\.com/win/2004/08/events/event\b`,
  ].join('|'),
  'm',
);

/** Languages of documents that no extension has claimed: what VS Code gives to `PC01.log` and to a file without an extension. */
export const unclaimed: ReadonlySet<string> = new Set(['log', 'plaintext']);
/** Files in which logs are passed on: mails, notes, tables, what collectors write. */
const carriers = /\.(?:txt|md|markdown|eml|csv|tsv|jsonl?|ndjson|xml)$/i;
const headLines = 200;
const maxHead = 64 * 1024;

/** Whether a document that is no log by its language may carry one. */
function mayCarry({ languageId, isUntitled, uri }: vscode.TextDocument): boolean {
  if (unclaimed.has(languageId)) return true;
  return !logLanguages.has(languageId) && (isUntitled || (uri.scheme === 'file' && carriers.test(uri.path)));
}

/** The first lines of a document that looks like a log of servicing and is none by its language; undefined for all others. */
export function headOf(document: vscode.TextDocument): string | undefined {
  if (!mayCarry(document)) return undefined;
  const end = document.lineAt(Math.min(document.lineCount, headLines) - 1).range.end;
  const head = document.getText(new vscode.Range(new vscode.Position(0, 0), end)).slice(0, maxHead);
  return stamped.test(head) ? head : undefined;
}

/** Documents in tabs that the server reads itself. VS Code makes no document of a file over 50 MB, so a tab is all there is. */
export function filesInTabs(): vscode.Uri[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ input }) => {
      if (input instanceof vscode.TabInputText) return [input.uri];
      return input instanceof vscode.TabInputTextDiff ? [input.original, input.modified] : [];
    })
    .filter(({ scheme }) => readSchemes.has(scheme));
}

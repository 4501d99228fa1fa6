import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver-types';
import type { CauseKind } from '../analysis/kinds';
import { linkAt } from '../analysis/links';
import type { Fault, Incident, LogAnalysis } from '../analysis/model';
import { text } from '../text';
import { findingsAt } from './ranges';
import type { Reader } from './reader';

/** Kinds of causes that a script can be written for. */
export const scriptKinds: ReadonlySet<CauseKind> = new Set<CauseKind>(['corrupt-payload', 'missing-payload']);

/** What a script would be written for. */
export interface ScriptTarget {
  readonly fault: Fault;
  readonly incident: Incident | null;
}

/**
 * The fault behind a 1-based line, where a script can be written for it: on the line of the cause, of its sightings and
 * of its effects. Null for all other lines, the ordinary lines around them included.
 */
export function scriptTargetAt(analysis: LogAnalysis, line: number): ScriptTarget | null {
  const link = linkAt(analysis, line);
  if (!link?.fault || !scriptKinds.has(link.fault.kind)) return null;
  const speaks = findingsAt(analysis, line).some(({ role }) => role !== 'noise' && role !== 'success');
  return speaks ? { fault: link.fault, incident: link.incident } : null;
}

/**
 * The lightbulb on a range: *Write a remediation script* for the first of its lines that leads to a fit cause. `command`
 * is the editor's command that writes it, called with the URI and the 1-based line.
 */
export function codeActionsAt(
  analysis: LogAnalysis,
  uri: string,
  range: Range,
  diagnostics: readonly Diagnostic[],
  command: string,
  { translate }: Reader,
): CodeAction[] {
  const last = Math.min(range.end.line, range.start.line + 200);
  for (let line = range.start.line + 1; line <= last + 1; line++) {
    if (!scriptTargetAt(analysis, line)) continue;
    const title = translate(text('Write a remediation script'));
    return [
      {
        title,
        kind: 'quickfix',
        diagnostics: diagnostics.filter(({ range: { start } }) => start.line + 1 === line),
        command: { title, command, arguments: [uri, line] },
      },
    ];
  }
  return [];
}

import type { LogAnalysis } from '../analysis/model';
import { renderScript } from '../remedy/powershell/render';
import { requestFor } from '../remedy/request';
import { text } from '../text';
import { scriptTargetAt } from './codeActions';
import type { Reader } from './reader';

/** A script to show, or why there is none. */
export type ScriptAnswer =
  | { readonly content: string; readonly fileName: string; readonly language: string }
  | { readonly refused: string };

/** The remediation script for what a 1-based line leads to. `logName` is the log's name as the script shall give it. */
export function scriptAt(
  analysis: LogAnalysis,
  line: number,
  logName: string,
  { translate }: Reader,
): ScriptAnswer {
  const target = scriptTargetAt(analysis, line);
  if (!target) {
    return { refused: translate(text('Line {0} leads to no cause that a script can be written for.', line)) };
  }
  const script = renderScript(requestFor(target.incident, target.fault, logName), translate);
  if (!script.ok) return { refused: translate(script.reason) };
  return { content: script.content, fileName: script.fileName, language: 'powershell' };
}

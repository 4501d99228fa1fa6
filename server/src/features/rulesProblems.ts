import type { Diagnostic } from 'vscode-languageserver-types';
import type { RulesProblem } from '../analysis/userRules/problems';
import { text, type Text } from '../base/text';
import { diagnosticSource, informationAt } from './logDiagnostic';
import { plainText } from '../base/plainText';
import type { LocalizationContext } from '../base/localizationContext';

/** What is to be said about a rules file. */
export interface RulesFileState {
  readonly problems: readonly RulesProblem[];
  readonly unreadable?: Text;
  readonly isApplied: boolean;
}

/** The diagnostics of a rules file: its problems where they are, and at its beginning that it is not used, and why. */
export function rulesDiagnostics(
  { problems, unreadable, isApplied }: RulesFileState,
  reader: LocalizationContext,
): Diagnostic[] {
  const whole = [
    ...(unreadable ? [unreadable] : []),
    ...(isApplied
      ? []
      : [text('The rules of this file are checked but not applied: this folder is not trusted.')]),
  ];
  return [
    ...problems.map(({ line, column, endLine, endColumn, message, severity }) => ({
      range: {
        start: { line: line - 1, character: column },
        end: { line: endLine - 1, character: endColumn },
      },
      severity: severity === 'error' ? (1 as const) : (2 as const),
      source: diagnosticSource,
      message: reader.translate(plainText(message, 1000)),
    })),
    ...whole.map((message) => informationAt(1, message, reader)),
  ];
}

import { answerOf, verdictOf } from '../analysis/diagnosis/verdict';
import { logsToOpen, unreadAdvice, verdictSentence } from '../analysis/diagnosis/verdictWords';
import type { VerdictState } from '../analysis/model/verdict';
import type { LocalizationContext } from '../base/localizationContext';
import { sarifSentence } from '../base/plainText';
import { text, type Text } from '../base/text';
import { codeText, meaningOf } from '../features/codeWords';
import type { AnalysedLog } from './json';
import { leftOutOf } from './leftOut';
import { locationOf, uriOf } from './sarifLocations';

const unclear = 'failure-without-end';
const levels: Readonly<Record<VerdictState, string>> = {
  failed: 'none',
  'nothing-failed': 'note',
  unexplained: 'warning',
  'not-read': 'error',
};

/** The rule of failures whose outcome no log states. */
export function unclearRule({ translate }: LocalizationContext): object {
  return {
    id: unclear,
    shortDescription: { text: translate(text('A failure whose outcome the log does not state')) },
  };
}

/** A result for each log in which something failed without an end, at its last failing row. */
export function unclearResults(
  logs: readonly AnalysedLog[],
  ruleIndex: number,
  { locale, translate }: LocalizationContext,
): object[] {
  return logs.flatMap(({ path, analysis }, index) => {
    const verdict = answerOf(analysis);
    if (verdict?.state !== 'unexplained') return [];
    const [last, ...before] = [...verdict.rows].reverse();
    const code = codeText(last!);
    const meaning = last!.code === undefined ? null : meaningOf(last!.code, locale);
    const words = [
      verdictSentence(verdict),
      ...[code, meaning].flatMap((word) => (word === null ? [] : [text('{0}', word)])),
    ];
    return {
      ruleId: unclear,
      ruleIndex,
      kind: 'review',
      level: 'warning',
      message: { text: words.map((sentence) => sarifSentence(sentence, translate)).join(' ') },
      locations: [locationOf(path, index, last!)],
      ...(before.length > 0 && {
        relatedLocations: before.map((row, at) => ({ id: at + 1, ...locationOf(path, index, row) })),
      }),
      properties: { outcome: 'unknown', confidence: 'low', causeElsewhere: [...logsToOpen(verdict, path)] },
    };
  });
}

/**
 * What the logs without an incident answer, and what was left out of all of them; a log that was not read makes the invocation
 * unsuccessful.
 */
export function invocationOf(
  logs: readonly AnalysedLog[],
  notes: readonly Text[],
  { translate }: LocalizationContext,
): object {
  const verdicts = logs.map(({ path, analysis }, index) => ({ path, index, verdict: verdictOf(analysis) }));
  return {
    executionSuccessful: verdicts.every(({ verdict }) => verdict.state !== 'not-read'),
    toolExecutionNotifications: [
      ...leftOutOf(logs, notes).map((note) => ({
        level: 'warning',
        message: { text: sarifSentence(note, translate) },
      })),
      ...verdicts
        .filter(({ verdict }) => verdict.state !== 'failed')
        .map(({ path, index, verdict }) => {
          const advice = unreadAdvice(verdict);
          return {
            level: levels[verdict.state],
            message: {
              text: [verdictSentence(verdict), ...(advice ? [advice] : [])]
                .map((sentence) => sarifSentence(sentence, translate))
                .join(' '),
            },
            locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path), index } } }],
            properties: { verdict: verdict.state },
          };
        }),
    ],
  };
}

import type { LogAnalysis } from '../analysis/model/model';
import type { Locale } from '../base/l10n';
import type { LocalizationContext } from '../base/localizationContext';

/** Makes an answer about a whole log once for each language, since editors ask for it again and again. */
export function perLog<R>(
  make: (analysis: LogAnalysis, reader: LocalizationContext) => R,
): (analysis: LogAnalysis, reader: LocalizationContext) => R {
  const made = new WeakMap<LogAnalysis, Map<Locale, R>>();
  return (analysis, reader) => {
    const answers = made.get(analysis) ?? new Map<Locale, R>();
    made.set(analysis, answers);
    const answer = answers.get(reader.locale) ?? make(analysis, reader);
    answers.set(reader.locale, answer);
    return answer;
  };
}

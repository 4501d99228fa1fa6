import { failureOf } from '../analysis/diagnosis/words';
import { isOwn, ownPlaceOf } from '../analysis/model/locations';
import type { LogAnalysis } from '../analysis/model/model';
import { codeText } from '../features/codeWords';
import { plainSentence } from '../base/plainText';
import type { LocalizationContext } from '../base/localizationContext';
import type { FailurePlace } from '../protocol/protocol';

/** The lines of a log on which it says that an operation failed, each once, in their order. A failure that another log reports is listed there. */
export function failuresIn(
  { incidents }: LogAnalysis,
  uri: string,
  { translate }: LocalizationContext,
): FailurePlace[] {
  const failures = new Map<number, FailurePlace>();
  for (const incident of incidents) {
    const { top, partOf, outcome } = incident;
    if (outcome !== 'failed' || partOf) continue;
    const line = (top && isOwn(top) ? top : ownPlaceOf(incident))?.line;
    if (line === undefined || failures.has(line)) continue;
    const title = plainSentence(failureOf(incident, top && codeText(top)), translate);
    failures.set(line, { uri, line, title });
  }
  return [...failures.values()].sort((a, b) => a.line - b.line);
}

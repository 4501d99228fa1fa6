import { failureOf } from '../analysis/diagnosis/words';
import { isOwn, ownLocationOf } from '../analysis/model/locations';
import type { LogAnalysis } from '../analysis/model/model';
import { codeText } from '../features/codeWords';
import { plainSentence } from '../base/plainText';
import type { LocalizationContext } from '../base/localizationContext';
import type { FailureLocation } from '../protocol/protocol';

/** The lines of a log on which it says that an operation failed, each once, in their order. A failure that another log reports is listed there. */
export function failuresIn(
  { incidents }: LogAnalysis,
  uri: string,
  { translate }: LocalizationContext,
): FailureLocation[] {
  const failures = new Map<number, FailureLocation>();
  for (const incident of incidents) {
    const { top, partOf, outcome } = incident;
    if (outcome !== 'failed' || partOf) continue;
    const line = (top && isOwn(top) ? top : ownLocationOf(incident))?.line;
    if (line === undefined || failures.has(line)) continue;
    const title = plainSentence(failureOf(incident, top && codeText(top)), translate);
    failures.set(line, { uri, line, title });
  }
  return [...failures.values()].sort((a, b) => a.line - b.line);
}

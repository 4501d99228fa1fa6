import type { LogAnalysis } from '../analysis/model/model';
import { verdictOf } from '../analysis/diagnosis/verdict';
import { unreadAdvice, verdictSentence } from '../analysis/diagnosis/verdictWords';
import { plainSentence } from '../base/plainText';
import type { Text } from '../base/text';
import type { LocalizationContext } from '../base/localizationContext';
import type { Status } from '../protocol/status';

/** How a log was read, for the editor's status item. */
export function statusOf(analysis: LogAnalysis, { translate }: LocalizationContext): Status {
  const verdict = verdictOf(analysis);
  const advice = unreadAdvice(verdict);
  const isCertain = verdict.state === 'failed' || verdict.state === 'nothing-failed';
  const answer = isCertain ? [] : [verdictSentence(verdict), ...(advice ? [advice] : [])];
  return {
    family: analysis.family,
    bytes: analysis.bytes,
    lines: analysis.lines.count,
    failures: analysis.incidents.filter(({ outcome }) => outcome === 'failed').length,
    incidents: analysis.incidents.length,
    findings: analysis.findings.length,
    notices: [...answer, ...analysis.notices.map((notice) => notice.text)].map((sentence) =>
      plainSentence(sentence, translate),
    ),
    readable: true,
    verdict: verdict.state,
  };
}

/** The status of a log that could not be read. */
export function unreadableStatus(why: Text, { translate }: LocalizationContext): Status {
  return {
    family: 'unknown',
    bytes: 0,
    lines: 0,
    failures: 0,
    incidents: 0,
    findings: 0,
    notices: [plainSentence(why, translate)],
    readable: false,
    verdict: 'not-read',
  };
}

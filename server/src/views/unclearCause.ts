import { answerOf } from '../analysis/diagnosis/verdict';
import { logsToOpen, verdictSentence } from '../analysis/diagnosis/verdictWords';
import { confidenceOf } from '../analysis/diagnosis/words';
import { fileNameOf } from '../analysis/model/locations';
import type { LogAnalysis } from '../analysis/model/model';
import type { LocalizationContext } from '../base/localizationContext';
import { plainLine } from '../base/plainText';
import { text } from '../base/text';
import { codeText, meaningOf } from '../features/codeWords';
import { rangeOf } from '../features/ranges';
import type { RootCause, RootCauseSection } from '../protocol/rootCauses';

/** Behind failures with a cause of low confidence, before what recovered */
const weight = 4;

/** The entry for a log in which something failed without an end and without an incident that describes it; null for other logs. */
export function unclearCauseOf(
  analysis: LogAnalysis,
  uri: string,
  { locale, translate }: LocalizationContext,
): RootCause | null {
  const verdict = answerOf(analysis);
  if (verdict?.state !== 'unexplained') return null;
  const [last] = verdict.rows.slice(-1);
  const meanings = verdict.rows.map((row) => {
    const meaning = row.code === undefined ? null : meaningOf(row.code, locale);
    return [codeText(row), meaning].filter((word) => word !== null).join(': ');
  });
  const rows = verdict.rows.map((row, at) => ({
    label: `${row.line}: ${plainLine(row.message, 160)}`,
    detail: meanings[at]!,
    range: rangeOf(row),
  }));
  const open = logsToOpen(verdict, fileNameOf(uri)).map((name) => ({ label: plainLine(name, 200) }));
  const sections: RootCauseSection[] = [
    { part: 'cause', label: translate(text('Failing rows')), count: verdict.count, items: rows },
    { part: 'elsewhere', label: translate(text('Where else to look')), count: open.length, items: open },
  ];
  return {
    id: `unclear ${last!.line} ${uri}`,
    uri,
    line: last!.line,
    range: rangeOf(last!),
    at: uri,
    outcome: 'unclear',
    label: translate(text('A failure whose outcome the log does not state')),
    failure: meanings.at(-1)! || translate(verdictSentence(verdict)),
    count: 1,
    confidence: translate(confidenceOf('low')),
    offers: [],
    sections: sections.filter(({ items }) => items.length > 0),
    weight,
  };
}

import { logsToOpen, unreadAdvice, verdictSentence } from '../analysis/diagnosis/verdictWords';
import { fileNameOf } from '../analysis/model/locations';
import type { LogAnalysis } from '../analysis/model/model';
import { answerOf } from '../analysis/diagnosis/verdict';
import { listed, text, type Text } from '../base/text';
import { codeText, meaningOf } from './codeWords';
import {
  codeOf,
  diagnosticSource,
  informationAt,
  relate,
  severities,
  type DiagnosticData,
  type LogDiagnostic,
} from './logDiagnostic';
import type { LocationMapper } from './locationMapper';
import { rangeOf } from './ranges';
import type { LocalizationContext } from '../base/localizationContext';

/**
 * A warning for a log that was not read, and one at the last failing row of a failure without an end that no incident reports; none
 * for others.
 */
export function verdictDiagnostics(
  analysis: LogAnalysis,
  locations: LocationMapper,
  reader: LocalizationContext,
): LogDiagnostic[] {
  const verdict = answerOf(analysis);
  if (!verdict) return [];
  if (verdict.state === 'not-read') {
    const sentences = [verdictSentence(verdict), unreadAdvice(verdict)!];
    const message = sentences.map(reader.translate).join('\n');
    return [{ ...informationAt(1, sentences[0]!, reader), message, severity: severities.warning }];
  }
  const [last, ...before] = [...verdict.rows].reverse();
  const meaning = last!.code === undefined ? null : meaningOf(last!.code, reader.locale);
  const open = logsToOpen(verdict, fileNameOf(locations.log));
  const sentences: Text[] = [
    verdictSentence(verdict),
    ...(last!.code === undefined
      ? []
      : [meaning === null ? text('{0}', codeText(last!)!) : text('{0}: {1}', codeText(last!)!, meaning)]),
    ...(open.length > 0 ? [text('For more, open {0}.', listed(open))] : []),
  ];
  return [
    {
      range: rangeOf(last!),
      severity: severities.warning,
      source: diagnosticSource,
      ...codeOf(last!, reader),
      message: sentences.map(reader.translate).join('\n'),
      relatedInformation: before.map((row) =>
        relate(locations, row, reader.translate(text('A failing row'))),
      ),
      data: { line: last!.line } satisfies DiagnosticData,
    },
  ];
}

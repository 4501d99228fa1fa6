import type { DiagnosticRelatedInformation } from 'vscode-languageserver-types';
import type { LogAnalysis } from '../analysis/model/model';
import { text } from '../base/text';
import type { DiagnosticData, LogDiagnostic } from './logDiagnostic';
import { editorLimits } from '../protocol/editorLimits';
import type { LocalizationContext } from '../base/localizationContext';
import { sliceOfLog } from './locationMapper';
import { sliceAround } from './sliceAround';

/**
 * Diagnostics of a log that an editor hands to no extension, each with a link to the part of the log around it as a document
 * in which everything works. Diagnostics of smaller logs are left as they are.
 */
export function withSliceLinks(
  diagnostics: readonly LogDiagnostic[],
  analysis: LogAnalysis,
  uri: string,
  { translate }: LocalizationContext,
): LogDiagnostic[] {
  if (analysis.bytes <= editorLimits.hugeBytes) return [...diagnostics];
  const message = translate(text('Read this part with colors, hover and F12.'));
  return diagnostics.map((diagnostic) => {
    const line = (diagnostic.data as DiagnosticData | undefined)?.line;
    const lines = line === undefined ? null : sliceAround(analysis, line);
    if (!lines) return diagnostic;
    const slice = { uri, ...lines };
    const related: DiagnosticRelatedInformation = {
      location: sliceOfLog(slice).location(uri, diagnostic.range),
      message,
    };
    return { ...diagnostic, relatedInformation: [related, ...(diagnostic.relatedInformation ?? [])] };
  });
}

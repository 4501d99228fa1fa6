import type { LogAnalysis } from '../analysis/model/model';
import { renderRemedy } from '../remedy/render';
import { type ScriptAnswer, type DocumentKind } from '../protocol/remedies';
import { requestIn } from '../remedy/request';
import { text } from '../base/text';
import { remedyTargetAt } from '../features/codeActions';
import type { LocalizationContext } from '../base/localizationContext';

/**
 * The document for what a 1-based line leads to: the repair (a script or a checklist), the harvest script, the collect
 * script. `logName` is the log's name as the document shall give it.
 */
export function scriptAt(
  analysis: LogAnalysis,
  line: number,
  logName: string,
  { translate }: LocalizationContext,
  document: DocumentKind = 'repair',
): ScriptAnswer {
  const target = remedyTargetAt(analysis, line);
  const request = target && requestIn(analysis, target.incident, target.fault, logName);
  if (!request)
    return { refused: translate(text('Line {0} leads to no cause that a script can be written for.', line)) };
  const rendered = renderRemedy(request, document, translate);
  if (!rendered.ok) return { refused: translate(rendered.reason) };
  const { content, fileName, language } = rendered;
  return { content, fileName, language };
}

import type { LogAnalysis } from './analysis/model';
import { remedyTargetAt } from './features/codeActions';
import type { Reader } from './features/reader';
import type { ScriptAnswer } from './features/script';
import { caseSummary } from './report/caseSummary';
import type { PageFormat } from './report/page';
import { whyPage } from './report/why';
import { text } from './text';

/**
 * The case summary for what a 1-based line leads to, or why there is none. It stands between the features, which know what
 * a line leads to, and the reports, which know how a case is written down.
 */
export function summaryAt(
  analysis: LogAnalysis,
  line: number,
  logName: string,
  format: PageFormat,
  { translate }: Reader,
): ScriptAnswer {
  const target = remedyTargetAt(analysis, line);
  if (!target) return { refused: translate(text('Line {0} leads to no failure.', line)) };
  const { incident, fault } = target;
  const markdown = format === 'markdown';
  return {
    content: caseSummary(analysis, incident, fault, { translate, format, logName }),
    fileName: `${['Case', incident?.kb]
      .filter(Boolean)
      .join('-')
      .replace(/[^A-Za-z0-9-]/g, '')}.${markdown ? 'md' : 'txt'}`,
    language: markdown ? 'markdown' : 'plaintext',
  };
}

/** Why a 1-based line means what it is said to mean, as a Markdown page that links to the lines behind it. */
export function whyAt(
  analysis: LogAnalysis,
  line: number,
  logName: string,
  uri: string,
  { translate }: Reader,
): string {
  return whyPage(analysis, line, { translate, format: 'markdown', logName, uri });
}

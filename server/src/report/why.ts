import { explainLine } from '../analysis/diagnosis/explain';
import type { LogAnalysis } from '../analysis/model/model';
import { text } from '../base/text';
import { Page, type PageOptions } from './page';

/** Why a 1-based line of a log means what it is said to mean, as a page: each statement with its line and its rule. */
export function whyPage(analysis: LogAnalysis, line: number, options: PageOptions): Page {
  const page = new Page(options);
  page.title(text('Why: {0}, line {1}', options.logName, line));
  for (const { title, grounds } of explainLine(analysis, line)) {
    page.heading(title);
    for (const { says, finding } of grounds) {
      if (finding) page.evidence(says, finding);
      else page.point(says);
    }
  }
  return page;
}

import { answerOf, verdictOf } from '../analysis/diagnosis/verdict';
import { logsToOpen, unreadAdvice, verdictSentence } from '../analysis/diagnosis/verdictWords';
import type { Finding } from '../analysis/model/model';
import type { LogVerdict, VerdictState } from '../analysis/model/verdict';
import type { LocalizationContext } from '../base/localizationContext';
import { listed, text, type Text } from '../base/text';
import { codeText, meaningOf } from '../features/codeWords';
import type { PageFormat } from '../protocol/pages';
import type { AnalysedLog } from './json';
import { leftOutOf, leftOutTitle } from './leftOut';
import { Page } from './page';

/** Logs of one answer that are named; the rest is counted. */
const maxNamed = 50;

interface Judged {
  readonly path: string;
  readonly verdict: LogVerdict;
}

/**
 * What is to be said of logs without a failed operation, a page each for what failed without an end, and one page each for the logs
 * that were not read, for those in which nothing failed and for what was left out. Empty where operations failed in all of them and
 * nothing was left out.
 */
export function verdictPages(
  logs: readonly AnalysedLog[],
  reader: LocalizationContext,
  format: PageFormat,
  notes: readonly Text[] = [],
): string[] {
  const judged = logs.map(({ path, analysis }): Judged => ({ path, verdict: verdictOf(analysis) }));
  const unclear = logs.flatMap(({ path, analysis }): Judged[] => {
    const verdict = answerOf(analysis);
    return verdict?.state === 'unexplained' ? [{ path, verdict }] : [];
  });
  const of = (state: VerdictState): Judged[] => judged.filter(({ verdict }) => verdict.state === state);
  const page = (logName: string): Page => new Page({ translate: reader.translate, format, logName });
  return [
    ...unclear.map((log) => unclearPage(page(log.path), log, reader)),
    ...listPage(page(''), text('Files that were not read'), of('not-read'), (verdict) => [
      verdictSentence(verdict),
      unreadAdvice(verdict)!,
    ]),
    ...listPage(page(''), text('No failed operation found.'), of('nothing-failed'), () => []),
    ...leftOutPage(page(''), leftOutOf(logs, notes)),
  ];
}

function unclearPage(page: Page, { path, verdict }: Judged, { locale }: LocalizationContext): string {
  if (verdict.state !== 'unexplained') return '';
  const { rows, count } = verdict;
  page.heading(text('{0}: a failure whose outcome the log does not state', path));
  page.say(verdictSentence(verdict));
  for (const row of rows) page.evidence(meaningText(row, locale), row);
  if (count > rows.length) page.point(text('and {0} more', count - rows.length));
  const open = logsToOpen(verdict, path);
  if (open.length > 0) page.say(text('Please send as well: {0}.', listed(open)));
  return page.toString();
}

function meaningText(row: Finding, locale: LocalizationContext['locale']): Text {
  const code = codeText(row);
  if (code === null) return text('A failing row');
  const meaning = meaningOf(row.code!, locale);
  return meaning === null ? text('{0}', code) : text('{0}: {1}', code, meaning);
}

function leftOutPage(page: Page, left: readonly Text[]): string[] {
  if (left.length === 0) return [];
  page.heading(leftOutTitle);
  for (const one of left) page.point(one);
  return [page.toString()];
}

/** One page for logs of one answer; none where there is no such log. */
function listPage(
  page: Page,
  heading: Text,
  logs: readonly Judged[],
  details: (verdict: LogVerdict) => readonly Text[],
): string[] {
  if (logs.length === 0) return [];
  page.heading(heading);
  for (const { path, verdict } of logs.slice(0, maxNamed)) {
    page.point(text('{0}', path));
    for (const detail of details(verdict)) page.sub(detail);
  }
  if (logs.length > maxNamed) page.point(text('and {0} more files', logs.length - maxNamed));
  return [page.toString()];
}

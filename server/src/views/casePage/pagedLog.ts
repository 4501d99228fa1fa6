import type { Finding } from '../../analysis/model/model';
import { fileNameOf } from '../../analysis/model/locations';
import type { AnalysedLog } from '../../report/json';
import { plainLine } from '../../base/plainText';
import type { PageLine, PagePlace } from '../../protocol/casePage';

/** A log as the page names it: its path is its URI. */
export interface PagedLog extends AnalysedLog {
  /** For readers */
  readonly name: string;
}

/** Characters of a line of a log that the page shows. */
const maxLine = 400;

/** Where a finding of a log's analysis stands, which may be in another log. */
export function placeOf({ log, line }: Pick<Finding, 'log' | 'line'>, { path, name }: PagedLog): PagePlace {
  const shown = log === undefined ? name : fileNameOf(log);
  return { uri: log ?? path, line, label: `${plainLine(shown, 100)}:${line}` };
}

/** A finding as the page shows it. */
export function lineOf(finding: Finding, log: PagedLog, says: string | null): PageLine {
  return { at: placeOf(finding, log), text: plainLine(finding.message, maxLine), says };
}

import type { LogAnalysis } from '../analysis/model/model';
import { remedyTargetAt } from '../features/codeActions';
import type { LocalizationContext } from '../base/localizationContext';
import { laneOf, timelineOfLanes } from './timeline';
import { caseSummary } from '../report/caseSummary';
import { htmlDocument } from '../report/htmlPage';
import { type SummaryAnswer, type WhyAnswer, type PageFormat, pageFormats } from '../protocol/pages';
import { timelineSvg } from '../report/timelineSvg';
import { whyPage } from '../report/why';
import { text } from '../base/text';

/** By format: how the file is called, and the language that an editor shows it in. */
const files: Readonly<Record<PageFormat, (stem: string) => { fileName: string; language: string }>> = {
  markdown: (stem) => ({ fileName: `${stem}.md`, language: 'markdown' }),
  text: (stem) => ({ fileName: `${stem}.txt`, language: 'plaintext' }),
  html: (stem) => ({ fileName: `${stem}.html`, language: 'html' }),
};

/**
 * The case summary for what a 1-based line leads to, or why there is none. It stands between the features, which know what
 * a line leads to, and the reports, which know how a case is written down.
 */
export function summaryAt(
  analysis: LogAnalysis,
  line: number,
  logName: string,
  wanted: PageFormat,
  reader: LocalizationContext,
): SummaryAnswer {
  const { translate } = reader;
  // A client may ask for anything.
  const format = pageFormats.find((one) => one === wanted) ?? 'text';
  const target = remedyTargetAt(analysis, line);
  if (!target) return { refused: translate(text('Line {0} leads to no failure.', line)) };
  const { incident, fault } = target;
  const stem = ['Case', incident?.kb]
    .filter(Boolean)
    .join('-')
    .replace(/[^A-Za-z0-9-]/g, '');
  const { lanes, focus } = timelineOfLanes([laneOf(analysis, '', logName, reader)], reader);
  const svg = timelineSvg(lanes, { translate, focus });
  const picture =
    svg === null ? undefined : { svg, fileName: `${stem}-timeline.svg`, title: text('Timeline') };
  const body = caseSummary(analysis, incident, fault, {
    translate,
    format,
    logName,
    ...(picture && { picture }),
  });
  return {
    content: format === 'html' ? htmlDocument([body]) : body,
    ...files[format](stem),
    ...(format === 'markdown' &&
      picture && { picture: { fileName: picture.fileName, content: picture.svg } }),
  };
}

/** Why a 1-based line means what it is said to mean, as a page, with what it links to. */
export function whyAt(
  analysis: LogAnalysis,
  line: number,
  logName: string,
  uri: string,
  format: PageFormat,
  { translate }: LocalizationContext,
): WhyAnswer {
  return whyPage(analysis, line, { translate, format, logName, uri }).write();
}

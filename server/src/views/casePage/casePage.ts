import type { LocalizationContext } from '../../base/localizationContext';
import { plainLine, plainSentence } from '../../base/plainText';
import { text, type Text } from '../../base/text';
import { machineNames, machinesNote, type Machine } from '../../cases/machines';
import type { CasePage, FailureAddress, PageFailure } from '../../protocol/casePage';
import { letterHtml, letterText } from '../../report/reply/letter';
import { oneLine } from '../../report/reply/reply';
import {
  failuresFirst,
  rankFailures,
  replyAbout,
  type Failure,
  type RankedFailures,
} from '../../report/reply/replyAbout';
import { htmlDocument } from '../../report/htmlPage';
import { failureAt } from '../failureAt';
import { addressOf, failurePart } from './failurePart';
import { answerPart, logRows, type AnswerPart } from './otherPart';
import { pagedText } from './pageText';
import type { PagedLog } from './pagedLog';
import { pageLanguages, wordsOf } from './words';

/** The logs of a case, and what is to be said of the reading. */
export interface PagedCase {
  readonly logs: readonly PagedLog[];
  /** Limits that were reached, files that could not be read */
  readonly notes: readonly Text[];
  /** Other logs are still being read */
  readonly isReading: boolean;
}

/** Failures that get a line each; the rest is counted. */
const maxOthers = 40;

/**
 * All that the logs of a case say, on one page: about the failure that is asked for, else about the one to look at first. It puts
 * together what plan, trace, facts and verdicts say, in their words.
 */
export function casePageOf(
  { logs, notes, isReading }: PagedCase,
  wanted: FailureAddress | undefined,
  reader: LocalizationContext,
): CasePage {
  const say = (sentence: Text): string => plainSentence(sentence, reader.translate);
  const failures = rankFailures(logs);
  const { ranked, machines } = failures;
  const first = ranked.find((one) => one.first.incident.outcome === 'failed');
  const shown = (wanted && failureAt(logs, ranked, wanted)) ?? first;
  // Where nothing failed for good, what recovered is worth a line.
  const others = failuresFirst(ranked).filter((one) => one !== shown);
  const about = shown ? aboutFailure(logs, shown, reader) : answerPart(logs, reader);
  const apart = machinesNote(machines);
  const page = {
    ...about,
    language: reader.locale,
    languages: pageLanguages,
    words: wordsOf(shown !== undefined || about.state === 'unclear', reader),
    notes: [
      ...(isReading ? [text('The other logs are still being read.')] : []),
      ...(apart ? [apart] : []),
      ...notes,
    ].map(say),
    others: others.slice(0, maxOthers).map((one) => otherFailure(one, logs, machines, say)),
    moreOthers: others.length > maxOthers ? say(text('and {0} more', others.length - maxOthers)) : null,
    logs: logRows(logs, reader),
  };
  return {
    ...page,
    copy: shown ? copyOf(logs, failures, shown, reader) : pagedCopy(page, reader),
  };
}

function aboutFailure(
  logs: readonly PagedLog[],
  { first, occurrences }: Failure,
  reader: LocalizationContext,
): AnswerPart {
  const times = occurrences.map(({ incident }) => incident);
  return { ...failurePart(logs[first.file]!, first.incident, times, reader), ran: [] };
}

function otherFailure(
  { first: { file, incident } }: Failure,
  logs: readonly PagedLog[],
  machines: readonly Machine[],
  say: (sentence: Text) => string,
): PageFailure {
  const machine = machineNames(machines)[file];
  const says = machine ? text('{0}: {1}', plainLine(machine, 60), oneLine(incident)) : oneLine(incident);
  return { address: addressOf(incident, logs[file]!), says: say(says) };
}

/** The letter that "Write the Reply" writes about the same failure. */
function copyOf(
  logs: readonly PagedLog[],
  failures: RankedFailures,
  shown: Failure,
  { locale, translate }: LocalizationContext,
): CasePage['copy'] {
  const parts = replyAbout(logs, failures, shown, 'customer');
  return { text: letterText(parts, translate), html: letterHtml(parts, translate, locale) };
}

function pagedCopy(page: Omit<CasePage, 'copy'>, reader: LocalizationContext): CasePage['copy'] {
  return {
    text: pagedText(page, 'text', reader),
    html: htmlDocument([pagedText(page, 'html', reader)]),
  };
}

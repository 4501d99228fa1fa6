import type { Recurrence } from '../../analysis/diagnosis/occurrences';
import type { Incident } from '../../analysis/model/model';
import type { LocalizationContext } from '../../base/localizationContext';
import { plainLine, plainSentence } from '../../base/plainText';
import { text, type Text } from '../../base/text';
import { machineNames, machinesNote, machinesOf, type Machine } from '../../cases/machines';
import { remedyTargetAt } from '../../features/codeActions';
import type { CasePage, FailureAddress, PageFailure } from '../../protocol/casePage';
import { distinctIncidents, type LocatedIncident } from '../../report/json';
import { letterHtml, letterText } from '../../report/reply/letter';
import { oneLine, replyTo } from '../../report/reply/reply';
import { htmlDocument } from '../../report/htmlPage';
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

type Failure = Recurrence<LocatedIncident>;

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
  const machines = machinesOf(logs.map(({ path }) => path));
  const ranked = distinctIncidents(logs, machines);
  const failed = ranked.filter(({ first }) => first.incident.outcome === 'failed');
  const shown = (wanted && failureAt(logs, ranked, wanted)) ?? failed[0];
  // Where nothing failed for good, what recovered is worth a line.
  const others = (failed.length > 0 ? failed : ranked).filter((one) => one !== shown);
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
    copy: shown ? replyAbout(shown, others, logs, machines, reader) : pagedCopy(page, reader),
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

/** The failure that a line of a log leads to: one that another log reports in more detail is shown as that one. */
function failureAt(
  logs: readonly PagedLog[],
  ranked: readonly Failure[],
  { uri, line }: FailureAddress,
): Failure | undefined {
  const file = logs.findIndex(({ path }) => path === uri);
  const log = logs[file];
  if (!log) return undefined;
  const exact = ranked.find(({ occurrences }) =>
    occurrences.some((one) => one.file === file && addressOf(one.incident, log).line === line),
  );
  if (exact) return exact;
  const incident = remedyTargetAt(log.analysis, line)?.incident;
  if (!incident) return undefined;
  const { partOf } = incident;
  const isIt = (one: LocatedIncident): boolean =>
    partOf
      ? logs[one.file]!.path === partOf.log && one.incident.id === partOf.id
      : one.file === file && one.incident === incident;
  return ranked.find(({ occurrences }) => occurrences.some(isIt));
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
function replyAbout(
  { first: { file, incident }, occurrences }: Failure,
  others: readonly Failure[],
  logs: readonly PagedLog[],
  machines: readonly Machine[],
  { locale, translate }: LocalizationContext,
): CasePage['copy'] {
  const own = machines.find(({ logs: indices }) => indices.includes(file))!.logs;
  const { analysis, name } = logs[file]!;
  const incidents = (all: readonly LocatedIncident[]): Incident[] => all.map((one) => one.incident);
  const parts = replyTo(
    {
      analysis,
      incident,
      logName: name,
      occurrences: incidents(occurrences),
      others: incidents(others.map(({ first }) => first).filter((one) => own.includes(one.file))),
    },
    'customer',
  );
  return { text: letterText(parts, translate), html: letterHtml(parts, translate, locale) };
}

function pagedCopy(page: Omit<CasePage, 'copy'>, reader: LocalizationContext): CasePage['copy'] {
  return {
    text: pagedText(page, 'text', reader),
    html: htmlDocument([pagedText(page, 'html', reader)]),
  };
}

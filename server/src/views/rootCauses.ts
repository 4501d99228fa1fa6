import { effectsOf } from '../analysis/diagnosis/links';
import type { Finding, Incident, LogAnalysis } from '../analysis/model/model';
import { fileNameOf, ownLocationOf } from '../analysis/model/locations';
import { foldEqual, locationOf, timeOf } from '../analysis/diagnosis/occurrences';
import { mergeRanked, weightOf } from '../analysis/diagnosis/ranking';
import { verdictOf } from '../analysis/diagnosis/verdict';
import { verdictSentence } from '../analysis/diagnosis/verdictWords';
import { unclearCauseOf } from './unclearCause';
import { causeLabelOf, confidenceOf, countOf, failureOf } from '../analysis/diagnosis/words';
import { localStamp } from '../base/localStamp';
import { text, type Text } from '../base/text';
import { stepTitles } from '../remedy/planIn';
import { codeActionsAt } from '../features/codeActions';
import { wholeLog } from '../features/locationMapper';
import { codeText } from '../features/codeWords';
import { nameIn } from '../base/madeNames';
import { plainLine, plainSentence } from '../base/plainText';
import { rangeOf, startOf } from '../features/ranges';
import type { LocalizationContext } from '../base/localizationContext';
import type {
  RemedyOffer,
  RootCause,
  RootCauseItem,
  RootCausePart,
  RootCauseSection,
} from '../protocol/rootCauses';

/** Incidents of one log that are shown in full; the rest is only counted. */
export const maxPerLog = 50;
/** Effects of one incident that are listed; the rest is counted. */
export const maxEffects = 10;

/** The incidents of one log, the one to look at first first. */
export interface LogRootCauses {
  /** Operations that failed, also those that are not shown */
  readonly failed: number;
  /** Incidents that are not shown because there are more than {@link maxPerLog} */
  readonly omitted: number;
  readonly causes: readonly RootCause[];
  /** The log was read, and nothing in it failed without an explanation */
  readonly isHealthy: boolean;
  /** Why the log was not read; null where it was */
  readonly unread: string | null;
}

const offers: { readonly [Offer in RemedyOffer]: Offer } = {
  repair: 'repair',
  harvest: 'harvest',
  collect: 'collect',
  reply: 'reply',
  copySummary: 'copySummary',
  saveSummary: 'saveSummary',
};

/** What a log adds to the view "Root Causes": its incidents, and a failure without an end; nothing for a log in which nothing failed. */
export function rootCausesOf(analysis: LogAnalysis, uri: string, reader: LocalizationContext): LogRootCauses {
  const incidents = analysis.incidents.filter(({ partOf }) => !partOf);
  // Operations that failed from one cause share its effects.
  const effects = new Map<string, readonly Finding[]>();
  const effectsFrom = ({ line, log }: Finding): readonly Finding[] => {
    const key = `${log ?? ''} ${line}`;
    const known = effects.get(key) ?? effectsOf(analysis, line, log);
    effects.set(key, known);
    return known;
  };
  const verdict = verdictOf(analysis);
  const unclear = unclearCauseOf(analysis, uri, reader);
  const distinct = foldEqual(incidents, (incident) => incident);
  const causes = distinct.slice(0, maxPerLog).map(({ first: incident, occurrences }, index): RootCause => {
    const { cause, top, chain, outcome } = incident;
    const at = cause?.finding ?? top ?? chain[0]?.finding ?? null;
    const line = ownLocationOf(incident)?.line ?? 1;
    const actions = codeActionsAt(analysis, wholeLog(uri), startOf(line), [], offers, reader);
    const titles = stepTitles(analysis, incident, cause?.fault ?? null);
    const written = actions.flatMap(({ title, command }) =>
      command ? [{ label: title, offer: command.command as RemedyOffer }] : [],
    );
    return {
      id: `${index} ${incident.id} ${uri}`,
      uri,
      line,
      range: at ? rangeOf(at) : startOf(1),
      at: at?.log ?? uri,
      outcome: incident.isOpen ? 'unclear' : outcome,
      label: labelFor(incident, reader),
      failure: say(failureOf(incident, top ? codeText(top) : null), reader),
      count: occurrences.length,
      confidence: cause ? reader.translate(confidenceOf(cause.confidence)) : null,
      offers: written.map(({ offer }) => offer),
      sections: [
        section('cause', text('Cause'), causeItems(incident, reader), reader),
        ...(occurrences.length > 1 ? [occurrencesSection(occurrences, reader)] : []),
        section('chain', text('Chain to the failure'), chainItems(incident, reader), reader),
        effectsSection(incident, cause ? effectsFrom(cause.finding) : incident.findings, reader),
        section(
          'remedies',
          text('What to do'),
          [...titles.map((title, at) => ({ label: `${at + 1}. ${say(title, reader)}` })), ...written],
          reader,
          titles.length,
        ),
        section(
          'elsewhere',
          text('Where else to look'),
          [
            ...(incident.externalVerdicts ?? []).map(({ file, says }) => ({
              label: say(says, reader),
              description: plainLine(file, 100),
            })),
            ...incident.causeElsewhere.map((name) => ({ label: plainLine(name, 200) })),
          ],
          reader,
        ),
      ].filter(({ items }) => items.length > 0),
      weight: weightOf(incident),
    };
  });
  return {
    failed: incidents.filter(({ outcome }) => outcome === 'failed').length,
    omitted: Math.max(0, distinct.length - maxPerLog),
    causes: unclear ? [unclear, ...causes] : causes,
    isHealthy: verdict.state === 'nothing-failed',
    unread: verdict.state === 'not-read' ? reader.translate(verdictSentence(verdict)) : null,
  };
}

/** Those of several logs in one list, the one to look at first first. */
export function rankRootCauses(logs: readonly LogRootCauses[]): RootCause[] {
  return mergeRanked(
    logs.map(({ causes }) => causes),
    ({ weight }) => weight,
  );
}

function say(sentence: Text, { translate }: LocalizationContext): string {
  return plainSentence(sentence, translate);
}

function labelFor({ cause, title }: Incident, reader: LocalizationContext): string {
  return say(cause ? causeLabelOf(cause) : title, reader);
}

function section(
  part: RootCausePart,
  label: Text,
  items: readonly RootCauseItem[],
  { translate }: LocalizationContext,
  count = items.length,
): RootCauseSection {
  return { part, label: translate(label), count, items };
}

function lineItem(finding: Finding, detail: string): RootCauseItem {
  return {
    // In front, for a narrow view cuts the end.
    label: `${finding.log === undefined ? '' : `${plainLine(fileNameOf(finding.log), 60)} `}${finding.line}: ${plainLine(finding.message, 160)}`,
    detail,
    range: rangeOf(finding),
    ...elsewhere(finding),
  };
}

/** The log of a line that stands in another log than its incident. */
function elsewhere({ log }: Finding): { readonly uri?: string } {
  return log === undefined ? {} : { uri: log };
}

function causeItems({ cause }: Incident, reader: LocalizationContext): RootCauseItem[] {
  if (!cause) return [{ label: reader.translate(text('The cause is not in this log.')) }];
  const why = say(cause.why, reader);
  const object =
    cause.object === null ? [] : [{ label: plainLine(nameIn(cause.object, reader.translate), 200) }];
  return [
    {
      label: why,
      description: reader.translate(confidenceOf(cause.confidence)),
      detail: cause.rule,
      range: rangeOf(cause.finding),
      ...elsewhere(cause.finding),
    },
    lineItem(cause.finding, why),
    ...object,
  ];
}

function chainItems({ chain, cause }: Incident, reader: LocalizationContext): RootCauseItem[] {
  return chain
    .filter(({ finding }) => finding !== cause?.finding)
    .map(({ finding, why }) => lineItem(finding, say(why, reader)));
}

function effectsSection(
  { chain, cause }: Incident,
  findings: readonly Finding[],
  reader: LocalizationContext,
): RootCauseSection {
  const shown = new Set([cause?.finding, ...chain.map(({ finding }) => finding)]);
  const effects = findings.filter(
    (finding) =>
      !shown.has(finding) &&
      finding.role !== 'benign' &&
      finding.role !== 'success' &&
      finding.role !== 'context',
  );
  const items: RootCauseItem[] = effects
    .slice(0, maxEffects)
    .map((finding) => lineItem(finding, finding.note ? say(finding.note, reader) : ''));
  if (effects.length > maxEffects)
    items.push({ label: reader.translate(text('and {0} more', effects.length - maxEffects)) });
  return section('effects', text('Effects'), items, reader, effects.length);
}

/** When and where the same failed, the newest first; the rest is counted. */
function occurrencesSection(occurrences: readonly Incident[], reader: LocalizationContext): RootCauseSection {
  const items = occurrences
    .toReversed()
    .slice(0, maxEffects)
    .flatMap((incident): RootCauseItem[] => {
      const finding = locationOf(incident);
      return finding ? [{ ...lineItem(finding, ''), description: localStamp(timeOf(incident)) }] : [];
    });
  if (occurrences.length > maxEffects)
    items.push({ label: reader.translate(text('and {0} more', occurrences.length - maxEffects)) });
  return section('occurrences', countOf(occurrences), items, reader, occurrences.length);
}

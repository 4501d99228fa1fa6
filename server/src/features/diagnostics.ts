import type { DiagnosticRelatedInformation } from 'vscode-languageserver-types';
import type { Fault, Finding, Incident, LogAnalysis } from '../analysis/model/model';
import { fileNameOf, isOwn, ownLocationOf } from '../analysis/model/locations';
import { confidenceOf, failureOf, labelOf } from '../analysis/diagnosis/words';
import { listed, text, type Text } from '../base/text';
import { codeText } from './codeWords';
import { firstStepOf } from '../remedy/planIn';
import { plainText } from '../base/plainText';
import { verdictDiagnostics } from './verdictDiagnostics';
import {
  codeOf,
  diagnosticSource,
  informationAt,
  relate,
  severities,
  type DiagnosticData,
  type LogDiagnostic,
} from './logDiagnostic';
import { ownFaults } from './ownFaults';
import { rangeOf, startOf } from './ranges';
import type { LocalizationContext } from '../base/localizationContext';
import type { LocationMapper } from './locationMapper';

/** Editors draw the first 500 marks of a file and drop the rest without a word. */
export const maxDiagnostics = 499;
const maxRelated = 20;
/** A tag of editors: the row is faded */
const unnecessary = 1;
/**
 * The diagnostics of a log, the most important first: what the log answers where nothing failed for
 * certain, one for each cause that operations failed from (operations that
 * share it are counted), one for each fault that no operation stands on, then what was odd about the file. At most
 * {@link maxDiagnostics}; the last one says when there would be more.
 */
export function diagnosticsOf(
  analysis: LogAnalysis,
  locations: LocationMapper,
  { locale, translate }: LocalizationContext,
): LogDiagnostic[] {
  // What editors show as it is.
  const reader: LocalizationContext = { locale, translate: (sentence) => translate(plainText(sentence)) };
  const groups = groupByCause(analysis.incidents);
  const incidentsOf = new Map<Fault, Incident>();
  for (const incident of analysis.incidents) {
    for (const fault of incident.faults) if (!incidentsOf.has(fault)) incidentsOf.set(fault, incident);
  }
  const all = [
    ...verdictDiagnostics(analysis, locations, reader),
    ...groups.map((group, index) => {
      const [incident] = group;
      // What is not shown needs no plan.
      const step =
        index < maxDiagnostics ? firstStepOf(analysis, incident, incident.cause?.fault ?? null) : null;
      return ofIncidents(group, step, locations, reader);
    }),
    ...ownFaults(analysis)
      .map((fault) => ofFault(fault, incidentsOf.get(fault) ?? null, locations, reader))
      .sort((a, b) => a.severity! - b.severity!),
    ...analysis.notices.map((notice) => informationAt(notice.line, notice.text, reader)),
  ].flatMap((diagnostic) => shownIn(locations, diagnostic));
  if (all.length <= maxDiagnostics) return all;
  const shown = all.slice(0, maxDiagnostics - 1);
  const rest = text(
    '{0} more findings are not shown here; cbs-lens analyze --format json lists them all.',
    all.length - shown.length,
  );
  return [...shown, informationAt(1, rest, reader)];
}

/** A diagnostic of the log as one of the document; none where its range is not in it. */
function shownIn(locations: LocationMapper, diagnostic: LogDiagnostic): LogDiagnostic[] {
  const range = locations.overlap(diagnostic.range);
  return range ? [{ ...diagnostic, range }] : [];
}

type Group = readonly [Incident, ...Incident[]];

function groupByCause(incidents: readonly Incident[]): Group[] {
  const groups = new Map<Finding | Incident, [Incident, ...Incident[]]>();
  for (const incident of incidents) {
    const key = incident.cause?.finding ?? incident;
    const group = groups.get(key);
    if (group) group.push(incident);
    else groups.set(key, [incident]);
  }
  return [...groups.values()];
}

/** `step` is what to do first: an editor shows the diagnostic above the hover, in a frame that holds little more than it. */
function ofIncidents(
  group: Group,
  step: Text | null,
  locations: LocationMapper,
  reader: LocalizationContext,
): LogDiagnostic {
  const [first] = group;
  const { cause, top } = first;
  const at = ownLocationOf(first);
  const failed = group.some(({ outcome }) => outcome === 'failed');
  const isOpen = group.every((incident) => incident.isOpen);
  const sentences: Text[] = [];
  if (cause) {
    sentences.push(text('{0}: {1}', labelOf(cause.kind), cause.why));
    if (cause.finding.log !== undefined)
      sentences.push(text('It began in {0}, line {1}.', fileNameOf(cause.finding.log), cause.finding.line));
  }
  if (step) sentences.push(text('First: {0}', text('{0}.', step)));
  for (const incident of group.slice(0, 3)) {
    sentences.push(text('{0}.', failureOf(incident, incident.top ? codeText(incident.top) : null)));
  }
  if (group.length > 3) sentences.push(text('{0} operations failed from this cause.', group.length));
  const occurrences = cause?.fault?.occurrences.filter(isOwn).length ?? 0;
  if (occurrences > 1) sentences.push(text('Seen {0} times in this log.', occurrences));
  if (!failed) sentences.push(text('It succeeded later.'));
  if (cause && cause.confidence !== 'high')
    sentences.push(text('Stated with {0}.', confidenceOf(cause.confidence)));
  if (first.causeElsewhere.length > 0)
    sentences.push(text('For more, open {0}.', listed(first.causeElsewhere)));
  return {
    range: at ? rangeOf(at) : startOf(1),
    severity: failed ? (isOpen ? severities.warning : severities.error) : severities.information,
    source: diagnosticSource,
    ...codeOf(cause?.finding.code === undefined ? top : cause.finding, reader, cause?.kind),
    message: sentences.map(reader.translate).join('\n'),
    relatedInformation: related(group, locations, reader),
    ...(group.every(({ outcome }) => outcome === 'superseded') && { tags: [unnecessary] }),
    ...(at && { data: { line: at.line } satisfies DiagnosticData }),
  };
}

/** A fault that is no incident's cause: one of several that a check stands on, or one that nothing failed from. */
function ofFault(
  fault: Fault,
  incident: Incident | null,
  locations: LocationMapper,
  { translate, ...reader }: LocalizationContext,
): LogDiagnostic {
  const { origin, occurrences, kind, name, state } = fault;
  const sentences = [text('{0}: {1}', labelOf(kind), name ?? origin.message)];
  const isRepaired = state === 'repaired';
  if (isRepaired) sentences.push(text('It was repaired later in this log.'));
  else if (incident)
    sentences.push(text('{0}.', failureOf(incident, incident.top ? codeText(incident.top) : null)));
  else sentences.push(text('No operation in this log failed from it.'));
  const severity = isRepaired
    ? severities.hint
    : incident?.outcome === 'failed'
      ? severities.error
      : severities.warning;
  if (occurrences.length > 1) sentences.push(text('Seen {0} times in this log.', occurrences.length));
  return {
    range: rangeOf(origin),
    severity,
    source: diagnosticSource,
    ...codeOf(origin, { translate, ...reader }, kind),
    message: sentences.map(translate).join('\n'),
    relatedInformation: occurrences
      .filter((occurrence) => occurrence !== origin)
      .slice(0, maxRelated)
      .map((occurrence) => relate(locations, occurrence, translate(text('The same object again.')))),
    data: { line: origin.line } satisfies DiagnosticData,
  };
}

function related(
  group: Group,
  locations: LocationMapper,
  { translate }: LocalizationContext,
): DiagnosticRelatedInformation[] {
  const [first, ...others] = group;
  const shown = ownLocationOf(first);
  const steps = first.chain
    .filter(({ finding }) => finding !== shown)
    .map(({ finding, why }) => relate(locations, finding, translate(why)));
  const tops = others.flatMap(({ top, title }) => (top ? [relate(locations, top, translate(title))] : []));
  return [...steps, ...tops].slice(0, maxRelated);
}

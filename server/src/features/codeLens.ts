import type { CodeLens } from 'vscode-languageserver-types';
import { fileNameOf, isOwn } from '../analysis/model/locations';
import type { Finding, Incident, LogAnalysis } from '../analysis/model/model';
import { causeLabelOf, confidenceOf } from '../analysis/diagnosis/words';
import type { LocalizationContext } from '../base/localizationContext';
import { plainSentence } from '../base/plainText';
import { text, type Text } from '../base/text';
import { documentFeature, type DocumentParams } from './documentFeature';
import type { LocationMapper } from './locationMapper';
import { startOf } from './ranges';
import { showing } from './showLocation';

/** Lines that get one; a log with more failures is not read line by line. */
const maxLenses = 500;

/**
 * What stands above the line of a failure: which line it was caused by; and above that of a cause: which failure it led to. Failures
 * without a known cause have none.
 */
export function codeLensesOf(
  { incidents }: LogAnalysis,
  locations: LocationMapper,
  { translate }: LocalizationContext,
): CodeLens[] {
  const lenses = new Map<number, CodeLens>();
  const put = (at: Finding, words: Text, goal: Finding): void => {
    if (!isOwn(at) || !locations.holds(at.line - 1) || lenses.has(at.line) || lenses.size >= maxLenses)
      return;
    lenses.set(at.line, {
      range: locations.range(startOf(at.line)),
      command: showing(goal, locations, plainSentence(words, translate)),
    });
  };
  for (const incident of incidents) {
    const { cause, top } = incident;
    if (!cause || !top || isSame(cause.finding, top)) continue;
    put(top, causeWords(cause), cause.finding);
    put(cause.finding, failureWords(cause, top), top);
  }
  return [...lenses.values()].sort((a, b) => a.range.start.line - b.range.start.line);
}

type Cause = NonNullable<Incident['cause']>;

const isSame = (one: Finding, other: Finding): boolean => one.log === other.log && one.line === other.line;

function causeWords(cause: Cause): Text {
  const { log, line } = cause.finding;
  return log === undefined
    ? text('← caused by line {0}: {1}', line, causeLabelOf(cause))
    : text('← caused by line {0} of {1}: {2}', line, fileNameOf(log), causeLabelOf(cause));
}

function failureWords({ confidence }: Cause, { log, line }: Finding): Text {
  return log === undefined
    ? text('Earliest cause of the failure in line {0} ({1}) →', line, confidenceOf(confidence))
    : text(
        'Earliest cause of the failure in line {0} of {1} ({2}) →',
        line,
        fileNameOf(log),
        confidenceOf(confidence),
      );
}

export const codeLenses = documentFeature<DocumentParams, CodeLens[]>({
  method: 'textDocument/codeLens',
  capabilities: { codeLensProvider: {} },
  needsCommands: true,
  empty: [],
  answer: (_, { analysis, locations, localization }) => codeLensesOf(analysis, locations, localization),
});

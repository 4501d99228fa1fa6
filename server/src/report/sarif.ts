import { text } from '../base/text';
import { stepTitles } from '../remedy/planIn';
import type { Finding } from '../analysis/model/model';
import type { Confidence } from '../base/confidence';
import { labelOf } from '../analysis/diagnosis/words';
import { plainLine, plainSentence, sarifSentence } from '../base/plainText';
import type { LocalizationContext } from '../base/localizationContext';
import type { Text } from '../base/text';
import { locationOf, uriOf } from './sarifLocations';
import { invocationOf, unclearResults, unclearRule } from './sarifVerdicts';
import { fileOf, rankIncidents, type AnalysedLog } from './json';

/** SARIF 2.1.0, as far as it is written here. The schema is the one that OASIS publishes; a test validates against it. */
export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly object[];
}

const levels: Readonly<Record<Confidence, string>> = { high: 'error', medium: 'error', low: 'warning' };

/**
 * The incidents of all logs as SARIF results: the earliest cause is the location, the way up to the failure a code flow,
 * what to do stands in the message. Recovered operations are notes. A failure without an end is a warning at its last row, and the
 * invocation says of each log without an incident what it answers. `version` is that of the product.
 */
export function sarifOf(
  logs: readonly AnalysedLog[],
  version: string,
  reader: LocalizationContext,
  notes: readonly Text[] = [],
): SarifLog {
  const { translate } = reader;
  const ranked = rankIncidents(logs);
  const kinds = [...new Set(ranked.map(({ incident }) => incident.cause?.kind ?? 'unknown'))];
  const unclear = unclearResults(logs, kinds.length, reader);
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'CBS Lens',
            version,
            informationUri: 'https://github.com/cbs-lens/cbs-lens',
            rules: [
              ...kinds.map((kind) => ({
                id: kind,
                shortDescription: { text: plainSentence(labelOf(kind), translate) },
              })),
              ...(unclear.length > 0 ? [unclearRule(reader)] : []),
            ],
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: logs.map(({ path, analysis }) => ({
          location: { uri: uriOf(path) },
          length: analysis.bytes,
          mimeType: 'text/plain',
        })),
        invocations: [invocationOf(logs, notes, reader)],
        results: [
          ...ranked.map(({ file, incident }) => {
            const { cause, top, chain, outcome, title, causeElsewhere } = incident;
            const kind = cause?.kind ?? 'unknown';
            const at = cause?.finding ?? top;
            const locate = (finding: Finding, message?: string): object => {
              const index = fileOf(finding, file, logs);
              return locationOf(logs[index]!.path, index, finding, message);
            };
            const steps = chain.map(({ finding, why }) => ({
              location: locate(finding, sarifSentence(why, translate)),
            }));
            const sentences = [
              sarifSentence(text('{0}.', title), translate),
              ...(cause ? [sarifSentence(cause.why, translate)] : []),
              ...stepTitles(logs[file]!.analysis, incident, cause?.fault ?? null).map(
                (step, at) => `${at + 1}. ${sarifSentence(text('{0}.', step), translate)}`,
              ),
            ];
            return {
              ruleId: kind,
              ruleIndex: kinds.indexOf(kind),
              level: outcome === 'failed' ? levels[cause?.confidence ?? 'low'] : 'note',
              message: { text: sentences.join(' ') },
              locations: at ? [locate(at)] : [],
              ...(top && top !== at && { relatedLocations: [{ id: 1, ...locate(top) }] }),
              ...(steps.length > 0 && { codeFlows: [{ threadFlows: [{ locations: steps }] }] }),
              // A line of a log moves when the log grows; the kind and the object stay.
              partialFingerprints: { 'kindAndObject/v1': `${kind}:${plainLine(cause?.object ?? '', 500)}` },
              properties: {
                outcome,
                confidence: cause?.confidence ?? null,
                object: cause?.object ?? null,
                causeElsewhere: [...causeElsewhere],
              },
            };
          }),
          ...unclear,
        ],
      },
    ],
  };
}

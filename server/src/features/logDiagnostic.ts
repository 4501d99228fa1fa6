import type { Diagnostic, DiagnosticRelatedInformation } from 'vscode-languageserver-types';
import type { CauseKind } from '../analysis/model/kinds';
import type { Finding } from '../analysis/model/model';
import type { Text } from '../base/text';
import { codeText, documentationOf } from './codeWords';
import { kindPage } from './kindPages';
import { plainLine } from '../base/plainText';
import type { LocationMapper } from './locationMapper';
import { rangeOf, startOf } from './ranges';
import type { LocalizationContext } from '../base/localizationContext';

export const diagnosticSource = 'CBS Lens';

export const severities = { error: 1, warning: 2, information: 3, hint: 4 } as const;

/** Ours are plain text. */
export interface LogDiagnostic extends Diagnostic {
  message: string;
}

/** What a diagnostic carries for the code action on it. */
export interface DiagnosticData {
  /** 1-based line of the cause */
  readonly line: number;
}

/** A diagnostic for a file as a whole. */
export function informationAt(
  line: number,
  message: Text,
  { translate }: LocalizationContext,
): LogDiagnostic {
  return {
    range: startOf(line),
    severity: severities.information,
    source: diagnosticSource,
    message: translate(message),
  };
}

/** A row beside the one that a diagnostic stands at. */
export function relate(
  locations: LocationMapper,
  finding: Finding,
  why: string,
): DiagnosticRelatedInformation {
  return {
    location: locations.location(finding.log ?? locations.log, rangeOf(finding)),
    message: `${why} ${plainLine(finding.message, 160)}`,
  };
}

/**
 * The code of a row, with a link to its documentation; where that has none, to the page of the kind. A row without a code shows the kind.
 */
export function codeOf(
  finding: Finding | null,
  reader: LocalizationContext,
  kind?: CauseKind,
): Pick<Diagnostic, 'code' | 'codeDescription'> {
  const page = kind === undefined ? undefined : kindPage(kind, reader.locale);
  if (finding?.code === undefined)
    return page === undefined ? {} : { code: kind!, codeDescription: { href: page } };
  const href = documentationOf(finding.code, reader.locale) ?? page;
  return { code: codeText(finding)!, ...(href !== undefined && { codeDescription: { href } }) };
}

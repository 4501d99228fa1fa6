import type { Location, Position } from 'vscode-languageserver-types';
import { effectsOf, linkAt } from '../analysis/diagnosis/links';
import type { LogAnalysis } from '../analysis/model/model';
import { rangeOf } from './ranges';
import type { LocationMapper } from './locationMapper';

/** Editors list thousands of references badly; the rest is in the outline. */
export const maxReferences = 2000;

/** References in file order, and how many there are beyond {@link maxReferences}. */
export interface References {
  readonly locations: Location[];
  readonly leftOut: number;
}

/**
 * Everything that the cause of a line led to, in file order, the cause first when `includeCause` is set. Null for lines
 * that belong to no failure.
 */
export function referencesAt(
  analysis: LogAnalysis,
  locations: LocationMapper,
  position: Position,
  includeCause: boolean,
): References | null {
  const cause = linkAt(analysis, locations.toLog(position).line + 1)?.cause;
  if (!cause) return null;
  const findings = [...(includeCause ? [cause] : []), ...effectsOf(analysis, cause.line, cause.log)];
  return {
    locations: findings
      .slice(0, maxReferences)
      .map((finding) => locations.location(finding.log ?? locations.log, rangeOf(finding))),
    leftOut: Math.max(0, findings.length - maxReferences),
  };
}

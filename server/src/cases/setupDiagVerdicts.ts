import type { LogAnalysis } from '../analysis/model/model';
import { fileNameOf } from '../analysis/model/locations';
import { compareWith, type SetupDiagResult } from './setupDiag';

/** A result of SetupDiag that lies beside the logs. */
export interface FoundResult {
  /** Path or URI of its file */
  readonly file: string;
  readonly result: SetupDiagResult;
}

/** Names under which SetupDiag leaves its results, the defaults and what people make of them. */
const resultName = /^SetupDiag(?:Results)?[^\\/]*\.(?:log|txt|xml|json|reg)$/i;

/** Whether a file, by its name without its folder, holds results of SetupDiag. */
export function isResultName(name: string): boolean {
  return resultName.test(name);
}

/** The analyses with what SetupDiag says beside each upgrade that failed: whether it agrees, or what it names instead. */
export function withExternalVerdicts(
  analyses: readonly LogAnalysis[],
  results: readonly FoundResult[],
): readonly LogAnalysis[] {
  if (results.length === 0) return analyses;
  return analyses.map((analysis) =>
    analysis.family !== 'setup' || analysis.incidents.length === 0
      ? analysis
      : {
          ...analysis,
          incidents: analysis.incidents.map((incident) =>
            incident.outcome === 'failed'
              ? {
                  ...incident,
                  externalVerdicts: results.map(({ file, result }) => ({
                    file: fileNameOf(file),
                    ...compareWith(result, incident),
                  })),
                }
              : incident,
          ),
        },
  );
}

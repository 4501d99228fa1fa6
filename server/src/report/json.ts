import { linkAt } from '../analysis/diagnosis/links';
import type { Finding, Incident, LogAnalysis } from '../analysis/model/model';
import { isOwn } from '../analysis/model/locations';
import { foldEqual, timeOf, type Recurrence } from '../analysis/diagnosis/occurrences';
import { mergeRanked, weightOf } from '../analysis/diagnosis/ranking';
import { factNames, machineFactsOf } from '../cases/machineFacts';
import { machineNames, machinesOf, type Machine } from '../cases/machines';
import { verdictOf } from '../analysis/diagnosis/verdict';
import { logsToOpen, unreadAdvice, verdictSentence } from '../analysis/diagnosis/verdictWords';
import { codeNameOf } from '../analysis/diagnosis/words';
import { formatCode } from '../codes';
import { meaningOf } from '../features/codeWords';
import { localStamp } from '../base/localStamp';
import type { LocalizationContext } from '../base/localizationContext';
import { plainSentence } from '../base/plainText';
import type { Text, Translate } from '../base/text';
import { stepsForPeople } from '../remedy/model';
import { planIn } from '../remedy/planIn';
import { leftOutOf } from './leftOut';
import type {
  AnalysisReport,
  ReportFacts,
  ReportFinding,
  ReportIncident,
  ReportLocation,
  ReportStep,
  ReportVerdict,
  Severity,
} from './model';

/** A log that was analysed, under the path by which the report names it. */
export interface AnalysedLog {
  readonly path: string;
  /** The name by which findings of other logs refer to it; its path where it is left out */
  readonly uri?: string;
  readonly analysis: LogAnalysis;
}

/** An incident and the index of its log. */
export interface LocatedIncident {
  readonly file: number;
  readonly incident: Incident;
}

/** The report over logs; `file` fields are indices into `files`, which keeps the order given. */
export function reportOf(
  logs: readonly AnalysedLog[],
  reader: LocalizationContext,
  notes: readonly Text[] = [],
): AnalysisReport {
  const { translate } = reader;
  const machines = machinesOf(logs.map(({ path }) => path));
  const names = machineNames(machines);
  return {
    version: 1,
    revision: 6,
    files: logs.map(({ path, analysis }, file) => ({
      path,
      machine: names[file] ?? null,
      family: analysis.family,
      lines: analysis.lines.count,
      bytes: analysis.bytes,
      encoding: analysis.encoding,
      verdict: verdictFor(path, analysis, reader),
    })),
    machines: machines.map(({ name, logs: own }) => ({ name, files: [...own], facts: factsOf(own, logs) })),
    incidents: distinctIncidents(logs, machines).map((failure) => incidentOf(failure, logs, translate)),
    findings: logs.flatMap(({ analysis }, file) => findingsOf(analysis, file)),
    leftOut: leftOutOf(logs, notes).map((one) => plainSentence(one, translate)),
  };
}

function factsOf(own: readonly number[], logs: readonly AnalysedLog[]): ReportFacts {
  const [first = 0] = own;
  const facts = machineFactsOf(logs[first]!.analysis);
  const reported: Partial<ReportFacts> = {};
  for (const name of factNames) {
    const fact = facts[name];
    reported[name] = fact && { value: fact.value, file: fileOf(fact, first, logs), line: fact.line };
  }
  return reported as ReportFacts;
}

/**
 * The incidents of all logs, the one to look at first first. Those of one log keep their order; a failure of which several
 * logs report is there once.
 */
export function rankIncidents(logs: readonly AnalysedLog[]): LocatedIncident[] {
  const lists = logs.map(({ analysis }, file) =>
    analysis.incidents.filter(({ partOf }) => !partOf).map((incident) => ({ file, incident })),
  );
  return mergeRanked(lists, ({ incident }) => weightOf(incident));
}

/** The incidents of all logs, equal ones of one machine as one, in the order of {@link rankIncidents}. */
export function distinctIncidents(
  logs: readonly AnalysedLog[],
  machines: readonly Machine[] = machinesOf(logs.map(({ path }) => path)),
): Recurrence<LocatedIncident>[] {
  const machineOf = new Map(machines.flatMap((machine, index) => machine.logs.map((log) => [log, index])));
  return foldEqual(
    rankIncidents(logs),
    ({ incident }) => incident,
    ({ file }) => String(machineOf.get(file)),
  );
}

/** Index of the log that a finding of another log's analysis stands in. */
export function fileOf({ log }: Pick<Finding, 'log'>, file: number, logs: readonly AnalysedLog[]): number {
  return log === undefined ? file : logs.findIndex(({ path, uri = path }) => uri === log);
}

function incidentOf(
  { first: { file, incident }, occurrences }: Recurrence<LocatedIncident>,
  logs: readonly AnalysedLog[],
  translate: Translate,
): ReportIncident {
  const location = (finding: Finding, of = file): ReportLocation => ({
    file: fileOf(finding, of, logs),
    line: finding.line,
  });
  const { id, outcome, title, top, cause, causeElsewhere, chain, remedies } = incident;
  return {
    id: logs.length > 1 ? `${file}:${id}` : id,
    outcome,
    title: translate(title),
    direction: incident.direction ?? null,
    top: top && { ...location(top), code: codeOf(top), name: codeNameOf(top) ?? null },
    cause: cause && {
      ...location(cause.finding),
      kind: cause.kind,
      object: cause.object,
      code: codeOf(cause.finding),
      confidence: cause.confidence,
      rule: cause.rule,
    },
    causeElsewhere: [...causeElsewhere],
    chain: chain.map(({ finding, why }) => ({ ...location(finding), why: translate(why) })),
    remedies: remedies.map((remedy) => ({ kind: remedy.kind, title: translate(remedy.title) })),
    ...planOf(planIn(logs[file]!.analysis, incident, cause?.fault ?? null, ''), translate),
    occurrences: occurrences.map(({ file: of, incident: one }) => ({
      time: localStamp(timeOf(one)) || null,
      top: one.top && location(one.top, of),
      cause: one.cause && location(one.cause.finding, of),
    })),
  };
}

function planOf(
  plan: ReturnType<typeof planIn>,
  translate: Translate,
): Pick<ReportIncident, 'plan' | 'noPlan'> {
  if (!plan?.ok) return { plan: null, noPlan: plan && translate(plan.reason) };
  const { form, title } = plan.value;
  const steps = stepsForPeople(plan.value).map((step) => ({
    title: translate(step.title),
    condition: step.condition && translate(step.condition),
    what: translate(step.what),
    why: step.why && translate(step.why),
    commands: [...step.command],
    expected: translate(step.expected),
    otherwise: translate(step.onFailure),
    undo: step.undo && translate(step.undo),
    by: step.by as ReportStep['by'],
    risk: step.risk,
  }));
  return { plan: { form, title: translate(title), steps }, noPlan: null };
}

function verdictFor(
  path: string,
  analysis: LogAnalysis,
  { locale, translate }: LocalizationContext,
): ReportVerdict {
  const verdict = verdictOf(analysis);
  const advice = unreadAdvice(verdict);
  const isOpen = verdict.state === 'unexplained';
  const isUnread = verdict.state === 'not-read';
  return {
    state: verdict.state,
    says: translate(verdictSentence(verdict)),
    confidence: isOpen ? 'low' : null,
    rows: isOpen
      ? verdict.rows.map((row) => ({
          line: row.line,
          code: codeOf(row),
          name: codeNameOf(row) ?? null,
          meaning: row.code === undefined ? null : meaningOf(row.code, locale),
          message: row.message,
        }))
      : [],
    rowCount: isOpen ? verdict.count : 0,
    otherLogs: [...logsToOpen(verdict, path)],
    reason: isUnread ? verdict.reason : null,
    appearance: isUnread ? verdict.appearance : null,
    advice: advice && translate(advice),
  };
}

/** `0x8007000d` */
function codeOf({ code }: Finding): string | null {
  return code === undefined ? null : formatCode(code);
}

/** All that a log says about failures, in file order. Noise, successes and mere context are left out. */
function findingsOf(analysis: LogAnalysis, file: number): ReportFinding[] {
  const severities = severitiesOf(analysis);
  return analysis.findings
    .filter(({ role }) => role !== 'benign' && role !== 'success' && role !== 'context')
    .map((finding) => ({
      file,
      line: finding.line,
      severity: severities.get(finding) ?? 'hint',
      code: codeOf(finding),
      kind: finding.kind ?? null,
      message: finding.message,
      causeLine: ownLine(linkAt(analysis, finding.line)?.cause ?? null),
    }));
}

function ownLine(cause: Finding | null): number | null {
  return cause && isOwn(cause) ? cause.line : null;
}

/**
 * Severity is earned: an error is what a failed incident stands on (its cause, its chain, its top), a warning the same of one whose end
 * the log does not state, and damage that is still there, information is what else belongs to a failure. All else is a hint.
 */
function severitiesOf({ incidents, faults }: LogAnalysis): Map<Finding, Severity> {
  const severities = new Map<Finding, Severity>();
  for (const { findings } of incidents)
    for (const finding of findings) severities.set(finding, 'information');
  for (const { state, occurrences } of faults) {
    const severity = state === 'outstanding' ? 'warning' : 'hint';
    for (const occurrence of occurrences) severities.set(occurrence, severity);
  }
  for (const { outcome, isOpen, cause, chain, top } of incidents) {
    if (outcome !== 'failed') continue;
    const severity = isOpen ? 'warning' : 'error';
    for (const finding of [cause?.finding, top, ...chain.map((step) => step.finding)])
      if (finding) severities.set(finding, severity);
  }
  return severities;
}

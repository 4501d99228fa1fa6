import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver-types';
import { linkAt } from '../analysis/diagnosis/links';
import type { Fault, Finding, Incident, LogAnalysis } from '../analysis/model/model';
import { fileNameOf, isOwn } from '../analysis/model/locations';
import { plainSentence } from '../base/plainText';
import { planFor } from '../remedy/plan';
import { heldBack } from '../remedy/planIn';
import { requestIn } from '../remedy/request';
import { text, type Text } from '../base/text';
import { findingsAt } from '../analysis/model/order';
import type { LocalizationContext } from '../base/localizationContext';
import type { RemedyCommands } from '../protocol/remedies';
import type { LocationMapper } from './locationMapper';
import { showing } from './showLocation';

/** What a remedy is about: a fault, the incident that stands on it, or an incident whose cause is no single fault. */
export interface RemedyTarget {
  readonly fault: Fault | null;
  readonly incident: Incident | null;
}

/**
 * What a 1-based line leads to: on the line of the cause, of its occurrences and of its effects. Null for all other lines, the
 * ordinary lines around them included.
 */
export function remedyTargetAt(analysis: LogAnalysis, line: number): RemedyTarget | null {
  const link = linkAt(analysis, line);
  if (!link || (!link.fault && !link.incident)) return null;
  const isRelevant = findingsAt(analysis, line).some(({ role }) => role !== 'benign' && role !== 'success');
  if (!isRelevant) return null;
  return heldBack(analysis, link.incident, link.fault);
}

/** The cause that a line leads to; null for the line of the cause itself. */
function causeFrom(analysis: LogAnalysis, line: number): Finding | null {
  const cause = linkAt(analysis, line)?.cause ?? null;
  return cause && isOwn(cause) && line >= cause.line && line <= cause.lastLine ? null : cause;
}

function wordsFor({ log, line }: Finding): Text {
  return log === undefined
    ? text('Go to the earliest cause (line {0})', line)
    : text('Go to the earliest cause (line {0} of {1})', line, fileNameOf(log));
}

/**
 * The lightbulb on a range: what can be done about the first of its lines that leads to a cause. First, `withCause`, the way there; then
 * what can be written, the repair before the others: a script, a checklist where no script is safe, nothing where nothing is broken.
 */
export function codeActionsAt(
  analysis: LogAnalysis,
  locations: LocationMapper,
  range: Range,
  diagnostics: readonly Diagnostic[],
  commands: RemedyCommands,
  { translate }: LocalizationContext,
  { withCause = false } = {},
): CodeAction[] {
  const { start, end } = locations.toLogRange(range);
  const last = Math.min(end.line, start.line + 200);
  for (let line = start.line + 1; line <= last + 1; line++) {
    const target = remedyTargetAt(analysis, line);
    if (!target) continue;
    const own = diagnostics.filter((one) => locations.toLog(one.range.start).line + 1 === line);
    const offered = offersFor(analysis, target, commands).map(([title, command]) => ({
      title: translate(title),
      command,
      arguments: [locations.log, line],
    }));
    const cause = withCause ? causeFrom(analysis, line) : null;
    const first = cause && showing(cause, locations, plainSentence(wordsFor(cause), translate));
    return [...(first ? [first] : []), ...offered].map((command, index) => ({
      title: command.title,
      kind: 'quickfix',
      diagnostics: own,
      ...(index === 0 && { isPreferred: true }),
      command,
    }));
  }
  return [];
}

function offersFor(
  analysis: LogAnalysis,
  { fault, incident }: RemedyTarget,
  commands: RemedyCommands,
): [Text, string][] {
  const request = requestIn(analysis, incident, fault, '');
  const plan = request && planFor(request);
  const offers: [Text, string][] = [];
  if (plan?.ok) {
    const isScript = plan.value.form === 'script';
    offers.push([
      isScript ? text('Write a remediation script') : text('Write a repair checklist'),
      commands.repair,
    ]);
    if (plan.value.targets.length > 0)
      offers.push([text('Write a harvest script for a healthy machine'), commands.harvest]);
  }
  if (request && request.elsewhere.length > 0)
    offers.push([text('Write a script that collects the missing logs'), commands.collect]);
  if (incident) offers.push([text('Write the reply'), commands.reply]);
  offers.push(
    [text('Copy the case summary'), commands.copySummary],
    [text('Save the case summary'), commands.saveSummary],
  );
  return offers;
}

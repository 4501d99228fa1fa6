import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  Position,
  SymbolKind,
} from 'vscode-languageserver-types';
import { linkAt } from '../analysis/diagnosis/links';
import type { Fault, Finding, Incident, LogAnalysis } from '../analysis/model/model';
import { labelOf } from '../analysis/diagnosis/words';
import { text, type Text } from '../base/text';
import { plainLine } from '../base/plainText';
import { findingsAt } from '../analysis/model/order';
import { lineRange, rangeOf } from './ranges';
import type { LocalizationContext } from '../base/localizationContext';
import type { LocationMapper, ShownDocument } from './locationMapper';

/** Calls of one line that are listed; the rest is counted. */
export const maxCalls = 500;
const field: SymbolKind = 8;
const object: SymbolKind = 19;
const event: SymbolKind = 24;

/** Calls of one line, in file order, and how many there are beyond {@link maxCalls}. */
export interface Calls<C> {
  readonly calls: C[];
  readonly leftOut: number;
}

/** A step from one finding to the next, and what the later reading of it says. */
type Steps = ReadonlyMap<Finding, Text>;

const seenAgain = text('The same object again.');
const consequence = text('A consequence, not the cause.');

/**
 * Where the steps through a failure begin: the finding on the position's line that belongs to one, else the cause that the
 * line leads to. Null for lines of healthy operations and where no cause is known.
 */
export function prepareCallsAt(
  analysis: LogAnalysis,
  locations: LocationMapper,
  position: Position,
  reader: LocalizationContext,
): CallHierarchyItem[] | null {
  const line = locations.toLog(position).line + 1;
  const link = linkAt(analysis, line);
  if (!link) return null;
  const own = findingsAt(analysis, line).find((finding) => belongs(analysis, finding));
  const start = own ?? link.cause;
  return start ? [itemOf(analysis, locations, start, reader)] : null;
}

/** What led to the line of an item: the step before it in each chain, and the cause for what is in none. */
export function callsTo(
  analysis: LogAnalysis,
  locations: LocationMapper,
  item: CallHierarchyItem,
  reader: LocalizationContext,
): Calls<CallHierarchyIncomingCall> {
  const finding = findingOf(analysis, locations, item);
  return listed(finding ? before(analysis, finding) : new Map(), (from, why) => ({
    from: itemOf(analysis, locations, from, reader, why),
    fromRanges: [shownAt(locations, from).range(rangeOf(from))],
  }));
}

/** What the line of an item led to: the next step of each chain, and for a cause also all that is in none. */
export function callsFrom(
  analysis: LogAnalysis,
  locations: LocationMapper,
  item: CallHierarchyItem,
  reader: LocalizationContext,
): Calls<CallHierarchyOutgoingCall> {
  const finding = findingOf(analysis, locations, item);
  return listed(finding ? after(analysis, finding) : new Map(), (to, why) => ({
    to: itemOf(analysis, locations, to, reader, why),
    fromRanges: [item.selectionRange],
  }));
}

function listed<C>(steps: Steps, make: (finding: Finding, why: Text) => C): Calls<C> {
  const sorted = [...steps].sort(([a], [b]) => a.line - b.line);
  return {
    calls: sorted.slice(0, maxCalls).map(([finding, why]) => make(finding, why)),
    leftOut: Math.max(0, sorted.length - maxCalls),
  };
}

function before(analysis: LogAnalysis, finding: Finding): Steps {
  const steps = new Map<Finding, Text>();
  for (const incident of analysis.incidents) {
    const chain = chainStepsOf(incident);
    const at = chain.findIndex(([step]) => step === finding);
    if (at > 0) steps.set(...chain[at - 1]!);
    else if (at < 0 && incident.cause && effectsBeside(incident).includes(finding))
      steps.set(incident.cause.finding, incident.cause.why);
  }
  if (steps.size === 0)
    for (const fault of faultsOf(analysis))
      if (fault.origin !== finding && fault.occurrences.includes(finding))
        steps.set(fault.origin, labelOf(fault.kind));
  return steps;
}

function after(analysis: LogAnalysis, finding: Finding): Steps {
  const steps = new Map<Finding, Text>();
  for (const incident of analysis.incidents) {
    const chain = chainStepsOf(incident);
    const at = chain.findIndex(([step]) => step === finding);
    if (at >= 0 && at + 1 < chain.length) steps.set(...chain[at + 1]!);
    if (incident.cause?.finding === finding)
      for (const effect of effectsBeside(incident)) steps.set(effect, effect.note ?? consequence);
  }
  for (const fault of faultsOf(analysis)) {
    if (fault.origin !== finding) continue;
    for (const occurrence of fault.occurrences)
      if (occurrence !== finding && !isStep(analysis, occurrence) && !steps.has(occurrence))
        steps.set(occurrence, occurrence.note ?? seenAgain);
  }
  return steps;
}

/** The chain without repeats. */
function chainStepsOf({ chain }: Incident): [Finding, Text][] {
  return [...new Map(chain.map(({ finding, why }) => [finding, why]))];
}

function isStep(analysis: LogAnalysis, finding: Finding): boolean {
  return analysis.incidents.some(({ chain }) => chain.some((step) => step.finding === finding));
}

/** What belongs to an incident without being a step of its chain. */
function effectsBeside({ chain, cause, findings }: Incident): Finding[] {
  const inChain = new Set([cause?.finding, ...chain.map(({ finding }) => finding)]);
  return findings.filter((finding) => isRelevant(finding) && !inChain.has(finding));
}

function isRelevant({ role }: Finding): boolean {
  return role !== 'benign' && role !== 'success' && role !== 'context';
}

function faultsOf({ faults }: LogAnalysis): Fault[] {
  return faults.filter(({ state }) => state !== 'benign');
}

function belongs(analysis: LogAnalysis, finding: Finding): boolean {
  return before(analysis, finding).size > 0 || after(analysis, finding).size > 0;
}

/** The finding that an item was made from; undefined when the log has changed since. */
function findingOf(
  analysis: LogAnalysis,
  locations: LocationMapper,
  { selectionRange, data }: CallHierarchyItem,
): Finding | undefined {
  const line = locations.toLog(selectionRange.start).line + 1;
  return findingsAt(analysis, line).find((finding) => finding.line === line && finding.rule === data);
}

function itemOf(
  analysis: LogAnalysis,
  locations: LocationMapper,
  finding: Finding,
  { translate }: LocalizationContext,
  why?: Text,
): CallHierarchyItem {
  const shown = shownAt(locations, finding);
  const cause = analysis.incidents.find((incident) => incident.cause?.finding === finding)?.cause;
  const failed = analysis.incidents.find(({ top }) => top === finding);
  const words = cause
    ? text('Earliest cause: {0}', labelOf(cause.kind))
    : (failed?.title ?? why ?? finding.note ?? consequence);
  return {
    name: plainLine(finding.message, 160),
    detail: plainLine(translate(text('line {0}: {1}', finding.line, words)), 200),
    kind: cause ? object : failed ? event : field,
    uri: shown.uri,
    range: shown.range(lineRange(finding.line, finding.lastLine)),
    selectionRange: shown.range(rangeOf(finding)),
    data: finding.rule,
  };
}

/** The document that shows a finding. */
function shownAt(locations: LocationMapper, finding: Finding): ShownDocument {
  return locations.documentAt(finding.log ?? locations.log, rangeOf(finding).start);
}

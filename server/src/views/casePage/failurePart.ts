import { isOwn, ownLocationOf } from '../../analysis/model/locations';
import type { Fault, Finding, Incident, LogAnalysis } from '../../analysis/model/model';
import { zoneAt, zoneOf } from '../../analysis/model/clock';
import { faultsLeft } from '../../analysis/diagnosis/explain';
import { timeOf } from '../../analysis/diagnosis/occurrences';
import { verdictOf } from '../../analysis/diagnosis/verdict';
import { verdictSentence } from '../../analysis/diagnosis/verdictWords';
import { causeLabelOf, confidenceOf, countOf, labelOf } from '../../analysis/diagnosis/words';
import { localStamp } from '../../base/localStamp';
import type { LocalizationContext } from '../../base/localizationContext';
import { appendTo } from '../../base/multimap';
import { plainLine, plainSentence } from '../../base/plainText';
import { text, type Text } from '../../base/text';
import { machineFactsOf, updateTitleOf } from '../../cases/machineFacts';
import { machineLines } from '../../cases/machineWords';
import { codeText } from '../../features/codeWords';
import type {
  CasePage,
  CaseState,
  FailureAddress,
  PageCause,
  PageStatement,
  PageStep,
} from '../../protocol/casePage';
import { performerName, riskName } from '../../remedy/checklist';
import { stepsForPeople, type Step } from '../../remedy/model';
import { commandIn } from '../../remedy/placeholders';
import { planIn } from '../../remedy/planIn';
import { inPrompt, isExplained } from '../../report/reply/reply';
import { traceOf } from '../../report/reply/trace';
import { lineOf, placeOf, type PagedLog } from './pagedLog';

/** What the page says of one failure. */
export type FailurePart = Pick<
  CasePage,
  | 'state'
  | 'failure'
  | 'title'
  | 'code'
  | 'circumstances'
  | 'cause'
  | 'evidence'
  | 'ruledOut'
  | 'steps'
  | 'howTo'
  | 'noPlan'
  | 'missing'
  | 'machine'
>;

/** Kinds of objects that were ruled out, each with its reason; the rest is counted. */
const maxRuledOut = 8;
/** A command is written out in full: half a command is none. */
const maxCommand = 2000;

/** How a failure is addressed: by the line that remedies and replies are asked for in its log. */
export function addressOf(incident: Incident, { path }: PagedLog): FailureAddress {
  return { uri: path, line: ownLocationOf(incident)?.line ?? 1 };
}

/** The answer about one failure: what failed, why, what proves it, what was ruled out, what to do, what is missing. */
export function failurePart(
  log: PagedLog,
  incident: Incident,
  occurrences: readonly Incident[],
  reader: LocalizationContext,
): FailurePart {
  const { analysis, name } = log;
  const say = (sentence: Text): string => plainSentence(sentence, reader.translate);
  const trace = traceOf(analysis, incident, name);
  const origin = incident.cause?.finding ?? null;
  const whys = new Map(incident.chain.map(({ finding, why }) => [finding, why]));
  const [first, ...rest] = trace.evidence.map(({ finding }) => finding);
  // The cause, the failure, and the last line that confirms it.
  const proving = [first, rest[0], rest.length > 1 ? rest.at(-1) : undefined];
  const sentenceFor = (finding: Finding): string | null => {
    // Why the cause is one is the sentence above it.
    const why = finding === origin ? hashesOf(incident) : whys.get(finding);
    return why ? say(why) : null;
  };
  return {
    state: stateOf(incident),
    failure: addressOf(incident, log),
    title: say(incident.title),
    code: incident.top && codeText(incident.top),
    circumstances: circumstancesOf(log, incident, occurrences, say).map(say),
    cause: causeOf(incident, trace.proof, analysis, say),
    evidence: proving.flatMap((finding) => (finding ? [lineOf(finding, log, sentenceFor(finding))] : [])),
    ruledOut: [
      ...(trace.consequences ? [{ says: say(trace.consequences), at: null }] : []),
      ...ruledOutOf(log, incident, say),
    ],
    ...planOf(log, incident, say),
    missing: incident.causeElsewhere.map((one) => plainLine(one, 200)),
    machine: machineLines(machineFactsOf(analysis)).map(say),
  };
}

/** The content that was wanted and the one that was found. */
function hashesOf({ cause }: Incident): Text | null {
  const [hash] = cause?.fault?.hashes ?? [];
  return hash
    ? text('{0} expected {1}, found {2}', hash.algorithm.toUpperCase(), hash.expected, hash.actual)
    : null;
}

function stateOf({ outcome, isOpen }: Incident): CaseState {
  if (outcome !== 'failed') return 'recovered';
  return isOpen ? 'unclear' : 'failed';
}

function circumstancesOf(
  { analysis }: PagedLog,
  incident: Incident,
  occurrences: readonly Incident[],
  say: (sentence: Text) => string,
): Text[] {
  const { top, kb, session, settledBy } = incident;
  const time = localStamp(timeOf(incident));
  const offset = top && isOwn(top) ? zoneAt(analysis, top.line) : undefined;
  const title = kb === undefined ? null : updateTitleOf(analysis, kb);
  const asked = analysis.sessions[session]?.client ?? '';
  // Some titles name the command.
  const client = say(incident.title).includes(plainLine(asked, 40).replace('…', '')) ? '' : asked;
  return [
    ...(time === ''
      ? []
      : [
          offset === undefined
            ? text('Time: {0} (local time of the machine)', time)
            : text('Time: {0} (local time of the machine, {1})', time, zoneOf(offset)),
        ]),
    ...(occurrences.length > 1 ? [text('How often: {0}', countOf(occurrences))] : []),
    ...(title ? [text('Update: {0}', title.value)] : []),
    ...(client === '' ? [] : [text('Started by: {0}', client)]),
    ...(settledBy ? [settledBy] : []),
  ];
}

function causeOf(
  incident: Incident,
  proof: Text | null,
  analysis: LogAnalysis,
  say: (sentence: Text) => string,
): PageCause {
  const { cause, isOpen } = incident;
  const external = (incident.externalVerdicts ?? []).map(({ file, says }) => text('{0}: {1}', file, says));
  const proofs = [...(proof ? [proof] : []), ...external];
  const said = proofs.length === 0 ? null : proofs.map(say).join(' ');
  if (!cause || !isExplained(incident)) {
    const says = isOpen ? verdictSentence(verdictOf(analysis)) : text('The logs do not state why it failed.');
    return { label: null, says: say(says), confidence: null, level: null, proof: said };
  }
  return {
    label: say(causeLabelOf(cause)),
    says: say(cause.why),
    confidence: say(confidenceOf(cause.confidence)),
    level: cause.confidence,
    proof: said,
  };
}

/** Rows that were weighed as the cause, and what the operation met as well and what is not its cause: objects of one kind with one reason together. */
function ruledOutOf(log: PagedLog, incident: Incident, say: (sentence: Text) => string): PageStatement[] {
  const groups = new Map<string, { readonly fault: Fault; readonly reason: Text }[]>();
  for (const left of faultsLeft(log.analysis, incident))
    appendTo(groups, JSON.stringify([left.fault.kind, left.reason]), left);
  const rows = (incident.cause?.rivals ?? []).map(({ finding, why }): PageStatement => ({
    says: say(why),
    at: placeOf(finding, log),
  }));
  const objects = [...groups.values()].map((group): PageStatement => {
    const [{ fault, reason }] = group as [(typeof group)[0]];
    const says =
      group.length === 1
        ? text('{0}: {1}. {2}', labelOf(fault.kind), fault.name ?? text('not named'), reason)
        : text('{0}: {1} objects. {2}', labelOf(fault.kind), group.length, reason);
    return { says: say(says), at: placeOf(fault.origin, log) };
  });
  const all = [...rows, ...objects];
  const shown = all.slice(0, maxRuledOut);
  if (all.length > shown.length)
    shown.push({ says: say(text('and {0} more', all.length - shown.length)), at: null });
  return shown;
}

function planOf(
  { analysis, name }: PagedLog,
  incident: Incident,
  say: (sentence: Text) => string,
): Pick<FailurePart, 'steps' | 'howTo' | 'noPlan'> {
  const none = (why: Text | null): Pick<FailurePart, 'steps' | 'howTo' | 'noPlan'> => ({
    steps: [],
    howTo: null,
    noPlan: why && say(why),
  });
  if (incident.outcome === 'recovered')
    return none(text('A later try succeeded: nothing is left to do unless it comes again.'));
  const plan = planIn(analysis, incident, incident.cause?.fault ?? null, name);
  if (!plan) return none(null);
  if (!plan.ok) return none(plan.reason);
  return {
    steps: stepsForPeople(plan.value).map((step) => pageStep(step, say)),
    howTo: say(
      text(
        'Nothing here runs by itself. Do the steps in order; stop at the first that helps. Commands need an elevated prompt.',
      ),
    ),
    noPlan: null,
  };
}

/** A step as the page shows it. */
export function pageStep(step: Step, say: (sentence: Text) => string): PageStep {
  const { title, condition, what, command, expected, why, onFailure, undo, by, risk } = step;
  return {
    title: say(title),
    what: say(condition ? text('{0} {1}', condition, what) : what),
    why: why && say(text('Why: {0}', why)),
    // What is shown is what is copied.
    commands: command.map((line) => plainLine(commandIn(inPrompt(line), say), maxCommand)),
    expected: say(text('Expected: {0}', expected)),
    details: [
      text('Otherwise: {0}', onFailure),
      ...(undo ? [text('To take it back: {0}', undo)] : []),
      text('Who: {0}. Risk: {1}.', performerName(by), riskName(risk)),
    ].map(say),
  };
}

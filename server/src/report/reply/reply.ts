import type { Finding, Incident, LogAnalysis } from '../../analysis/model/model';
import { causeLabelOf, codeNameOf, confidenceOf, countOf } from '../../analysis/diagnosis/words';
import { machineFactsOf, updateTitleOf } from '../../cases/machineFacts';
import { machineSentences } from '../../cases/machineWords';
import { formatCode } from '../../codes';
import { localStamp } from '../../base/localStamp';
import { listed, text, type Text } from '../../base/text';
import type { Checked } from '../../identity/validate';
import { performerName, riskName } from '../../remedy/checklist';
import { stepsForPeople, type Plan, type Step } from '../../remedy/model';
import { planIn } from '../../remedy/planIn';
import { notPacked } from '../../remedy/plans/collectStep';
import type { ReplyForm } from '../../protocol/reply';
import { traceOf, type Trace } from './trace';
import type { Part } from './letter';

/** A failure that a reply is about, and what else the same logs state. */
export interface RepliedCase {
  readonly analysis: LogAnalysis;
  readonly incident: Incident;
  /** Name of the log as its reader knows it */
  readonly logName: string;
  /** Every time that the same failed, the oldest first */
  readonly occurrences?: readonly Incident[];
  /** Other failures of the same machine */
  readonly others: readonly Incident[];
}

/** Other failures that get a line each; the rest is counted. */
const maxOthers = 8;

/**
 * A reply about a failure, to be sent after one reading. Only what no log can know is left to fill in: names, the number of the case, how
 * it went. Where the cause is not known it asks for logs and repairs nothing.
 */
export function replyTo(about: RepliedCase, form: ReplyForm): Part[] {
  const { analysis, incident, logName } = about;
  const plan = planIn(analysis, incident, incident.cause?.fault ?? null, logName);
  const trace = traceOf(analysis, incident, logName);
  switch (form) {
    case 'customer':
      return customer(about, trace, plan);
    case 'closing':
      return closing(about, trace, plan);
    case 'internal':
      return internal(about, trace, plan);
  }
}

function customer(about: RepliedCase, trace: Trace, plan: Checked<Plan> | null): Part[] {
  const isKnown = isExplained(about.incident);
  return [
    {
      part: 'subject',
      says: isKnown
        ? text('Subject: [Case <case number>] {0}: cause and next steps', shortFailure(about.incident))
        : text('Subject: [Case <case number>] {0}: logs that are needed', shortFailure(about.incident)),
    },
    { part: 'say', says: text('Dear <customer name>,') },
    {
      part: 'say',
      says: isKnown
        ? text('Thank you for the logs. Below are what they show and the steps that put it right.')
        : text(
            'Thank you for the logs. They show what failed, but not yet why; below is what we need to find out.',
          ),
    },
    ...problem(about),
    ...scope(about),
    ...analysisOf(trace),
    ...nextSteps(about.incident, plan),
    { part: 'say', says: text('Please let us know how it went, or call us when a step is not clear.') },
    { part: 'say', says: text('Kind regards,') },
    { part: 'say', says: text('<your name>') },
  ];
}

function closing(about: RepliedCase, trace: Trace, plan: Checked<Plan> | null): Part[] {
  const { incident } = about;
  return [
    { part: 'subject', says: text('Subject: [Case <case number>] {0}: summary', shortFailure(incident)) },
    { part: 'say', says: text('Dear <customer name>,') },
    { part: 'say', says: text('This is the summary of the case, which we are closing as agreed.') },
    { part: 'heading', says: text('Case number') },
    { part: 'say', says: text('<case number>') },
    ...problem(about),
    ...analysisOf(trace),
    { part: 'heading', says: text('Conclusion') },
    ...conclusion(incident, plan),
    { part: 'say', says: text('Thank you for working with us.') },
    { part: 'say', says: text('Kind regards,') },
    { part: 'say', says: text('<your name>') },
  ];
}

function internal(about: RepliedCase, trace: Trace, plan: Checked<Plan> | null): Part[] {
  const { incident, occurrences = [] } = about;
  const { cause } = incident;
  const steps = plan?.ok ? stepsForPeople(plan.value) : [];
  return [
    { part: 'subject', says: text('Case <case number>: {0}', shortFailure(incident)) },
    ...problem(about),
    ...(occurrences.length > 1
      ? [{ part: 'say', says: text('How often: {0}', countOf(occurrences)) } as const]
      : []),
    ...scope(about),
    ...analysisOf(trace),
    ...(cause
      ? ([
          { part: 'say', says: text('Found by rule {0}, {1}.', cause.rule, confidenceOf(cause.confidence)) },
        ] as const)
      : []),
    { part: 'heading', says: text('Evidence') },
    ...trace.evidence.map(({ location, finding }): Part => ({
      part: 'quote',
      location,
      line: finding.message,
    })),
    { part: 'heading', says: text('Plan') },
    ...(plan && !plan.ok ? [{ part: 'say', says: plan.reason } as const] : []),
    ...steps.flatMap((step, index): Part[] => [
      { part: 'step', number: index + 1, says: step.title },
      ...stepDetails(step),
      { part: 'more', says: text('Otherwise: {0}', step.onFailure) },
      {
        part: 'more',
        says: text('Who: {0}. Risk: {1}.', performerName(step.by), riskName(step.risk)),
      },
    ]),
    ...furtherLogs(incident, steps),
  ];
}

/** What failed, when, with which code, on which machine. */
function problem({ analysis, incident }: RepliedCase): Part[] {
  const { top, title, kb } = incident;
  const time = localStamp(top?.time ?? Number.NaN);
  const code = top === null ? null : codeWords(top);
  const update = kb === undefined ? null : updateTitleOf(analysis, kb);
  const failed =
    time === ''
      ? code === null
        ? text('{0}.', title)
        : text('{0}, with the error {1}.', title, code)
      : code === null
        ? text('{0} on {1}.', title, time)
        : text('{0} on {1}, with the error {2}.', title, time, code);
  return [
    { part: 'heading', says: text('Problem') },
    { part: 'say', says: failed },
    ...(update ? [{ part: 'point', says: text('Update: {0}', update.value) } as const] : []),
    ...machineSentences(machineFactsOf(analysis)).map((says): Part => ({ part: 'point', says })),
  ];
}

/** What the case is about, when it is done, and what is not part of it. */
function scope({ incident, others }: RepliedCase): Part[] {
  const { kb, direction } = incident;
  const done =
    incident.top === null
      ? text('This case is about this finding. It is solved when a new log no longer shows it.')
      : kb === undefined
        ? text('This case is about this failure. It is solved when the same operation goes through.')
        : direction === 'remove'
          ? text('This case is about removing {0}. It is solved when {0} is removed.', kb)
          : text('This case is about installing {0}. It is solved when {0} is installed.', kb);
  const shown = others.slice(0, maxOthers);
  return [
    { part: 'heading', says: text('Scope') },
    { part: 'say', says: done },
    ...(shown.length > 0
      ? [
          {
            part: 'say',
            says: text(
              'The logs show other failures, too. Those that stay after this one is solved become cases of their own:',
            ),
          } as const,
        ]
      : []),
    ...shown.map((other): Part => ({ part: 'point', says: oneLine(other) })),
    ...(others.length > shown.length
      ? [{ part: 'point', says: text('and {0} more', others.length - shown.length) } as const]
      : []),
  ];
}

function analysisOf({ sentences }: Trace): Part[] {
  return [
    { part: 'heading', says: text('Analysis') },
    { part: 'say', says: sentences.reduce((said, next) => text('{0} {1}', said, next)) },
  ];
}

function nextSteps(incident: Incident, plan: Checked<Plan> | null): Part[] {
  const heading: Part = { part: 'heading', says: text('Next steps') };
  if (incident.outcome === 'recovered')
    return [
      heading,
      { part: 'say', says: text('A later try succeeded: nothing is left to do unless it comes again.') },
    ];
  if (!plan) return [heading, ...furtherLogs(incident, [])];
  if (!plan.ok) return [heading, { part: 'say', says: plan.reason }];
  const steps = stepsForPeople(plan.value);
  return [
    heading,
    {
      part: 'say',
      says: isExplained(incident)
        ? text(
            'Please take the steps in this order, in a command prompt that was opened as administrator, and stop at the first that helps. DONOR and what is in angle brackets is yours to fill in.',
          )
        : text('Please run the commands in a command prompt that was opened as administrator.'),
    },
    ...steps.flatMap((step, index): Part[] => [
      { part: 'step', number: index + 1, says: step.title },
      ...stepDetails(step),
    ]),
    ...furtherLogs(incident, steps),
  ];
}

function stepDetails({ condition, what, command, expected, undo }: Step): Part[] {
  return [
    { part: 'more', says: condition ? text('{0} {1}', condition, what) : what },
    ...(command.length > 0 ? [{ part: 'commands', lines: command.map(inPrompt) } as const] : []),
    { part: 'more', says: text('Expected: {0}', expected) },
    ...(undo ? [{ part: 'more', says: text('To take it back: {0}', undo) } as const] : []),
  ];
}

/** A cmdlet as it is typed in the command prompt that a letter speaks of. */
export function inPrompt(line: string): string {
  return /^[A-Z][a-z]+-[A-Z]\w+ /.test(line) && !line.includes('"')
    ? `powershell.exe -NoProfile -Command "${line}"`
    : line;
}

/** The logs that are needed when the steps do not help, as far as no step packs them. */
function furtherLogs({ causeElsewhere }: Incident, steps: readonly Step[]): Part[] {
  const isPacked = steps.some(({ id }) => id === 'collect');
  const names = isPacked
    ? notPacked(causeElsewhere)
    : [...new Set(['CBS.log', 'dism.log', ...causeElsewhere])];
  if (names.length === 0) return [];
  return [
    {
      part: 'say',
      says: isPacked
        ? text('Please send as well: {0}.', listed(names))
        : text('If it still fails after that, please send: {0}.', listed(names)),
    },
  ];
}

function conclusion(incident: Incident, plan: Checked<Plan> | null): Part[] {
  const { cause, outcome } = incident;
  const first = plan?.ok ? stepsForPeople(plan.value)[0] : undefined;
  const sentences: Text[] = [
    isExplained(incident)
      ? text('Root cause: {0}.', causeLabelOf(cause!))
      : text('The logs do not state the cause.'),
    ...(outcome === 'recovered'
      ? [text('A later try succeeded.')]
      : [
          ...(first && isExplained(incident)
            ? [text('What was done: {0}, and the steps after it.', first.title)]
            : []),
          text('Result: <result>'),
        ]),
  ];
  return sentences.map((says) => ({ part: 'say', says }));
}

/** Whether the log states why: without that nothing is repaired. */
export const isExplained = ({ cause }: Incident): boolean => cause !== null && cause.kind !== 'unknown';

function shortFailure({ title, top }: Incident): Text {
  return top?.code === undefined ? title : text('{0} ({1})', title, formatCode(top.code));
}

/** A failure in one line: what failed with which code, when, and why where that is known. */
export function oneLine(incident: Incident): Text {
  const { cause, top } = incident;
  const time = localStamp(top?.time ?? Number.NaN);
  const failure = time === '' ? shortFailure(incident) : text('{0}, {1}', shortFailure(incident), time);
  return cause && isExplained(incident) ? text('{0}: {1}', failure, causeLabelOf(cause)) : failure;
}

function codeWords(finding: Finding): string | null {
  if (finding.code === undefined) return null;
  const name = codeNameOf(finding);
  return name === undefined ? formatCode(finding.code) : `${formatCode(finding.code)} ${name}`;
}

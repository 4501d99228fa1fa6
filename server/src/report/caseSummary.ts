import { confidenceOf, countOf, failureOf, labelOf } from '../analysis/diagnosis/words';
import type { Fault, Finding, Incident, LogAnalysis } from '../analysis/model/model';
import { zoneAt, zoneOf } from '../analysis/model/clock';
import { fileNameOf, isOwn } from '../analysis/model/locations';
import { formatCode, nameOf } from '../codes';
import { machineFactsOf, updateTitleOf } from '../cases/machineFacts';
import { machineSentences } from '../cases/machineWords';
import { stepsForPeople, type Plan } from '../remedy/model';
import { planIn } from '../remedy/planIn';
import { isConsequence } from '../remedy/request';
import { localStamp } from '../base/localStamp';
import { listed, text, type Text } from '../base/text';
import { Page, type PageOptions } from './page';
import { type Picture } from './blocks';

/** Objects that are named; the rest is counted. */
const maxObjects = 12;

export interface CaseOptions extends PageOptions {
  readonly picture?: Picture;
  /** Every time that the same failed, the oldest first; once where it is left out */
  readonly occurrences?: readonly Incident[];
}

/**
 * The case as a support engineer writes it down: problem, scope, analysis with the lines it rests on, next steps, closing
 * text. Every claim carries its line. Text of the log stands in code spans (Markdown) or on one line (plain text).
 */
export function caseSummary(
  analysis: LogAnalysis,
  incident: Incident | null,
  fault: Fault | null,
  options: CaseOptions,
): string {
  const about = fault ?? incident?.cause?.fault ?? null;
  const plan = planIn(analysis, incident, about, options.logName);
  const page = new Page(options);
  problem(page, analysis, incident, about);
  const { occurrences = [] } = options;
  if (occurrences.length > 1) page.point(text('How often: {0}', countOf(occurrences)));
  scope(page, analysis, incident, about);
  if (options.picture) page.picture(options.picture);
  chain(page, incident, about);
  nextSteps(page, incident, plan?.ok ? plan.value : null, plan && !plan.ok ? plan.reason : null);
  closing(page, incident, about, plan?.ok ? plan.value : null);
  return page.toString();
}

function problem(page: Page, analysis: LogAnalysis, incident: Incident | null, fault: Fault | null): void {
  page.heading(text('Problem definition'));
  const top = incident?.top ?? null;
  if (incident) {
    page.say(text('{0}.', failureOf(incident, top?.code === undefined ? null : codeText(top))));
    if (top) page.evidence(text('The failure'), top);
  } else if (fault) {
    page.say(
      text(
        '{0}: {1}. No failed operation in this log is caused by it.',
        labelOf(fault.kind),
        fault.name ?? text('not named'),
      ),
    );
  }
  const session = incident && incident.session >= 0 ? analysis.sessions[incident.session] : undefined;
  const time = localStamp(top?.time ?? session?.time ?? Number.NaN);
  if (time !== '') {
    const offset = top && isOwn(top) ? zoneAt(analysis, top.line) : undefined;
    page.point(
      offset === undefined
        ? text('Time: {0} (local time of the machine)', time)
        : text('Time: {0} (local time of the machine, {1})', time, zoneOf(offset)),
    );
  }
  if (incident?.kb !== undefined) page.point(text('Update: {0}', incident.kb));
  const title = incident?.kb === undefined ? null : updateTitleOf(analysis, incident.kb);
  if (title) page.point(text('Title of the update: {0}', title.value));
  if (incident?.package !== undefined) page.point(text('Package: {0}', incident.package));
  if (session && session.client !== '') page.point(text('Started by: {0}', session.client));
  for (const sentence of machineSentences(machineFactsOf(analysis))) page.point(sentence);
}

function scope(page: Page, analysis: LogAnalysis, incident: Incident | null, fault: Fault | null): void {
  page.heading(text('Scope'));
  page.point(text('Log: {0}, {1} lines', page.logName, analysis.lines.count));
  const same = analysis.incidents.filter(
    (other) => other !== incident && fault !== null && other.cause?.fault === fault,
  );
  if (same.length > 0)
    page.point(text('{0} more operations in this log failed because of the same object.', same.length));
  const outstanding = analysis.faults.filter(({ state }) => state === 'outstanding');
  const effects = outstanding.filter(
    (other) => other !== fault && other.kind !== fault?.kind && isConsequence(other),
  );
  const consequences = new Set(effects);
  const lasting = outstanding.filter((other) => !consequences.has(other));
  if (lasting.length === 0) page.point(text('The log shows no damage that stayed.'));
  else {
    page.point(text('Damage that stayed, over the whole log: {0} objects', lasting.length));
    for (const { kind, name, origin } of lasting.slice(0, maxObjects))
      page.sub(
        origin.log === undefined
          ? text('{0}: {1} (line {2})', labelOf(kind), name ?? text('not named'), origin.line)
          : text(
              '{0}: {1} (line {2} of {3})',
              labelOf(kind),
              name ?? text('not named'),
              origin.line,
              fileNameOf(origin.log),
            ),
      );
    if (lasting.length > maxObjects) page.sub(text('and {0} more', lasting.length - maxObjects));
  }
  if (effects.length > 0)
    page.point(
      text(
        '{0} more objects are called missing or damaged only as a consequence; they are no cause.',
        effects.length,
      ),
    );
  const settled = analysis.faults.filter(({ state }) => state === 'benign' || state === 'repaired').length;
  if (settled > 0)
    page.point(text('{0} findings are harmless or were repaired, and are no part of this case.', settled));
}

function chain(page: Page, incident: Incident | null, fault: Fault | null): void {
  page.heading(text('Log analysis'));
  const cause = incident?.cause ?? null;
  const origin = cause?.finding ?? fault?.origin ?? null;
  if (origin) {
    page.say(
      cause
        ? text('Earliest cause ({0}, rule {1}): {2}', confidenceOf(cause.confidence), cause.rule, cause.why)
        : text('What was found: {0}', labelOf(fault!.kind)),
    );
    page.evidence(text('Line'), origin);
    for (const { algorithm, expected, actual } of fault?.hashes.slice(0, 1) ?? [])
      page.point(text('{0} expected {1}, found {2}', algorithm.toUpperCase(), expected, actual));
  } else page.say(text('The cause is not in this log.'));
  const steps = (incident?.chain ?? []).filter(({ finding }) => finding !== origin);
  if (steps.length > 0) page.say(text('Consequences:'));
  for (const { finding, why } of steps) page.evidence(why, finding);
  for (const { file, says } of incident?.externalVerdicts ?? []) page.point(text('{0}: {1}', file, says));
  if (incident && incident.causeElsewhere.length > 0)
    page.say(text('More is in: {0}.', listed(incident.causeElsewhere)));
}

function nextSteps(page: Page, incident: Incident | null, plan: Plan | null, refused: Text | null): void {
  page.heading(text('Next steps'));
  if (!plan) {
    page.say(refused ?? text('Collect the logs that are named above, and look again.'));
    return;
  }
  page.say(
    plan.form === 'script'
      ? text(
          'The remediation script does these steps in order; it is read before it is run, shows with -WhatIf what it would do, and asks before each change.',
        )
      : text('These steps are done by hand, in order; stop at the first that helps.'),
  );
  stepsForPeople(plan).forEach(({ title, condition, what, command, expected }, index) => {
    page.numbered(index + 1, title);
    if (condition) page.sub(text('Condition: {0}', condition));
    page.sub(text('What: {0}', what));
    if (command.length > 0) page.commands(command);
    page.sub(text('Expected: {0}', expected));
  });
  if (incident && incident.causeElsewhere.length > 0)
    page.say(text('Please send as well: {0}.', listed(incident.causeElsewhere)));
}

function closing(page: Page, incident: Incident | null, fault: Fault | null, plan: Plan | null): void {
  page.heading(text('Case summary'));
  const kind = incident?.cause?.kind ?? fault?.kind ?? 'unknown';
  const object = incident?.cause?.object ?? fault?.name ?? null;
  if (incident?.outcome === 'recovered')
    page.say(text('A later try succeeded: nothing is left to do unless it comes again.'));
  if (kind === 'unknown') {
    page.say(
      text(
        'The log shows that the operation failed, and not why. The logs named above are needed before anything is repaired.',
      ),
    );
    return;
  }
  page.say(
    object === null
      ? text('Root cause: {0}; the log does not name the object.', labelOf(kind))
      : text('Root cause: {0}: {1}.', labelOf(kind), object),
  );
  const [first] = plan ? stepsForPeople(plan) : [];
  if (first) page.say(text('Action: {0}, and the steps after it.', first.title));
  const confidence = incident?.cause?.confidence;
  if (confidence === 'high')
    page.say(text('The lines above prove it; no other cause in this log explains the failure.'));
  else if (confidence !== undefined)
    page.say(text('This is based on the lines above ({0}); the next log decides.', confidenceOf(confidence)));
}

function codeText({ code, codeName }: Finding): string {
  const name = codeName ?? nameOf(code ?? 0);
  return name === undefined ? formatCode(code ?? 0) : `${formatCode(code ?? 0)} ${name}`;
}

import { formatCode, isOpaqueCode } from '../../codes';
import { listed, text, type Text } from '../../base/text';
import { declarationOf } from '../causes';
import { zoneAt, zoneOf } from '../model/clock';
import { isOfHardware } from './importance';
import { linkAt, type Link } from './links';
import type { Cause, Fault, Finding, Incident, LogAnalysis, Role } from '../model/model';
import { findingsAt } from '../model/order';
import { canEndIn, codeFamilyOf } from './causeSelection';
import { labelOf, policyOf } from './words';

/** A statement, and the line that shows it where one does. */
export interface Ground {
  readonly says: Text;
  readonly finding?: Finding;
}

export interface ExplanationPart {
  readonly title: Text;
  readonly grounds: readonly Ground[];
}

/** Lines and objects of one kind that are shown; the rest is counted. */
const maxShown = 12;

const roles: Readonly<Record<Role, Text>> = {
  cause: text('states a fault itself'),
  occurrence: text('reports a fault again'),
  repair: text('states that an object was repaired'),
  error: text('carries a failure code'),
  terminal: text('states that an operation failed'),
  success: text('states that an operation succeeded'),
  context: text('names what is being worked on'),
  benign: text('looks alarming and is harmless'),
};

/**
 * Why the analysis says about a 1-based line what it says: the rules that read it, the failure it belongs to, how its cause
 * was chosen, what was weighed and left, and the lines behind each of these.
 */
export function explainLine(analysis: LogAnalysis, line: number): readonly ExplanationPart[] {
  const findings = findingsAt(analysis, line);
  const parts: ExplanationPart[] = [
    { title: text('The line'), grounds: lineGrounds(analysis, findings, line) },
  ];
  const link = linkAt(analysis, line);
  if (!link) return parts;
  if (findings.every(({ role }) => role === 'benign' || role === 'success')) {
    if (!link.cause) return parts;
    const says = text('The operation around this line failed. Its cause is this line.');
    return [...parts, { title: text('The failed operation'), grounds: [{ says, finding: link.cause }] }];
  }
  const { incident } = link;
  if (incident) {
    parts.push({ title: text('The failed operation'), grounds: failureGrounds(analysis, incident) });
    parts.push({
      title: text('How its cause was chosen'),
      grounds: [...causeGrounds(incident), ...heldBackGrounds(analysis, incident)],
    });
  }
  if (link.fault) parts.push({ title: text('The damaged object'), grounds: faultGrounds(link.fault) });
  if (incident) {
    parts.push({ title: text('Considered and ruled out'), grounds: leftGrounds(analysis, incident) });
    parts.push({ title: text('From the cause to the failure'), grounds: chainGrounds(incident) });
  } else parts.push({ title: text('No failure'), grounds: [{ says: noFailure(link) }] });
  return parts.filter(({ grounds }) => grounds.length > 0);
}

function lineGrounds(analysis: LogAnalysis, findings: readonly Finding[], line: number): Ground[] {
  if (findings.length === 0) {
    return [
      {
        says: text('No rule matches line {0}: it reports no failure, and nothing that explains one.', line),
      },
    ];
  }
  const grounds = findings.map((finding): Ground => {
    const { rule, role, kind } = finding;
    const what = kind === undefined ? roles[role] : text('{0}, {1}', roles[role], labelOf(kind));
    return { says: text('Rule {0}: {1}.', rule, what), finding };
  });
  const notes = findings.flatMap(({ note }): Ground[] => (note ? [{ says: note }] : []));
  const session = analysis.sessions[findings[0]!.session];
  const offset = zoneAt(analysis, line);
  return [
    ...grounds,
    ...notes,
    ...(session
      ? [
          {
            says: text(
              'It belongs to the operation in lines {0} to {1}.',
              session.firstLine,
              session.lastLine,
            ),
          },
        ]
      : []),
    ...(offset === undefined ? [] : [{ says: text('Local time of the log here: {0}.', zoneOf(offset)) }]),
  ];
}

function failureGrounds({ sessions }: LogAnalysis, incident: Incident): Ground[] {
  const { top, findings, title, session, partOf, outcome, externalVerdicts } = incident;
  const scope = sessions[session];
  const terminalFailures = findings.filter(({ role }) => role === 'terminal');
  return [
    { says: title },
    ...(top
      ? [{ says: text('The strongest line that reports it, by rule {0}.', top.rule), finding: top }]
      : []),
    ...(terminalFailures.length > 1
      ? [{ says: text('Lines of this operation that report its failure: {0}.', terminalFailures.length) }]
      : []),
    ...(scope
      ? [{ says: text('Its scope is the operation in lines {0} to {1}.', scope.firstLine, scope.lastLine) }]
      : [{ says: text('It is outside any operation that the log opens and closes.') }]),
    ...(externalVerdicts ?? []).map(({ file, says }): Ground => ({ says: text('{0}: {1}', file, says) })),
    ...(outcome === 'recovered'
      ? [
          {
            says:
              incident.settledBy ??
              (top?.tool === 'setup'
                ? text('Setup tolerated it and continued.')
                : text('A later try of the same package succeeded.')),
          },
        ]
      : []),
    ...(outcome === 'superseded' ? [{ says: text('A later update replaced it.') }] : []),
    ...(partOf ? [{ says: text('Another log has more about the same failure; see the entry there.') }] : []),
  ];
}

function causeGrounds({ cause, top, policy, causeElsewhere }: Incident): Ground[] {
  const elsewhere: Ground[] =
    causeElsewhere.length > 0 ? [{ says: text('For more, open {0}.', listed(causeElsewhere)) }] : [];
  if (!cause)
    return [
      { says: text('No line of the scope, and no lasting damage outside it, can end in this code.') },
      ...elsewhere,
    ];
  return [
    { says: policyOf(policy) },
    { says: cause.why, finding: cause.finding },
    ...familyGrounds(cause, top),
    ...cause.grounds.map(({ says }): Ground => ({ says })),
    ...elsewhere,
  ];
}

/** What shows that memory or a disk is to be tested before the damage of the store is repaired. */
function heldBackGrounds({ incidents, hardware: elsewhere }: LogAnalysis, { cause }: Incident): Ground[] {
  const hardware = incidents.find(isOfHardware) ?? elsewhere;
  if (!cause || !hardware?.cause || isOfHardware({ cause })) return [];
  if (declarationOf(cause.kind)?.persists !== true) return [];
  return [
    { says: text('Its repair is held back. {0}', hardware.cause.why), finding: hardware.cause.finding },
  ];
}

/** Why this kind of cause can end in the code at the top. */
function familyGrounds({ kind, finding }: Cause, top: Finding | null): Ground[] {
  if (!declarationOf(kind) || top?.code === undefined) return [];
  const code = formatCode(top.code);
  if (isOpaqueCode(top.code))
    return [
      { says: text('{0} only reports that something else failed, and does not name the cause.', code) },
    ];
  const family = codeFamilyOf({ kind, origin: finding });
  if (family === 'any') return [{ says: text('Any code can be the end of this kind of cause.') }];
  return [
    {
      says: text(
        'Code family: {0} is one of {1} codes in which this kind of cause can end.',
        code,
        family.size,
      ),
    },
  ];
}

const states: Readonly<Record<Fault['state'], Text>> = {
  outstanding: text('the log says that the damage stayed'),
  tentative: text('no line states whether it stayed or was repaired'),
  repaired: text('it was repaired'),
  benign: text('a known false alarm'),
};

function faultGrounds({ kind, name, state, occurrences, repairedLine, owner, note }: Fault): Ground[] {
  return [
    { says: text('{0}: {1}', labelOf(kind), name ?? text('not named')) },
    { says: text('State: {0}.', states[state]) },
    ...(note ? [{ says: note }] : []),
    ...(repairedLine === undefined ? [] : [{ says: text('Line {0} ends it.', repairedLine) }]),
    ...(owner === undefined ? [] : [{ says: text('Belongs to {0}.', owner) }]),
    { says: text('Lines that are merged as occurrences of it: {0}.', occurrences.length) },
    ...occurrences.slice(0, maxShown).map((finding): Ground => ({
      says: text('Rule {0}: {1}.', finding.rule, roles[finding.role]),
      finding,
    })),
  ];
}

/** Faults that the operation met and that are not its cause, each with the reason. */
export function faultsLeft(
  { faults, sessions }: LogAnalysis,
  { cause, top, session, faults: own }: Incident,
): readonly { readonly fault: Fault; readonly reason: Text }[] {
  const scope = sessions[session];
  if (!top || !scope) return [];
  const met = faults.filter(
    (fault) =>
      fault !== cause?.fault &&
      fault.occurrences.some(
        ({ log, line }) =>
          log === undefined && line >= scope.firstLine && line <= Math.max(scope.lastLine, top.line),
      ),
  );
  return met.map((fault) => ({ fault, reason: reasonFor(fault, cause?.fault ?? null, top, own) }));
}

/** Rows that were weighed as the cause, and faults that the operation met and that are not its cause, each with the reason. */
function leftGrounds(analysis: LogAnalysis, incident: Incident): Ground[] {
  const met = faultsLeft(analysis, incident);
  const grounds = met.slice(0, maxShown).map(({ fault, reason }): Ground => ({
    says: text('{0}: {1}. {2}', labelOf(fault.kind), fault.name ?? text('not named'), reason),
    finding: fault.origin,
  }));
  if (met.length > maxShown) grounds.push({ says: text('and {0} more', met.length - maxShown) });
  const rows = (incident.cause?.rivals ?? []).map(({ finding, why }): Ground => ({ says: why, finding }));
  return [...rows, ...grounds];
}

function reasonFor(fault: Fault, chosen: Fault | null, top: Finding, own: readonly Fault[]): Text {
  if (fault.note) return fault.note;
  if (fault.repairedLine !== undefined && fault.repairedLine < top.line)
    return text('It was repaired before the failure, in line {0}.', fault.repairedLine);
  if (!canEndIn(fault, top.code))
    return text('This kind of cause cannot end in {0}.', top.code === undefined ? '' : formatCode(top.code));
  if (!fault.isProven && chosen?.isProven === true)
    return text('It may have been repaired within the same session; the chosen cause was not.');
  if (own.includes(fault)) return text('The same check found it as well.');
  return text('It shows later than the cause that was chosen.');
}

function chainGrounds({ chain }: Incident): Ground[] {
  return chain.map(({ finding, why }): Ground => ({
    says: text('{0} Rule {1}.', why, finding.rule),
    finding,
  }));
}

function noFailure({ fault }: Link): Text {
  return fault?.state === 'repaired'
    ? text('It was repaired later in this log.')
    : text('No operation in this log failed from it.');
}

import { appendTo } from '../../base/multimap';
import { text, type Text } from '../../base/text';
import { firstFrom } from '../model/order';
import type { Incident, Session, SessionType } from '../model/model';
import type { DiagnosisInput, Operation } from '../model/operation';

/** What start-up processing says of a failure that it does not give up on */
const triedAgain = /\bwill be retried\b|\brestart required to try again\b/i;
const givenUp = /\brollback\b/i;

/** Operations of which a later one with the same client and the same subject is another try. */
const tries: ReadonlySet<SessionType> = new Set<SessionType>([
  'search',
  'device',
  'dism',
  'command',
  'installation',
]);
/** Options of DISM that do not say what is to be done, or to what */
const asides =
  /\/(?:source|logpath|loglevel|scratchdir|sysdrivedir|windir)[:=](?:"[^"]*"|\S+)|\/(?:limitaccess|norestart|quiet|english|online)\b|"/gi;

/**
 * Incidents as they are at the end of the log: what was restarted for, and what succeeded at a later try, is no longer true and
 * stands behind what is.
 */
export function settled(incidents: readonly Incident[], input: DiagnosisInput): Incident[] {
  const successes = successesOf(input.sessions);
  return incidents.map((incident) => {
    if (incident.outcome !== 'failed') return incident;
    const why = reasonOf(incident, input, successes);
    return why ? { ...incident, outcome: 'recovered', settledBy: why } : incident;
  });
}

/** Whether start-up processing failed in an operation, was to be tried again, and came to its end at a later start. */
export function isStartUpRetried({ failures, lastLine }: Operation, input: DiagnosisInput): boolean {
  if (!failures.some(({ message }) => triedAgain.test(message))) return false;
  if (failures.some(({ message }) => givenUp.test(message))) return false;
  return input.findings.some(({ event, line }) => event === 'startup-complete' && line > lastLine);
}

function reasonOf(
  { cause, top, session }: Incident,
  { boots = [], sessions }: DiagnosisInput,
  successes: ReadonlyMap<string, readonly number[]>,
): Text | null {
  if (top && cause?.kind === 'pending-reboot' && boots.some(({ line }) => line > top.line))
    return text('Windows was restarted since.');
  const own = sessions[session];
  const subject = own && subjectOf(own);
  const lines = subject === undefined ? undefined : successes.get(subject);
  return lines && (lines[firstFrom(lines, (line) => line <= own!.lastLine)] ?? 0) > own!.lastLine
    ? text('A later try of the same operation succeeded.')
    : null;
}

/** First lines of the operations that went well, by what they did, in file order */
function successesOf(sessions: readonly Session[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const session of sessions) {
    const subject = session.outcome === 'succeeded' ? subjectOf(session) : undefined;
    if (subject !== undefined) appendTo(found, subject, session.firstLine);
  }
  return found;
}

/** Who did what to what; undefined where the log does not say so much. */
function subjectOf({ type, client, id }: Session): string | undefined {
  if (!tries.has(type)) return undefined;
  switch (type) {
    case 'search':
      return client === '' ? undefined : `${type} ${client}`;
    case 'dism': {
      const [command] = /\/.*/s.exec(client) ?? [];
      return command === undefined ? undefined : `${type} ${purposeOf(command)}`;
    }
    case 'command':
      return `${type} ${purposeOf(client).replace(/^(?:\S{0,200}\\)?([\w-]{1,40})\.exe\b/, '$1')}`;
    default:
      return id === '' ? undefined : `${type} ${id.toLowerCase()}`;
  }
}

/** A command without the options that do not say what is to be done, or to what. */
function purposeOf(command: string): string {
  return command.replace(asides, '').replace(/\s+/g, ' ').trim().toLowerCase();
}

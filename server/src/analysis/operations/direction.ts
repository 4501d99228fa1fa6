import type { Direction, Session, Stage } from '../model/model';
import type { Operation } from '../model/operation';

/** Options of DISM, wusa and pnputil that say what is to become of what they name, without their slash or dash. */
const options: readonly (readonly [RegExp, Direction])[] = [
  [/[/-](?:remove|delete|uninstall)[-\w]*/i, 'remove'],
  [/[/-]disable-feature\b/i, 'remove'],
  [/[/-](?:restorehealth|repair)\b/i, 'repair'],
  [/[/-](?:scanhealth|checkhealth|analyzecomponentstore|verifyonly)\b/i, 'check'],
  [/[/-](?:add|enable|install|apply)[-\w]*/i, 'install'],
];

/** Events and failure reports name the state that was wanted. */
const wantedState = /\btarget state(?: is|:) (?<state>[a-z]\w+)/i;

/**
 * Which way a failed operation went: whether something was to come, to go, to be repaired or to be looked at. A command line says
 * it, else what the servicing stack did with the package last; null where the log does not state it.
 */
export function directionOf(
  operation: Operation,
  identity: string | undefined,
  sessions: readonly Session[],
  stages: readonly Stage[],
): Direction | undefined {
  const own = [...operation.sessions].flatMap((index) => sessions[index] ?? []);
  for (const { client } of own) {
    const option = options.find(([pattern]) => pattern.test(client));
    if (option) return option[1];
  }
  for (const { message } of operation.failures) {
    const state = wantedState.exec(message)?.groups?.state;
    if (state !== undefined) return /^absent$/i.test(state) ? 'remove' : 'install';
  }
  const done = stages.findLast(
    ({ line, session, phase, package: name }) =>
      line >= operation.firstLine &&
      line <= operation.lastLine &&
      (phase === 'installing' || phase === 'uninstalling') &&
      operation.sessions.has(session) &&
      // An update also takes away what it replaces.
      name === identity,
  );
  if (!done) return undefined;
  return done.phase === 'uninstalling' ? 'remove' : 'install';
}

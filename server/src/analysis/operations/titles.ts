import { upgradePosition } from '../../codes';
import { text, type Text } from '../../base/text';
import type { Direction, Finding, Session } from '../model/model';
import type { Operation } from '../model/operation';
import type { LogEvent } from '../model/traits';

/** What was tried, for a title. */
export function titleOf(
  operation: Operation,
  identity: string | undefined,
  kb: string | undefined,
  sessions: readonly Session[],
  direction: Direction | undefined,
): Text {
  const special = titleOfSetup(operation, sessions) ?? titleOfDism(operation, sessions);
  if (special) return special;
  const session = sessions[operation.session];
  if (identity !== undefined) {
    if (direction === 'remove') return text('Removing {0} failed', kb ?? identity);
    if (session?.type === 'download') return text('Downloading {0} failed', kb ?? identity);
    return kb === undefined ? text('Servicing {0} failed', identity) : text('Installing {0} failed', kb);
  }
  const own = session && ownTitle(session);
  if (own) return own;
  if (session?.type === 'startup') return text('Servicing failed while Windows started');
  if (has(operation, 'repair-session-failed') || has(operation, 'check-result')) {
    return text('The repair of the component store failed');
  }
  return session && session.client !== ''
    ? text('A servicing session of {0} failed', session.client)
    : text('A servicing operation failed');
}

function has({ failures }: Operation, wanted: LogEvent): boolean {
  return failures.some(({ event }) => event === wanted);
}

/** A command line says best what was tried, better than the package that it brought to the servicing stack. */
function titleOfDism({ failures, sessions: own }: Operation, sessions: readonly Session[]): Text | undefined {
  const failed = failures.find(({ tool }) => tool === 'dism' || tool === 'dism-api');
  if (!failed) return undefined;
  const client = [...own].map((index) => sessions[index]).find((session) => session?.type === 'dism')?.client;
  if (client === undefined || client === '') return text('A DISM command failed');
  return failed.tool === 'dism-api'
    ? text('A DISM operation of {0} failed', client)
    : text('DISM failed: {0}', client);
}

function titleOfSetup(operation: Operation, sessions: readonly Session[]): Text | undefined {
  const { failures } = operation;
  const result = resultOf(failures);
  if (result) {
    const { phase, operation: step } = upgradePosition(result.extend);
    return text(
      'Windows Setup failed with {0} (phase: {1}; operation: {2})',
      result.words,
      phase.words,
      step.words,
    );
  }
  const failed = failures.findLast(({ event }) => event === 'setup-operation-failed')?.object?.name;
  const phase = sessions[operation.session]?.type === 'phase' ? sessions[operation.session]?.id : undefined;
  if (failed !== undefined) {
    return phase === undefined
      ? text('An operation of Windows Setup failed: {0}', failed)
      : text('Windows Setup failed in its phase {0}: {1}', phase, failed);
  }
  if (phase !== undefined && failures.some(({ tool }) => tool === 'setup'))
    return text('Windows Setup failed in its phase {0}', phase);
  if (has(operation, 'setup-rollback')) return text('Windows Setup went back to the old Windows');
  if (failures.every(({ event }) => event === 'dynamic-update-failed'))
    return text('Windows Setup could not download dynamic updates');
  if (failures.some(({ tool }) => tool === 'setup')) return text('Windows Setup failed');
  if (failures.some(({ tool }) => tool === 'sysprep')) return text('Sysprep failed');
  if (has(operation, 'windeploy-failed')) return text('The first start of the new Windows failed');
  return has(operation, 'boot-configuration-failed')
    ? text('The boot configuration could not be written')
    : undefined;
}

/** Result and extend code of a run of Setup: on one line, or on two that follow each other. */
function resultOf(terminalFailures: readonly Finding[]): { words: string; extend: number } | undefined {
  const event = terminalFailures.find(({ event }) => event === 'setup-event')?.object?.name;
  if (event !== undefined) return { words: event, extend: Number(event.split('-')[1]) };
  const extend = terminalFailures.find(({ event }) => event === 'setup-extend')?.object?.name;
  const code = terminalFailures.find(({ event }) => event === 'setup-result')?.code;
  if (extend === undefined || code === undefined) return undefined;
  const words = `0x${code.toString(16).toUpperCase()}-0x${extend.slice(2).toUpperCase()}`;
  return { words, extend: Number(extend) };
}

/** What was tried, for operations whose type says it. */
function ownTitle({ type, id, client }: Session): Text | undefined {
  if (type === 'command') return text('A command failed: {0}', client);
  if (type === 'device')
    return /[A-Za-z]/.test(id) ? text('Driver setup failed: {0}', id) : text('A driver installation failed');
  if (type === 'search')
    return client === ''
      ? text('A search for updates failed')
      : text('A search for updates by {0} failed', client);
  if (type === 'download')
    return client === ''
      ? text('A download of updates failed')
      : text('A download of updates for {0} failed', client);
  if (type === 'installation')
    return client === ''
      ? text('An installation of updates failed')
      : text('An installation of updates for {0} failed', client);
  return undefined;
}

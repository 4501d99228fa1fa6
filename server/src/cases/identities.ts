import type { Incident } from '../analysis/model/model';
import { timedSessionPattern } from '../identity/grammar';
import { kbOf } from '../identity/servicingNames';
import { isOpaqueCode, normalise } from '../codes';

/** What makes two logs' incidents the same failure, the surest first. */
export type Identity = 'session' | 'kb' | 'package' | 'driver' | 'code' | 'moment';

export interface Key {
  readonly identity: Identity;
  readonly value: string;
}

const order: readonly Identity[] = ['session', 'kb', 'package', 'driver', 'code', 'moment'];

/** Less is surer. */
export function rankOf(identity: Identity): number {
  return order.indexOf(identity);
}

const sessionId = new RegExp(timedSessionPattern);
const inf = /[\w.+-]{1,80}\.inf\b/i;
/** Findings of one incident that are looked at for names. */
const maxFindings = 200;

/** The names by which an incident can be found again in another log. `session` is its session's id, where it has one. */
export function keysOf(incident: Incident, session: string | undefined): Key[] {
  const { top, cause, kb, findings } = incident;
  const keys = new Map<string, Key>();
  const add = (identity: Identity, value: string | undefined): void => {
    if (value !== undefined && value !== '') {
      const key = { identity, value: value.toLowerCase() };
      keys.set(`${identity} ${key.value}`, key);
    }
  };
  add('session', session !== undefined && sessionId.test(session) ? session : undefined);
  add('kb', kb);
  for (const finding of [top, cause?.finding, ...findings.slice(0, maxFindings)]) {
    if (!finding) continue;
    const { object, message } = finding;
    add('session', sessionId.exec(message)?.[0]);
    if (finding !== top) continue;
    add('package', object?.package);
    if (object?.package !== undefined) add('kb', kbOf(object.package));
  }
  add('package', incident.package);
  add('driver', inf.exec(cause?.object ?? '')?.[0]);
  if (cause?.kind === 'driver-install-failed') add('driver', inf.exec(cause.finding.message)?.[0]);
  // Many failures end in a code that says nothing: it counts for the moment in which two logs report it.
  if (top?.code !== undefined) add(isOpaqueCode(top.code) ? 'moment' : 'code', String(normalise(top.code)));
  return [...keys.values()];
}

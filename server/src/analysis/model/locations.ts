import { decodeUriPart } from '../../base/decodeUri';
import type { Finding, Incident } from './model';

/** File name of a log that is known by a path or a URI. */
export function fileNameOf(log: string): string {
  return decodeUriPart(log.replace(/(?<![\\/])[\\/]+$/, '').replace(/^.*[\\/]/, ''));
}

/** Whether a finding stands in the log whose analysis it is part of. */
export function isOwn({ log }: Pick<Finding, 'log'>): boolean {
  return log === undefined;
}

/**
 * Where an incident is shown in the log whose analysis it is part of: at its cause, else where it failed, else at the first
 * line of it. Null when all of it stands in other logs.
 */
export function ownLocationOf({ cause, top, chain, findings }: Incident): Finding | null {
  const candidates = [cause?.finding, top, ...chain.map(({ finding }) => finding), ...findings];
  return candidates.find((finding) => finding !== null && finding !== undefined && isOwn(finding)) ?? null;
}
